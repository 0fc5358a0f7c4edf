"""What people do to agree: propose a wording, ask the other side, approve or object, withdraw."""

from kizuna.approvals.actions.approving import approve_as_user, approve_by_link
from kizuna.approvals.actions.objecting import answer_objection, object_by_link
from kizuna.approvals.actions.proposing import invite_partner, propose_version, withdraw_version
from kizuna.approvals.actions.refusals import ApprovalRefused

__all__ = [
    "ApprovalRefused",
    "answer_objection",
    "approve_as_user",
    "approve_by_link",
    "invite_partner",
    "object_by_link",
    "propose_version",
    "withdraw_version",
]
