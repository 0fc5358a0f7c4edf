"""Who may see and answer promises."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.promises.models import Promise
from kizuna.register.access import may_edit, ties_visible_to
from kizuna.sources.rules import SHOWN_BEYOND_THE_OFFICE

__all__ = ["may_edit", "visible_to"]


def visible_to(user: AnyUser) -> QuerySet[Promise]:
    """All for the office and its press; what is not internal, in ties they see, for readers and guests."""
    if may(user, Right.SEE_RECORD) and may(user, Right.SEE_INTERNAL):
        return Promise.objects.all()
    shown = Promise.objects.filter(visibility__in=SHOWN_BEYOND_THE_OFFICE)
    in_ties = Q(tie__in=ties_visible_to(user))
    return shown.filter(in_ties | Q(tie=None) if may(user, Right.SEE_RECORD) else in_ties)
