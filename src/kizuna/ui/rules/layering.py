"""Layers of a graph that runs from left to right: which step stands in which column, and in which order.

The usual way to draw such graphs (Sugiyama, Tagawa, Toda 1981): cut circles, give layers by the longest way,
let long arrows pass through each layer on a place of their own, then sort each layer by its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

SWEEPS = 4

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layering:
    """Columns of keys from left to right. `ways` gives, for each arrow, the keys of the places it passes."""

    columns: tuple[tuple[str, ...], ...]
    ways: Mapping[Pair, tuple[str, ...]]


def layering_of(keys: Sequence[str], arrows: Iterable[Pair]) -> Layering:
    """Arrows to unknown keys, arrows twice and those that close a circle are left out of `ways`."""
    kept = _without_circles(keys, arrows)
    depth = _depths(keys, kept)
    columns: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for key in keys:
        columns[depth[key]].append(key)
    ways: dict[Pair, tuple[str, ...]] = {}
    for parent, child in kept:
        between = range(depth[parent] + 1, depth[child])
        ways[parent, child] = tuple(f"{parent}\0{child}\0{layer}" for layer in between)
        for layer, stop in zip(between, ways[parent, child], strict=True):
            columns[layer].append(stop)
    _sort(columns, ways)
    return Layering(tuple(tuple(column) for column in columns), ways)


def _without_circles(keys: Sequence[str], arrows: Iterable[Pair]) -> list[Pair]:
    children: dict[str, list[str]] = {key: [] for key in keys}
    kept: list[Pair] = []
    for parent, child in dict.fromkeys(arrows):
        known = parent in children and child in children
        if known and parent != child and not _reaches(children, child, parent):
            children[parent].append(child)
            kept.append((parent, child))
    return kept


def _reaches(children: Mapping[str, Sequence[str]], start: str, goal: str) -> bool:
    waiting, seen = [start], set[str]()
    while waiting:
        key = waiting.pop()
        if key == goal:
            return True
        if key not in seen:
            seen.add(key)
            waiting.extend(children[key])
    return False


def _depths(keys: Sequence[str], arrows: Sequence[Pair]) -> dict[str, int]:
    depth = dict.fromkeys(keys, 0)
    changed = True
    while changed:
        changed = False
        for parent, child in arrows:
            if depth[child] <= depth[parent]:
                depth[child] = depth[parent] + 1
                changed = True
    # A beginning stands right before the first thing that came of it, not far off to the left.
    with_origin = {child for _, child in arrows}
    for key in keys:
        after = [depth[child] for parent, child in arrows if parent == key]
        if after and key not in with_origin:
            depth[key] = min(after) - 1
    return depth


def _sort(columns: list[list[str]], ways: Mapping[Pair, tuple[str, ...]]) -> None:
    """Sort each column by the middle of its neighbours, forth and back, so that arrows cross little."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for (parent, child), stops in ways.items():
        path = (parent, *stops, child)
        for one, other in pairwise(path):
            before.setdefault(other, []).append(one)
            after.setdefault(one, []).append(other)
    for sweep in range(SWEEPS):
        neighbours = after if sweep % 2 else before
        for column in reversed(columns) if sweep % 2 else columns:
            place = {key: at / max(1, len(row) - 1) for row in columns for at, key in enumerate(row)}
            middle = {key: _middle(place, key, neighbours.get(key, ())) for key in column}
            column.sort(key=middle.__getitem__)


def _middle(place: Mapping[str, float], key: str, neighbours: Sequence[str]) -> float:
    if not neighbours:
        return place[key]
    return sum(place[other] for other in neighbours) / len(neighbours)
