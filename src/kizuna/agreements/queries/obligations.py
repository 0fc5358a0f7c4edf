"""Undertakings in clauses, and what becomes of them when their paper is over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Clause, Instrument, Obligation
from kizuna.agreements.queries.terms import KnownTerms, known_terms
from kizuna.agreements.rules import ClauseChange, ClauseKind
from kizuna.kernel.answers import Answer, any_of
from kizuna.promises.access import visible_to as promises_visible_to
from kizuna.promises.models import Promise
from kizuna.promises.queries import LedgerRow, rows_of
from kizuna.promises.rules import is_waiting

# Nobody asks what becomes of an undertaking in a paper that was over before.
LONGEST_LOOK_BACK = timedelta(days=36525)
TAKES_OUT = (ClauseChange.REPLACES.value, ClauseChange.REPEALS.value)


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause with what it obliges somebody to."""

    clause: Clause
    rows: tuple[LedgerRow, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an undertaking stands to the end of its paper; see `promises.origins.Origin`."""

    is_over: Answer
    goes_on: bool
    since: date | None = None

    @property
    def asks(self) -> bool:
        """Whether somebody should say what becomes of it; then `since` is the day it has been over by."""
        return self.since is not None


def clauses_with_obligations(instrument: Instrument, user: AnyUser, on: date) -> list[ClauseLine]:
    """The clauses of a paper in their order, with their undertakings as far as the user may see them."""
    clauses = list(instrument.clauses.order_by("position", "id"))
    if not clauses:
        return []
    kept = Obligation.objects.filter(clause__in=clauses, promise__in=promises_visible_to(user))
    named = list(kept.order_by("id").values_list("clause_id", "promise_id"))
    if not named:
        return [ClauseLine(clause) for clause in clauses]
    rows = {row.promise.pk: row for row in rows_of([promise for _clause, promise in named], user, on=on)}
    return [
        ClauseLine(clause, tuple(rows[promise] for of, promise in named if of == clause.pk))
        for clause in clauses
    ]


def obligations_of(promises: Iterable[Promise | int], user: AnyUser) -> QuerySet[Obligation]:
    """The obligations behind these promises in papers the user may see, with clause and paper at hand.

    Each knows as `paper_outlived` whether a clause of its paper says that what runs goes on after the end.
    """
    surviving = Clause.objects.filter(
        instrument=OuterRef("clause__instrument"), kind=ClauseKind.SURVIVAL.value, outlives=True
    )
    rows = Obligation.objects.filter(promise__in=promises, clause__instrument__in=visible_to(user))
    return rows.select_related("clause__instrument__entry").annotate(paper_outlived=Exists(surviving))


def papers_around(obligations: Iterable[Obligation], user: AnyUser) -> KnownTerms:
    """The papers that may end those the obligations stand in: one query."""
    ties = {one.clause.instrument.entry.tie_id for one in obligations}
    return known_terms(user, [tie for tie in ties if tie is not None])


def outcomes(
    obligations: Sequence[Obligation], promises: Iterable[Promise], known: KnownTerms, on: date
) -> dict[int, Outcome]:
    """By the number of the promise, how each stands to the end of its paper. One query.

    The steps of the promises are at hand. Who answered after the end has said what becomes of it.
    """
    ends = _Ends(known, _taken_out(obligations))
    by_number = {promise.pk: promise for promise in promises}
    found = {}
    for one in obligations:
        promise = by_number[one.promise_id]
        is_over = ends.over(one.clause, on)
        goes_on = one.clause.outlives or one.paper_outlived  # type: ignore[attr-defined]
        asks = (
            is_over is Answer.YES
            and not goes_on
            and is_waiting(promise.state, promise.next_due)
            and not _answered_since(promise, one.clause, ends)
        )
        found[promise.pk] = Outcome(is_over, goes_on, ends.since(one.clause, on) if asks else None)
    return found


@dataclass(slots=True)
class _Ends:
    """Whether papers, or single clauses, are over; each day is weighed once."""

    known: KnownTerms
    taken_out: dict[int, tuple[int, ...]]
    days: dict[date, tuple[dict[int, Answer], dict[int, Answer]]] = field(default_factory=dict)

    def over(self, clause: Clause, day: date) -> Answer:
        """Is the clause's paper over, or has a later paper taken the clause out?"""
        if day not in self.days:
            self.days[day] = (self.known.over(day), self.known.begun(day))
        over, begun = self.days[day]
        by_others = (begun.get(paper, Answer.NO) for paper in self.taken_out.get(clause.pk, ()))
        return any_of(over.get(clause.instrument_id, Answer.NO), *by_others)

    def since(self, clause: Clause, day: date) -> date:
        """The first day on which it was surely over; it is on `day`."""
        was_not, is_over = day - LONGEST_LOOK_BACK, day
        while (is_over - was_not).days > 1:
            middle = was_not + (is_over - was_not) // 2
            if self.over(clause, middle) is Answer.YES:
                is_over = middle
            else:
                was_not = middle
        return is_over


def _answered_since(promise: Promise, clause: Clause, ends: _Ends) -> bool:
    """Had the paper ended already when somebody last said what became of the promise?"""
    last = max((step.at for step in promise.steps.all()), default=None)
    return last is not None and ends.over(clause, timezone.localdate(last)) is Answer.YES


def _taken_out(obligations: Iterable[Obligation]) -> dict[int, tuple[int, ...]]:
    """By clause the papers whose clauses replace or repeal it."""
    rows = Clause.objects.filter(
        changed_clause__in=[one.clause_id for one in obligations], change__in=TAKES_OUT
    )
    papers: dict[int, tuple[int, ...]] = {}
    for clause, paper in rows.values_list("changed_clause_id", "instrument_id"):
        if clause is not None:
            papers[clause] = (*papers.get(clause, ()), paper)
    return papers
