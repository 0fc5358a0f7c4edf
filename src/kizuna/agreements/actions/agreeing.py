"""Putting the text of a paper up for approval, and following it when it changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.wording import content_of, sides_of
from kizuna.approvals.actions import ApprovalRefused, propose_version
from kizuna.approvals.actions.refusals import refusal
from kizuna.approvals.models import Version
from kizuna.approvals.queries import current_version
from kizuna.approvals.rules.agreeing import ApprovalFault
from kizuna.approvals.rules.canonical import canonical_text, digest
from kizuna.columns.keys import key_of


@transaction.atomic
def propose_text(*, instrument: Instrument, by: User, at: datetime) -> Version:
    """Put the paper's text as it stands up for approval by all its parties.

    Raises PermissionDenied and ApprovalRefused.
    """
    kept = Instrument.objects.select_for_update().get(pk=instrument.pk)
    if not (kept.text or kept.clauses.exists()):
        raise refusal(ApprovalFault.NO_TEXT)
    return propose_version(subject=key_of(kept), sides=sides_of(kept), content=content_of(kept), by=by, at=at)


def hash_of_content(instrument: Instrument) -> str:
    """The hash of the paper's text and parties as they stand."""
    return digest(
        canonical_text([side.names.plain() for side in sides_of(instrument)], content_of(instrument))
    )


def follow_up(instrument: Instrument, before: str, *, by: User, at: datetime) -> dict[str, Any]:
    """Part of an amendment: propose the changed text if one stood for approval; returns what to tell.

    Raises ApprovalRefused when what is left cannot stand for approval.
    """
    key = key_of(instrument)
    if hash_of_content(instrument) == before or current_version(key) is None:
        return {}
    try:
        version = propose_version(
            subject=key,
            sides=sides_of(instrument),
            content=content_of(instrument),
            by=by,
            at=at,
            audited=False,
        )
    except ApprovalRefused as refused:
        if refused.code == ApprovalFault.SAME_TEXT:
            return {}
        raise
    return {"version": version.number, "sha256": version.sha256}
