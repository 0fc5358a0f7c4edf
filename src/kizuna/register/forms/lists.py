"""Filters of the lists; what cannot be read is no condition."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.languages import LocalText
from kizuna.register.models import TieTier
from kizuna.register.queries.cities import country_name
from kizuna.register.queries.tie_list import TieFilter


class ListForm(forms.Form):
    """Search in a list."""

    q = forms.CharField(label=_("Name"), max_length=100, required=False)


class TieListForm(ListForm):
    """Search and filters of the list of ties."""

    tier = forms.ChoiceField(label=_("Type"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    field = forms.ChoiceField(label=_("Field"), required=False)

    def __init__(
        self,
        *args: Any,
        countries: Iterable[str],
        fields: Iterable[tuple[str, LocalText]],
        language: str,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        named = sorted((country_name(code, language), code) for code in countries)
        fields_named = [(code, names.text(language)) for code, names in fields]
        self._choose("tier", TieTier.Tiers.choices)
        self._choose("country", [(code, name) for name, code in named])
        self._choose("field", fields_named)

    def _choose(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        self.fields[name].choices = [("", _("all")), *choices]  # type: ignore[attr-defined]

    def wanted(self, sort: str) -> TieFilter:
        """What was asked for."""
        self.is_valid()
        asked = self.cleaned_data
        return TieFilter(
            asked.get("q", ""),
            asked.get("tier", ""),
            asked.get("country", ""),
            asked.get("field", ""),
            sort or "name",
        )
