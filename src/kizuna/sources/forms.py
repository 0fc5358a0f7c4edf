"""Which account is held true, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField, LocalTextWidget


class HoldTrueForm(forms.Form):
    """One of the accounts, with a reason."""

    statement = forms.TypedChoiceField(
        label=_("Which account is held true?"), coerce=int, widget=forms.RadioSelect
    )
    reason = LocalTextFormField(label=_("Why?"), widget=LocalTextWidget({"rows": 3}, part=forms.Textarea))

    def __init__(self, *args: Any, accounts: Iterable[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["statement"].choices = list(accounts)  # type: ignore[attr-defined]
