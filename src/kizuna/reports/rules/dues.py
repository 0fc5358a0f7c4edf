"""What a start page lists: things that are due, in the order of their days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar


class DueKind(StrEnum):
    """Why something is on the list."""

    OVERDUE = "overdue"
    MAYBE_OVERDUE = "maybe_overdue"
    DUE_SOON = "due_soon"
    OBJECTION = "objection"
    APPROVAL_VOID = "approval_void"
    APPROVAL_OURS = "approval_ours"
    APPROVAL_ASK = "approval_ask"
    APPROVAL_THEIRS = "approval_theirs"
    REVIEW = "review"
    DISAGREEMENT = "disagreement"
    VISIT = "visit"
    DORMANT = "dormant"


# Of two things of the same day the one higher up comes first.
ORDER = tuple(DueKind)


class HasDay(Protocol):
    """Anything that is due on a day."""

    @property
    def day(self) -> date: ...

    @property
    def kind(self) -> DueKind: ...


Thing = TypeVar("Thing", bound=HasDay)


def by_day(things: Iterable[Thing]) -> list[Thing]:
    """The earliest day first, then by kind; otherwise as they came."""
    return sorted(things, key=lambda thing: (thing.day, ORDER.index(thing.kind)))
