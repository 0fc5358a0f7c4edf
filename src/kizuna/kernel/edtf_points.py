"""One point of the Extended Date/Time Format: a day, month, season, year, decade or century.

Source: EDTF (Library of Congress, 2019; ISO 8601-2), level 0 and the parts of level 1 that dates of
the common era need. Times of day, years before 1 or after 9999 and the sets of level 2 are refused.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[~?%])?",
    re.ASCII,
)


class NotADate(ValueError):
    """The text is not a date this house can hold. `text` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a date: {text!r}")
        self.text = text


@dataclass(frozen=True)
class Point:
    """A date with one precision. `digits` counts the known digits of the year (2, 3 or 4)."""

    year: int
    month: int | None = None
    season: int | None = None
    day: int | None = None
    qualifier: str = ""
    digits: int = 4

    @cached_property
    def earliest(self) -> date:
        """The first day the point may mean."""
        if self.season:
            return date(self.year, 3 * (self.season - 20), 1)
        return date(max(self.year, 1), self.month or 1, self.day or 1)

    @cached_property
    def latest(self) -> date:
        """The last day the point may mean; approximate and uncertain points keep their strict bounds."""
        if self.season == WINTER:
            return date(self.year + 1, 3, 1) - timedelta(days=1)
        if self.season:
            return date(self.year, 3 * (self.season - 20) + 3, 1) - timedelta(days=1)
        if self.digits < 4:
            return date(self.year + 10 ** (4 - self.digits) - 1, 12, 31)
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        text = f"{self.year:04d}"[: self.digits].ljust(4, "X")
        if self.season or self.month:
            text += f"-{self.season or self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text + self.qualifier


@lru_cache(maxsize=4096)
def read_point(text: str) -> Point:
    """Read one EDTF point; unknown months and days (`2019-XX`) become the coarser date they amount to.

    Raises NotADate.
    """
    match = _POINT.fullmatch(text)
    if match is None:
        raise NotADate(text)
    digits = len(match["year"].rstrip("X"))
    month, day = match["month"], match["day"]
    if (digits < 4 and (month or day)) or (month == "XX" and day not in {None, "XX"}):
        raise NotADate(text)
    number = int(month) if month and month != "XX" else None
    season = number if number and SPRING <= number <= WINTER else None
    if season and day:
        raise NotADate(text)
    point = Point(
        year=int(match["year"].replace("X", "0")),
        month=None if season else number,
        season=season,
        day=int(day) if day and day != "XX" else None,
        qualifier=match["qualifier"] or "",
        digits=digits,
    )
    return _possible(point, number, text)


def _possible(point: Point, number: int | None, text: str) -> Point:
    """Refuse what no calendar holds: month 13, 30 February, day 0, year 0."""
    if number == 0 or point.day == 0 or (point.year == 0 and point.digits == 4):
        raise NotADate(text)
    try:
        _ = point.earliest, point.latest
    except ValueError as impossible:
        raise NotADate(text) from impossible
    return point
