"""The clauses of other papers that a paper's own clauses may change."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.chains import parents_in


def papers_open_to(paper: Instrument) -> set[int]:
    """The papers above this one, and those that hang on one of them beside it."""
    tie = paper.entry.tie
    parents = parents_in(tie) if tie else {}
    above: set[int] = set()
    number = paper.parent_id
    while number is not None and number not in above:
        above.add(number)
        number = parents.get(number)
    beside = {pk for pk, parent in parents.items() if parent in above}
    return (above | beside) - {paper.pk}


def clauses_open_to(paper: Instrument) -> QuerySet[Clause]:
    """Their clauses, paper by paper, in order."""
    rows = Clause.objects.filter(instrument__in=papers_open_to(paper)).select_related("instrument__entry")
    return rows.order_by("instrument__entry__earliest", "instrument", "position", "id")
