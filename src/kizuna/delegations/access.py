"""Who may see and change journeys."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.delegations.models import Delegation
from kizuna.register.access import may_edit

__all__ = ["may_edit", "visible_to"]


def visible_to(user: AnyUser) -> QuerySet[Delegation]:
    """The journeys whose chronicle entry the user may see."""
    return Delegation.objects.filter(entry__in=entries_visible_to(user))
