"""Clauses as the rules see them: by their rows, or by the words that all sides approved last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.approved import Content
from kizuna.agreements.rules import PaperClause
from kizuna.agreements.rules.consolidation import TAKES_OUT

COLUMNS = ("id", "instrument_id", "position", "number", "changed_clause_id", "change", "outlives")
# Numbers of clauses that stand in approved words only lie below all numbers of rows.
LARGEST_NUMBER_OF_CLAUSES = 10_000

Title = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Names:
    """What approved words call papers and clauses, and which they are."""

    _papers: Mapping[Title, tuple[int, ...]]
    _clauses: Mapping[tuple[int, str], int]

    @classmethod
    def of(cls, instruments: Iterable[Instrument], clauses: Iterable[PaperClause]) -> Names:
        """By the titles of papers with their entries at hand, and the numbers of their clauses."""
        papers: dict[Title, tuple[int, ...]] = {}
        for one in instruments:
            title = title_of(one.entry.title.plain())
            papers[title] = (*papers.get(title, ()), one.pk)
        return cls(papers, {(row.paper, row.number): row.key for row in clauses if row.number})

    def papers(self, title: Title) -> tuple[int, ...]:
        """The papers of that title."""
        return self._papers.get(title, ())

    def clause(self, title: Title, number: str) -> int | None:
        """The clause of that number in a paper of that title; None where it is not known or not the only one."""
        found = [
            self._clauses[paper, number] for paper in self.papers(title) if (paper, number) in self._clauses
        ]
        return found[0] if len(found) == 1 else None


def title_of(texts: Mapping[str, str]) -> Title:
    """A title by which approved words name another paper."""
    return frozenset(texts.items())


def taken_out_in(content: Content) -> Iterator[tuple[Title, str]]:
    """The clauses that approved words replace or repeal: the title of their paper, and their number."""
    for clause in content.get("clauses", ()):
        changes = clause["changes"]
        if changes and changes["number"] and changes["does"] in TAKES_OUT:
            yield title_of(changes["title"]), changes["number"]


def clauses_of(instruments: Iterable[int]) -> list[PaperClause]:
    """The clauses of these papers that outlive them, or that change one or are changed: one query."""
    rows = Clause.objects.filter(instrument__in=list(instruments)).filter(bears_on_the_answer())
    return [PaperClause(*row) for row in rows.order_by("id").values_list(*COLUMNS).distinct()]


def row_of(key: int) -> int | None:
    """The row of a clause; None for one that stands in approved words only."""
    return key if key > 0 else None


def bears_on_the_answer() -> Q:
    """Which clauses the answer for a day can depend on, beyond the fields they name."""
    return Q(outlives=True) | Q(changed_clause__isnull=False) | Q(changed_by__isnull=False)


def clauses_in(
    paper: int, content: Content, rows: Sequence[PaperClause], names: Names
) -> Iterator[PaperClause]:
    """The clauses of approved words. They are found again by their numbers among the rows."""
    known = {row.number: row for row in rows if row.paper == paper}
    for place, clause in enumerate(content.get("clauses", ()), start=1):
        row, changes = known.get(clause["number"]), clause["changes"]
        changed = None
        if changes:
            same = row is not None and row.change == changes["does"]
            changed = (
                row.changed if row and same else names.clause(title_of(changes["title"]), changes["number"])
            )
        yield PaperClause(
            key=row.key if row else -(paper * LARGEST_NUMBER_OF_CLAUSES + place),
            paper=paper,
            position=place,
            number=clause["number"],
            changed=changed,
            change=changes["does"] if changes else "",
            outlives=clause["outlives"],
        )
