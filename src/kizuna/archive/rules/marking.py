"""Cutting a text into pieces so that overlapping marks can be shown without losing a character."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that belongs to the proposal `number`."""

    number: int
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks, shortest mark first; `opens` are the marks that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """The whole text in order; joined together the pieces are the text again. Marks outside it are cut off."""
    fitting = [
        Mark(mark.number, mark.kind, max(0, mark.start), min(len(text), mark.end))
        for mark in marks
        if mark.start < len(text) and mark.end > max(0, mark.start)
    ]
    starts: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in fitting:
        starts.setdefault(mark.start, []).append(mark)
        ends.setdefault(mark.end, []).append(mark)
    cuts = sorted({0, len(text), *starts, *ends})
    found: list[Piece] = []
    active: set[Mark] = set()
    for start, end in pairwise(cuts):
        active.difference_update(ends.get(start, ()))
        opening = starts.get(start, ())
        active.update(opening)
        found.append(
            Piece(
                text[start:end],
                tuple(sorted(active, key=_shortest_first)),
                tuple(sorted(opening, key=_shortest_first)),
            )
        )
    return found


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the paragraph line that holds the span, for showing it in its context."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return first, len(text) if last == -1 else last


def _shortest_first(mark: Mark) -> tuple[int, int]:
    return mark.end - mark.start, mark.number
