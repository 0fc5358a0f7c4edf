"""What kinds of entries there are, their order, and which of them are signs of life."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate


class EntryKind(StrEnum):
    """What an entry stands for."""

    AGREEMENT = "agreement"
    DELEGATION = "delegation"
    PROGRAMME_ITEM = "programme_item"
    EXCHANGE = "exchange"
    ENCOUNTER = "encounter"
    RELEASE = "release"
    MILESTONE = "milestone"


# A release tells of contact, it is none.
SIGNS_OF_LIFE = frozenset(
    {
        EntryKind.AGREEMENT,
        EntryKind.DELEGATION,
        EntryKind.PROGRAMME_ITEM,
        EntryKind.EXCHANGE,
        EntryKind.ENCOUNTER,
    }
)

Edge = tuple[int, int]


def order_key(when: PartialDate | None) -> tuple[bool, date, date, str]:
    """For timelines: by first possible day, what has no date last."""
    return (False, *when.sort_key) if when else (True, date.max, date.max, "")


def sign_day(when: PartialDate | None, on: date) -> date | None:
    """The last day up to `on` on which there may have been contact; None when there was none by then.

    An open end is no sign that contact went on: only the beginning counts.
    """
    if when is None or when.reached_by(on) is Answer.NO:
        return None
    known = when.latest or (when.start.latest if when.start else None) or when.earliest
    return min(known, on) if known else None


def reached(edges: Iterable[Edge], start: int) -> set[int]:
    """Everything to which the edges lead from `start`, without `start` itself unless they lead back."""
    ahead: dict[int, set[int]] = defaultdict(set)
    for source, target in edges:
        ahead[source].add(target)
    found: set[int] = set()
    waiting = [start]
    while waiting:
        fresh = ahead[waiting.pop()] - found
        found |= fresh
        waiting += fresh
    return found


def arises_before_its_origin(entry: PartialDate | None, origin: PartialDate | None) -> bool:
    """Whether the outcome was certainly over before its origin began."""
    return bool(entry and origin and entry.before(origin) is Answer.YES)
