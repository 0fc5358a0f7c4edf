"""The stations of a journey's programme."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.db.models import Max

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.delegations.models import Delegation, ProgrammeItem
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Municipality, Organisation


class ItemDetails(TypedDict, total=False):
    """What may be known of a programme item."""

    when: PartialDate | None
    place: Municipality | None
    host: Organisation | None
    summary: LocalText | None


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
