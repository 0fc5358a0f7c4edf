"""The day a page is read as of, and the steps from paper to paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kizuna.kernel.dates import PartialDate


class NotADay(ValueError):
    """The text names no day of the calendar. `text` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a day: {text!r}")
        self.text = text


def read_day(text: str) -> date:
    """A day written YYYY-MM-DD. Raises NotADay for anything else, also for other notations of ISO 8601."""
    stripped = text.strip()
    try:
        day = date.fromisoformat(stripped)
    except ValueError as wrong:
        raise NotADay(text) from wrong
    if day.isoformat() != stripped:
        raise NotADay(text)
    return day


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
