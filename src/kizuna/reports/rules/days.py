"""The steps from paper to paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kizuna.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which something changes, and the papers that change it."""

    day: date
    papers: tuple[int, ...]


def steps_of(papers: Iterable[tuple[int, PartialDate | None]]) -> list[Step]:
    """The days worth stepping to, in order: the first day on which each paper has surely begun.

    A paper without a date, or with one that is open on the late side, gives no step.
    """
    by_day: dict[date, list[int]] = {}
    for key, begins_on in papers:
        start = begins_on.start if begins_on else None
        if start and start.latest:
            by_day.setdefault(start.latest, []).append(key)
    return [Step(day, tuple(by_day[day])) for day in sorted(by_day)]


def step_before(steps: Iterable[Step], day: date) -> Step | None:
    """The last step earlier than the day."""
    return max((step for step in steps if step.day < day), key=lambda step: step.day, default=None)


def step_after(steps: Iterable[Step], day: date) -> Step | None:
    """The first step later than the day."""
    return min((step for step in steps if step.day > day), key=lambda step: step.day, default=None)
