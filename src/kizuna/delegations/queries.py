"""What the pages of journeys show."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.delegations.models import Delegation, Member, ProgrammeItem
from kizuna.delegations.rules import Dated, by_day, precedence
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.names import PersonName
from kizuna.register.queries import names_of


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member as printed, and the office held as that side prints it."""

    member: Member
    names: list[PersonName]
    mark: Mark


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A station of the programme."""

    item: ProgrammeItem
    mark: Mark


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the programme; None for stations without a day."""

    when: PartialDate | None
    items: list[ItemLine]


@dataclass(frozen=True, slots=True)
class DelegationPage:
    """One journey with members and programme."""

    delegation: Delegation
    members: list[MemberLine]
    days: list[Day]
    mark: Mark
    when_mark: Mark


def delegation_page(delegation: Delegation, user: AnyUser) -> DelegationPage:
    """The page of a journey; the number of queries does not depend on how many travel."""
    members = sorted(
        delegation.members.select_related("person", "organisation", "tenure").prefetch_related(
            "person__names"
        ),
        key=lambda member: (precedence(member.role), member.pk),
    )
    seen = entries_visible_to(user)
    items = {
        item.pk: item
        for item in delegation.programme.filter(entry__in=seen).select_related("entry", "place", "host")
    }
    marks = marks_of([delegation, *members, *items.values()], user)
    days = by_day(Dated(item.pk, item.entry.when, item.position) for item in items.values())
    return DelegationPage(
        delegation=delegation,
        members=[MemberLine(row, names_of(row.person), marks.of(row)) for row in members],
        days=[Day(when, [ItemLine(items[key], marks.of(items[key])) for key in keys]) for when, keys in days],
        mark=marks.of(delegation),
        when_mark=marks.of(delegation, "when"),
    )
