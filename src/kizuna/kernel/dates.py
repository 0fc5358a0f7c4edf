"""Partial dates: exactly as much of a date as is known, never more.

A date says what a source says (EDTF, ISO 8601-2). Every comparison answers yes, no or unclear.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from kizuna.kernel.answers import Answer, all_of, negation
from kizuna.kernel.edtf_points import NotADate, Point, read_point

__all__ = ["NotADate", "PartialDate"]

OPEN = ".."
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, month, season, year or decade, or an interval of them, written in EDTF.

    Building one from a text that is not EDTF raises NotADate. Two are equal when they say the same
    with the same precision: `2017` is not `2017~`. A date without a day stands for one day, or a
    start or end on one day, that is not known any closer.
    """

    edtf: str
    first: Point | None = field(init=False, repr=False, compare=False)
    last: Point | None = field(init=False, repr=False, compare=False)
    is_interval: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        edtf, first, last = _read(self.edtf)
        object.__setattr__(self, "edtf", edtf)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)
        object.__setattr__(self, "is_interval", "/" in edtf)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read strict EDTF. Raises NotADate."""
        return cls(text)

    @classmethod
    def of_day(cls, day: date) -> PartialDate:
        """The exact day."""
        return cls(f"{day:%Y}".zfill(4) + f"-{day:%m-%d}")

    @classmethod
    def between(cls, start: PartialDate | None, end: PartialDate | None) -> PartialDate:
        """The interval of two plain dates; None is an open side. Raises NotADate."""
        return cls(f"{start.edtf if start else OPEN}/{end.edtf if end else OPEN}")

    @property
    def earliest(self) -> date | None:
        """The first day it may mean; None when it is open or unknown on that side."""
        return self.first.earliest if self.first else None

    @property
    def latest(self) -> date | None:
        """The last day it may mean; None when it is open or unknown on that side."""
        return self.last.latest if self.last else None

    @property
    def start(self) -> PartialDate | None:
        """Where an interval begins (None when open or unknown); a plain date itself."""
        return _plain(self.first) if self.is_interval else self

    @property
    def end(self) -> PartialDate | None:
        """Where an interval ends (None when open or unknown); a plain date itself."""
        return _plain(self.last) if self.is_interval else self

    @property
    def is_exact(self) -> bool:
        """Is it a single certain day?"""
        return not self.is_interval and bool(self.first and self.first.day and not self.first.qualifier)

    @property
    def is_approximate(self) -> bool:
        """Does a source say "about" of it, or of one of its ends (`~`, `%`)?"""
        return any(mark in self.edtf for mark in "~%")

    @property
    def is_uncertain(self) -> bool:
        """Is it, or one of its ends, doubted (`?`, `%`)?"""
        return any(mark in self.edtf for mark in "?%")

    @property
    def has_open_end(self) -> bool:
        """Does it go on (`a/..`)?"""
        return self.edtf.endswith("/" + OPEN)

    @property
    def has_unknown_end(self) -> bool:
        """Did it end, or may it have, on a day nobody knows (`a/`)?"""
        return self.edtf.endswith("/")

    @property
    def has_open_start(self) -> bool:
        """Has it always been so (`../b`)?"""
        return self.edtf.startswith(OPEN)

    @property
    def has_unknown_start(self) -> bool:
        """Did it begin on a day nobody knows (`/b`)?"""
        return self.edtf.startswith("/")

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """For the order of display only: by first possible day, the shorter first."""
        return self.earliest or date.min, self.latest or date.max, self.edtf

    def reached_by(self, day: date) -> Answer:
        """Has it happened, or begun, on `day` or earlier?"""
        if self.first is None:
            if self.has_open_start or (self.last and self.last.latest <= day):
                return Answer.YES
            return Answer.UNCLEAR
        if self.first.earliest > day:
            return Answer.NO
        known_by = min(self.first.latest, self.last.latest) if self.last else self.first.latest
        return Answer.YES if known_by <= day else Answer.UNCLEAR

    def over_by(self, day: date) -> Answer:
        """Does it lie wholly before `day`?"""
        if self.last is None:
            if self.has_open_end or (self.first and self.first.earliest >= day):
                return Answer.NO
            return Answer.UNCLEAR
        if self.last.latest < day:
            return Answer.YES
        not_before = max(self.first.earliest, self.last.earliest) if self.first else self.last.earliest
        return Answer.NO if not_before >= day else Answer.UNCLEAR

    def covers(self, day: date) -> Answer:
        """Is `day` within it, both ends included? `2017` and a day of 2017: unclear."""
        return all_of(self.reached_by(day), negation(self.over_by(day)))

    def before(self, other: PartialDate) -> Answer:
        """Does it lie wholly before `other` begins?"""
        if other.earliest and self.latest and self.latest < other.earliest:
            return Answer.YES
        if self.has_open_end or other.has_open_start:
            return Answer.NO
        ends, begins = self._last_possible_end(), other._last_possible_start()
        return Answer.NO if ends and begins and ends >= begins else Answer.UNCLEAR

    def overlaps(self, other: PartialDate) -> Answer:
        """Do the two share at least one day?"""
        return all_of(negation(self.before(other)), negation(other.before(self)))

    def _last_possible_start(self) -> date | None:
        bounds = [point.latest for point in (self.first, self.last) if point]
        return min(bounds) if bounds else None

    def _last_possible_end(self) -> date | None:
        bounds = [point.earliest for point in (self.first, self.last) if point]
        return max(bounds) if bounds else None

    def __str__(self) -> str:
        return self.edtf


def _plain(point: Point | None) -> PartialDate | None:
    return PartialDate(str(point)) if point else None


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, Point | None, Point | None]:
    """The normalised text and its two ends. A plain date is both of its own ends."""
    stripped = text.strip()
    if "/" not in stripped:
        point = read_point(stripped)
        return str(point), point, point
    sides = stripped.split("/")
    if len(sides) != 2 or all(side in {OPEN, UNKNOWN} for side in sides):
        raise NotADate(text)
    first, last = (None if side in {OPEN, UNKNOWN} else read_point(side) for side in sides)
    if first and last and first.earliest > last.latest:
        raise NotADate(text)
    written = (str(point) if point else side for point, side in zip((first, last), sides, strict=True))
    return "/".join(written), first, last
