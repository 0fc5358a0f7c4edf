"""Partial dates some months later, no more exact than they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.edtf_points import SPRING, Point
from kizuna.kernel.months import months_later

MONTHS_OF_A_SEASON = 3


def shifted(when: PartialDate, months: int) -> PartialDate:
    """The same date so many months later (earlier below zero), as exact as it was.

    Where the months do not fit the precision it becomes the span that is meant: 2020 and six months is July 2020
    to June 2021. Raises NotADate for what lies beyond the calendar.
    """
    if not when.is_interval:
        return PartialDate(_joined(_point(when.first, months)))
    open_or_unknown = when.edtf.split("/")
    first = _point(when.first, months)[0] if when.first else open_or_unknown[0]
    last = _point(when.last, months)[-1] if when.last else open_or_unknown[1]
    return PartialDate(f"{first}/{last}")


def _point(point: Point | None, months: int) -> tuple[str, ...]:
    """One text, or the two ends of a span."""
    if point is None:
        raise NotADate("")
    if point.day:
        return (_day(months_later(point.earliest, months)) + point.qualifier,)
    if point.month:
        return (_month(point.earliest, months) + point.qualifier,)
    if point.season and months % MONTHS_OF_A_SEASON == 0:
        seasons = point.year * 4 + point.season - SPRING + months // MONTHS_OF_A_SEASON
        return (str(replace(point, year=_year(seasons // 4), season=SPRING + seasons % 4)),)
    years, rest = divmod(months, 12)
    if not point.season and not rest and years % 10 ** (4 - point.digits) == 0:
        return (str(replace(point, year=_year(point.year + years))),)
    ends = (_month(point.earliest, months), _month(point.latest, months))
    return (ends[0] + point.qualifier, ends[1] + point.qualifier)


def _joined(parts: tuple[str, ...]) -> str:
    return "/".join(parts)


def _day(day: date) -> str:
    return PartialDate.of_day(day).edtf


def _month(day: date, months: int) -> str:
    first = months_later(day.replace(day=1), months)
    return f"{first.year:04d}-{first.month:02d}"


def _year(year: int) -> int:
    if not date.min.year <= year <= date.max.year:
        raise NotADate(str(year))
    return year
