"""The end of a paper: notice, and the withdrawal of a draft."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kizuna.agreements.actions import give_notice, withdraw_instrument
from kizuna.agreements.forms import AskNoticeForm, NoticeForm, WithdrawalForm
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.notices import notice_for
from kizuna.agreements.views.addresses import address_of, paper_of
from kizuna.agreements.views.papers import saved
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of


@require_http_methods(["GET", "POST"])
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what a notice of a day leads to (`?on=`, which changes nothing); note the notice by POST alone."""
    user = editor_of(request)
    paper = paper_of(user, pk)
    ask = AskNoticeForm(request.GET if "on" in request.GET else None)
    told = notice_for(paper, ask.day, user)

    def save(sent: RecordForm) -> Instrument:
        return give_notice(instrument=paper, by=user, at=timezone.now(), **sent.values())

    page = FormPage(
        _("Give notice"),
        back=address_of(paper),
        tie=paper.entry.tie,
        save=_("Note the notice"),
        template="agreements/notice.html",
        shown={"paper": paper, "ask": ask, "told": told, "is_asked": bool(ask.day or request.POST)},
    )
    form = NoticeForm(request.POST or None, initial={"notified_on": ask.day, "ended_on": told.proposed})
    return answered(request, form, page, save, lambda row: saved(request, row))


@require_http_methods(["GET", "POST"])
def withdraw_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up a draft."""
    user = editor_of(request)
    paper = paper_of(user, pk)

    def save(sent: RecordForm) -> Instrument:
        return withdraw_instrument(instrument=paper, by=user, at=timezone.now(), **sent.values())

    page = FormPage(
        _("Withdraw the draft"),
        back=address_of(paper),
        tie=paper.entry.tie,
        save=_("Withdraw"),
        lead=_(
            "For a paper that is not signed. It stays in the record as withdrawn; a text of it that stands for "
            "approval is taken back."
        ),
    )
    form = WithdrawalForm(request.POST or None, today=timezone.localdate())
    return answered(request, form, page, save, address_of)
