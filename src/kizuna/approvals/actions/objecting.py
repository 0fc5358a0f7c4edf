"""Not like this: the other side says what should be different, and the office answers."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from kizuna.accounts.access import AnyUser, require
from kizuna.accounts.actions import locked
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.approvals.actions.approving import exactly, refuse_our_own
from kizuna.approvals.actions.proposing import held
from kizuna.approvals.actions.refusals import ApprovalRefused, refusal
from kizuna.approvals.models import Invitation, Objection
from kizuna.approvals.rules.agreeing import ApprovalFault
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound

# Of one link to one version: enough for second thoughts, too few to fill somebody's start page.
MOST_OBJECTIONS = 5


@transaction.atomic
def object_by_link(
    *,
    invitation: Invitation,
    sha256: str,
    name: str,
    reason: str,
    language: str,
    at: datetime,
    function: str = "",
    opened_by: AnyUser | None = None,
) -> Objection:
    """Say what should be different in the text with this hash. The link stays open.

    Raises ApprovalRefused, and LinkRefused when the link is open no more.
    """
    matter = held(invitation.matter_id)
    link = locked(invitation.link, at)
    refuse_our_own(opened_by)
    version = exactly(matter, sha256)
    objection = Objection(
        version=version,
        invitation=invitation,
        name=name.strip(),
        function=function.strip(),
        reason=reason.strip(),
        language=language,
        at=at,
    )
    _refuse(objection)
    objection.save()
    told = {"version": version.number, "side": invitation.side, "name": objection.name}
    record_change(
        by=link,
        at=at,
        action="approvals.object",
        subject=matter.subject,
        changes=told | {"reason": objection.reason},
    )
    return objection


@transaction.atomic
def answer_objection(*, objection: Objection, answer: str, by: User, at: datetime) -> Objection:
    """Answer an objection; the person reads it behind their link. Raises PermissionDenied and ApprovalRefused."""
    require(by, Right.EDIT_RECORD)
    held(objection.version.matter_id)
    kept = Objection.objects.select_related("version__matter").get(pk=objection.pk)
    if kept.answered_at is not None:
        raise refusal(ApprovalFault.ANSWERED_ALREADY)
    if not answer.strip():
        raise refusal(ApprovalFault.NO_ANSWER)
    kept.answer, kept.answered_by, kept.answered_at = answer.strip(), by, at
    refuse_unsound(kept, ApprovalRefused)
    kept.save(update_fields=["answer", "answered_by", "answered_at"])
    record_change(
        by=by,
        at=at,
        action="approvals.answer_objection",
        subject=kept.version.matter.subject,
        changes={"objection": kept, "answer": kept.answer},
    )
    return kept


def _refuse(objection: Objection) -> None:
    version, invitation = objection.version, objection.invitation
    if not objection.name:
        raise refusal(ApprovalFault.NO_NAME)
    if not objection.reason:
        raise refusal(ApprovalFault.NO_REASON)
    if version.approvals.filter(side=invitation.side).exists():
        raise refusal(ApprovalFault.APPROVED_ALREADY)
    if invitation.objections.filter(version=version).count() >= MOST_OBJECTIONS:
        raise refusal(ApprovalFault.TOO_MANY_OBJECTIONS)
    refuse_unsound(objection, ApprovalRefused)
