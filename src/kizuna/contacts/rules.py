"""Kinds of encounter."""

from __future__ import annotations

from enum import StrEnum


class EncounterKind(StrEnum):
    """Where people met."""

    FAIR = "fair"
    VISIT = "visit"
    MEETING = "meeting"
    RECEPTION = "reception"
    CALL = "call"
