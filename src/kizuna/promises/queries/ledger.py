"""Promises with their history, as the ledger shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q
from django.utils.functional import Promise as LazyText

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.promises.labels import STANDINGS
from kizuna.promises.models import Promise, PromiseStep
from kizuna.promises.origins import Origin, origins_of
from kizuna.promises.queries.bodies import addresses_of_names
from kizuna.promises.queries.index import Wanted, index_for
from kizuna.promises.rules import PromiseState, Standing
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie

# The rows for which `rules.is_waiting` holds.
WAITING = Q(state=PromiseState.OPEN.value) | Q(state=PromiseState.CHANGED.value, next_due__isnull=False)
# What asks for an answer: nobody has said what became of it, and it should have happened.
ASKING = frozenset({Standing.OVERDUE, Standing.UNCLEAR})


@dataclass(frozen=True, slots=True)
class StepLine:
    """An answer; its evidence only for those who may see it."""

    step: PromiseStep
    evidence: Entry | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A promise as it stands on a day, with its history.

    `by_url` and `to_url` lead to the body or person of the register who is meant, where that is certain.
    """

    promise: Promise
    standing: Standing
    steps: tuple[StepLine, ...]
    mark: Mark
    due_mark: Mark
    made_in: Entry | None = None
    origin: Origin | None = None
    by_url: str = ""
    to_url: str = ""

    @property
    def label(self) -> str | LazyText:
        """How it stands, in a word."""
        return STANDINGS[self.standing]

    @property
    def asks(self) -> bool:
        """Whether somebody should say what became of it."""
        return self.standing in ASKING or (self.origin is not None and self.origin.asks)


def ledger(
    user: AnyUser, tie: Tie | None = None, *, on: date, standings: Iterable[str] = ()
) -> list[LedgerRow]:
    """The promises the user may see, overdue ones first, of one tie or all, in some standings or all.

    The number of queries does not depend on the number of promises.
    """
    wanted = Wanted(tie.pk if tie else None, frozenset(str(one) for one in standings))
    return rows_of(index_for(user, on=on).keys(wanted), user, on=on)


def rows_of(keys: Iterable[int], user: AnyUser, *, on: date) -> list[LedgerRow]:
    """The promises with these numbers, in their order, as the ledger shows them."""
    steps = PromiseStep.objects.select_related("by").order_by("id")
    numbers = list(keys)
    loaded = (
        Promise.objects.filter(pk__in=numbers)
        .select_related("tie", "made_in", "field")
        .prefetch_related(Prefetch("steps", queryset=steps))
        .in_bulk()
    )
    promises = [loaded[key] for key in numbers if key in loaded]
    marks = marks_of(promises, user)
    entries = {step.evidence_id for promise in promises for step in promise.steps.all()}
    entries |= {promise.made_in_id for promise in promises}
    seen = entries_visible_to(user).in_bulk([entry for entry in entries if entry])
    urls = addresses_of_names([name for one in promises for name in (one.promised_by, one.promised_to)], user)
    origins = origins_of(user, promises, on)
    return [
        LedgerRow(
            promise=promise,
            standing=promise.standing(on),
            steps=_steps(promise, seen),
            mark=marks.of(promise),
            due_mark=marks.of(promise, "due"),
            made_in=seen.get(promise.made_in_id or 0),
            origin=origins.get(promise.pk),
            by_url=urls.get(promise.promised_by, ""),
            to_url=urls.get(promise.promised_to, ""),
        )
        for promise in promises
    ]


def ties_of(user: AnyUser, keys: Iterable[int]) -> list[Tie]:
    """Those of these ties that the user may see, for the filter."""
    return list(ties_visible_to(user).filter(pk__in=list(keys)))


def evidence_for(promise: Promise, user: AnyUser) -> list[Entry]:
    """The entries that may prove what became of a promise: those of its tie, latest first."""
    entries = entries_visible_to(user).filter(tie=promise.tie_id)
    return list(entries.order_by("-earliest", "-id")[:200])


def _steps(promise: Promise, seen: Mapping[int, Entry]) -> tuple[StepLine, ...]:
    return tuple(StepLine(step, seen.get(step.evidence_id or 0)) for step in promise.steps.all())
