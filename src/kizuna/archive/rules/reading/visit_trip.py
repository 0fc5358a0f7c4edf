"""One statement of a trip."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.archive.rules.reading.facts import Direction, Span


@dataclass(frozen=True, slots=True)
class Trip:
    """One statement of a trip; `far` is the other end, None when only home is known."""

    direction: Direction
    far: str | None
    sentence: Span
    weight: int = 1
    by_person: bool = False
