"""A person decides: accept, correct, reject, reopen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kizuna.archive.access import may_decide
from kizuna.archive.actions.confirming import confirm
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.archive.models import Proposal
from kizuna.archive.queries import RegisterMatch, matches_of
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.audit.actions import record_change
from kizuna.columns.keys import key_of

if TYPE_CHECKING:
    from datetime import datetime

    from kizuna.accounts.models import User
    from kizuna.archive.models import Reading


@transaction.atomic
def accept_proposal(*, proposal: Proposal, by: User, at: datetime) -> Proposal:
    """Make the fact part of the record as it was read. Raises ProposalRefused."""
    return _decide(proposal, Decision.ACCEPTED, proposal.payload, by, at)


@transaction.atomic
def correct_proposal(*, proposal: Proposal, payload: dict[str, Any], by: User, at: datetime) -> Proposal:
    """Make the fact part of the record as the person put it right; what was read is kept beside it."""
    return _decide(proposal, Decision.CORRECTED, {**proposal.payload, **payload}, by, at)


@transaction.atomic
def reject_proposal(*, proposal: Proposal, by: User, at: datetime) -> Proposal:
    """Say that the text does not state this. Nothing reaches the record."""
    proposal = _open_one(proposal, by)
    _close(proposal, Decision.REJECTED, by, at)
    record_change(by=by, at=at, action="archive.reject", subject=proposal, changes=proposal.payload)
    return proposal


@transaction.atomic
def reopen_proposal(*, proposal: Proposal, by: User, at: datetime) -> Proposal:
    """Take back a rejection. What became part of the record is amended there, so it is refused here."""
    if not may_decide(by):
        raise PermissionDenied
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.decision != Decision.REJECTED:
        raise ProposalRefused("became_record")
    proposal.decision = Decision.OPEN
    proposal.decided_at = proposal.decided_by = None
    proposal.save(update_fields=["decision", "decided_at", "decided_by"])
    record_change(
        by=by, at=at, action="archive.reopen", subject=proposal, changes={"decision": ["rejected", "open"]}
    )
    return proposal


@transaction.atomic
def accept_all(*, reading: Reading, by: User, at: datetime, only_matching: bool = False) -> list[Proposal]:
    """Accept every open proposal, or those whose names the register already has. All or none.

    Raises ProposalRefused, naming the first fact that stands in the way; then nothing is written.
    """
    if not may_decide(by):
        raise PermissionDenied
    matches = matches_of(reading) if only_matching else {}
    waiting = list(reading.proposals.filter(decision=Decision.OPEN).order_by("position"))
    wanted = [one for one in waiting if not only_matching or _is_known(one, matches)]
    for proposal in wanted:
        # Accepting a paper also accepts the people it needs, so a later one may be decided by now.
        proposal.refresh_from_db()
        if proposal.decision == Decision.OPEN:
            accept_proposal(proposal=proposal, by=by, at=at)
    if not wanted:
        raise ProposalRefused("nothing_to_accept")
    accepted = reading.proposals.filter(pk__in=[one.pk for one in waiting]).exclude(decision=Decision.OPEN)
    return list(accepted.order_by("position"))


def _is_known(proposal: Proposal, matches: dict[int, RegisterMatch]) -> bool:
    match = matches.get(proposal.pk)
    return bool(match and match.exact) and proposal.kind in (ProposalKind.PERSON, ProposalKind.ORGANISATION)


def _decide(
    proposal: Proposal, decision: Decision, payload: dict[str, Any], by: User, at: datetime
) -> Proposal:
    proposal = _open_one(proposal, by)
    if decision == Decision.CORRECTED:
        proposal.corrected = payload
    result = confirm(proposal, payload, by=by, at=at)
    proposal.result = key_of(result)
    _close(proposal, decision, by, at)
    record_change(
        by=by,
        at=at,
        action=f"archive.{'correct' if decision == Decision.CORRECTED else 'accept'}",
        subject=proposal,
        changes={"result": proposal.result, "payload": [proposal.payload, payload]},
    )
    return proposal


def _open_one(proposal: Proposal, by: User) -> Proposal:
    if not may_decide(by):
        raise PermissionDenied
    current = Proposal.objects.select_for_update().select_related("reading__document").get(pk=proposal.pk)
    if current.decision != Decision.OPEN:
        raise ProposalRefused("decided_already")
    return current


def _close(proposal: Proposal, decision: Decision, by: User, at: datetime) -> None:
    proposal.decision = decision
    proposal.decided_by = by
    proposal.decided_at = at
    proposal.save(update_fields=["decision", "corrected", "result", "decided_by", "decided_at"])
