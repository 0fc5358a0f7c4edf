"""What may become of a promise, and how it stands on a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.shifting import shifted


class PromiseState(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    CHANGED = "changed"
    DROPPED = "dropped"


class Standing(StrEnum):
    """A promise seen from a day: its state, or for an open one how its due date lies to that day."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    UNCLEAR = "unclear"
    KEPT = "kept"
    LATE = "late"
    CHANGED = "changed"
    DROPPED = "dropped"


# What calls for attention stands on top.
URGENCY = (
    Standing.OVERDUE,
    Standing.UNCLEAR,
    Standing.DUE_SOON,
    Standing.OPEN,
    Standing.CHANGED,
    Standing.LATE,
    Standing.KEPT,
    Standing.DROPPED,
)
SOON = timedelta(days=60)
KEPT = frozenset({PromiseState.KEPT.value, PromiseState.LATE.value})


class AnswerFault(StrEnum):
    """Why a promise cannot be answered that way."""

    OPEN_BY_OPEN = "open_by_open"
    REASON_NEEDED = "reason_needed"
    PROOF_NEEDED = "proof_needed"
    NO_LONGER_DUE = "no_longer_due"


def is_waiting(state: str, next_due: PartialDate | None) -> bool:
    """Does it wait to be kept? So does a changed one for which the change named a new due date."""
    return state == PromiseState.OPEN or (state == PromiseState.CHANGED and next_due is not None)


def standing(state: str, due: PartialDate | None, on: date, next_due: PartialDate | None = None) -> Standing:
    """How a promise stands on a day; `next_due` goes before `due`.

    It is due when the first and the last possible day of its due date are near or reached, and overdue
    after the last one. "From summer 2020" is overdue once that summer is over. A date a source calls
    approximate leaves it unclear for as long again as the date is wide.
    """
    if not is_waiting(state, next_due):
        return Standing(state)
    due = next_due or due
    window = due_window(due) if due else None
    if due is None or window is None:
        return Standing(state)
    first, last = window
    if last < on:
        width = last - first + timedelta(days=1)
        vague = due.is_approximate or due.is_uncertain or due.has_unknown_end
        return Standing.UNCLEAR if vague and on <= last + width else Standing.OVERDUE
    return Standing.DUE_SOON if first <= on + SOON else Standing(state)


def due_window(due: PartialDate) -> tuple[date, date] | None:
    """The first and the last day by which the promise may fall due; of an open span its beginning counts."""
    point = due.last or due.first
    if point is None:
        return None
    begins = due.first or point
    return begins.earliest, point.latest


def answer_fault(
    now: str,
    answer: str,
    *,
    has_reason: bool,
    has_evidence: bool,
    has_new_due: bool = False,
    recurs: bool = False,
) -> AnswerFault | None:
    """May a promise in the state `now` be answered so?

    Closed ones may be opened again, with a reason; of an open one it may be noted why it still is.
    """
    if answer == PromiseState.OPEN and not has_reason:
        return AnswerFault.OPEN_BY_OPEN if now == PromiseState.OPEN else AnswerFault.REASON_NEEDED
    if answer in {PromiseState.CHANGED, PromiseState.DROPPED} and not has_reason:
        return AnswerFault.REASON_NEEDED
    if answer in KEPT and not (has_reason or has_evidence):
        return AnswerFault.PROOF_NEEDED
    closes = answer == PromiseState.DROPPED or (answer in KEPT and not recurs)
    return AnswerFault.NO_LONGER_DUE if closes and has_new_due else None


def after_answer(
    answer: str,
    *,
    due: PartialDate | None,
    next_due: PartialDate | None,
    new_due: PartialDate | None,
    every_months: int | None,
) -> tuple[str, PartialDate | None]:
    """The state an answer leads to, and the due date that counts from then on in place of the first one.

    A recurring promise that was kept is open again for its next time.
    """
    if answer in KEPT and every_months:
        return PromiseState.OPEN.value, new_due or _next_time(next_due or due, every_months)
    if answer == PromiseState.OPEN:
        return answer, new_due or next_due
    return answer, new_due if answer == PromiseState.CHANGED else None


def _next_time(due: PartialDate | None, every_months: int) -> PartialDate | None:
    try:
        return shifted(due, every_months) if due else None
    except NotADate:
        return None
