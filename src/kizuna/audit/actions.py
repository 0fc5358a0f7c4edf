"""The one way into the audit trail."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model


class NobodyActsError(Exception):
    """A write was asked for without a person; nothing may be written."""


def record_change(
    *, by: Model, at: datetime, action: str, subject: Model | str, changes: Mapping[str, Any] | None = None
) -> AuditRow:
    """Write one row: `changes` maps a name to its new value or to a pair [old, new].

    Raises NobodyActsError when `by` is not a saved user.
    """
    if getattr(by, "pk", None) is None:
        raise NobodyActsError
    return AuditRow.objects.create(
        at=at,
        by_key=key_of(by),
        by_name=str(by),
        action=action,
        subject=subject if isinstance(subject, str) else key_of(subject),
        changes={name: _plain(value) for name, value in (changes or {}).items()},
    )


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, dict) or hasattr(value, "items"):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(inner) for inner in value]
    if hasattr(value, "pk"):
        return key_of(value)
    return str(value)
