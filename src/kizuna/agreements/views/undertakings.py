"""Pages of undertakings in clauses and of the rhythm of visits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kizuna.agreements.access import visible_to
from kizuna.agreements.actions import amend_rhythm, record_obligation, record_rhythm
from kizuna.agreements.forms import ObligationForm, RhythmForm
from kizuna.agreements.models import Clause, VisitRhythm
from kizuna.agreements.queries.rhythms import papers_with_clauses, rhythm_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of, home_of
from kizuna.promises.models import Promise
from kizuna.register.access import ties_visible_to


@require_http_methods(["GET", "POST"])
def obligation_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep in view what a clause obliges somebody to."""
    user = editor_of(request)
    clauses = Clause.objects.filter(instrument__in=visible_to(user))
    clause = get_object_or_404(clauses.select_related("instrument__entry__tie"), pk=pk)
    paper = reverse("agreements:detail", args=[clause.instrument_id]) + "#obligations"

    def save(sent: RecordForm) -> Promise:
        return record_obligation(clause=clause, by=user, at=timezone.now(), **sent.values()).promise

    page = FormPage(_("Record an undertaking"), back=paper, tie=clause.instrument.entry.tie)
    return answered(
        request, ObligationForm(request.POST or None, clause=clause), page, save, lambda promise: paper
    )


@require_http_methods(["GET", "POST"])
def rhythm(request: HttpRequest, slug: str) -> HttpResponse:
    """Record the rhythm in which the sides visit each other, or correct the one that has no end."""
    user = editor_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)
    current = rhythm_of(tie)
    form = RhythmForm(request.POST or None, papers=papers_with_clauses(tie, user), rhythm=current)

    def save(sent: RecordForm) -> VisitRhythm:
        if current is None:
            return record_rhythm(tie=tie, by=user, at=timezone.now(), **sent.values())
        return amend_rhythm(rhythm=current, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Rhythm of visits"), back=home_of(tie), tie=tie)
    return answered(request, form, page, save, lambda row: f"{home_of(tie)}#delegations")
