"""Texts that wait for somebody: who has to do what, since when, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q

from kizuna.accounts.access import AnyUser
from kizuna.accounts.rules import LinkState
from kizuna.agreements.access import may_edit, visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.approved import KEY
from kizuna.approvals.models import Invitation, Matter, Version
from kizuna.approvals.queries import Standing, standing_of
from kizuna.approvals.queries.standing import SideLine
from kizuna.approvals.rules.waiting import Waits
from kizuna.kernel.languages import LocalText


@dataclass(frozen=True, slots=True)
class WaitingText:
    """A paper whose words wait, and what for.

    `since` when, or `until` when if somebody was asked; `who` it hangs on, where that is known.
    """

    paper: Instrument
    waits: Waits
    since: datetime
    until: datetime | None
    side: LocalText
    who: str = ""


def waiting_texts(user: AnyUser, now: datetime) -> list[WaitingText]:
    """What waits, of the papers the user may change; six queries, however many there are."""
    if not may_edit(user):
        return []
    stands = Q(versions__superseded_at=None, versions__withdrawn_at=None, versions__agreed_at=None)
    versions = Version.objects.order_by("-number").defer("canonical")
    matters = (
        Matter.objects.filter(stands, subject__startswith=KEY, versions__isnull=False)
        .distinct()
        .order_by("id")
        .prefetch_related(
            Prefetch("versions", versions.prefetch_related("approvals", "objections")),
            Prefetch("invitations", Invitation.objects.select_related("link")),
        )
    )
    standings = {
        int(matter.subject.removeprefix(KEY)): standing_of(
            matter.versions.all(), matter.invitations.all(), now
        )
        for matter in matters
    }
    papers = visible_to(user).select_related("entry__tie").in_bulk(list(standings))
    return [one for key, paper in papers.items() for one in _of(paper, standings[key])]


def _of(paper: Instrument, found: Standing) -> Iterator[WaitingText]:
    line = found.current
    if line is None:
        return
    if line.unanswered:
        first = line.unanswered[0]
        yield WaitingText(paper, Waits.ANSWER, first.at, None, LocalText(), first.name)
    for side in line.sides:
        if side.waits:
            yield _side(paper, line.version, side, side.waits)


def _side(paper: Instrument, version: Version, side: SideLine, waits: Waits) -> WaitingText:
    since, until, who = version.proposed_at, None, side.voided.name if side.voided else ""
    links = [one for one, state in side.asked if state is LinkState.OPEN]
    if waits is Waits.THEIRS and links:
        latest = max(links, key=lambda one: one.link.expires_at)
        since, until, who = latest.link.made_at, latest.link.expires_at, latest.name
    return WaitingText(paper, waits, since, until, side.side.names, who)
