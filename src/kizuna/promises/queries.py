"""The ledger of promises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.promises.access import visible_to
from kizuna.promises.models import Promise, PromiseStep
from kizuna.promises.rules import URGENCY, Standing, due_window, standing
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie


@dataclass(frozen=True, slots=True)
class StepLine:
    """A change of state; its evidence only for those who may see it."""

    step: PromiseStep
    evidence: Entry | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A promise as it stands on a day, with its history."""

    promise: Promise
    standing: Standing
    steps: tuple[StepLine, ...]
    mark: Mark
    due_mark: Mark


def ledger(
    user: AnyUser, tie: Tie | None = None, *, on: date, standings: Iterable[str] = ()
) -> list[LedgerRow]:
    """The promises the user may see, overdue ones first, of one tie or all, in some standings or all.

    The number of queries does not depend on the number of promises.
    """
    promises = visible_to(user) if tie is None else visible_to(user).filter(tie=tie)
    return rows_of(list(promises), user, on=on, standings=standings)


def rows_of(
    promises: list[Promise], user: AnyUser, *, on: date, standings: Iterable[str] = ()
) -> list[LedgerRow]:
    """These promises as the ledger shows them."""
    steps = PromiseStep.objects.select_related("by").order_by("id")
    loaded = (
        Promise.objects.filter(pk__in=[promise.pk for promise in promises])
        .select_related("tie", "made_in", "field")
        .prefetch_related(Prefetch("steps", queryset=steps))
    )
    marks = marks_of(loaded, user)
    proofs = {step.evidence_id for promise in loaded for step in promise.steps.all()}
    seen = entries_visible_to(user).in_bulk([proof for proof in proofs if proof])
    rows = [
        LedgerRow(
            promise=promise,
            standing=standing(promise.state, promise.due, on),
            steps=tuple(StepLine(step, seen.get(step.evidence_id or 0)) for step in promise.steps.all()),
            mark=marks.of(promise),
            due_mark=marks.of(promise, "due"),
        )
        for promise in loaded
    ]
    wanted = {str(one) for one in standings}
    return sorted((row for row in rows if not wanted or row.standing in wanted), key=_urgency)


def counts_by_standing(user: AnyUser, tie: Tie | None = None, *, on: date) -> dict[Standing, int]:
    """How many promises stand how: one query."""
    promises = visible_to(user) if tie is None else visible_to(user).filter(tie=tie)
    counts = dict.fromkeys(URGENCY, 0)
    rows = promises.order_by().values_list("state", "due").annotate(number=Count("pk"))
    for state, due, number in rows:
        counts[standing(state, due, on)] += number
    return counts


def ties_with_promises(user: AnyUser) -> list[Tie]:
    """The ties of the promises the user may see, for the filter."""
    return list(ties_visible_to(user).filter(promises__in=visible_to(user)).distinct())


def evidence_for(promise: Promise, user: AnyUser) -> list[Entry]:
    """The entries that may prove what became of a promise: those of its tie, latest first."""
    entries = entries_visible_to(user).filter(tie=promise.tie_id)
    return list(entries.order_by("-earliest", "-id")[:200])


def _urgency(row: LedgerRow) -> tuple[int, date, int]:
    window = due_window(row.promise.due) if row.promise.due else None
    return URGENCY.index(row.standing), window[1] if window else date.max, row.promise.pk
