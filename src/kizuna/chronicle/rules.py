"""What kinds of entries there are, and which of them are signs of life."""

from __future__ import annotations

from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry stands for."""

    AGREEMENT = "agreement"
    DELEGATION = "delegation"
    PROGRAMME_ITEM = "programme_item"
    EXCHANGE = "exchange"
    ENCOUNTER = "encounter"
    RELEASE = "release"
    MILESTONE = "milestone"


# A release tells of contact, it is none.
SIGNS_OF_LIFE = frozenset(
    {
        EntryKind.AGREEMENT,
        EntryKind.DELEGATION,
        EntryKind.PROGRAMME_ITEM,
        EntryKind.EXCHANGE,
        EntryKind.ENCOUNTER,
    }
)
