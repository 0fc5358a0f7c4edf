"""Whoever comes by a link: the invitation, what they did with it, what they had before their eyes."""

from __future__ import annotations

from collections.abc import Iterable

from kizuna.accounts.queries import link_of
from kizuna.accounts.rules import LinkPurpose
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.rules.agreeing import Side
from kizuna.columns.keys import split_key
from kizuna.register.models import Municipality, Organisation


def invitation_of(token: str) -> Invitation | None:
    """The invitation that a secret opens, whatever its standing."""
    link = link_of(token, LinkPurpose.APPROVAL)
    if link is None:
        return None
    return Invitation.objects.select_related("link__made_by", "matter", "version").filter(link=link).first()


def approval_by(invitation: Invitation) -> Approval | None:
    """The approval that was given by this invitation's link."""
    return Approval.objects.select_related("version__matter").filter(link=invitation.link).first()


def seen_before(invitation: Invitation, current: Version, read: str = "") -> Version | None:
    """The version that this side last had before its eyes, if it is not the current one.

    That is the one whose hash was just sent along, else the latest that it approved, objected to or was
    invited to.
    """
    versions = Version.objects.filter(matter=invitation.matter_id, number__lt=current.number)
    if read and (found := versions.filter(sha256=read).order_by("-number").first()):
        return found if found.sha256 != current.sha256 else None
    approved = versions.filter(approvals__side=invitation.side)
    invited = versions.filter(invitations__side=invitation.side)
    objected = versions.filter(objections__invitation__side=invitation.side)
    found = (approved | invited | objected).distinct().order_by("-number").first()
    return found if found and found.sha256 != current.sha256 else None


def approval_for(invitation: Invitation, version: Version) -> Approval | None:
    """The approval of a version for the side that was invited, whoever of that side gave it."""
    return version.approvals.filter(side=invitation.side).first()


def replaced_by(version: Version) -> Version | None:
    """The version that took this one's place, with who proposed it."""
    later = Version.objects.filter(matter=version.matter_id, number=version.number + 1)
    return later.select_related("proposed_by").first() if version.superseded_at else None


def cities_of(sides: Iterable[Side]) -> list[Municipality]:
    """The municipality of each side, in their order and each once: where their clocks are."""
    keys = [split_key(side.key) for side in sides]
    seats = dict(
        Organisation.objects.filter(
            pk__in=[number for label, number in keys if label == Organisation._meta.label_lower]
        ).values_list("pk", "municipality")
    )
    wanted = [
        number if label == Municipality._meta.label_lower else seats.get(number) for label, number in keys
    ]
    known = Municipality.objects.in_bulk([number for number in wanted if number])
    return [known[number] for number in dict.fromkeys(wanted) if number in known]


def zone_of(invitation: Invitation) -> str:
    """The time zone of the side that was invited; empty where it is not known."""
    cities = cities_of(side for side in invitation.version.parties if side.key == invitation.side)
    return cities[0].time_zone if cities else ""
