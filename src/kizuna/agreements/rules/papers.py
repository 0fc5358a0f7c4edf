"""A paper as the rule sees it, and the days between which it begins and ends."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from kizuna.agreements.rules.kinds import Relation, Term
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later

ALWAYS = date.min
NEVER = date.max


class Paper(NamedTuple):
    """One instrument: its place in the chain, its dates in EDTF (empty = not known), its fields by code."""

    key: int
    parent: int | None = None
    relation: str = ""
    agreed_on: str = ""
    signed_on: str = ""
    in_force_on: str = ""
    ended_on: str = ""
    term: str = ""
    term_months: int | None = None
    adds: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    @property
    def begins_on(self) -> str:
        """Entry into force; where none is stated, signature; where none is known, agreement on the text."""
        return self.in_force_on or self.signed_on or self.agreed_on


# The same as it is read from a table: number, parent, relation, the four dates, the term and its months, and
# then what the reader likes.
PaperRow = tuple[
    int, int | None, str, str | None, str | None, str | None, str | None, str | None, int | None, int
]

# What hangs on another paper and falls with it. A replacement stands on its own feet; a renewal carries on
# when the old term is over, but not when the paper is terminated.
FALLS_WHEN_OVER = frozenset(
    {
        Relation.SUPPLEMENTS.value,
        Relation.AMENDS.value,
        Relation.CONFIRMS.value,
        Relation.ANNEXED_TO.value,
        Relation.CARRIES_OUT.value,
    }
)
FALLS_WHEN_STOPPED = FALLS_WHEN_OVER | {Relation.RENEWS.value}
STOPS_ITS_PARENT = frozenset({Relation.TERMINATES.value, Relation.REPLACES.value})
# Such a paper ends with its term; one that renews itself ends by notice, and then a day is noted as its end.
ENDS_WITH_ITS_TERM = frozenset({Term.FIXED.value, Term.BY_ACT.value})


@lru_cache(maxsize=65536)
def beginning(edtf: str) -> tuple[date, date]:
    """The first and the last day on which it may have begun. Raises NotADate."""
    if not edtf:
        return ALWAYS, NEVER
    value = PartialDate.parse(edtf)
    if value.first is None:
        return ALWAYS, ALWAYS if value.has_open_start else (value.latest or NEVER)
    latest = min(value.first.latest, value.last.latest) if value.last else value.first.latest
    return value.first.earliest, latest


def end_of_term(begins: tuple[date, date], months: int) -> tuple[date, date]:
    """The first and the last day that may be the last one of a term of so many months."""
    first = _day_before(months_later(begins[0], months))
    return first, first if begins[0] == begins[1] else _day_before(months_later(begins[1], months))


@lru_cache(maxsize=65536)
def ending(edtf: str) -> tuple[date, date]:
    """The first and the last day that may be its last day in force. Raises NotADate."""
    if not edtf:
        return NEVER, NEVER
    value = PartialDate.parse(edtf)
    if value.last is None:
        return (NEVER if value.has_open_end else (value.earliest or ALWAYS)), NEVER
    earliest = max(value.first.earliest, value.last.earliest) if value.first else value.last.earliest
    return earliest, value.last.latest


def _day_before(day: date) -> date:
    return day if day in {ALWAYS, NEVER} else day - timedelta(days=1)
