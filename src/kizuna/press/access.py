"""Who may see and change releases."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.press.models import Release
from kizuna.register.access import may_edit

__all__ = ["may_edit", "visible_to"]


def visible_to(user: AnyUser) -> QuerySet[Release]:
    """The releases whose chronicle entry the user may see."""
    return Release.objects.filter(entry__in=entries_visible_to(user))
