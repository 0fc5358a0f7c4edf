"""Bringing a record in."""

from kizuna.records.actions.importing import import_record
from kizuna.records.actions.refusals import RecordRefused

__all__ = ["RecordRefused", "import_record"]
