"""The history of a tie's type: one type after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.periods import Period
from kizuna.register.rules.kinds import Tier


@dataclass(frozen=True, slots=True)
class Span:
    """A type and the period in which the tie had it."""

    tier: Tier
    start: PartialDate | None = None
    end: PartialDate | None = None


class TierFault(StrEnum):
    """Why a type cannot follow."""

    SAME = "same_tier"
    BEFORE_THE_LAST = "before_the_last"
    NEEDS_START = "needs_start"


def fault_of_change(history: Sequence[Span], tier: Tier, start: PartialDate | None) -> TierFault | None:
    """Why the tie cannot take this type from then on, or None. `history` is in order."""
    if not history:
        return None
    last = history[-1]
    if start is None:
        return TierFault.NEEDS_START
    if last.tier == tier and last.end is None:
        return TierFault.SAME
    begun = last.start.earliest if last.start else None
    if begun and start.latest and start.latest < begun:
        return TierFault.BEFORE_THE_LAST
    return None


def end_before(start: PartialDate) -> PartialDate:
    """When the earlier type ended: the day before an exact start, else within the same partial date."""
    first = start.start or start
    if first.is_exact and first.earliest and first.earliest > date.min:
        return PartialDate.of_day(first.earliest - timedelta(days=1))
    return first


def tier_on(history: Sequence[Span], day: date) -> tuple[Tier | None, Answer]:
    """The type on a day, and whether that is certain. No type at all is (None, NO)."""
    answers = [(span, Period(span.start, span.end).covers(day)) for span in history]
    certain = [span for span, answer in answers if answer is Answer.YES]
    if certain:
        return certain[-1].tier, Answer.YES
    possible = [span for span, answer in answers if answer is Answer.UNCLEAR]
    return (possible[-1].tier, Answer.UNCLEAR) if possible else (None, Answer.NO)


def in_order(history: Sequence[Span]) -> list[Span]:
    """By beginning; an unknown beginning first."""
    return sorted(history, key=lambda span: span.start.sort_key if span.start else (date.min, date.min, ""))
