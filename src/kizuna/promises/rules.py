"""What may become of a promise."""

from __future__ import annotations

from enum import StrEnum


class PromiseState(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    CHANGED = "changed"
    DROPPED = "dropped"
