"""Kinds of paper, what one does to another, and what it does to a field."""

from __future__ import annotations

from enum import StrEnum


class InstrumentKind(StrEnum):
    """Kinds of paper."""

    MOU = "mou"
    SUPPLEMENT = "supplement"
    PARTNERSHIP = "partnership"
    FRIENDSHIP = "friendship"
    COOPERATION = "cooperation"
    INTENT = "intent"
    RENEWAL = "renewal"
    STRATEGY = "strategy"
    TERMINATION = "termination"
    SIDE_PAPER = "side_paper"


class Relation(StrEnum):
    """What a paper does to its parent."""

    SUPPLEMENTS = "supplements"
    AMENDS = "amends"
    RENEWS = "renews"
    CONFIRMS = "confirms"
    REPLACES = "replaces"
    TERMINATES = "terminates"


class Effect(StrEnum):
    """What a paper does to a field."""

    ADDS = "adds"
    ENDS = "ends"
