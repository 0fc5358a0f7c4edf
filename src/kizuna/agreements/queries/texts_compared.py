"""The texts of two days, laid side by side place by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kizuna.agreements.queries.texts import TextInForce, TextPart


class PlaceChange(StrEnum):
    """What became of the words at a place from the earlier day to the later one."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    CLEARED = "cleared"
    DOUBTED = "doubted"


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at one place on the earlier and on the later day; several parts where that is not certain."""

    key: str
    before: tuple[TextPart, ...]
    after: tuple[TextPart, ...]
    change: PlaceChange

    @property
    def named_by(self) -> TextPart:
        """The part after which the place is called: what stands there later, else what stood there."""
        return (*self.after, *self.before)[0]


def side_by_side(earlier: TextInForce, later: TextInForce) -> list[Place]:
    """All places of both days, in the order of the later one; what is gone follows what it stood behind."""
    before, after = _by_place(earlier), _by_place(later)
    order, behind = [*after], ""
    for key in before:
        if key not in after:
            order.insert(order.index(behind) + 1 if behind else 0, key)
        behind = key
    return [_place(key, before.get(key, ()), after.get(key, ())) for key in order]


def _by_place(text: TextInForce) -> dict[str, tuple[TextPart, ...]]:
    found: dict[str, tuple[TextPart, ...]] = {}
    for part in text.parts:
        found[part.key] = (*found.get(part.key, ()), part)
    return found


def _place(key: str, before: tuple[TextPart, ...], after: tuple[TextPart, ...]) -> Place:
    return Place(key, before, after, _change(before, after))


def _change(before: Sequence[TextPart], after: Sequence[TextPart]) -> PlaceChange:
    if not before:
        return PlaceChange.NEW
    if not after:
        return PlaceChange.GONE
    if [part.words for part in before] != [part.words for part in after]:
        return PlaceChange.CHANGED
    if [part.answer for part in before] == [part.answer for part in after]:
        return PlaceChange.SAME
    return PlaceChange.DOUBTED if any(part.reasons for part in after) else PlaceChange.CLEARED
