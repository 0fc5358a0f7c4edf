"""What the reader proposes to the record, and what a person may decide."""

from __future__ import annotations

from enum import StrEnum


class ProposalKind(StrEnum):
    """The rooms' own words for what a proposal would become."""

    TIE = "tie"
    PERSON = "person"
    ORGANISATION = "organisation"
    AGREEMENT = "agreement"
    DELEGATION = "delegation"
    EXCHANGE = "exchange"
    ENCOUNTER = "encounter"
    PROMISE = "promise"
    RELEASE = "release"


class Decision(StrEnum):
    """What a person said of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
