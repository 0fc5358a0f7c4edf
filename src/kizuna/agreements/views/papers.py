"""Pages of papers."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.agreements.access import may_edit, visible_to
from kizuna.agreements.actions import amend_instrument, record_instrument
from kizuna.agreements.forms import InstrumentForm
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries import listed, paper_page, warnings_of
from kizuna.agreements.queries.agreeing import agreeing_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of, home_of
from kizuna.register.access import PagesOpen, ties_visible_to

PAGE_LENGTH = 50


@require_GET
def papers(request: HttpRequest) -> HttpResponse:
    """All papers the user may see, latest first."""
    page = Paginator(listed(user_of(request)), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "agreements/papers.html", {"page": page})


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper: its dates, parties, signatories, fields, and the chain it hangs in."""
    user = user_of(request)
    instrument = get_object_or_404(visible_to(user), pk=pk)
    context = {"page": paper_page(instrument, user), "may_edit": may_edit(user), "opens": PagesOpen(user)}
    if may_edit(user):
        agreeing = agreeing_of(instrument, timezone.now())
        context |= {"agreeing": agreeing, "standing": agreeing.standing}
    return render(request, "agreements/paper.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a paper of a tie."""
    user = editor_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)
    form = InstrumentForm(request.POST or None, tie=tie)

    def save(sent: RecordForm) -> Instrument:
        return record_instrument(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record an agreement"), back=home_of(tie), tie=tie)
    return answered(request, form, page, save, lambda row: _saved(request, row))


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of a paper."""
    user = editor_of(request)
    instrument = get_object_or_404(visible_to(user).select_related("entry__tie"), pk=pk)
    tie = instrument.entry.tie
    form = InstrumentForm(request.POST or None, tie=tie, instrument=instrument)

    def save(sent: RecordForm) -> Instrument:
        return amend_instrument(instrument=instrument, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the agreement"), back=_address(instrument), tie=tie)
    return answered(request, form, page, save, lambda row: _saved(request, row))


def _saved(request: HttpRequest, instrument: Instrument) -> str:
    """Where to go; what is unusual in the dates is told there."""
    for warning in warnings_of(instrument):
        messages.warning(request, str(warning))
    return _address(instrument)


def _address(instrument: Instrument) -> str:
    return reverse("agreements:detail", args=[instrument.pk])
