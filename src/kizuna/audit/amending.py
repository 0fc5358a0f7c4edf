"""What an amendment changes, as pairs of old and new for the audit trail."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Model


def set_columns(row: Model, changes: Mapping[str, Any], columns: Collection[str]) -> dict[str, list[Any]]:
    """Set those of the columns that are given, without saving; returns what really changes."""
    changed = differences(row, changes, columns)
    for name, (_old, new) in changed.items():
        setattr(row, name, new)
    return changed


def differences(row: Model, changes: Mapping[str, Any], columns: Collection[str]) -> dict[str, list[Any]]:
    """Of the columns that are given those that differ from the row, as `[old, new]`."""
    pairs = {name: [getattr(row, name), changes[name]] for name in columns if name in changes}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
