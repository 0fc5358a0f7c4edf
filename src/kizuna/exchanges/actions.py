"""What a person does with exchange programmes: record one, amend one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import ProgrammeFault, ProgrammeKind, faults
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Tie

FAULTS: dict[ProgrammeFault, str | Promise] = {
    ProgrammeFault.SENDS_TO_ITSELF: _("The same body cannot both send and host."),
    ProgrammeFault.NO_WEEKS: _("Please give the duration in weeks, from 1 to 104."),
    ProgrammeFault.NO_PLACES: _("Please give the number of places, 1 or more."),
}
FORM_FIELDS = {
    ProgrammeFault.SENDS_TO_ITSELF.value: "hosting_body",
    ProgrammeFault.NO_WEEKS.value: "duration_weeks",
    ProgrammeFault.NO_PLACES.value: "places",
}


class ProgrammeRefused(Refused):
    """The programme cannot be kept as given; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return FORM_FIELDS.get(self.code)


class ProgrammeDetails(TypedDict, total=False):
    """What may be known of a programme."""

    direction: str
    sending_body: Organisation | None
    hosting_body: Organisation | None
    place: Municipality | None
    department: LocalText | None
    start: PartialDate | None
    duration_weeks: int | None
    places: int | None
    stated_basis: LocalText | None
    fields: Sequence[FieldOfCooperation]
    visibility: str | None


class ProgrammeChanges(ProgrammeDetails, total=False):
    """What may be amended. Fields given replace all fields."""

    kind: str
    title: LocalText


OWN_COLUMNS = (
    "kind",
    "direction",
    "sending_body",
    "hosting_body",
    "place",
    "department",
    "start",
    "duration_weeks",
    "places",
    "stated_basis",
)
ENTRY_COLUMNS = ("title", "visibility", "fields")


@transaction.atomic
def record_programme(
    *,
    tie: Tie,
    kind: ProgrammeKind | str,
    title: LocalText,
    by: User,
    at: datetime,
    **details: Unpack[ProgrammeDetails],
) -> Programme:
    """Keep an exchange programme. Raises PermissionDenied, ProgrammeRefused, chronicle's EntryRefused."""
    require(by, Right.EDIT_RECORD)
    programme = Programme(kind=str(kind))
    told = set_columns(programme, details, OWN_COLUMNS)
    _refuse(programme)
    programme.entry = record_entry(
        kind=EntryKind.EXCHANGE,
        title=title,
        tie=tie,
        when=programme.start,
        fields=details.get("fields", ()),
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    programme.save()
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "kind": programme.kind}
    record_change(by=by, at=at, action="exchanges.record_programme", subject=programme, changes=changes)
    return programme


@transaction.atomic
def amend_programme(
    *, programme: Programme, by: User, at: datetime, **changes: Unpack[ProgrammeChanges]
) -> Programme:
    """Correct what is known of a programme; what is not given stays.

    Raises PermissionDenied, ProgrammeRefused, chronicle's EntryRefused.
    """
    require(by, Right.EDIT_RECORD)
    amended = Programme.objects.select_related("entry").get(pk=programme.pk)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended)
    amended.save()
    entry_changes: dict[str, Any] = {
        name: value for name, value in changes.items() if name in ENTRY_COLUMNS and value is not None
    }
    if "start" in changes:
        entry_changes["when"] = changes["start"]
    told |= differences(amended.entry, entry_changes, ("title", "visibility"))
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="exchanges.amend_programme", subject=amended, changes=told)
    return amended


def _refuse(programme: Programme) -> None:
    found = faults(
        sending=programme.sending_body_id,
        hosting=programme.hosting_body_id,
        weeks=programme.duration_weeks,
        places=programme.places,
    )
    if found:
        raise ProgrammeRefused(found[0].value, FAULTS[found[0]])
    refuse_unsound(programme, ProgrammeRefused)
