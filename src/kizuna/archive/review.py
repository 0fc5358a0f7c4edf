"""The review page: cards grouped by kind, and the text cut into marked pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kizuna.archive.models import Proposal, Reading
from kizuna.archive.phrases import details, sentence
from kizuna.archive.queries import RegisterMatch, matches_of
from kizuna.archive.rules.marking import Mark, Piece, pieces
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.archive.targets import address_of_key
from kizuna.columns.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal as the page shows it."""

    proposal: Proposal
    sentence: str
    details: list[tuple[str, str]]
    quote: str
    match: RegisterMatch | None
    match_url: str
    result_url: str

    @property
    def match_key(self) -> str:
        """The key of the row of the register with that name, or empty."""
        return key_of(self.match.row) if self.match else ""

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a decision."""
        return self.proposal.decision == Decision.OPEN

    @property
    def can_reopen(self) -> bool:
        """Whether its decision can be taken back here."""
        return self.proposal.decision == Decision.REJECTED


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one kind."""

    kind: str
    label: str | Promise
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Review:
    """All the review page shows."""

    reading: Reading
    groups: list[Group]
    pieces: list[Piece]
    found: int
    decided: int
    matching: int

    @property
    def is_done(self) -> bool:
        """Whether every proposal has been decided."""
        return self.decided == self.found


def review_of(reading: Reading) -> Review:
    """The page for a reading, by a fixed number of queries."""
    proposals = list(reading.proposals.all())
    matches = matches_of(reading)
    cards = [card_of(proposal, reading.document.text, matches.get(proposal.pk)) for proposal in proposals]
    return Review(
        reading=reading,
        groups=list(_groups(cards)),
        pieces=pieces(
            reading.document.text, (Mark(one.position, one.kind, one.start, one.end) for one in proposals)
        ),
        found=len(proposals),
        decided=sum(1 for card in cards if not card.is_open),
        matching=sum(1 for card in cards if card.is_open and card.match and card.match.exact),
    )


def card_of(proposal: Proposal, text: str, match: RegisterMatch | None = None) -> Card:
    """One proposal as a card; shows what a person corrected where they did."""
    payload = {**proposal.payload, **(proposal.corrected or {})}
    return Card(
        proposal=proposal,
        sentence=sentence(proposal.kind, payload),
        details=details(proposal.kind, payload),
        quote=text[proposal.start : proposal.end],
        match=match,
        match_url=address_of_key(key_of(match.row)) if match else "",
        result_url=address_of_key(proposal.result) if proposal.result else "",
    )


def _groups(cards: list[Card]) -> Iterable[Group]:
    for kind in ProposalKind:
        members = [card for card in cards if card.proposal.kind == kind]
        if members:
            yield Group(kind.value, _GROUP_LABELS[kind], members)


_GROUP_LABELS = {ProposalKind(value): label for value, label in Proposal.Kinds.choices}
