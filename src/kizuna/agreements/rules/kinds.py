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
    AMENDMENT = "amendment"
    CONFIRMATION = "confirmation"
    ANNEX = "annex"


class Relation(StrEnum):
    """What a paper does to its parent."""

    SUPPLEMENTS = "supplements"
    AMENDS = "amends"
    RENEWS = "renews"
    CONFIRMS = "confirms"
    REPLACES = "replaces"
    TERMINATES = "terminates"
    ANNEXED_TO = "annexed_to"
    CARRIES_OUT = "carries_out"


class Effect(StrEnum):
    """What a paper does to a field."""

    ADDS = "adds"
    EXTENDS = "extends"
    NARROWS = "narrows"
    ENDS = "ends"


class Term(StrEnum):
    """For how long a paper is made."""

    OPEN = "open"
    FIXED = "fixed"
    AUTOMATIC = "automatic"
    BY_ACT = "by_act"


class ClauseKind(StrEnum):
    """What a clause is about."""

    PURPOSE = "purpose"
    FIELDS = "fields"
    ACTIVITIES = "activities"
    THIRD_PARTIES = "third_parties"
    COSTS = "costs"
    WORKING_GROUP = "working_group"
    CONFIDENTIALITY = "confidentiality"
    DISPUTES = "disputes"
    AMENDING = "amending"
    ENTRY = "entry"
    TERM = "term"
    SURVIVAL = "survival"
    LANGUAGES = "languages"
    OTHER = "other"


class ClauseChange(StrEnum):
    """What a clause does to a clause of an earlier paper."""

    REPLACES = "replaces"
    REPEALS = "repeals"
    ADDS_TO = "adds_to"


class SigningRole(StrEnum):
    """The part a person takes in a signing."""

    SIGNATORY = "signatory"
    CO_SIGNATORY = "co_signatory"
    WITNESS = "witness"
