"""How a content is shown: each room that has something approved registers how its own is put into words.

The pages show what the canonical text says and nothing else, so that what is approved is what was read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kizuna.approvals.rules.canonical import read_canonical
from kizuna.approvals.rules.differences import Piece
from kizuna.approvals.rules.visible import visible

Shower = Callable[[Mapping[str, Any]], list[Piece]]
_SHOWERS: dict[str, Shower] = {}


def show_with(form: str, shower: Shower) -> None:
    """Say how contents whose `format` is `form` are shown, in the language that is active."""
    _SHOWERS[form] = shower


def pieces_of(canonical: str) -> list[Piece]:
    """The pieces of a canonical text. Raises NotCanonical and KeyError for a content nobody shows.

    Signs that nobody would see are made visible in them.
    """
    content = read_canonical(canonical)["content"]
    return [_seen(piece) for piece in _SHOWERS[content["format"]](content)]


def _seen(piece: Piece) -> Piece:
    return replace(
        piece, label=visible(piece.label), heading=visible(piece.heading), text=visible(piece.text)
    )


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece in all its languages, to stand side by side."""

    label: str
    pieces: tuple[Piece, ...]


def rows_of(canonical: str) -> list[PieceRow]:
    """The pieces of a canonical text without the quiet ones, those of one name together."""
    rows: dict[str, list[Piece]] = {}
    for piece in pieces_of(canonical):
        if not piece.is_quiet:
            rows.setdefault(piece.name, []).append(piece)
    return [PieceRow(pieces[0].label, tuple(pieces)) for pieces in rows.values()]
