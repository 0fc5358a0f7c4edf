"""What a person does with journeys: record one, add members and programme items, amend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.delegations.models import Delegation, Member, ProgrammeItem
from kizuna.delegations.rules import Direction, MemberRole, has_two_heads
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import (
    FieldOfCooperation,
    Municipality,
    Organisation,
    Person,
    Tenure,
    Tie,
)
from kizuna.register.queries import offices_on

NOTHING_PRINTED = LocalText()
OWN_COLUMNS = ("direction", "from_municipality", "to_municipality", "purpose")
ENTRY_COLUMNS = ("title", "when", "visibility", "fields")


class DelegationRefused(Refused):
    """The journey cannot be kept as given; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return {"goes_nowhere": "to_municipality"}.get(self.code)


@dataclass(frozen=True, slots=True)
class NewMember:
    """A member as a source names it. Without a tenure the only office held that day is linked."""

    person: Person
    role: MemberRole | str = MemberRole.MEMBER
    function_as_printed: LocalText = NOTHING_PRINTED
    organisation_as_printed: str = ""
    organisation: Organisation | None = None
    tenure: Tenure | None = None


class DelegationDetails(TypedDict, total=False):
    """What may be known of a journey."""

    when: PartialDate | None
    from_municipality: Municipality | None
    to_municipality: Municipality | None
    purpose: LocalText | None
    members: Sequence[NewMember]
    fields: Sequence[FieldOfCooperation]
    visibility: str | None


class DelegationChanges(DelegationDetails, total=False):
    """What may be amended. Members and fields given replace all of that sort."""

    direction: str
    title: LocalText


class ItemDetails(TypedDict, total=False):
    """What may be known of a programme item."""

    when: PartialDate | None
    place: Municipality | None
    host: Organisation | None
    summary: LocalText | None


@transaction.atomic
def record_delegation(
    *,
    tie: Tie,
    direction: Direction | str,
    title: LocalText,
    by: User,
    at: datetime,
    **details: Unpack[DelegationDetails],
) -> Delegation:
    """Keep a journey with its members. Raises PermissionDenied, DelegationRefused, chronicle's EntryRefused."""
    require(by, Right.EDIT_RECORD)
    delegation = Delegation(direction=str(direction))
    told = set_columns(delegation, details, OWN_COLUMNS)
    members = details.get("members", ())
    _refuse(delegation, members)
    delegation.entry = record_entry(
        kind=EntryKind.DELEGATION,
        title=title,
        tie=tie,
        when=details.get("when"),
        fields=details.get("fields", ()),
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    delegation.save()
    _keep_members(delegation, members)
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "direction": delegation.direction, "when": delegation.entry.when}
    changes["members"] = [member.person for member in members]
    record_change(by=by, at=at, action="delegations.record_delegation", subject=delegation, changes=changes)
    return delegation


@transaction.atomic
def amend_delegation(
    *, delegation: Delegation, by: User, at: datetime, **changes: Unpack[DelegationChanges]
) -> Delegation:
    """Correct what is known of a journey; what is not given stays.

    Raises PermissionDenied, DelegationRefused, chronicle's EntryRefused.
    """
    require(by, Right.EDIT_RECORD)
    amended = Delegation.objects.select_related("entry").get(pk=delegation.pk)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended, changes.get("members", ()))
    amended.save()
    if "members" in changes:
        before = [member.person for member in amended.members.select_related("person")]
        told["members"] = [before, [member.person for member in changes["members"]]]
        _keep_members(amended, changes["members"])
    entry_changes: dict[str, Any] = {
        name: value
        for name, value in changes.items()
        if name in ENTRY_COLUMNS and (value is not None or name == "when")
    }
    told |= differences(amended.entry, entry_changes, ("title", "when", "visibility"))
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="delegations.amend_delegation", subject=amended, changes=told)
    return amended


@transaction.atomic
def add_member(*, delegation: Delegation, member: NewMember, by: User, at: datetime) -> Member:
    """Add one member. Raises PermissionDenied, DelegationRefused."""
    require(by, Right.EDIT_RECORD)
    kept = delegation.members.values_list("person_id", "role")
    if member.person.pk in {person for person, _role in kept}:
        raise _member_twice()
    if has_two_heads([*(role for _person, role in kept), str(member.role)]):
        raise _two_heads()
    row = _keep_member(delegation, member)
    record_change(
        by=by,
        at=at,
        action="delegations.add_member",
        subject=delegation,
        changes={"person": member.person, "role": str(member.role)},
    )
    return row


@transaction.atomic
def add_programme_item(
    *,
    delegation: Delegation,
    title: LocalText,
    by: User,
    at: datetime,
    entry: Entry | None = None,
    **details: Unpack[ItemDetails],
) -> ProgrammeItem:
    """Add a station to the programme. Raises PermissionDenied, chronicle's EntryRefused.

    A station that is an encounter of its own shares that encounter's `entry`.
    """
    require(by, Right.EDIT_RECORD)
    journey = delegation.entry
    entry = entry or record_entry(
        kind=EntryKind.PROGRAMME_ITEM,
        title=title,
        tie=journey.tie,
        when=details.get("when"),
        summary=details.get("summary"),
        visibility=journey.visibility,
        by=by,
        at=at,
        audited=False,
    )
    last = delegation.programme.aggregate(last=Max("position"))["last"]
    item = ProgrammeItem(delegation=delegation, entry=entry, position=(last or 0) + 1)
    told = set_columns(item, details, ("place", "host"))
    item.save()
    changes = {"title": title, "when": entry.when, **{name: pair[1] for name, pair in told.items()}}
    record_change(by=by, at=at, action="delegations.add_programme_item", subject=item, changes=changes)
    return item


@transaction.atomic
def amend_programme_item(
    *, item: ProgrammeItem, title: LocalText, by: User, at: datetime, **details: Unpack[ItemDetails]
) -> ProgrammeItem:
    """Correct a station of the programme. Raises PermissionDenied, chronicle's EntryRefused."""
    require(by, Right.EDIT_RECORD)
    amended = ProgrammeItem.objects.select_related("entry").get(pk=item.pk)
    told = set_columns(amended, details, ("place", "host"))
    amended.save()
    entry_changes: dict[str, Any] = {"title": title}
    if "when" in details:
        entry_changes["when"] = details["when"]
    if "summary" in details:
        entry_changes["summary"] = details["summary"] or LocalText()
    told |= differences(amended.entry, entry_changes, entry_changes.keys())
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="delegations.amend_programme_item", subject=amended, changes=told)
    return amended


def _refuse(delegation: Delegation, members: Sequence[NewMember]) -> None:
    people = [member.person.pk for member in members]
    if len(set(people)) < len(people):
        raise _member_twice()
    if has_two_heads(str(member.role) for member in members):
        raise _two_heads()
    start, goal = delegation.from_municipality_id, delegation.to_municipality_id
    if start is not None and start == goal:
        raise DelegationRefused("goes_nowhere", _("The journey would start and end in the same city."))
    refuse_unsound(delegation, DelegationRefused)


def _two_heads() -> DelegationRefused:
    return DelegationRefused("two_heads", _("A delegation has one head; two are named."))


def _member_twice() -> DelegationRefused:
    return DelegationRefused("member_twice", _("The same person is a member twice."))


def _keep_members(delegation: Delegation, members: Sequence[NewMember]) -> None:
    delegation.members.exclude(person__in=[member.person.pk for member in members]).delete()
    # The head changes hands in one step: there is never room for two.
    delegation.members.filter(role=MemberRole.HEAD.value).update(role=MemberRole.MEMBER.value)
    for member in members:
        _keep_member(delegation, member)


def _keep_member(delegation: Delegation, member: NewMember) -> Member:
    row = delegation.members.filter(person=member.person).first()
    row = row or Member(delegation=delegation, person=member.person)
    row.role = str(member.role)
    row.function_as_printed = member.function_as_printed
    row.organisation_as_printed = member.organisation_as_printed
    row.organisation = member.organisation
    row.tenure = member.tenure or _office_held(delegation, member)
    refuse_unsound(row, DelegationRefused)
    row.save()
    return row


def _office_held(delegation: Delegation, member: NewMember) -> Tenure | None:
    """The office that certainly was held when the journey began, if there is just one."""
    when = delegation.entry.when
    start = when.start if when else None
    if start is None or not start.is_exact or start.earliest is None:
        return None
    held = [
        tenure
        for tenure, answer in offices_on(member.person, start.earliest)
        if answer is Answer.YES
        and (member.organisation is None or tenure.organisation_id == member.organisation.pk)
    ]
    return held[0] if len(held) == 1 else None
