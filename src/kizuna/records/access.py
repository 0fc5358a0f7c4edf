"""Who may take a whole tie out of the record, and who may bring one in."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie


def may_export(user: AnyUser) -> bool:
    """A record holds the documents and what is internal."""
    return may(user, Right.READ_DOCUMENTS) and may(user, Right.SEE_INTERNAL)


def records_visible_to(user: AnyUser) -> QuerySet[Tie]:
    """The ties the user may export."""
    return ties_visible_to(user) if may_export(user) else Tie.objects.none()


def may_import(user: AnyUser) -> bool:
    """Whether the user may bring a record in."""
    return may(user, Right.EDIT_RECORD)
