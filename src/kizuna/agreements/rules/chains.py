"""The chain a paper hangs in."""

from __future__ import annotations

from collections.abc import Mapping


def closes_a_circle(paper: int, parent: int, parents: Mapping[int, int | None]) -> bool:
    """Would `paper` become its own ancestor if `parent` became its parent?"""
    seen: set[int] = set()
    above: int | None = parent
    while above is not None and above not in seen:
        if above == paper:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
