"""The order in which entries can be made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def in_order_of_making(entries: Sequence[Mapping[str, Any]]) -> list[int]:
    """Their places in the file, in its order, except that what an entry needs comes before it.

    A paper needs its parent; a journey the encounters that are stations of its programme.
    """
    places = {entry["id"]: place for place, entry in enumerate(entries)}
    order: dict[int, None] = {}
    for start in range(len(entries)):
        waiting = [start]
        while waiting:
            needed = [places[name] for name in _needed(entries[waiting[-1]])]
            ahead = [place for place in needed if place not in order]
            if ahead:
                waiting += reversed(ahead)
            else:
                order[waiting.pop()] = None
    return list(order)


def _needed(entry: Mapping[str, Any]) -> list[str]:
    parent = entry.get("agreement", {}).get("parent")
    stations = [item["entry"] for item in entry.get("delegation", {}).get("programme", ())]
    return [*([parent] if parent else []), *stations]
