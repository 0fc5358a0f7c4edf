"""Kinds and roles of official travel, and the order in which it is told."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate


class Direction(StrEnum):
    """A delegation as our own city sees it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class MemberRole(StrEnum):
    """What a member is to the delegation."""

    HEAD = "head"
    MEMBER = "member"
    INTERPRETER = "interpreter"
    ACCOMPANYING = "accompanying"


# The order in which a delegation is listed: the head speaks for it, whoever accompanies comes last.
PRECEDENCE = (MemberRole.HEAD, MemberRole.MEMBER, MemberRole.INTERPRETER, MemberRole.ACCOMPANYING)


def precedence(role: str) -> int:
    """The place of a role in the list of members, from 0; an unknown role comes last."""
    order = [str(member) for member in PRECEDENCE]
    return order.index(role) if role in order else len(order)


def has_two_heads(roles: Iterable[str]) -> bool:
    """Does more than one member lead?"""
    return sum(role == MemberRole.HEAD for role in roles) > 1


def lies_outside(item: PartialDate | None, journey: PartialDate | None) -> bool:
    """Is a programme item certainly not within the journey? Worth a second look, not a refusal."""
    return item is not None and journey is not None and item.overlaps(journey) is Answer.NO


class Dated(NamedTuple):
    """Something of a programme: its number, its day as far as known, its place in the given order."""

    key: int
    when: PartialDate | None
    position: int


def by_day(items: Iterable[Dated]) -> list[tuple[PartialDate | None, list[int]]]:
    """The programme day by day, each day in the given order; what has no day comes last."""
    days: dict[PartialDate | None, list[Dated]] = {}
    for item in items:
        days.setdefault(item.when, []).append(item)
    dated = sorted((when for when in days if when is not None), key=lambda when: when.sort_key)
    order: list[PartialDate | None] = [*dated, *([None] if None in days else [])]
    return [
        (when, [item.key for item in sorted(days[when], key=lambda item: (item.position, item.key))])
        for when in order
    ]
