"""The dossier of a tie."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.register.access import may_edit, may_export, ties_visible_to
from kizuna.reports.queries.dossier.day_bar import day_bar, read_choice
from kizuna.reports.queries.dossier.page import dossier_of
from kizuna.reports.queries.dossier.record import load_record
from kizuna.reports.queries.dossier.steps import paper_steps
from kizuna.reports.rules.folding import FOLDS


@require_GET
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole of a tie as of a day: `?on=YYYY-MM-DD`, compared with `&compare=YYYY-MM-DD`.

    Long lists are folded; `&all=contacts` shows one of them whole, `&all=everything` all.
    """
    user = user_of(request)
    record = load_record(slug, user)
    if record is None:
        raise Http404
    now = timezone.localtime()
    wide = request.GET.getlist("all")
    choice = read_choice(request.GET, now.date(), tuple(("all", name) for name in wide if name in FOLDS))
    context = {
        "dossier": dossier_of(record, on=choice.on, compare=choice.compare, now=now, wide=wide),
        "bar": day_bar(paper_steps(record.known), record.titles, choice),
        "tie": record.tie,
        "now": now,
        "may_edit": may_edit(user),
        "may_export": may_export(user),
    }
    return render(request, "reports/dossier.html", context)


@require_GET
def tie_by_number(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a tie's number to its dossier."""
    tie = get_object_or_404(ties_visible_to(user_of(request)), pk=pk)
    return redirect("reports:dossier", tie.slug)
