"""Recording and amending a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal
from kizuna.agreements.actions.rows import (
    Body,
    NewSignature,
    PrintedField,
    keep_effects,
    keep_parties,
    keep_signatures,
    refuse_doubles,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.chains import dates_of, parents_in
from kizuna.agreements.rules import (
    Effect,
    InstrumentKind,
    Relation,
    closes_a_circle,
    ends_before_it_begins,
)
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality, Tie


class InstrumentChanges(TypedDict, total=False):
    """What may be amended. Rows given (parties, fields, signatories) replace all rows of that sort."""

    kind: str
    title: LocalText
    visibility: str
    name_as_printed: str
    parent: Instrument | None
    relation: str
    agreed_on: PartialDate | None
    signed_on: PartialDate | None
    in_force_on: PartialDate | None
    ended_on: PartialDate | None
    place: Municipality | None
    parties: Sequence[Body]
    adds: Sequence[PrintedField]
    ends: Sequence[PrintedField]
    signatories: Sequence[NewSignature]


OWN_COLUMNS = (
    "kind",
    "name_as_printed",
    "parent",
    "relation",
    "agreed_on",
    "signed_on",
    "in_force_on",
    "ended_on",
    "place",
)


@transaction.atomic
def record_instrument(
    *,
    tie: Tie,
    kind: InstrumentKind | str,
    title: LocalText,
    name_as_printed: str = "",
    parties: Sequence[Body] = (),
    signed_on: PartialDate | None = None,
    agreed_on: PartialDate | None = None,
    in_force_on: PartialDate | None = None,
    ended_on: PartialDate | None = None,
    parent: Instrument | None = None,
    relation: Relation | str = "",
    adds: Sequence[PrintedField] = (),
    ends: Sequence[PrintedField] = (),
    place: Municipality | None = None,
    signatories: Sequence[NewSignature] = (),
    visibility: str | None = None,
    by: User,
    at: datetime,
) -> Instrument:
    """Keep one paper of a tie, with its chronicle entry.

    Raises PermissionDenied and InstrumentRefused. An unusual order of dates is kept: see
    `queries.warnings_of`.
    """
    instrument = Instrument(
        kind=str(kind),
        name_as_printed=name_as_printed,
        parent=parent,
        relation=str(relation),
        agreed_on=agreed_on,
        signed_on=signed_on,
        in_force_on=in_force_on,
        ended_on=ended_on,
        place=place,
    )
    _refuse(by, instrument, tie, title)
    refuse_doubles(parties, adds, ends, signatories)
    instrument.entry = record_entry(
        kind=EntryKind.AGREEMENT,
        title=title,
        tie=tie,
        when=_when(instrument),
        fields=[field for field, _printed in adds],
        visibility=visibility,
        by=by,
        at=at,
        audited=False,
    )
    instrument.save()
    keep_parties(instrument, parties)
    keep_effects(instrument, Effect.ADDS, adds)
    keep_effects(instrument, Effect.ENDS, ends)
    keep_signatures(instrument, signatories)
    told = {name: getattr(instrument, name) for name in OWN_COLUMNS}
    rows = _rows_told({"parties": parties, "adds": adds, "ends": ends, "signatories": signatories})
    record_change(
        by=by,
        at=at,
        action="agreements.record_instrument",
        subject=instrument,
        changes={"title": title, **_given(told), **rows},
    )
    return instrument


@transaction.atomic
def amend_instrument(
    *, instrument: Instrument, by: User, at: datetime, **changes: Unpack[InstrumentChanges]
) -> Instrument:
    """Correct what is known of a paper; what is not given stays.

    Raises PermissionDenied and InstrumentRefused.
    """
    before = {name: getattr(instrument, name) for name in OWN_COLUMNS}
    entry = instrument.entry
    amended = Instrument.objects.get(pk=instrument.pk)
    for name in OWN_COLUMNS:
        if name in changes:
            setattr(amended, name, _column(changes, name))
    _refuse(by, amended, entry.tie, changes.get("title", entry.title))
    parties, adds, ends = changes.get("parties"), changes.get("adds"), changes.get("ends")
    signatories = changes.get("signatories")
    _refuse_against_kept(amended, parties, adds, ends, signatories)
    amended.save()
    if parties is not None:
        keep_parties(amended, parties)
    for effect, fields in ((Effect.ADDS, adds), (Effect.ENDS, ends)):
        if fields is not None:
            keep_effects(amended, effect, fields)
    if signatories is not None:
        keep_signatures(amended, signatories)
    entry_changes = _entry_changes(amended, changes)
    told = {name: [before[name], getattr(amended, name)] for name in OWN_COLUMNS}
    told = {name: pair for name, pair in told.items() if pair[0] != pair[1]}
    for name in ("title", "visibility"):
        if name in entry_changes and entry_changes[name] != getattr(entry, name):
            told[name] = [getattr(entry, name), entry_changes[name]]
    amend_entry(entry=entry, by=by, at=at, audited=False, **entry_changes)
    record_change(
        by=by,
        at=at,
        action="agreements.amend_instrument",
        subject=amended,
        changes={**told, **_rows_told(changes)},
    )
    return amended


def _refuse(by: User, instrument: Instrument, tie: Tie | None, title: LocalText) -> None:
    require(by, Right.EDIT_RECORD)
    if not title:
        raise refusal(Refusal.NO_TITLE)
    _refuse_parent(instrument, tie)
    if ends_before_it_begins(dates_of(instrument)):
        raise refusal(Refusal.END_BEFORE_BEGIN)
    refuse_unsound(instrument, InstrumentRefused)


def _refuse_parent(instrument: Instrument, tie: Tie | None) -> None:
    parent = instrument.parent
    if parent is None:
        if instrument.relation:
            raise refusal(Refusal.RELATION_WITHOUT_PARENT)
        return
    if not instrument.relation:
        raise refusal(Refusal.PARENT_WITHOUT_RELATION)
    if tie is None or parent.entry.tie_id != tie.pk:
        raise refusal(Refusal.PARENT_OF_ANOTHER_TIE)
    if instrument.pk and closes_a_circle(instrument.pk, parent.pk, parents_in(tie)):
        raise refusal(Refusal.CIRCLE)


def _refuse_against_kept(
    instrument: Instrument,
    parties: Sequence[Body] | None,
    adds: Sequence[PrintedField] | None,
    ends: Sequence[PrintedField] | None,
    signatories: Sequence[NewSignature] | None,
) -> None:
    """As `refuse_doubles`, the given fields together with those that stay."""
    kept = list(instrument.effects.select_related("field"))
    stays = {
        effect: [(row.field, row.as_printed) for row in kept if row.effect == effect.value]
        for effect in Effect
    }
    refuse_doubles(
        parties,
        stays[Effect.ADDS] if adds is None else adds,
        stays[Effect.ENDS] if ends is None else ends,
        signatories,
    )


def _when(instrument: Instrument) -> PartialDate | None:
    """The day by which the chronicle tells of the paper: its signing, as far as known."""
    return instrument.signed_on or instrument.agreed_on or instrument.in_force_on


def _entry_changes(instrument: Instrument, changes: InstrumentChanges) -> dict[str, Any]:
    entry_changes: dict[str, Any] = {"when": _when(instrument)}
    if "title" in changes:
        entry_changes["title"] = changes["title"]
    if changes.get("visibility"):
        entry_changes["visibility"] = changes["visibility"]
    if "adds" in changes:
        fields: list[FieldOfCooperation] = [field for field, _printed in changes["adds"]]
        entry_changes["fields"] = fields
    return entry_changes


def _column(changes: InstrumentChanges, name: str) -> Any:
    value = dict(changes)[name]
    return str(value) if name in {"kind", "relation"} else value


def _given(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value}


def _rows_told(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The rows in words short enough for the audit trail."""
    told: dict[str, Any] = {}
    if "parties" in changes:
        told["parties"] = list(changes["parties"])
    for name in ("adds", "ends"):
        if name in changes:
            told[name] = {field.code: printed for field, printed in changes[name]}
    if "signatories" in changes:
        told["signatories"] = [signature.person for signature in changes["signatories"]]
    return told
