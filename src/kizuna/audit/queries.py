"""Reads of the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model, QuerySet

from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of


def trail_of(row: Model) -> QuerySet[AuditRow]:
    """What was done to one row, newest first."""
    return AuditRow.objects.filter(subject=key_of(row))


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """What of the trail is asked for; what is left empty is no condition."""

    about: str = ""
    by: str = ""
    since: datetime | None = None
    before: datetime | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything is asked for."""
        return self != TrailFilter()


def rows_narrowed(rows: QuerySet[AuditRow], wanted: TrailFilter) -> QuerySet[AuditRow]:
    """Those of the rows that meet all conditions."""
    if wanted.about:
        rows = rows.filter(subject=wanted.about)
    if wanted.by:
        rows = rows.filter(by_key=wanted.by)
    if wanted.since:
        rows = rows.filter(at__gte=wanted.since)
    if wanted.before:
        rows = rows.filter(at__lt=wanted.before)
    return rows
