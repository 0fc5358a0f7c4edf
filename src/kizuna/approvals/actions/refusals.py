"""Why a step towards an agreed text is refused."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.approvals.rules.agreeing import ApprovalFault
from kizuna.audit.refusals import Refused

SENTENCES: dict[ApprovalFault, str | Promise] = {
    ApprovalFault.NO_TEXT: _("There is no text to approve yet. Please enter the wording first."),
    ApprovalFault.SAME_TEXT: _("Exactly this text is proposed already."),
    ApprovalFault.TOO_FEW_SIDES: _("A text is agreed between two sides. Please enter both parties first."),
    ApprovalFault.TEXT_CHANGED: _(
        "The text was changed in the meantime. Nothing was approved; please read what changed."
    ),
    ApprovalFault.WITHDRAWN: _("The text was withdrawn in the meantime. Nothing was approved."),
    ApprovalFault.APPROVED_ALREADY: _("This side has approved the text already."),
    ApprovalFault.SAME_PERSON: _("The same person cannot approve for both sides."),
    ApprovalFault.NOT_OUR_SIDE: _("None of the parties is our own city, so nobody here can approve for it."),
    ApprovalFault.NOT_THEIR_SIDE: _("This side is not asked to approve the text."),
    ApprovalFault.NO_NAME: _("Please give your name."),
    ApprovalFault.NOT_CONFIRMED: _("Please tick the box to say that you approve exactly this text."),
    ApprovalFault.AGREED_ALREADY: _(
        "Both sides have approved this text, so it cannot be withdrawn. Please propose another text instead."
    ),
    ApprovalFault.NO_CANONICAL_FORM: _("The text contains a character that cannot be stored."),
    ApprovalFault.NO_REASON: _("Please write what should be different."),
    ApprovalFault.NO_ANSWER: _("Please write an answer."),
    ApprovalFault.ANSWERED_ALREADY: _("Somebody has answered this objection already."),
    ApprovalFault.TOO_MANY_OBJECTIONS: _(
        "You have written several times about this text already. Please write to the person who sent you the link."
    ),
    ApprovalFault.OUR_OWN_PEOPLE: _(
        "You are logged in to the office that asks for this approval. Only the other side can answer here."
    ),
}
FORM_FIELDS = {
    ApprovalFault.NO_NAME.value: "name",
    ApprovalFault.NOT_CONFIRMED.value: "confirmed",
    ApprovalFault.NO_REASON.value: "reason",
}


class ApprovalRefused(Refused):
    """The step is refused; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct; None when the fault lies elsewhere."""
        return FORM_FIELDS.get(self.code)


def refusal(code: ApprovalFault) -> ApprovalRefused:
    """The exception for a code."""
    return ApprovalRefused(code.value, SENTENCES[code])
