"""Reads of the audit trail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Model, QuerySet

from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of


def trail_of(row: Model) -> QuerySet[AuditRow]:
    """What was done to one row, newest first."""
    return AuditRow.objects.filter(subject=key_of(row))


def rows_about(rows: QuerySet[AuditRow], key: str) -> QuerySet[AuditRow]:
    """Those of the rows that are about the row with this key; all of them for an empty key."""
    return rows.filter(subject=key) if key else rows


class Changes(NamedTuple):
    """How often a row was changed, its making counted, and when last."""

    times: int
    last: datetime


def changes_of(keys: Iterable[str]) -> dict[str, Changes]:
    """By the key of the row: one query. Who changed what is not among it, so everybody may be told."""
    rows = AuditRow.objects.filter(subject__in={key for key in keys if key}).order_by().values("subject")
    counted = rows.annotate(times=Count("pk"), last=Max("at"))
    return {row["subject"]: Changes(row["times"], row["last"]) for row in counted}
