"""Why a decision could not be carried out, said in one sentence."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kizuna.audit.refusals import Refused

SENTENCES = {
    "decided_already": _("This fact has been decided already. Reopen it to decide anew."),
    "no_tie": _("It is not clear to which tie this belongs. Accept the tie first, or name both cities."),
    "city_unknown": _(
        "No city named “%(name)s” is known. Correct the name, or add the city to the register first."
    ),
    "kind_unknown": _("The kind “%(name)s” is not one the record knows. Choose one."),
    "date_unreadable": _(
        "“%(name)s” cannot be read as a date. Write it as 2 September 2019, 2019-09 or summer 2020."
    ),
    "direction_unclear": _("It is not clear who travelled from where to where. Name both cities."),
    "same_person_gone": _("The person chosen as the same is no longer in the register. Choose again."),
    "became_record": _(
        "This fact has become part of the record, and other facts may rest on it. Amend it on its own page instead."
    ),
    "nothing_to_accept": _("There is nothing left here that can be accepted in one step."),
}


class ProposalRefused(Refused):
    """The decision was not carried out and nothing was written."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, SENTENCES[code], **params)
