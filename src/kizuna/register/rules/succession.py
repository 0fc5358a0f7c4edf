"""Municipalities that become others, by merger or renaming."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Succession(StrEnum):
    """How one municipality becomes another."""

    MERGED = "merged"
    RENAMED = "renamed"


def closes_a_circle(former: int, successor: int, successors: Mapping[int, int]) -> bool:
    """Would `former` become its own successor, at once or by way of others?"""
    at: int | None = successor
    seen: set[int] = set()
    while at is not None and at not in seen:
        if at == former:
            return True
        seen.add(at)
        at = successors.get(at)
    return False
