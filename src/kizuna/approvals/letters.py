"""The letter that goes with a partner's link, in their language, for the office to copy and send."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kizuna.approvals.models import Invitation
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Municipality


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and a text to send."""

    subject: str
    text: str
    language: str


def letter_for(
    invitation: Invitation, *, title: LocalText, address: str, cities: Sequence[Municipality]
) -> Letter:
    """What to write to the person who was invited: what for, where, until when by whose clock."""
    with translation.override(invitation.language):
        facts = {
            "name": invitation.name,
            "title": title.text(invitation.language),
            "office": settings.OFFICE_NAME,
            "side": _side_name(invitation),
            "until": _until(invitation, cities),
            "officer": invitation.link.made_by,
        }
        paragraphs = [
            _("Dear %(name)s,") % facts,
            _("%(office)s asks you to approve the text “%(title)s” on behalf of: %(side)s.") % facts,
            _("You find the text at this address. It is meant for you alone and serves for one approval:"),
            address,
            _("Please answer until: %(until)s.") % facts,
            _(
                "Opening the address changes nothing. You approve with a tick and a button; on the same page you "
                "can write what should be different. The approval is not the signature."
            ),
            _("Kind regards") + "\n" + "{officer}\n{office}".format(**facts),
        ]
        subject = _("Please approve: %(title)s") % facts
    return Letter(subject, "\n\n".join(paragraphs), invitation.language)


def _side_name(invitation: Invitation) -> str:
    sides = [side.names for side in invitation.version.parties if side.key == invitation.side]
    return sides[0].text(invitation.language) if sides else ""


def _until(invitation: Invitation, cities: Sequence[Municipality]) -> str:
    """The same moment by the clock of each city."""
    moments = []
    for city in cities:
        with timezone.override(city.time_zone):
            moment = date_format(timezone.localtime(invitation.link.expires_at), "DATETIME_FORMAT")
        moments.append(f"{moment} ({city.names.text(invitation.language)})")
    return " / ".join(moments)
