"""Form fields for the kernel's values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.typed_dates import read_typed


class PartialDateFormField(forms.CharField):
    """A text field for a date as people type it, or in EDTF; gives PartialDate or None."""

    default_error_messages = {
        "not_a_date": _("Please type a date such as 2019-09-02, September 2019, summer 2020 or about 2017."),
    }

    def clean(self, value: Any) -> Any:
        """The date that was typed. Raises ValidationError with one sentence."""
        if isinstance(value, PartialDate):
            return value
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return read_typed(typed)
        except NotADate as refused:
            raise forms.ValidationError(self.error_messages["not_a_date"], code="not_a_date") from refused
