"""Approving: of exactly the words that were read, for one side, by one person."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Model

from kizuna.accounts.access import AnyUser, may, require
from kizuna.accounts.actions import use_link
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.rules import Right
from kizuna.approvals.actions.proposing import current_of, held
from kizuna.approvals.actions.refusals import ApprovalRefused, refusal
from kizuna.approvals.models import Approval, Invitation, Matter, Version
from kizuna.approvals.rules.agreeing import ApprovalFault, Approver, approval_fault, is_agreed
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound


@transaction.atomic
def approve_as_user(
    *, matter: Matter, sha256: str, by: User, at: datetime, function: str = "", side: str = ""
) -> Approval:
    """Approve the text with this hash for our own side; of two that are ours, `side` says for which.

    Raises PermissionDenied, and ApprovalRefused when the text is another by now.
    """
    require(by, Right.EDIT_RECORD)
    version = exactly(held(matter.pk), sha256)
    ours = [one.key for one in version.parties if one.is_ours]
    if not ours:
        raise refusal(ApprovalFault.NOT_OUR_SIDE)
    side = side or ours[0]
    if side not in ours:
        raise refusal(ApprovalFault.NOT_THEIR_SIDE)
    approval = Approval(
        version=version,
        side=side,
        sha256=version.sha256,
        name=str(by),
        function=function.strip(),
        email=by.email,
        user=by,
        at=at,
    )
    return _kept(approval, by)


@transaction.atomic
def approve_by_link(
    *,
    invitation: Invitation,
    sha256: str,
    name: str,
    at: datetime,
    confirmed: bool,
    function: str = "",
    opened_by: AnyUser | None = None,
) -> Approval:
    """Approve the text with this hash for the side that was invited; the link is used up by it.

    `opened_by` is who is logged in at the browser, if anyone: our own people do not approve for the other
    side. Raises ApprovalRefused, and LinkRefused when the link is open no more.
    """
    matter = held(invitation.matter_id)
    link = use_link(link=invitation.link, at=at)
    refuse_our_own(opened_by)
    version = exactly(matter, sha256)
    if not confirmed:
        raise refusal(ApprovalFault.NOT_CONFIRMED)
    approval = Approval(
        version=version,
        side=invitation.side,
        sha256=version.sha256,
        name=name.strip(),
        function=function.strip(),
        email=invitation.email,
        link=link,
        at=at,
    )
    return _kept(approval, link)


def approver_of(approval: Approval) -> Approver:
    """Who gave it, as far as known."""
    return Approver(approval.name, approval.email, approval.user_id)


def refuse_our_own(opened_by: AnyUser | None) -> None:
    """Whoever sees the record of this office does not speak for the other side."""
    if opened_by is not None and may(opened_by, Right.SEE_RECORD):
        raise refusal(ApprovalFault.OUR_OWN_PEOPLE)


def exactly(matter: Matter, sha256: str) -> Version:
    """The current version, if it is the one that was read."""
    current = current_of(matter)
    if current is None:
        raise refusal(ApprovalFault.WITHDRAWN)
    if current.sha256 != sha256:
        raise refusal(ApprovalFault.TEXT_CHANGED)
    return current


def _kept(approval: Approval, by: User | SecretLink) -> Approval:
    version = approval.version
    before = list(version.approvals.all())
    sides = [side.key for side in version.parties]
    fault = approval_fault(
        side=approval.side,
        sides=sides,
        approver=approver_of(approval),
        given=[(one.side, approver_of(one)) for one in before],
    )
    if fault:
        raise refusal(fault)
    refuse_unsound(approval, ApprovalRefused)
    approval.save()
    if is_agreed(sides, [approval.side, *(one.side for one in before)]):
        version.agreed_at = approval.at
        version.save(update_fields=["agreed_at"])
    _tell(approval, by)
    return approval


def _tell(approval: Approval, by: Model) -> None:
    version = approval.version
    record_change(
        by=by,
        at=approval.at,
        action="approvals.approve",
        subject=version.matter.subject,
        changes={
            "version": version.number,
            "sha256": version.sha256,
            "side": approval.side,
            "name": approval.name,
            "agreed": version.agreed_at is not None,
        },
    )
