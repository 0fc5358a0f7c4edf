"""Reads of the audit trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Model, QuerySet

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


class Changes(NamedTuple):
    """How often a row was changed, its making counted, and when last."""

    times: int
    last: datetime


def changes_of(keys: Iterable[str]) -> dict[str, Changes]:
    """By the key of the row: one query. Who changed what is not among it, so everybody may be told."""
    rows = AuditRow.objects.filter(subject__in={key for key in keys if key}).order_by().values("subject")
    counted = rows.annotate(times=Count("pk"), last=Max("at"))
    return {row["subject"]: Changes(row["times"], row["last"]) for row in counted}
