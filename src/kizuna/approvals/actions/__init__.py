"""What people do to agree: propose a wording, ask the other side, approve, withdraw."""

from kizuna.approvals.actions.approving import approve_as_user, approve_by_link
from kizuna.approvals.actions.proposing import invite_partner, propose_version, withdraw_version
from kizuna.approvals.actions.refusals import ApprovalRefused

__all__ = [
    "ApprovalRefused",
    "approve_as_user",
    "approve_by_link",
    "invite_partner",
    "propose_version",
    "withdraw_version",
]
