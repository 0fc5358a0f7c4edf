"""What the chronicle tells the list of ties."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.queries.life import last_sign_of_life
from kizuna.register.enrichment import LastContact
from kizuna.register.models import Tie


class ChronicleKnowledge:
    """Fields and last contacts of ties, from the entries the user may see."""

    def in_field(self, user: AnyUser, code: str) -> QuerySet[Tie]:
        """The ties with a visible entry in that field."""
        entries = entries_visible_to(user).filter(fields__code=code)
        return Tie.objects.filter(pk__in=entries.values("tie"))

    def last_contacts(self, user: AnyUser, ties: Iterable[int]) -> dict[int, LastContact]:
        """The last visible sign of life of each tie: one query."""
        signs = last_sign_of_life(ties, among=entries_visible_to(user))
        return {
            tie: LastContact(sign.day, sign.entry.when, sign.entry.get_kind_display())
            for tie, sign in signs.items()
        }
