"""Recording and amending a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.agreeing import annexed_to, follow_up, hash_of_content
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
    ClauseChange,
    Effect,
    InstrumentKind,
    Term,
    closes_a_circle,
    ends_before_it_begins,
)
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Municipality, Tie


class InstrumentDetails(TypedDict, total=False):
    """What may be known of a paper. `adds` and `ends` pair a field with its printed wording."""

    visibility: str | None
    name_as_printed: str
    text: LocalText
    authentic_languages: Sequence[str]
    prevailing_language: str
    term: str
    term_months: int | None
    renewal_months: int | None
    notice_months: int | None
    parent: Instrument | None
    relation: str
    agreed_on: PartialDate | None
    signed_on: PartialDate | None
    in_force_on: PartialDate | None
    notified_on: PartialDate | None
    ended_on: PartialDate | None
    withdrawn_on: PartialDate | None
    place: Municipality | None
    ceremony: Entry | None
    parties: Sequence[Body]
    adds: Sequence[PrintedField]
    ends: Sequence[PrintedField]
    signatories: Sequence[NewSignature]


class InstrumentChanges(InstrumentDetails, total=False):
    """What may be amended. Rows given (parties, fields, signatories) replace all rows of that sort."""

    kind: str
    title: LocalText


OWN_COLUMNS = (
    "kind",
    "name_as_printed",
    "text",
    "authentic_languages",
    "prevailing_language",
    "term",
    "term_months",
    "renewal_months",
    "notice_months",
    "parent",
    "relation",
    "agreed_on",
    "signed_on",
    "in_force_on",
    "notified_on",
    "ended_on",
    "withdrawn_on",
    "place",
    "ceremony",
)
NEEDS_LENGTH = frozenset({Term.FIXED.value, Term.BY_ACT.value})


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
    instrument = Instrument(kind=str(kind))
    told = set_columns(instrument, details, OWN_COLUMNS)
    _refuse(by, instrument, tie, title)
    adds, ends = details.get("adds", ()), details.get("ends", ())
    refuse_doubles(details.get("parties"), adds, ends, details.get("signatories"))
    instrument.entry = record_entry(
        kind=EntryKind.AGREEMENT,
        title=title,
        tie=tie,
        when=_when(instrument),
        fields=[field for field, _printed in adds],
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    instrument.save()
    _keep_rows(instrument, details)
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "kind": instrument.kind, **_rows_told(details)}
    changes |= follow_up(instrument, "", by=by, at=at)
    record_change(by=by, at=at, action="agreements.record_instrument", subject=instrument, changes=changes)
    return instrument


@transaction.atomic
def amend_instrument(
    *, instrument: Instrument, by: User, at: datetime, **changes: Unpack[InstrumentChanges]
) -> Instrument:
    """Correct what is known of a paper; what is not given stays.

    If its text stands for approval and a word of it changes, the changed text is proposed as a new version,
    and approvals given so far count no more. Raises PermissionDenied and InstrumentRefused.
    """
    entry = instrument.entry
    amended = Instrument.objects.select_for_update().get(pk=instrument.pk)
    before, was_annexed_to = hash_of_content(amended), annexed_to(amended)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(by, amended, entry.tie, changes.get("title", entry.title))
    _refuse_against_kept(amended, changes)
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


def _refuse(by: User, instrument: Instrument, tie: Tie | None, title: LocalText) -> None:
    require(by, Right.EDIT_RECORD)
    if not title:
        raise refusal(Refusal.NO_TITLE)
    _refuse_parent(instrument, tie)
    _refuse_languages(instrument)
    if instrument.term in NEEDS_LENGTH and not instrument.term_months:
        raise refusal(Refusal.TERM_WITHOUT_LENGTH)
    if ends_before_it_begins(dates_of(instrument)):
        raise refusal(Refusal.END_BEFORE_BEGIN)
    refuse_unsound(instrument, InstrumentRefused)


def _refuse_languages(instrument: Instrument) -> None:
    """A paper with clauses is authentic in a language if all of them are there in it."""
    authentic = {*instrument.authentic_languages}
    clauses = list(instrument.clauses.all()) if instrument.pk else []
    texts = [clause.text for clause in clauses if clause.change != ClauseChange.REPEALS]
    if any(not authentic <= {*text} for text in texts or [instrument.text]):
        raise refusal(Refusal.NO_AUTHENTIC_TEXT)
    if instrument.prevailing_language and instrument.prevailing_language not in authentic:
        raise refusal(Refusal.PREVAILING_NOT_AUTHENTIC)


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


def _refuse_against_kept(instrument: Instrument, changes: InstrumentDetails) -> None:
    """As `refuse_doubles`, the given fields together with those that stay."""
    kept = list(instrument.effects.filter(clause=None).select_related("field"))
    stays = {
        effect: [(row.field, row.as_printed) for row in kept if row.effect == effect.value]
        for effect in Effect
    }
    refuse_doubles(
        changes.get("parties"),
        changes.get("adds", stays[Effect.ADDS]),
        changes.get("ends", stays[Effect.ENDS]),
        changes.get("signatories"),
    )


def _keep_rows(instrument: Instrument, details: InstrumentDetails) -> None:
    """Those rows that are given."""
    if "parties" in details:
        keep_parties(instrument, details["parties"])
    if "adds" in details:
        keep_effects(instrument, Effect.ADDS, details["adds"])
    if "ends" in details:
        keep_effects(instrument, Effect.ENDS, details["ends"])
    if "signatories" in details:
        keep_signatures(instrument, details["signatories"])


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
        entry_changes["fields"] = [field for field, _printed in changes["adds"]]
    return entry_changes


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
