"""Dates as people type them, in German, English or Japanese, or in EDTF."""

from __future__ import annotations

from kizuna.kernel.dates import PartialDate


def read_typed(text: str) -> PartialDate:
    """The date that was typed. Raises NotADate."""
    return PartialDate.parse(text)
