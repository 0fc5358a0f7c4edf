"""Rhythms of visits."""

from __future__ import annotations

from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Clause, Instrument, VisitRhythm
from kizuna.chronicle.models import Entry
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie

OWN = ("every_years", "alternates", "first_way", "since", "told_by")
BESIDE = {name: name for name in ("pk", *OWN)} | {
    "paper": "instrument_id",
    "entry": "instrument__entry_id",
    "title": "instrument__entry__title",
    "clause": "clause_id",
    "number": "clause__number",
}


def rhythms_visible_to(user: AnyUser) -> QuerySet[VisitRhythm]:
    """The rhythms of the ties the user may see, those without an end; with tie, paper and clause at hand."""
    rows = VisitRhythm.objects.filter(tie__in=ties_visible_to(user), until=None)
    return rows.select_related("tie", "instrument__entry", "clause")


def rhythm_of(tie: Tie) -> VisitRhythm | None:
    """The tie's rhythm that has no end."""
    rows = VisitRhythm.objects.filter(tie=tie, until=None)
    return rows.select_related("instrument__entry", "clause").first()


def with_open_rhythm(rows: Any, path: str) -> Any:
    """The rows with the rhythm that has no end beside each; `path` leads from a row to the rhythms of its tie.

    At most one has no end, so no row comes twice.
    """
    open_one = FilteredRelation(path, condition=Q(**{f"{path}__until": None}))
    beside = {f"rhythm_{name}": F(f"open_rhythm__{column}") for name, column in BESIDE.items()}
    return rows.annotate(open_rhythm=open_one).annotate(**beside)


def rhythm_beside(row: Any, tie: Tie) -> VisitRhythm | None:
    """The rhythm that `with_open_rhythm` put beside the row, with paper and clause as far as words need them."""
    if row.rhythm_pk is None:
        return None
    own = {name: getattr(row, f"rhythm_{name}") for name in OWN}
    paper = Instrument(pk=row.rhythm_paper, entry=Entry(pk=row.rhythm_entry, title=row.rhythm_title))
    clause = Clause(pk=row.rhythm_clause, number=row.rhythm_number)
    return VisitRhythm(
        pk=row.rhythm_pk,
        tie=tie,
        instrument=paper if row.rhythm_paper else None,
        clause=clause if row.rhythm_clause else None,
        **own,
    )


def papers_with_clauses(tie: Tie, user: AnyUser) -> QuerySet[Instrument]:
    """The papers of a tie that may say how often the sides visit each other."""
    papers = visible_to(user).filter(entry__tie=tie).select_related("entry")
    return papers.prefetch_related("clauses").order_by("entry__earliest", "pk")
