"""Proposing a wording, asking the other side for its approval, withdrawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.actions import open_link
from kizuna.accounts.models import User
from kizuna.accounts.rules import LinkPurpose, Right
from kizuna.approvals.actions.refusals import ApprovalRefused, refusal
from kizuna.approvals.models import Invitation, Matter, Version
from kizuna.approvals.rules.agreeing import ApprovalFault, Side
from kizuna.approvals.rules.canonical import NotCanonical, canonical_text, digest
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound
from kizuna.columns.keys import key_of


def held(matter_pk: int) -> Matter:
    """The matter, held until the transaction ends: whoever comes second sees what the first one did."""
    return Matter.objects.select_for_update().get(pk=matter_pk)


def current_of(matter: Matter) -> Version | None:
    """The version that stands for approval."""
    return matter.versions.filter(superseded_at=None, withdrawn_at=None).first()


@transaction.atomic
def propose_version(
    *,
    subject: str,
    sides: Sequence[Side],
    content: Mapping[str, Any],
    by: User,
    at: datetime,
    audited: bool = True,
) -> Version:
    """Put exact words up for approval. Approvals of an earlier version stay on record and count no more.

    Raises PermissionDenied and ApprovalRefused.
    """
    require(by, Right.EDIT_RECORD)
    text = _words(sides, content)
    matter = held(Matter.objects.get_or_create(subject=subject)[0].pk)
    current = current_of(matter)
    if current is not None and current.canonical == text:
        raise refusal(ApprovalFault.SAME_TEXT)
    if current is not None:
        current.superseded_at = at
        current.save(update_fields=["superseded_at"])
    version = Version(
        matter=matter,
        number=matter.versions.count() + 1,
        canonical=text,
        sha256=digest(text),
        sides=[{"key": one.key, "names": one.names.plain(), "is_ours": one.is_ours} for one in sides],
        proposed_by=by,
        proposed_at=at,
    )
    refuse_unsound(version, ApprovalRefused)
    version.save()
    if audited:
        record_change(
            by=by,
            at=at,
            action="approvals.propose_version",
            subject=subject,
            changes={"version": version.number, "sha256": version.sha256},
        )
    return version


@transaction.atomic
def invite_partner(
    *,
    version: Version,
    side: str,
    name: str,
    expires_at: datetime,
    by: User,
    at: datetime,
    function: str = "",
    email: str = "",
    language: str = "en",
) -> tuple[Invitation, str]:
    """Make a link by which one person of another side may approve without an account.

    The secret of the link is returned this once. Raises PermissionDenied, ApprovalRefused and LinkRefused.
    """
    require(by, Right.EDIT_RECORD)
    matter = held(version.matter_id)
    current = _still_current(matter, version)
    _refuse_invitation(current, side, name)
    link, token = open_link(
        purpose=LinkPurpose.APPROVAL,
        subject=key_of(matter),
        recipient=name.strip(),
        expires_at=expires_at,
        by=by,
        at=at,
        audited=False,
    )
    invitation = Invitation(
        matter=matter,
        version=current,
        side=side,
        link=link,
        name=name.strip(),
        function=function.strip(),
        email=email.strip(),
        language=language,
    )
    refuse_unsound(invitation, ApprovalRefused)
    invitation.save()
    told = {"version": current.number, "side": side, "name": name.strip(), "expires_at": expires_at}
    record_change(by=by, at=at, action="approvals.invite_partner", subject=matter.subject, changes=told)
    return invitation, token


@transaction.atomic
def withdraw_version(*, version: Version, by: User, at: datetime, audited: bool = True) -> Version:
    """Take the wording back before all have approved it. Raises PermissionDenied and ApprovalRefused."""
    require(by, Right.EDIT_RECORD)
    matter = held(version.matter_id)
    current = _still_current(matter, version)
    if current.agreed_at is not None:
        raise refusal(ApprovalFault.AGREED_ALREADY)
    current.withdrawn_at = at
    current.save(update_fields=["withdrawn_at"])
    if audited:
        record_change(
            by=by,
            at=at,
            action="approvals.withdraw_version",
            subject=matter.subject,
            changes={"version": current.number},
        )
    return current


def _still_current(matter: Matter, version: Version) -> Version:
    current = current_of(matter)
    if current is None:
        raise refusal(ApprovalFault.WITHDRAWN)
    if current.pk != version.pk:
        raise refusal(ApprovalFault.TEXT_CHANGED)
    return current


def _words(sides: Sequence[Side], content: Mapping[str, Any]) -> str:
    if len({side.key for side in sides}) < 2:
        raise refusal(ApprovalFault.TOO_FEW_SIDES)
    try:
        return canonical_text([side.names.plain() for side in sides], content)
    except NotCanonical as error:
        raise refusal(ApprovalFault.NO_CANONICAL_FORM) from error


def _refuse_invitation(current: Version, side: str, name: str) -> None:
    if side not in {one.key for one in current.parties if not one.is_ours}:
        raise refusal(ApprovalFault.NOT_THEIR_SIDE)
    if current.approvals.filter(side=side).exists():
        raise refusal(ApprovalFault.APPROVED_ALREADY)
    if not name.strip():
        raise refusal(ApprovalFault.NO_NAME)
