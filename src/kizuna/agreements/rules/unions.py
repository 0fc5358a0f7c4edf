"""The answer for a field over all papers that name it, and where a later paper ended the field."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from kizuna.agreements.rules.weighing import NO, UNCLEAR, YES, Weighed

Field = TypeVar("Field", bound=Hashable)


@dataclass(slots=True)
class FieldEnds(Generic[Field]):
    """Which fields were ended: by chain and field the bounds of the last ending, and by direct parent."""

    roots: list[int]
    certain: dict[tuple[int, Field], date]
    possible: dict[tuple[int, Field], date]
    direct: dict[tuple[int, Field], int]

    def of(self, weighed: Weighed, place: int, field: Field) -> int:
        """Has a later paper of the chain ended the field that this paper added?"""
        key = (self.roots[place], field)
        if key not in self.possible:
            return NO
        if self.certain.get(key, date.min) > weighed.last[place]:
            return YES
        doubt = UNCLEAR if self.possible[key] > weighed.first[place] else NO
        return max(doubt, self.direct.get((place, field), NO))


def ends_of(weighed: Weighed, endings: Iterable[tuple[int, Field]]) -> FieldEnds[Field] | None:
    """From pairs of a paper's place and a field it ends; None when nothing is ended."""
    named = list(endings)
    if not named:
        return None
    roots = roots_of(weighed)
    ends: FieldEnds[Field] = FieldEnds(roots, {}, {}, {})
    for place, field in named:
        begun = weighed.begun[place]
        if begun == NO:
            continue
        key, above = (roots[place], field), (weighed.parents[place], field)
        ends.possible[key] = max(ends.possible.get(key, date.min), weighed.last[place])
        ends.direct[above] = max(ends.direct.get(above, NO), begun)
        if begun == YES:
            ends.certain[key] = max(ends.certain.get(key, date.min), weighed.first[place])
    return ends


def roots_of(weighed: Weighed) -> list[int]:
    """By place the place of the paper on which the whole chain hangs."""
    roots = list(range(len(weighed.parents)))
    for place in weighed.hanging:
        roots[place] = roots[weighed.parents[place]]
    return roots


def best_of(
    weighed: Weighed, additions: Iterable[tuple[int, Field]], ends: FieldEnds[Field] | None
) -> dict[Field, tuple[int, int]]:
    """By field the best answer and the place of the paper that gives it.

    `additions` are pairs of a paper's place and a field it adds.
    """
    holds = weighed.holds
    best: dict[Field, tuple[int, int]] = {}
    for place, field in additions:
        answer = holds[place]
        if answer and ends is not None:
            answer = min(answer, YES - ends.of(weighed, place, field))
        known = best.get(field)
        if known is None or is_better(weighed, answer, place, *known):
            best[field] = (answer, place)
    return best


def is_better(weighed: Weighed, answer: int, place: int, known: int, known_place: int) -> bool:
    """Does the paper at this place give the better answer, or the same and tells more?"""
    if answer != known:
        return answer > known
    return _is_more_telling(weighed, answer, place, known_place)


def _is_more_telling(weighed: Weighed, answer: int, place: int, other: int) -> bool:
    """Of papers that hold the earliest introduced the field; of papers that are over the last one tells."""
    one, two = (weighed.first[place], place), (weighed.first[other], other)
    if answer != NO or not (weighed.begun[place] or weighed.begun[other]):
        return one < two
    if weighed.begun[place] and weighed.begun[other]:
        return one > two
    return bool(weighed.begun[place])
