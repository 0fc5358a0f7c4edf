"""The order in which entries can be made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kizuna.records.rules.papers import in_order_of_need


def in_order_of_making(entries: Sequence[Mapping[str, Any]]) -> list[int]:
    """Their places in the file, in its order, except that what an entry needs comes before it.

    A paper needs its parent; a journey the encounters that are stations of its programme.
    """
    places = {entry["id"]: place for place, entry in enumerate(entries)}
    return in_order_of_need(len(entries), lambda place: [places[name] for name in _needed(entries[place])])


def _needed(entry: Mapping[str, Any]) -> list[str]:
    parent = entry.get("agreement", {}).get("parent")
    stations = [item["entry"] for item in entry.get("delegation", {}).get("programme", ())]
    return [*([parent] if parent else []), *stations]
