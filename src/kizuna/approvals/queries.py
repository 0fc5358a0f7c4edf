"""How a matter stands, and what its pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kizuna.accounts.queries import link_of
from kizuna.accounts.rules import LinkPurpose, LinkState
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.rules.agreeing import Side
from kizuna.approvals.rules.differences import ChangedPiece, changed_pieces
from kizuna.approvals.rules.proof import ProofApproval, proof_of
from kizuna.approvals.showing import pieces_of


@dataclass(frozen=True, slots=True)
class SideLine:
    """A side of a version, its approval if there is one, and who was asked."""

    side: Side
    approval: Approval | None
    asked: list[tuple[Invitation, LinkState]]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version with its sides."""

    version: Version
    sides: list[SideLine]
    changed: tuple[ChangedPiece, ...] = ()

    @property
    def missing(self) -> list[Side]:
        """Whose approval is missing."""
        return [line.side for line in self.sides if line.approval is None]

    @property
    def approvals(self) -> list[Approval]:
        """The approvals given."""
        return [line.approval for line in self.sides if line.approval is not None]

    @property
    def awaits_us(self) -> bool:
        """Whether our own side is among the missing."""
        return any(side.is_ours for side in self.missing)

    @property
    def awaits_others(self) -> bool:
        """Whether another side is among the missing."""
        return any(not side.is_ours for side in self.missing)


@dataclass(frozen=True, slots=True)
class Standing:
    """A matter: its versions, the latest first, the one that stands for approval, the last that all approved."""

    lines: list[VersionLine]
    current: VersionLine | None
    agreed: Version | None

    @property
    def voided(self) -> list[Approval]:
        """Approvals that were given to the version before the current one and count no more."""
        if self.current is None:
            return []
        number = self.current.version.number - 1
        return [one for line in self.lines if line.version.number == number for one in line.approvals]


def current_version(subject: str) -> Version | None:
    """The version of the matter that stands for approval."""
    return Version.objects.filter(matter__subject=subject, superseded_at=None, withdrawn_at=None).first()


def standing(subject: str, now: datetime, *, with_changes: bool = False) -> Standing:
    """How the matter stands; three queries, however many versions there are."""
    versions = list(
        Version.objects.filter(matter__subject=subject)
        .select_related("proposed_by")
        .prefetch_related("approvals")
        .order_by("-number")
    )
    asked = list(
        Invitation.objects.filter(matter__subject=subject).select_related("link", "version").order_by("id")
    )
    lines = []
    for place, version in enumerate(versions):
        before = versions[place + 1] if place + 1 < len(versions) else None
        changed = changes_between(before, version) if with_changes and before else ()
        lines.append(VersionLine(version, _sides(version, asked, now), changed))
    current = next((line for line in lines if line.version.is_current), None)
    agreed = next((version for version in versions if version.agreed_at), None)
    return Standing(lines, current, agreed)


def changes_between(old: Version, new: Version) -> tuple[ChangedPiece, ...]:
    """What changed, piece by piece and word by word, in the language that is active now."""
    return changed_pieces(pieces_of(old.canonical), pieces_of(new.canonical))


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

    That is the one whose hash was just sent along, else the latest that it approved or was invited to.
    """
    versions = Version.objects.filter(matter=invitation.matter_id, number__lt=current.number)
    if read and (found := versions.filter(sha256=read).order_by("-number").first()):
        return found if found.sha256 != current.sha256 else None
    approved = versions.filter(approvals__side=invitation.side)
    invited = versions.filter(invitations__side=invitation.side)
    found = (approved | invited).distinct().order_by("-number").first()
    return found if found and found.sha256 != current.sha256 else None


def proof(version: Version) -> Mapping[str, Any]:
    """The proof of a version: its exact words and who approved them."""
    places = {side.key: place for place, side in enumerate(version.parties)}
    return proof_of(
        subject=version.matter.subject,
        version=version.number,
        canonical=version.canonical,
        approvals=[
            ProofApproval(
                side=places[one.side],
                name=one.name,
                function=one.function,
                approved_at=one.at,
                way="link" if one.link_id else "account",
                sha256=one.sha256,
            )
            for one in sorted(version.approvals.all(), key=lambda one: places[one.side])
        ],
    )


def _sides(version: Version, asked: list[Invitation], now: datetime) -> list[SideLine]:
    approvals = {one.side: one for one in version.approvals.all()}
    return [
        SideLine(
            side,
            approvals.get(side.key),
            [(one, one.link.state(now)) for one in asked if one.side == side.key],
        )
        for side in version.parties
    ]
