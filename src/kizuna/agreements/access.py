"""Who may see and change papers, and who may take out their scans."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.agreements.models import Instrument, Scan
from kizuna.chronicle.access import entries_visible_to
from kizuna.register.access import may_edit
from kizuna.sources.rules import SHOWN_BEYOND_THE_OFFICE

__all__ = ["may_edit", "scans_visible_to", "visible_to"]


def visible_to(user: AnyUser) -> QuerySet[Instrument]:
    """The papers whose chronicle entry the user may see."""
    return Instrument.objects.filter(entry__in=entries_visible_to(user))


def scans_visible_to(user: AnyUser) -> QuerySet[Scan]:
    """The scans of those papers, beyond the office only where they are set free themselves."""
    rows = Scan.objects.filter(instrument__in=visible_to(user))
    inside = may(user, Right.SEE_RECORD) and may(user, Right.SEE_INTERNAL)
    return rows if inside else rows.filter(visibility__in=SHOWN_BEYOND_THE_OFFICE)
