"""What was changed lately, for those who may read the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.audit.access import rows_visible
from kizuna.reports.queries.titles import Named, named_rows

ROWS_READ = 200
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A row that was changed, by whom and when last."""

    row: Named
    by: str
    at: datetime


def recent_for(user: AnyUser) -> list[Recent]:
    """The rows changed last, each once, newest first."""
    latest: dict[str, tuple[str, datetime]] = {}
    for trail in rows_visible(may_see=may(user, Right.SEE_AUDIT))[:ROWS_READ]:
        latest.setdefault(trail.subject, (trail.by_name, trail.at))
    named = named_rows(key for key in latest if ":" in key)
    shown = [(key, *change) for key, change in latest.items() if key in named]
    return [Recent(named[key], by, at) for key, by, at in shown[:MOST_SHOWN]]
