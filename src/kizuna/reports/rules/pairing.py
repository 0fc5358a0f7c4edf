"""Who stands opposite whom: the people of two sides, paired by the office they hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """One person in one office: `side` is the municipality, `body` the kind of organisation or empty."""

    key: int
    side: int
    is_head: bool = False
    body: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Counterparts: one office for each side in the order of sides, or None where nobody stands opposite."""

    offices: tuple[int | None, ...]


def pair_by_office(offices: Iterable[OfficeHeld], sides: Iterable[int]) -> list[Row]:
    """Rows of counterparts: heads of the cities first, then offices of the cities, then kind of body by kind.

    Nobody is a counterpart across kinds; who has none stands alone in the row.
    """
    order = list(sides)
    groups: dict[Hashable, dict[int, list[int]]] = {}
    for office in sorted(offices, key=lambda one: (bool(one.body), one.body, not one.is_head)):
        group = groups.setdefault((office.body, office.is_head), {side: [] for side in order})
        if office.side in group:
            group[office.side].append(office.key)
    rows = []
    for group in groups.values():
        rows += [Row(tuple(places)) for places in zip_longest(*(group[side] for side in order))]
    return rows
