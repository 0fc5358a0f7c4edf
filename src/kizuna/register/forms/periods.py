"""The two ends of a period, each typed into an input of its own."""

from __future__ import annotations

from typing import Any

from kizuna.columns.forms import PartialDateFormField
from kizuna.kernel.dates import PartialDate


class BeginningField(PartialDateFormField):
    """When something began. Who types "from 2015" beside "since" means the year, not a time that goes on."""

    def to_python(self, value: Any) -> PartialDate | None:
        """The date that was typed, of a period its beginning. Raises ValidationError."""
        typed = super().to_python(value)
        return typed.start or typed if typed else None


class EndingField(PartialDateFormField):
    """When something ended, said by a date or by "until 2020"."""

    def to_python(self, value: Any) -> PartialDate | None:
        """The date that was typed, of a period its end. Raises ValidationError."""
        typed = super().to_python(value)
        return typed.end or typed if typed else None
