"""Giving notice of a paper, and withdrawing one that was never signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import get_language

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.refusals import Refusal, refusal
from kizuna.agreements.actions.soundness import refuse_paper
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.notices import renewal_of
from kizuna.agreements.rules import SigningRole
from kizuna.approvals.actions import withdraw_version
from kizuna.approvals.queries import current_version
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate


@transaction.atomic
def give_notice(
    *,
    instrument: Instrument,
    notified_on: PartialDate | None,
    ended_on: PartialDate | None,
    by: User,
    at: datetime,
) -> Instrument:
    """Note that notice was given, and the last day in force as far as it is known.

    `rules.end_by_notice` proposes that day; what the papers say goes before. Given again, it corrects. Of a paper
    that was renewed no notice is given: its term runs by the renewal.
    Raises PermissionDenied and InstrumentRefused.
    """
    require(by, Right.EDIT_RECORD)
    ended = _held(instrument)
    if ended.withdrawn_on is not None:
        raise refusal(Refusal.WITHDRAWN_ALREADY)
    if notified_on is None:
        raise refusal(Refusal.WITHOUT_DAY)
    if renewal := renewal_of(ended, notified_on.earliest):
        title = renewal.entry.title.text(get_language() or "en")
        raise refusal(Refusal.RENEWED, title=title)
    told = set_columns(ended, {"notified_on": notified_on, "ended_on": ended_on}, ("notified_on", "ended_on"))
    refuse_paper(ended, ended.entry.tie)
    ended.save()
    record_change(by=by, at=at, action="agreements.give_notice", subject=ended, changes=told)
    return ended


@transaction.atomic
def withdraw_instrument(
    *, instrument: Instrument, withdrawn_on: PartialDate | None, by: User, at: datetime
) -> Instrument:
    """Give up a paper before it is signed; a text of it that stands for approval is taken back with it.

    Raises PermissionDenied and InstrumentRefused.
    """
    require(by, Right.EDIT_RECORD)
    draft = _held(instrument)
    if withdrawn_on is None:
        raise refusal(Refusal.WITHOUT_DAY)
    if draft.withdrawn_on is not None:
        raise refusal(Refusal.WITHDRAWN_ALREADY)
    if is_signed(draft):
        raise refusal(Refusal.SIGNED_ALREADY)
    told: dict[str, Any] = set_columns(draft, {"withdrawn_on": withdrawn_on}, ("withdrawn_on",))
    refuse_paper(draft, draft.entry.tie)
    draft.save()
    version = current_version(key_of(draft))
    if version is not None and version.agreed_at is None:
        withdraw_version(version=version, by=by, at=at, audited=False)
        told["version_withdrawn"] = version.number
    record_change(by=by, at=at, action="agreements.withdraw_instrument", subject=draft, changes=told)
    return draft


def is_signed(instrument: Instrument) -> bool:
    """Has anybody signed it, as far as the record knows?"""
    return (
        instrument.signed_on is not None
        or instrument.parties.exclude(signed_on=None).exists()
        or instrument.signatures.exclude(role=SigningRole.WITNESS.value).exists()
    )


def _held(instrument: Instrument) -> Instrument:
    """The paper's row, held until the transaction ends."""
    return (
        Instrument.objects.select_for_update(of=("self",)).select_related("entry__tie").get(pk=instrument.pk)
    )
