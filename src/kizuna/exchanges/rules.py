"""Kinds of exchange."""

from __future__ import annotations

from enum import StrEnum


class ProgrammeKind(StrEnum):
    """What kind of stay a programme offers."""

    CLERKSHIP = "clerkship"
    WORK_PLACEMENT = "work_placement"
    SCHOLARSHIP = "scholarship"
    SCHOOL_EXCHANGE = "school_exchange"
    OBSERVATION = "observation"


class Direction(StrEnum):
    """Who goes, as our own city sees it."""

    SENDING = "sending"
    RECEIVING = "receiving"
    BOTH = "both"
