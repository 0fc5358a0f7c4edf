"""Which known spelling a name is. Matches are proposed, never merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from kizuna.kernel.folding import close, fold

# Longer differences are no slips of the pen.
LARGEST_SLIP = 2


class Nearness(IntEnum):
    """How near a spelling is to what is looked for; the smaller, the nearer."""

    SAME = 0
    PART = 1
    CLOSE = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A spelling of a row: `key` is its search key."""

    row: int
    text: str
    key: str


def nearness(wanted: str, key: str) -> Nearness | None:
    """How near two search keys are: the same, one word for word within the other, or a slip apart.

    A Japanese name is within another when it begins it, as 郡山 begins 郡山市.
    """
    if not wanted or not key:
        return None
    if wanted == key:
        return Nearness.SAME
    words = set(wanted.split())
    if words <= set(key.split()) or (not wanted.isascii() and len(wanted) > 1 and key.startswith(wanted)):
        return Nearness.PART
    if abs(len(wanted) - len(key)) <= LARGEST_SLIP and close(wanted, key):
        return Nearness.CLOSE
    return None


def nearest(text: str, candidates: Iterable[Candidate], limit: int = 10) -> list[tuple[Candidate, Nearness]]:
    """For each row its nearest spelling, the nearest row first."""
    wanted = fold(text)
    best: dict[int, tuple[Nearness, int, Candidate]] = {}
    for candidate in candidates:
        near = nearness(wanted, candidate.key)
        if near is None:
            continue
        rank = (near, abs(len(candidate.key) - len(wanted)), candidate)
        if candidate.row not in best or rank[:2] < best[candidate.row][:2]:
            best[candidate.row] = rank
    ranked = sorted(best.values(), key=lambda rank: (rank[0], rank[1], rank[2].row))
    return [(candidate, near) for near, _distance, candidate in ranked[:limit]]


def without_title(text: str) -> str:
    """A typed name without the academic titles before it; empty where fewer than two words would be left.

    Titles end in a full stop ("Prof. Dr. h. c."). A single family name left over would be too little to go by.
    """
    words = text.split()
    while words and (words[0].endswith(".") or words[0] in {"Professor", "Professorin"}):
        words = words[1:]
    return " ".join(words) if 2 <= len(words) < len(text.split()) else ""
