"""The signing of a paper."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kizuna.agreements.actions import note_signing
from kizuna.agreements.forms import SigningForm
from kizuna.agreements.models import Instrument
from kizuna.agreements.views.addresses import address_of, paper_of
from kizuna.agreements.views.papers import saved
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of


@require_http_methods(["GET", "POST"])
def signing(request: HttpRequest, pk: int) -> HttpResponse:
    """Note who signed a paper, when and where, what the councils decided, and where the originals lie."""
    user = editor_of(request)
    paper = paper_of(user, pk)

    def save(sent: RecordForm) -> Instrument:
        return note_signing(instrument=paper, by=user, at=timezone.now(), **sent.values())

    page = FormPage(
        _("Note the signing"),
        back=address_of(paper, "signing"),
        tie=paper.entry.tie,
        lead=_("Noting a signature changes no word of the paper, so approvals stay."),
    )
    form = SigningForm(request.POST or None, paper=paper)
    return answered(request, form, page, save, lambda row: saved(request, row))
