"""Who may take a whole tie out of the record, and who may bring one in."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.register.access import may_export, ties_visible_to
from kizuna.register.models import Tie


def records_visible_to(user: AnyUser) -> QuerySet[Tie]:
    """The ties the user may export."""
    return ties_visible_to(user) if may_export(user) else Tie.objects.none()


def may_import(user: AnyUser) -> bool:
    """Whether the user may bring a record in."""
    return may(user, Right.EDIT_RECORD)
