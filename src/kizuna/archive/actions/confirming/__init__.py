"""An accepted proposal calls the action of the room that owns the fact; the citation goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kizuna.archive.actions.confirming import bodies, journeys, papers, plans, ties
from kizuna.archive.actions.confirming.context import Confirmation
from kizuna.archive.rules.proposals import ProposalKind
from kizuna.sources.actions import cite

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from django.db.models import Model

    from kizuna.accounts.models import User
    from kizuna.archive.models import Proposal

_CONFIRMERS: dict[str, Callable[[Confirmation, dict[str, Any]], Model]] = {
    ProposalKind.TIE: ties.confirm_tie,
    ProposalKind.PERSON: bodies.confirm_person,
    ProposalKind.ORGANISATION: bodies.confirm_organisation,
    ProposalKind.AGREEMENT: papers.confirm_agreement,
    ProposalKind.DELEGATION: journeys.confirm_delegation,
    ProposalKind.ENCOUNTER: journeys.confirm_encounter,
    ProposalKind.EXCHANGE: plans.confirm_exchange,
    ProposalKind.PROMISE: plans.confirm_promise,
    ProposalKind.RELEASE: plans.confirm_release,
}


def confirm(proposal: Proposal, payload: dict[str, Any], *, by: User, at: datetime) -> Model:
    """The row that the fact became. Raises ProposalRefused; the caller's transaction then undoes all of it."""
    document = proposal.reading.document
    citation = cite(document=document, start=proposal.start, end=proposal.end, by=by, at=at)
    return _CONFIRMERS[proposal.kind](Confirmation(proposal, citation, by, at), payload)
