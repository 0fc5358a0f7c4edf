"""What a source and a statement may be."""

from __future__ import annotations

from enum import StrEnum


class Visibility(StrEnum):
    """Who may see a row beyond the office."""

    INTERNAL = "internal"
    PARTNERS = "partners"
    PUBLIC = "public"


class Origin(StrEnum):
    """How a document came to the office."""

    RELEASE = "release"
    NEWS = "news"
    PAPER = "paper"
    REPORT = "report"
    NOTE = "note"


MAX_CHARACTERS = 300_000
