"""What may become of a promise, and how it stands on a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from kizuna.kernel.dates import PartialDate


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


class AnswerFault(StrEnum):
    """Why a promise cannot be answered that way."""

    OPEN_BY_OPEN = "open_by_open"
    REASON_NEEDED = "reason_needed"
    PROOF_NEEDED = "proof_needed"


def standing(state: str, due: PartialDate | None, on: date) -> Standing:
    """How a promise stands on a day.

    It is due when the first and the last possible day of its due date are near or reached, and overdue
    after the last one. "From summer 2020" is overdue once that summer is over. A date a source calls
    approximate leaves it unclear for as long again as the date is wide.
    """
    if state != PromiseState.OPEN:
        return Standing(state)
    window = due_window(due) if due else None
    if due is None or window is None:
        return Standing.OPEN
    first, last = window
    if last < on:
        width = last - first + timedelta(days=1)
        vague = due.is_approximate or due.is_uncertain or due.has_unknown_end
        return Standing.UNCLEAR if vague and on <= last + width else Standing.OVERDUE
    return Standing.DUE_SOON if first <= on + SOON else Standing.OPEN


def due_window(due: PartialDate) -> tuple[date, date] | None:
    """The first and the last day by which the promise may fall due; of an open span its beginning counts."""
    point = due.last or due.first
    if point is None:
        return None
    begins = due.first or point
    return begins.earliest, point.latest


def answer_fault(now: str, answer: str, *, has_reason: bool, has_evidence: bool) -> AnswerFault | None:
    """May a promise in the state `now` be answered so? Closed ones may be opened again, with a reason."""
    if answer == PromiseState.OPEN:
        if now == PromiseState.OPEN:
            return AnswerFault.OPEN_BY_OPEN
        return None if has_reason else AnswerFault.REASON_NEEDED
    if answer in {PromiseState.CHANGED, PromiseState.DROPPED}:
        return None if has_reason else AnswerFault.REASON_NEEDED
    return None if has_reason or has_evidence else AnswerFault.PROOF_NEEDED
