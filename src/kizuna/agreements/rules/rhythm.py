"""In which rhythm two sides have agreed to visit each other, and when the next visit is due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.months import months_later

# A visit is prepared for about a year; where one follows the other every year, for half a year.
LONGEST_LEAD_MONTHS = 12


class Way(StrEnum):
    """Which way a visit goes, as our own city sees it."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


OPPOSITE = {Way.INCOMING.value: Way.OUTGOING, Way.OUTGOING.value: Way.INCOMING}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """From one visit to the next pass `every_years`. With `alternates` the sides take turns.

    `first_way` is the way of the first visit in the rhythm, or of all when they do not take turns. Visits before
    `since` do not count.
    """

    every_years: int
    alternates: bool = True
    first_way: str = ""
    since: PartialDate | None = None


class Visit(NamedTuple):
    """A visit that was made or is planned."""

    key: int
    when: PartialDate
    way: str


@dataclass(frozen=True, slots=True)
class NextVisit:
    """The year or years in which the next visit is due, which way, and the visit it is counted from."""

    due: PartialDate
    way: str
    after: int | None


def next_visit(rhythm: Rhythm, visits: Iterable[Visit]) -> NextVisit | None:
    """The visit after the last one that is made or planned; None where nothing says from when to count."""
    counted = [visit for visit in visits if _counts(rhythm, visit)]
    last = max(counted, key=lambda visit: (_ends(visit.when), visit.key), default=None)
    if last is not None:
        way = OPPOSITE.get(last.way, "") if rhythm.alternates else rhythm.first_way
        return _due(last.when, rhythm, str(way), last.key)
    return _due(rhythm.since, rhythm, rhythm.first_way, None) if rhythm.since else None


def remind_from(rhythm: Rhythm, due: PartialDate) -> date:
    """From which day on the next visit needs somebody."""
    return months_later(due.earliest or date.max, -min(LONGEST_LEAD_MONTHS, 6 * rhythm.every_years))


def _counts(rhythm: Rhythm, visit: Visit) -> bool:
    if rhythm.since and visit.when.before(rhythm.since) is Answer.YES:
        return False
    return rhythm.alternates or not rhythm.first_way or visit.way == rhythm.first_way


def _ends(when: PartialDate) -> date:
    return when.latest or when.earliest or date.min


def _due(when: PartialDate, rhythm: Rhythm, way: str, after: int | None) -> NextVisit | None:
    """Whole years: a rhythm of years names no day."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    years = [f"{day.year + rhythm.every_years:04d}" for day in (first, last)]
    mark = "~" if when.is_approximate else ""
    try:
        return NextVisit(PartialDate("/".join(year + mark for year in dict.fromkeys(years))), way, after)
    except NotADate:
        return None
