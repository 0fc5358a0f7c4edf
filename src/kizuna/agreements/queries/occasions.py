"""The occasions at which a paper may have been signed."""

from __future__ import annotations

from django.db.models import F, QuerySet

from kizuna.agreements.models import Instrument
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind

# A paper is signed on a journey, or at a station of one.
OCCASIONS = (EntryKind.DELEGATION.value, EntryKind.PROGRAMME_ITEM.value)


def occasions_for(paper: Instrument) -> QuerySet[Entry]:
    """The journeys of the paper's tie and their stations, the latest first."""
    rows = Entry.objects.filter(kind__in=OCCASIONS, tie=paper.entry.tie_id, tie__isnull=False)
    return rows.order_by(F("earliest").desc(nulls_last=True), "-id")
