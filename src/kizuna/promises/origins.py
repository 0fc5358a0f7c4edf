"""What rooms above know of where promises come from, so that the ledger can show it without knowing those rooms.

A room hands in what it knows when Django starts; without one the ledger simply shows less.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kizuna.accounts.access import AnyUser
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.promises.models import Promise


@dataclass(frozen=True, slots=True)
class Origin:
    """The part of a paper that a promise stands in; `part` is its number there.

    `is_over`: does the paper still hold? `goes_on`: the paper says that the undertaking outlives it. `asks`: the
    paper is over, nothing outlives it, and nobody has said what becomes of the undertaking.
    """

    title: LocalText
    url: str
    part: str = ""
    is_over: Answer = Answer.NO
    goes_on: bool = False
    asks: bool = False


class OriginKnowledge(Protocol):
    """What a room above knows of the origin of promises, as far as a user may see it."""

    def origins_of(self, user: AnyUser, promises: Iterable[Promise], on: date) -> dict[int, Origin]:
        """By the number of the promise, for those the room knows. Their `steps` are at hand."""


_known: list[OriginKnowledge] = []


def hand_in(knowledge: OriginKnowledge) -> None:
    """Make a room's knowledge of origins available to the ledger."""
    _known[:] = [knowledge]


def origins_of(user: AnyUser, promises: Iterable[Promise], on: date) -> dict[int, Origin]:
    """What was handed in of these promises."""
    rows = list(promises)
    return _known[0].origins_of(user, rows, on) if _known and rows else {}
