"""The next fourteen days at a glance: how much is on each, and which are days of rest on both sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind

DAYS = 14
SATURDAY = 5
# What has no day to act on does not belong to one.
LEFT_OUT = frozenset({DueKind.DORMANT, DueKind.REVIEW, DueKind.DISAGREEMENT})


@dataclass(frozen=True, slots=True)
class FortnightDay:
    """A day with what is on it."""

    day: date
    titles: tuple[LocalText, ...]
    is_today: bool

    @property
    def is_weekend(self) -> bool:
        """Whether both town halls are closed."""
        return self.day.weekday() >= SATURDAY


def fortnight_of(dues: Iterable[Due], today: date) -> list[FortnightDay]:
    """Today and the thirteen days after; a visit is on each of its days."""
    told = [due for due in dues if due.kind not in LEFT_OUT]
    days = [today + timedelta(days=number) for number in range(DAYS)]
    return [
        FortnightDay(day, tuple(due.title for due in told if _is_on(due, day)), day == today) for day in days
    ]


def _is_on(due: Due, day: date) -> bool:
    if due.kind is DueKind.VISIT and due.when and due.when.latest:
        return due.day <= day <= due.when.latest
    return due.day == day
