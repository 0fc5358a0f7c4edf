"""How a content is shown: each room that has something approved registers how its own is put into words.

The pages show what the canonical text says and nothing else, so that what is approved is what was read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kizuna.approvals.rules.canonical import read_canonical
from kizuna.approvals.rules.differences import Piece

Shower = Callable[[Mapping[str, Any]], list[Piece]]
_SHOWERS: dict[str, Shower] = {}


def show_with(form: str, shower: Shower) -> None:
    """Say how contents whose `format` is `form` are shown, in the language that is active."""
    _SHOWERS[form] = shower


def pieces_of(canonical: str) -> list[Piece]:
    """The pieces of a canonical text. Raises NotCanonical and KeyError for a content nobody shows."""
    content = read_canonical(canonical)["content"]
    return _SHOWERS[content["format"]](content)
