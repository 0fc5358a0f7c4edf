"""Who may see and change exchange programmes."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.exchanges.models import Programme
from kizuna.register.access import may_edit

__all__ = ["may_edit", "visible_to"]


def visible_to(user: AnyUser) -> QuerySet[Programme]:
    """The exchange programmes whose chronicle entry the user may see."""
    return Programme.objects.filter(entry__in=entries_visible_to(user))
