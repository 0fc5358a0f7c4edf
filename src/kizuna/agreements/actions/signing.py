"""Noting a signing: each party with its council and its original, and everybody who put their name under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.recording import day_in_chronicle
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal, refuse_overtaken
from kizuna.agreements.actions.rows import Body, NewSignature, body_of, keep_signatures, refuse_doubles
from kizuna.agreements.actions.soundness import refuse_paper
from kizuna.agreements.models import Instrument, Party
from kizuna.agreements.queries.seen import PARTY_COLUMNS, SIGNING_COLUMNS, signing_as_seen
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.audit.refusals import refuse_unsound
from kizuna.chronicle.actions import amend_entry
from kizuna.chronicle.models import Entry
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Municipality

WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class PartySigning:
    """When and where one party signed, what its council decided, and where its original lies."""

    body: Body
    signed_on: PartialDate | None = None
    place: Municipality | None = None
    needs_council: bool = False
    council_approved_on: PartialDate | None = None
    council_decision: str = ""
    council_address: str = ""
    original_kept_at: str = ""


class SigningDetails(TypedDict, total=False):
    """What may be noted. Signatories given replace all; of the parties those that are given are noted."""

    signed_on: PartialDate | None
    place: Municipality | None
    ceremony: Entry | None
    parties: Sequence[PartySigning]
    signatories: Sequence[NewSignature]


@transaction.atomic
def note_signing(
    *, instrument: Instrument, by: User, at: datetime, seen: str = "", **details: Unpack[SigningDetails]
) -> Instrument:
    """Note how a paper was signed. Nothing of it is among the words that are approved, so approvals stay.

    When all parties have signed and no day is given for the paper as a whole, the last of their days is taken.
    Unusual orders are kept: see `queries.warnings_of`; `seen`: see `amend_instrument`. Raises PermissionDenied,
    InstrumentRefused and Overtaken.
    """
    require(by, Right.EDIT_RECORD)
    held = Instrument.objects.select_for_update(of=("self",)).select_related("entry__tie")
    signed = held.get(pk=instrument.pk)
    refuse_overtaken(seen, signing_as_seen(signed) if seen else {})
    told: dict[str, Any] = set_columns(signed, details, SIGNING_COLUMNS)
    told |= _note_parties(signed, details.get("parties", ()))
    if signed.signed_on is None and (last := _last_signature(signed)):
        told["signed_on"] = [None, last]
        signed.signed_on = last
    refuse_paper(signed, signed.entry.tie)
    signed.save()
    if "signatories" in details:
        refuse_doubles(None, details["signatories"])
        before = [[row.person, row.role] for row in signed.signatures.select_related("person")]
        keep_signatures(signed, details["signatories"])
        told["signatories"] = [before, [[one.person, str(one.role)] for one in details["signatories"]]]
    amend_entry(entry=signed.entry, when=day_in_chronicle(signed), by=by, at=at, audited=False)
    record_change(by=by, at=at, action="agreements.note_signing", subject=signed, changes=told)
    return signed


def _note_parties(instrument: Instrument, noted: Sequence[PartySigning]) -> dict[str, Any]:
    """Write what is noted of each party; returns what really changed."""
    known = {
        body_of(party): party for party in instrument.parties.select_related("municipality", "organisation")
    }
    told: dict[str, Any] = {}
    for one in noted:
        party = known.get(one.body)
        if party is None:
            raise refusal(Refusal.NO_PARTY)
        if one.council_address and not one.council_address.lower().startswith(WEB):
            raise refusal(Refusal.NO_WEB_ADDRESS)
        changed = set_columns(party, {name: getattr(one, name) for name in PARTY_COLUMNS}, PARTY_COLUMNS)
        refuse_unsound(party, InstrumentRefused)
        party.save()
        if changed:
            told[str(party)] = changed
    return told


def _last_signature(instrument: Instrument) -> PartialDate | None:
    """The day on which the last party signed, once all have."""
    days = [party.signed_on for party in Party.objects.filter(instrument=instrument)]
    known = [day for day in days if day]
    return max(known, key=_latest) if known and len(known) == len(days) else None


def _latest(day: PartialDate) -> tuple[date, date]:
    return day.latest or date.max, day.earliest or date.min
