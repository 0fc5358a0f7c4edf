"""The list of papers, the page of one, recording and correcting it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.agreements.access import may_edit, visible_to
from kizuna.agreements.actions import amend_instrument, record_instrument
from kizuna.agreements.forms import InstrumentForm, PaperFilterForm
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries import listed, paper_page, warnings_of
from kizuna.agreements.queries.agreeing import agreeing_of
from kizuna.agreements.queries.obligations import clauses_with_obligations
from kizuna.agreements.views.addresses import address_of, paper_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of, home_of
from kizuna.register.access import PagesOpen, ties_visible_to


@require_GET
def papers(request: HttpRequest) -> HttpResponse:
    """All papers the user may see, latest first, each with its state: `?state=in_force&kind=mou`."""
    form = PaperFilterForm(request.GET)
    page, lines = listed(
        user_of(request),
        timezone.localdate(),
        number=request.GET.get("page"),
        state=form.chosen_state,
        kind=form.chosen_kind,
    )
    is_narrowed = bool(form.chosen_state or form.chosen_kind)
    context = {"page": page, "lines": lines, "form": form, "is_narrowed": is_narrowed}
    return render(request, "agreements/papers.html", context)


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper: its state, dates, parties, signatories, clauses, scans, and the chain it hangs in."""
    user, now = user_of(request), timezone.now()
    instrument = get_object_or_404(visible_to(user), pk=pk)
    context = {
        "page": paper_page(instrument, user, timezone.localdate(now)),
        "may_edit": may_edit(user),
        "opens": PagesOpen(user),
    }
    if may_edit(user):
        agreeing = agreeing_of(instrument, now)
        context |= {"agreeing": agreeing, "standing": agreeing.standing}
    context["undertakings"] = clauses_with_obligations(instrument, user, timezone.localdate(now))
    return render(request, "agreements/paper.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a paper of a tie; the address may name the paper it hangs on: `?parent=7&relation=supplements`."""
    user = editor_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)
    asked = {name: request.GET[name] for name in ("parent", "relation", "kind") if name in request.GET}
    form = InstrumentForm(request.POST or None, tie=tie, initial=asked)

    def save(sent: RecordForm) -> Instrument:
        return record_instrument(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record an agreement"), back=home_of(tie), tie=tie)
    return answered(request, form, page, save, lambda row: saved(request, row))


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of a paper."""
    user = editor_of(request)
    instrument = paper_of(user, pk)
    tie = instrument.entry.tie
    form = InstrumentForm(request.POST or None, tie=tie, instrument=instrument)

    def save(sent: RecordForm) -> Instrument:
        return amend_instrument(instrument=instrument, by=user, at=timezone.now(), **sent.values())

    lead = (
        _("What the clauses do to fields is corrected at each clause.") if instrument.clauses.exists() else ""
    )
    page = FormPage(_("Correct the agreement"), back=address_of(instrument), tie=tie, lead=lead)
    return answered(request, form, page, save, lambda row: saved(request, row))


def saved(request: HttpRequest, instrument: Instrument) -> str:
    """Where to go; what is unusual in the dates is told there."""
    for warning in warnings_of(instrument):
        messages.warning(request, warning)
    return address_of(instrument)
