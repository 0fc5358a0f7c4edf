"""Periods of validity: from one partial date to another, last day included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kizuna.kernel.answers import Answer, all_of, negation
from kizuna.kernel.dates import PartialDate


@dataclass(frozen=True)
class Period:
    """A span between two partial dates, both days included.

    Without a start nobody knows when it began, unless `open_start` says that it always was so.
    Without an end it goes on. When start or end is itself an interval, it begins with the
    interval's beginning and ends with the interval's end.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    open_start: bool = False

    @classmethod
    def of(cls, value: PartialDate) -> Period:
        """The period a single partial date stands for (`2020-22/..`, `2019-09-01/2019-09-07`)."""
        return cls(start=value, end=None if value.has_open_end else value)

    def begun_by(self, day: date) -> Answer:
        """Has it begun on `day` or earlier?"""
        if self.start is not None:
            return self.start.reached_by(day)
        if self.open_start or (self.end is not None and self.end.latest and self.end.latest <= day):
            return Answer.YES
        return Answer.UNCLEAR

    def over_by(self, day: date) -> Answer:
        """Was its last day before `day`?"""
        return Answer.NO if self.end is None else self.end.over_by(day)

    def covers(self, day: date) -> Answer:
        """Is `day` one of its days?"""
        return all_of(self.begun_by(day), negation(self.over_by(day)))

    def overlaps(self, other: Period) -> Answer:
        """Do the two periods share a day?"""
        return all_of(negation(_ends_before(self, other)), negation(_ends_before(other, self)))


def _ends_before(one: Period, other: Period) -> Answer:
    if one.end is None or (other.start is None and other.open_start):
        return Answer.NO
    return Answer.UNCLEAR if other.start is None else one.end.before(other.start)
