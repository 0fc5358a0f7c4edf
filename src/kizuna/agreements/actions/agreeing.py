"""Putting the text of a paper up for approval, and following it when it changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.refusals import Refusal
from kizuna.agreements.actions.refusals import refusal as paper_refusal
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.wording import annexes_of, words_of
from kizuna.agreements.rules import Relation
from kizuna.approvals.actions import ApprovalRefused, propose_version
from kizuna.approvals.actions.proposing import current_of
from kizuna.approvals.actions.refusals import refusal
from kizuna.approvals.models import Matter, Version
from kizuna.approvals.rules.agreeing import ApprovalFault
from kizuna.approvals.rules.canonical import NotCanonical, canonical_text, digest, read_canonical
from kizuna.columns.keys import key_of


@transaction.atomic
def propose_text(*, instrument: Instrument, by: User, at: datetime) -> Version:
    """Put the paper's text as it stands up for approval by all its parties.

    Raises PermissionDenied, ApprovalRefused, and InstrumentRefused for a paper that was given up.
    """
    held = _held(instrument.pk)
    if held.withdrawn_on is not None:
        raise paper_refusal(Refusal.WITHDRAWN_ALREADY)
    return _proposed(held, by=by, at=at)


def hash_of_content(instrument: Instrument) -> str:
    """The hash of the paper's text and parties as they stand; empty for words that could not be approved."""
    sides, content = words_of(instrument)
    try:
        return digest(canonical_text([side.names.plain() for side in sides], content))
    except NotCanonical:
        return ""


def annexed_to(instrument: Instrument) -> Instrument | None:
    """The paper of whose words this one is a part."""
    return instrument.parent if instrument.relation == Relation.ANNEXED_TO else None


def follow_up(
    instrument: Instrument, before: str, *, by: User, at: datetime, was_annexed_to: Instrument | None = None
) -> dict[str, Any]:
    """Part of an amendment: propose the changed text if one stood for approval; returns what to tell.

    A text that this paper is or was annexed to is proposed anew with it, unless all sides have approved it:
    to a text that is agreed an annex is added by an approval of its own. Raises ApprovalRefused when what is
    left cannot stand for approval.
    """
    told: dict[str, Any] = {}
    if hash_of_content(instrument) != before and _standing(instrument):
        version = _followed(instrument, by=by, at=at)
        told |= {"version": version.number, "sha256": version.sha256} if version else {}
    for above in {one.pk: one for one in (annexed_to(instrument), was_annexed_to) if one}.values():
        told |= _followed_above(_held(above.pk), by=by, at=at)
    return told


def _followed_above(paper: Instrument, *, by: User, at: datetime) -> dict[str, Any]:
    """The same for the paper of an annex, if the words of its annexes are no longer those that stand."""
    stands = _standing(paper)
    if stands is None or stands.agreed_at is not None:
        return {}
    content = read_canonical(stands.canonical)["content"]
    if content.get("annexes", []) == _annexes_settled(paper):
        return {}
    version = _followed(paper, by=by, at=at)
    return {"annexed_to": paper, "its_version": version.number} if version else {}


def _annexes_settled(paper: Instrument) -> Any:
    """The words of the annexes as a canonical text has them; None for words that could not be approved."""
    try:
        return read_canonical(canonical_text((), {"annexes": annexes_of(paper)}))["content"]["annexes"]
    except NotCanonical:
        return None


def _held(pk: int) -> Instrument:
    """The paper, held until the transaction ends."""
    return Instrument.objects.select_for_update().get(pk=pk)


def _standing(instrument: Instrument) -> Version | None:
    """The version that stands for approval, its matter held: nobody withdraws it between reading and writing."""
    matter = Matter.objects.select_for_update().filter(subject=key_of(instrument)).first()
    return current_of(matter) if matter else None


def _followed(instrument: Instrument, *, by: User, at: datetime) -> Version | None:
    try:
        return _proposed(instrument, by=by, at=at, audited=False)
    except ApprovalRefused as refused:
        if refused.code == ApprovalFault.SAME_TEXT:
            return None
        raise


def _proposed(instrument: Instrument, *, by: User, at: datetime, audited: bool = True) -> Version:
    require(by, Right.EDIT_RECORD)
    if not (instrument.text or instrument.clauses.exists()):
        raise refusal(ApprovalFault.NO_TEXT)
    sides, content = words_of(instrument)
    return propose_version(
        subject=key_of(instrument), sides=sides, content=content, by=by, at=at, audited=audited
    )
