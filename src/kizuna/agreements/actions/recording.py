"""Recording and amending a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.agreeing import annexed_to, follow_up, hash_of_content
from kizuna.agreements.actions.details import OWN_COLUMNS, InstrumentChanges, InstrumentDetails
from kizuna.agreements.actions.refusals import Refusal, refusal, refuse_overtaken
from kizuna.agreements.actions.rows import (
    PrintedField,
    fields_carried,
    keep_effects,
    keep_parties,
    keep_signatures,
    refuse_doubles,
    refuse_effects,
)
from kizuna.agreements.actions.soundness import refuse_paper
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.seen import paper_as_seen
from kizuna.agreements.rules import Effect, InstrumentKind
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie


@transaction.atomic
def record_instrument(
    *,
    tie: Tie,
    kind: InstrumentKind | str,
    title: LocalText,
    by: User,
    at: datetime,
    **details: Unpack[InstrumentDetails],
) -> Instrument:
    """Keep one paper of a tie, with its chronicle entry.

    Raises PermissionDenied and InstrumentRefused. An unusual order of dates is kept: see
    `queries.warnings_of`.
    """
    require(by, Right.EDIT_RECORD)
    instrument = Instrument(kind=str(kind))
    told = set_columns(instrument, details, OWN_COLUMNS)
    _refuse(instrument, tie, title, details)
    instrument.entry = record_entry(
        kind=EntryKind.AGREEMENT,
        title=title,
        tie=tie,
        when=day_in_chronicle(instrument),
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    instrument.save()
    _keep_rows(instrument, details)
    instrument.entry.fields.set(fields_carried(instrument))
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "kind": instrument.kind, **_rows_told(details)}
    changes |= follow_up(instrument, "", by=by, at=at)
    record_change(by=by, at=at, action="agreements.record_instrument", subject=instrument, changes=changes)
    return instrument


@transaction.atomic
def amend_instrument(
    *, instrument: Instrument, by: User, at: datetime, seen: str = "", **changes: Unpack[InstrumentChanges]
) -> Instrument:
    """Correct what is known of a paper; what is not given stays.

    If its text stands for approval and a word of it changes, the changed text is proposed as a new version,
    and approvals given so far count no more. `seen` is the stamp of what the person had before their eyes.
    Raises PermissionDenied, InstrumentRefused, and Overtaken when somebody else changed the paper since.
    """
    require(by, Right.EDIT_RECORD)
    entry = instrument.entry
    amended = Instrument.objects.select_for_update().get(pk=instrument.pk)
    refuse_overtaken(seen, paper_as_seen(amended) if seen else {})
    before, was_annexed_to = hash_of_content(amended), annexed_to(amended)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended, entry.tie, changes.get("title", entry.title), changes)
    amended.save()
    _keep_rows(amended, changes)
    entry_changes = _entry_changes(amended, changes)
    told |= differences(entry, entry_changes, ("title", "visibility"))
    amend_entry(entry=entry, by=by, at=at, audited=False, **entry_changes)
    told |= follow_up(amended, before, by=by, at=at, was_annexed_to=was_annexed_to)
    record_change(
        by=by,
        at=at,
        action="agreements.amend_instrument",
        subject=amended,
        changes={**told, **_rows_told(changes)},
    )
    return amended


def day_in_chronicle(instrument: Instrument) -> PartialDate | None:
    """The day by which the chronicle tells of the paper: its signing, as far as known."""
    return instrument.signed_on or instrument.agreed_on or instrument.in_force_on


def _refuse(instrument: Instrument, tie: Tie | None, title: LocalText, details: InstrumentDetails) -> None:
    if not title:
        raise refusal(Refusal.NO_TITLE)
    refuse_paper(instrument, tie)
    refuse_doubles(details.get("parties"), details.get("signatories"))
    refuse_effects(instrument, _effects_in(details))


def _effects_in(details: Mapping[str, Any]) -> dict[Effect, Sequence[PrintedField]]:
    return {effect: details[effect.value] for effect in Effect if effect.value in details}


def _keep_rows(instrument: Instrument, details: InstrumentDetails) -> None:
    """Those rows that are given."""
    if "parties" in details:
        keep_parties(instrument, details["parties"])
    for effect, fields in _effects_in(details).items():
        keep_effects(instrument, effect, fields)
    if "signatories" in details:
        keep_signatures(instrument, details["signatories"])


def _entry_changes(instrument: Instrument, changes: InstrumentChanges) -> dict[str, Any]:
    entry_changes: dict[str, Any] = {"when": day_in_chronicle(instrument)}
    if "title" in changes:
        entry_changes["title"] = changes["title"]
    if changes.get("visibility"):
        entry_changes["visibility"] = changes["visibility"]
    if _effects_in(changes):
        entry_changes["fields"] = fields_carried(instrument)
    return entry_changes


def _rows_told(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The rows in words short enough for the audit trail."""
    told: dict[str, Any] = {}
    if "parties" in changes:
        told["parties"] = list(changes["parties"])
    for effect, fields in _effects_in(changes).items():
        told[effect.value] = {field.code: printed for field, printed in fields}
    if "signatories" in changes:
        told["signatories"] = [signature.person for signature in changes["signatories"]]
    return told
