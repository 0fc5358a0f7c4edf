"""Who may read accounts of a fact side by side."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.sources.models import Statement


def statements_visible_to(user: AnyUser) -> QuerySet[Statement]:
    """All accounts for those who may see what is internal: they quote internal documents."""
    return Statement.objects.all() if may(user, Right.SEE_INTERNAL) else Statement.objects.none()


def may_hold_true(user: AnyUser) -> bool:
    """Whether the user may decide between accounts."""
    return may(user, Right.EDIT_RECORD)
