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


class ProgrammeFault(StrEnum):
    """What cannot be true of a programme."""

    SENDS_TO_ITSELF = "sends_to_itself"
    NO_WEEKS = "no_weeks"
    NO_PLACES = "no_places"


# A stay of more than two years is work abroad; a larger number is a slip of the finger.
LONGEST_WEEKS = 104


def faults(
    *, sending: int | None, hosting: int | None, weeks: int | None, places: int | None
) -> list[ProgrammeFault]:
    """What is impossible: a body that sends to itself, a stay of no or too many weeks, no places."""
    found = []
    if sending is not None and sending == hosting:
        found.append(ProgrammeFault.SENDS_TO_ITSELF)
    if weeks is not None and not 0 < weeks <= LONGEST_WEEKS:
        found.append(ProgrammeFault.NO_WEEKS)
    if places is not None and places < 1:
        found.append(ProgrammeFault.NO_PLACES)
    return found
