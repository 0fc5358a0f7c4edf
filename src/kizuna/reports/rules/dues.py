"""What a start page lists: things that are due, in the order of their days, grouped so that many stay readable."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar


class DueKind(StrEnum):
    """Why something is on the list."""

    OVERDUE = "overdue"
    MAYBE_OVERDUE = "maybe_overdue"
    NOTICE = "notice"
    RENEWAL = "renewal"
    TERM_OVER = "term_over"
    UNDERTAKING = "undertaking"
    DUE_SOON = "due_soon"
    VISIT_OVERDUE = "visit_overdue"
    VISIT_DUE = "visit_due"
    OBJECTION = "objection"
    APPROVAL_VOID = "approval_void"
    APPROVAL_OURS = "approval_ours"
    APPROVAL_ASK = "approval_ask"
    APPROVAL_THEIRS = "approval_theirs"
    REVIEW = "review"
    DISAGREEMENT = "disagreement"
    VISIT = "visit"
    ANNIVERSARY = "anniversary"
    DUE_LATER = "due_later"
    DORMANT = "dormant"


# Of two things of the same day the one higher up comes first.
ORDER = tuple(DueKind)
# How long before its day something comes up, where no rule of its own room says that.
AHEAD = {
    DueKind.NOTICE: timedelta(days=183),
    DueKind.RENEWAL: timedelta(days=183),
    DueKind.VISIT: timedelta(days=120),
    DueKind.ANNIVERSARY: timedelta(days=365),
}
SOON = timedelta(days=28)


def comes_up(kind: DueKind, day: date, today: date, ahead: timedelta | None = None) -> bool:
    """Is it near enough, by its own kind or by `ahead`? What has no such time is listed from the first day on."""
    lead = ahead or AHEAD.get(kind)
    return lead is None or day - today <= lead


class DueGroup(StrEnum):
    """Under which heading it stands."""

    NOW = "now"
    SOON = "soon"
    LATER = "later"
    ROUND = "round"
    QUIET = "quiet"


# These wait for somebody from the moment they are there.
WAITING = frozenset(
    {
        DueKind.OBJECTION,
        DueKind.APPROVAL_VOID,
        DueKind.APPROVAL_OURS,
        DueKind.APPROVAL_ASK,
        DueKind.REVIEW,
        DueKind.DISAGREEMENT,
    }
)
APART = {DueKind.DORMANT: DueGroup.QUIET, DueKind.ANNIVERSARY: DueGroup.ROUND}


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


def group_of(thing: HasDay, today: date) -> DueGroup:
    """Quiet ties have no day to act on, and round years can wait; everything else stands by its day."""
    if thing.kind in APART:
        return APART[thing.kind]
    if thing.day < today or thing.kind in WAITING:
        return DueGroup.NOW
    return DueGroup.SOON if thing.day <= today + SOON else DueGroup.LATER


def grouped(things: Iterable[Thing], today: date) -> list[tuple[DueGroup, list[Thing]]]:
    """The groups that hold anything, in their order, each by day."""
    groups: dict[DueGroup, list[Thing]] = {group: [] for group in DueGroup}
    for thing in by_day(things):
        groups[group_of(thing, today)].append(thing)
    return [(group, members) for group, members in groups.items() if members]
