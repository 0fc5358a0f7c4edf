"""What a person does with encounters: record one, amend one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.contacts.models import Encounter, Presence
from kizuna.contacts.rules import EncounterKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Person, Tie

NOTHING_PRINTED = LocalText()


class EncounterRefused(Refused):
    """The encounter cannot be kept as given; nothing was written."""


@dataclass(frozen=True, slots=True)
class NewPresence:
    """A person who was there, with the function as printed."""

    person: Person
    function_as_printed: LocalText = NOTHING_PRINTED


class EncounterDetails(TypedDict, total=False):
    """What may be known of an encounter."""

    when: PartialDate | None
    visibility: str | None
    event_as_printed: str
    place: Municipality | None
    bodies: Sequence[Organisation]
    people: Sequence[NewPresence]
    fields: Sequence[FieldOfCooperation]


class EncounterChanges(EncounterDetails, total=False):
    """What may be amended. Bodies, people and fields given replace all of that sort."""

    kind: str
    title: LocalText


OWN_COLUMNS = ("kind", "event_as_printed", "place")
ENTRY_COLUMNS = ("title", "when", "visibility", "fields")


@transaction.atomic
def record_encounter(
    *,
    tie: Tie | None = None,
    kind: EncounterKind | str,
    title: LocalText,
    by: User,
    at: datetime,
    **details: Unpack[EncounterDetails],
) -> Encounter:
    """Keep where whom was met. Raises PermissionDenied, EncounterRefused, chronicle's EntryRefused."""
    require(by, Right.EDIT_RECORD)
    encounter = Encounter(kind=str(kind))
    told = set_columns(encounter, details, OWN_COLUMNS)
    bodies, people = list(details.get("bodies", ())), list(details.get("people", ()))
    _refuse(encounter, people)
    encounter.entry = record_entry(
        kind=EntryKind.ENCOUNTER,
        title=title,
        tie=tie,
        when=details.get("when"),
        fields=details.get("fields", ()),
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    encounter.save()
    encounter.bodies.set(bodies)
    _keep_people(encounter, people)
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "kind": encounter.kind, "when": encounter.entry.when}
    changes |= {"bodies": bodies, "people": [presence.person for presence in people]}
    record_change(by=by, at=at, action="contacts.record_encounter", subject=encounter, changes=changes)
    return encounter


@transaction.atomic
def amend_encounter(
    *, encounter: Encounter, by: User, at: datetime, **changes: Unpack[EncounterChanges]
) -> Encounter:
    """Correct what is known of an encounter; what is not given stays.

    Raises PermissionDenied, EncounterRefused, chronicle's EntryRefused.
    """
    require(by, Right.EDIT_RECORD)
    amended = Encounter.objects.select_related("entry").get(pk=encounter.pk)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended, changes.get("people", ()))
    amended.save()
    told |= _keep_rows(amended, changes)
    entry_changes: dict[str, Any] = {name: value for name, value in changes.items() if name in ENTRY_COLUMNS}
    told |= differences(amended.entry, entry_changes, ("title", "when", "visibility"))
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="contacts.amend_encounter", subject=amended, changes=told)
    return amended


def _refuse(encounter: Encounter, people: Sequence[NewPresence]) -> None:
    present = [presence.person.pk for presence in people]
    if len(set(present)) < len(present):
        raise EncounterRefused("present_twice", _("The same person is named twice."))
    refuse_unsound(encounter, EncounterRefused)


def _keep_rows(encounter: Encounter, changes: EncounterDetails) -> dict[str, list[Any]]:
    """Those rows that are given; what they were and are."""
    told: dict[str, list[Any]] = {}
    if "bodies" in changes:
        told["bodies"] = [list(encounter.bodies.all()), list(changes["bodies"])]
        encounter.bodies.set(changes["bodies"])
    if "people" in changes:
        before = [presence.person for presence in encounter.presences.select_related("person")]
        told["people"] = [before, [presence.person for presence in changes["people"]]]
        _keep_people(encounter, changes["people"])
    return told


def _keep_people(encounter: Encounter, people: Sequence[NewPresence]) -> None:
    encounter.presences.exclude(person__in=[presence.person.pk for presence in people]).delete()
    for presence in people:
        row = encounter.presences.filter(person=presence.person).first()
        row = row or Presence(encounter=encounter, person=presence.person)
        row.function_as_printed = presence.function_as_printed
        refuse_unsound(row, EncounterRefused)
        row.save()
