"""The clauses of a paper: put one in, correct it, move it, take it out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kizuna.agreements.actions import add_clause, amend_clause, move_clause, remove_clause
from kizuna.agreements.forms import ClauseForm
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.lines import clause_lines, clauses_of
from kizuna.agreements.queries.removed import was_removed
from kizuna.agreements.views.addresses import address_of, paper_of, title_of
from kizuna.audit.refusals import Refused
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a clause into a paper, behind the others."""
    user = editor_of(request)
    paper = paper_of(user, pk)

    def save(sent: RecordForm) -> Clause:
        return add_clause(instrument=paper, by=user, at=timezone.now(), **sent.values())

    form = ClauseForm(request.POST or None, paper=paper)
    return answered(request, form, _page(paper, _("Add a clause")), save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int, clause: int) -> HttpResponse:
    """Correct a clause. One that was taken out in the meantime can be put in anew: nothing typed is lost."""
    user = editor_of(request)
    paper = paper_of(user, pk)
    row = paper.clauses.select_related("instrument").filter(pk=clause).first()
    if row is None and not (request.method == "POST" and was_removed(paper, clause)):
        raise Http404
    form = ClauseForm(request.POST or None, paper=paper, clause=row, is_gone=row is None)

    def save(sent: RecordForm) -> Clause:
        if row is None:
            return add_clause(instrument=paper, by=user, at=timezone.now(), **sent.values())
        return amend_clause(clause=row, by=user, at=timezone.now(), **sent.values())

    return answered(request, form, _page(paper, _("Correct the clause")), save, _address)


@require_POST
def move(request: HttpRequest, pk: int, clause: int) -> HttpResponse:
    """Let a clause change places with its neighbour: `way` is up or down."""
    user = editor_of(request)
    row = _clause(paper_of(user, pk), clause)
    try:
        move_clause(clause=row, up=request.POST.get("way") == "up", by=user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    return redirect(_address(row))


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, pk: int, clause: int) -> HttpResponse:
    """Say what hangs on a clause, and take it out when that is confirmed."""
    user = editor_of(request)
    paper = paper_of(user, pk)
    row = _clause(paper, clause)
    if request.method == "POST":
        try:
            remove_clause(clause=row, by=user, at=timezone.now())
        except Refused as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, _("The clause is taken out."))
        return redirect(address_of(paper, "clauses"))
    line = next(one for one in clause_lines(clauses_of(paper)) if one.clause == row)
    context = {"paper": paper, "line": line, "obligations": row.obligations.count()}
    return render(request, "agreements/clause_remove.html", context)


def _clause(paper: Instrument, pk: int) -> Clause:
    return get_object_or_404(paper.clauses.select_related("instrument"), pk=pk)


def _page(paper: Instrument, heading: str) -> FormPage:
    return FormPage(heading, back=address_of(paper, "clauses"), tie=paper.entry.tie, lead=title_of(paper))


def _address(clause: Clause) -> str:
    return address_of(clause.instrument, f"clause-{clause.pk}")
