"""Who may see which entries. Every room above asks here, so that visibility has one place."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.chronicle.models import Entry
from kizuna.register.access import ties_visible_to
from kizuna.sources.rules import SHOWN_BEYOND_THE_OFFICE


def entries_visible_to(user: AnyUser) -> QuerySet[Entry]:
    """All for the office and its press; what is not internal, in ties they see, for readers and guests."""
    if may(user, Right.SEE_RECORD) and may(user, Right.SEE_INTERNAL):
        return Entry.objects.all()
    shown = Entry.objects.filter(visibility__in=SHOWN_BEYOND_THE_OFFICE)
    in_ties = Q(tie__in=ties_visible_to(user))
    return shown.filter(in_ties | Q(tie=None) if may(user, Right.SEE_RECORD) else in_ties)
