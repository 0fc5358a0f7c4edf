"""Round years since a paper or a tie began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.shifting import shifted

EVERY_YEARS = 5
# A beginning that may lie in any of several years gives no anniversary that could be kept.
WIDEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """So many years on a day, or in a time known no closer."""

    years: int
    when: PartialDate
    first: date
    last: date


def next_anniversary(began: PartialDate | None, today: date) -> Anniversary | None:
    """The next round year that is not wholly past; today's counts."""
    start = began.start if began else None
    if start is None or start.earliest is None or start.latest is None:
        return None
    if start.latest - start.earliest > WIDEST:
        return None
    rounded = max(1, (today.year - start.latest.year) // EVERY_YEARS) * EVERY_YEARS
    possible = (_after(start, years) for years in (rounded, rounded + EVERY_YEARS))
    return next((one for one in possible if one and one.last >= today), None)


def _after(start: PartialDate, years: int) -> Anniversary | None:
    try:
        when = shifted(start, 12 * years)
    except NotADate:
        return None
    if when.earliest is None or when.latest is None:
        return None
    return Anniversary(years, when, when.earliest, when.latest)
