"""How a matter stands: its versions, who approved which, who was asked, who objected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch

from kizuna.accounts.rules import LinkState
from kizuna.approvals.models import Approval, Invitation, Objection, Version
from kizuna.approvals.rules.agreeing import Side
from kizuna.approvals.rules.differences import ChangedPiece, changed_pieces
from kizuna.approvals.rules.proof import ProofApproval, proof_of
from kizuna.approvals.rules.waiting import Waits, side_waits
from kizuna.approvals.showing import pieces_of


@dataclass(frozen=True, slots=True)
class SideLine:
    """A side of a version, its approval if there is one, who was asked, and what it waits for.

    `voided` is the approval it gave to earlier words, which counts no more.
    """

    side: Side
    approval: Approval | None
    voided: Approval | None
    asked: list[tuple[Invitation, LinkState]]
    waits: Waits | None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version with its sides and objections."""

    version: Version
    sides: list[SideLine]
    changed: tuple[ChangedPiece, ...] = ()

    @property
    def approvals(self) -> list[Approval]:
        """The approvals given."""
        return [line.approval for line in self.sides if line.approval is not None]

    @property
    def objections(self) -> list[Objection]:
        """The objections to it, in the order of their coming."""
        return list(self.version.objections.all())

    @property
    def unanswered(self) -> list[Objection]:
        """Those that nobody has answered."""
        return [one for one in self.objections if one.answered_at is None]

    @property
    def ours(self) -> list[Side]:
        """The sides of our own that have not approved."""
        return [line.side for line in self.sides if line.waits is Waits.OURS]

    @property
    def awaits_others(self) -> bool:
        """Whether the approval of another side is missing."""
        return any(line.waits and not line.side.is_ours for line in self.sides)

    @property
    def has_to_ask(self) -> bool:
        """Whether somebody of another side has to be asked, for the first time or again."""
        return any(line.waits in {Waits.ASKING, Waits.NEW_LINK} for line in self.sides)


@dataclass(frozen=True, slots=True)
class Standing:
    """A matter: its versions, the latest first, the one that stands for approval, the last that all approved."""

    lines: list[VersionLine]
    current: VersionLine | None
    agreed: Version | None

    @property
    def voided(self) -> list[Approval]:
        """Approvals of earlier words that count no more, of sides that have not approved the current ones."""
        return [line.voided for line in self.current.sides if line.voided] if self.current else []


def current_version(subject: str) -> Version | None:
    """The version of the matter that stands for approval."""
    return Version.objects.filter(matter__subject=subject, superseded_at=None, withdrawn_at=None).first()


def standing(subject: str, now: datetime, *, with_changes: bool = False) -> Standing:
    """How the matter stands; four queries, however many versions there are."""
    versions = list(
        Version.objects.filter(matter__subject=subject)
        .select_related("proposed_by")
        .prefetch_related(
            "approvals", Prefetch("objections", Objection.objects.select_related("answered_by"))
        )
        .order_by("-number")
    )
    asked = list(
        Invitation.objects.filter(matter__subject=subject).select_related("link", "version").order_by("id")
    )
    return standing_of(versions, asked, now, with_changes=with_changes)


def standing_of(
    found: Iterable[Version], invited: Iterable[Invitation], now: datetime, *, with_changes: bool = False
) -> Standing:
    """The same from rows that were read already: the versions of one matter, the latest first."""
    versions, asked = list(found), list(invited)
    lines = []
    for place, version in enumerate(versions):
        before = versions[place + 1] if place + 1 < len(versions) else None
        changed = changes_between(before, version) if with_changes and before else ()
        lines.append(VersionLine(version, _sides(version, versions[place + 1 :], asked, now), changed))
    current = next((line for line in lines if line.version.is_current), None)
    agreed = next((version for version in versions if version.agreed_at), None)
    return Standing(lines, current, agreed)


def changes_between(old: Version, new: Version) -> tuple[ChangedPiece, ...]:
    """What changed, piece by piece and word by word, in the language that is active now."""
    return changed_pieces(pieces_of(old.canonical), pieces_of(new.canonical))


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


def _sides(
    version: Version, earlier: Sequence[Version], asked: Sequence[Invitation], now: datetime
) -> list[SideLine]:
    given = {one.side: one for one in version.approvals.all()}
    before = _given_in_vain(earlier)
    lines = []
    for side in version.parties:
        links = [(one, one.link.state(now)) for one in asked if one.side == side.key]
        voided = None if side.key in given else before.get(side.key)
        waits = side_waits(
            is_ours=side.is_ours,
            is_approved=side.key in given,
            is_voided=voided is not None,
            proposed_at=version.proposed_at,
            links=[(one.link.made_at, state is LinkState.OPEN) for one, state in links],
        )
        lines.append(SideLine(side, given.get(side.key), voided, links, waits))
    return lines


def _given_in_vain(earlier: Sequence[Version]) -> dict[str, Approval]:
    """By side the latest approval of words that not all approved, back to the last that all did."""
    found: dict[str, Approval] = {}
    for version in earlier:
        if version.agreed_at is not None:
            break
        for approval in version.approvals.all():
            found.setdefault(approval.side, approval)
    return found
