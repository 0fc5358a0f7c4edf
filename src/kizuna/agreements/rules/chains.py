"""The chain a paper hangs in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kizuna.agreements.rules.kinds import Relation


class Place(StrEnum):
    """What a paper is to the one it hangs on; a paper that hangs on none is the base."""

    BASE = "base"
    SUPPLEMENT = "supplement"
    AMENDMENT = "amendment"
    RENEWAL = "renewal"
    CONFIRMATION = "confirmation"
    REPLACEMENT = "replacement"
    TERMINATION = "termination"
    ANNEX = "annex"
    SIDE_PAPER = "side_paper"


PLACES = {
    Relation.SUPPLEMENTS.value: Place.SUPPLEMENT,
    Relation.AMENDS.value: Place.AMENDMENT,
    Relation.RENEWS.value: Place.RENEWAL,
    Relation.CONFIRMS.value: Place.CONFIRMATION,
    Relation.REPLACES.value: Place.REPLACEMENT,
    Relation.TERMINATES.value: Place.TERMINATION,
    Relation.ANNEXED_TO.value: Place.ANNEX,
    Relation.CARRIES_OUT.value: Place.SIDE_PAPER,
}


def place_of(relation: str) -> Place:
    """The place of a paper in its chain; `relation` is empty for a paper that hangs on none."""
    return PLACES.get(relation, Place.BASE)


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
