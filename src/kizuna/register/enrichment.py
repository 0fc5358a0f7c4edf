"""What rooms above know of ties, so that the list of ties can show it without knowing those rooms.

The room that keeps the entries hands in one implementation when Django starts; without one the list
simply has no such column and no such filter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie


class LastContact(NamedTuple):
    """The last contact within a tie: the day for sorting, the date as it is known, what it was."""

    day: date
    when: PartialDate | None
    kind: str


class TieKnowledge(Protocol):
    """What is known of ties above the register, as far as a user may see it."""

    def in_field(self, user: AnyUser, code: str) -> QuerySet[Tie]:
        """The ties in which something happened in that field of cooperation."""

    def last_contacts(self, user: AnyUser, ties: Iterable[int]) -> dict[int, LastContact]:
        """The last contact of each of these ties, by number."""


class NothingKnown:
    """Stands in until a room above has handed in what it knows."""

    def in_field(self, user: AnyUser, code: str) -> QuerySet[Tie]:
        """No tie is known to be in any field."""
        return Tie.objects.none()

    def last_contacts(self, user: AnyUser, ties: Iterable[int]) -> dict[int, LastContact]:
        """No contact is known."""
        return {}


_known: list[TieKnowledge] = [NothingKnown()]


def hand_in(knowledge: TieKnowledge) -> None:
    """Make a room's knowledge of ties available to the list of ties."""
    _known[0] = knowledge


def tie_knowledge() -> TieKnowledge:
    """What was handed in last."""
    return _known[0]
