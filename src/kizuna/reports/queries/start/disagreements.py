"""Facts on which sources differ and nobody has said which account to hold true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q

from kizuna.accounts.access import AnyUser
from kizuna.archive.targets import address_of_key
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.facts import address_of_accounts
from kizuna.reports.queries.titles import named_rows
from kizuna.sources.access import statements_visible_to

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An aspect of a row with at least two different accounts; `noticed_at` is the moment of the latest."""

    title: LocalText
    url: str
    aspect: str
    noticed_at: datetime


def disagreements_for(user: AnyUser) -> Iterator[Disagreement]:
    """The latest undecided disagreements. An account nobody gave a reason for was not decided on."""
    decided = Count("pk", filter=Q(is_held_true=True) & ~Q(reason={}))
    rows = (
        statements_visible_to(user)
        .order_by()
        .values("subject", "aspect")
        .annotate(said=Count("value", distinct=True), decided=decided, noticed_at=Max("made_at"))
        .filter(said__gt=1, decided=0)
        .order_by("-noticed_at", "subject", "aspect")[:MOST_SHOWN]
    )
    found = list(rows)
    named = named_rows(row["subject"] for row in found)
    for row in found:
        name = named.get(row["subject"])
        if name:
            url = address_of_accounts(row["subject"], row["aspect"]) or address_of_key(row["subject"])
            yield Disagreement(name.title, url, row["aspect"], row["noticed_at"])
