"""Reads of the audit trail."""

from __future__ import annotations

from django.db.models import Model, QuerySet

from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of


def trail_of(row: Model) -> QuerySet[AuditRow]:
    """What was done to one row, newest first."""
    return AuditRow.objects.filter(subject=key_of(row))


def rows_about(rows: QuerySet[AuditRow], key: str) -> QuerySet[AuditRow]:
    """Those of the rows that are about the row with this key; all of them for an empty key."""
    return rows.filter(subject=key) if key else rows
