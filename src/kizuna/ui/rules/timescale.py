"""From days to places on a line, with ticks at round years or months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kizuna.kernel.dates import PartialDate

YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
MONTH_STEPS = (1, 3, 6)
LEAST_TICK_DISTANCE = 46.0
# Up to this span the ticks are months.
MONTHS_UP_TO = timedelta(days=730)
DAYS_IN_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Tick:
    """A round year or month: `2018`, or `4/2018`."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timescale:
    """A line of `width` from the morning of `first` to the morning of `last`."""

    first: date
    last: date
    width: float
    ticks: tuple[Tick, ...] = ()

    def x(self, day: date | None) -> float:
        """Where the day begins; None is the left edge. Days outside are held at the edges."""
        if day is None:
            return 0.0
        share = (day - self.first).days / (self.last - self.first).days
        return min(max(share, 0.0), 1.0) * self.width

    def after(self, day: date | None) -> float:
        """Where the day ends; None is the right edge."""
        if day is None:
            return self.width
        return self.x(min(day, date.max - timedelta(days=1)) + timedelta(days=1))


def scale_for(dates: Sequence[PartialDate], *, today: date, also: date | None, width: float) -> Timescale:
    """A scale on which every date, today and one more day are in sight, from and to round years."""
    days = [day for when in dates for day in (when.earliest, when.latest) if day]
    days += [today, *([also] if also else [])]
    first, last = min(days), max(days)
    if last - first <= MONTHS_UP_TO:
        bare = Timescale(first.replace(day=1), _month_after(last), width)
        return Timescale(bare.first, bare.last, width, _month_ticks(bare))
    bare = Timescale(date(first.year, 1, 1), date(min(last.year + 1, date.max.year), 1, 1), width)
    return Timescale(bare.first, bare.last, width, _year_ticks(bare))


def _month_after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _year_ticks(scale: Timescale) -> tuple[Tick, ...]:
    years = (scale.last - scale.first).days / DAYS_IN_YEAR
    step = next((s for s in YEAR_STEPS if scale.width * s / years >= LEAST_TICK_DISTANCE), YEAR_STEPS[-1])
    begin = -(-scale.first.year // step) * step
    return tuple(Tick(scale.x(date(year, 1, 1)), str(year)) for year in range(begin, scale.last.year, step))


def _month_ticks(scale: Timescale) -> tuple[Tick, ...]:
    months = [
        date(scale.first.year + (scale.first.month - 1 + n) // 12, (scale.first.month - 1 + n) % 12 + 1, 1)
        for n in range((scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month)
    ]
    room = scale.width / max(1, len(months))
    step = next((s for s in MONTH_STEPS if room * s >= LEAST_TICK_DISTANCE), MONTH_STEPS[-1])
    return tuple(
        Tick(scale.x(day), f"{day.month}/{day.year}") for day in months if (day.month - 1) % step == 0
    )
