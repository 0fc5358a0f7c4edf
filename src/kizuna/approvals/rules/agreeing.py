"""Who may approve, and when a text is agreed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from kizuna.kernel.folding import folded_tokens
from kizuna.kernel.languages import LocalText


class ApprovalFault(StrEnum):
    """Why an approval, or a step towards it, is refused."""

    NO_TEXT = "no_text"
    SAME_TEXT = "same_text"
    TOO_FEW_SIDES = "too_few_sides"
    TEXT_CHANGED = "text_changed"
    WITHDRAWN = "withdrawn"
    APPROVED_ALREADY = "approved_already"
    SAME_PERSON = "same_person"
    NOT_OUR_SIDE = "not_our_side"
    NOT_THEIR_SIDE = "not_their_side"
    NO_NAME = "no_name"
    NOT_CONFIRMED = "not_confirmed"
    AGREED_ALREADY = "agreed_already"
    NO_CANONICAL_FORM = "no_canonical_form"
    NO_REASON = "no_reason"
    NO_ANSWER = "no_answer"
    ANSWERED_ALREADY = "answered_already"
    TOO_MANY_OBJECTIONS = "too_many_objections"
    OUR_OWN_PEOPLE = "our_own_people"


@dataclass(frozen=True, slots=True)
class Side:
    """A body whose approval is needed; `is_ours` when the office of this record speaks for it."""

    key: str
    names: LocalText
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Approver:
    """Who approves: as far as known an account, an e-mail address, a name."""

    name: str
    email: str = ""
    user: int | None = None

    def may_be(self, other: Approver) -> bool:
        """Whether the two may be one person: the same account, address, or name in whatever order."""
        if self.user is not None and self.user == other.user:
            return True
        mails = {self.email.strip().casefold(), other.email.strip().casefold()}
        if len(mails) == 1 and "" not in mails:
            return True
        names = sorted(folded_tokens(self.name)), sorted(folded_tokens(other.name))
        return bool(names[0]) and names[0] == names[1]


def approval_fault(
    *, side: str, sides: Collection[str], approver: Approver, given: Iterable[tuple[str, Approver]]
) -> ApprovalFault | None:
    """Why this person cannot approve for that side beside the approvals given; None when nothing is against."""
    if not approver.name.strip():
        return ApprovalFault.NO_NAME
    if side not in sides:
        return ApprovalFault.NOT_THEIR_SIDE
    others = list(given)
    if any(side == other for other, _who in others):
        return ApprovalFault.APPROVED_ALREADY
    if any(approver.may_be(who) for _other, who in others):
        return ApprovalFault.SAME_PERSON
    return None


def is_agreed(sides: Collection[str], approved: Collection[str]) -> bool:
    """Whether every side approved; a text between fewer than two sides is never agreed."""
    return len({*sides}) >= 2 and {*sides} <= {*approved}
