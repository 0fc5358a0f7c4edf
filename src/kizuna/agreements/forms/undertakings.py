"""The form of an undertaking in a clause."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Clause
from kizuna.chronicle.forms import RecordForm, when_field
from kizuna.columns.forms import LANGUAGE_LABELS, LocalTextFormField
from kizuna.kernel.languages import Language, LocalText
from kizuna.promises.forms import months_field


class ObligationForm(RecordForm):
    """Who undertakes what towards whom by when; the clause's own words stand in the first field."""

    wording = forms.CharField(
        label=_("Wording"),
        widget=forms.Textarea({"rows": 4}),
        max_length=20_000,
        help_text=_("The words of the clause that oblige; what is beside them can be left out."),
    )
    wording_language = forms.ChoiceField(label=_("Language of the wording"), choices=LANGUAGE_LABELS.items())
    gist = LocalTextFormField(label=_("In short"), required=False)
    promised_by = forms.CharField(label=_("Promised by"), max_length=300, required=False)
    promised_to = forms.CharField(label=_("Promised to"), max_length=300, required=False)
    due = when_field(_("Due"))
    every_months = months_field()

    def __init__(self, *args: Any, clause: Clause, **more: Any) -> None:
        found = clause.text.read(get_language() or Language.EN)
        more["initial"] = {"wording": found.text, "wording_language": found.language.value}
        super().__init__(*args, **more)

    def values(self) -> dict[str, Any]:
        """By the names `record_obligation` takes."""
        return {**self.cleaned_data, "gist": self.cleaned_data["gist"] or LocalText()}
