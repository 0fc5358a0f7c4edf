"""Recording and amending a journey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.delegations.actions.members import (
    DelegationRefused,
    NewMember,
    keep_members,
    member_twice,
    two_heads,
)
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction, has_two_heads
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality, Tie


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


OWN_COLUMNS = ("direction", "from_municipality", "to_municipality", "purpose")
ENTRY_COLUMNS = ("title", "when", "visibility", "fields")


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
    keep_members(delegation, members)
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
        keep_members(amended, changes["members"])
    entry_changes: dict[str, Any] = {
        name: value
        for name, value in changes.items()
        if name in ENTRY_COLUMNS and (value is not None or name == "when")
    }
    told |= differences(amended.entry, entry_changes, ("title", "when", "visibility"))
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="delegations.amend_delegation", subject=amended, changes=told)
    return amended


def _refuse(delegation: Delegation, members: Sequence[NewMember]) -> None:
    people = [member.person.pk for member in members]
    if len(set(people)) < len(people):
        raise member_twice()
    if has_two_heads(str(member.role) for member in members):
        raise two_heads()
    start, goal = delegation.from_municipality_id, delegation.to_municipality_id
    if start is not None and start == goal:
        raise DelegationRefused("goes_nowhere", _("The journey would start and end in the same city."))
    refuse_unsound(delegation, DelegationRefused)
