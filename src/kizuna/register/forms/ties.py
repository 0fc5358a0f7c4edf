"""Forms about ties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField, LocalTextWidget
from kizuna.register.forms.city_picking import CityField, CityPickingForm
from kizuna.register.forms.periods import BeginningField, EndingField
from kizuna.register.models import TieFrame, TieTier
from kizuna.register.queries.cities import CityChoice
from kizuna.register.queries.ties import tie_between
from kizuna.sources.models import Visibilities

CITIES = ("city_1", "city_2", "city_3", "city_4")


class TieForm(CityPickingForm):
    """A new tie. Where a typed name means several cities, a choice appears under it."""

    picking = CITIES
    city_1 = CityField(label=_("First city"))
    city_2 = CityField(label=_("Second city"))
    city_3 = CityField(label=_("Third city"), required=False)
    city_4 = CityField(label=_("Fourth city"), required=False)
    tier = forms.ChoiceField(label=_("Type"), choices=TieTier.Tiers.choices)
    since = BeginningField(label=_("Since"), required=False)
    title = LocalTextFormField(
        label=_("Title"), required=False, help_text=_("Without a title the tie is called by its cities.")
    )
    visibility = forms.ChoiceField(
        label=_("Who may see it"), choices=Visibilities.choices, initial=Visibilities.PARTNERS.value
    )

    def clean(self) -> dict[str, Any]:
        """Each typed name becomes a city, once its choice is known."""
        cleaned = super().clean() or {}
        cities: list[CityChoice] = []
        for name in CITIES:
            found = self.picked(name, cleaned)
            if found:
                cities.append(found)
        self._refuse_known(cities)
        return {**cleaned, "cities": cities}

    def _refuse_known(self, cities: Sequence[CityChoice]) -> None:
        """The same municipalities have one tie, whose type changes; this also catches a second click."""
        rows = [city.municipality for city in cities if city.municipality]
        known = tie_between(rows) if len(rows) == len(cities) else None
        if known:
            self.add_error(
                None,
                forms.ValidationError(
                    _(
                        "These municipalities are linked already: “%(title)s”. Change that tie's type instead."
                    ),
                    code="known",
                    params={"title": known.title.text(get_language() or "en") or known.slug},
                ),
            )


class TieTextForm(forms.Form):
    """Title and visibility of a tie."""

    title = LocalTextFormField(label=_("Title"))
    visibility = forms.ChoiceField(label=_("Who may see it"), choices=Visibilities.choices)


class OriginForm(forms.Form):
    """How a tie began."""

    story = LocalTextFormField(
        label=_("How it began"), required=False, widget=LocalTextWidget({"rows": 3}, part=forms.Textarea)
    )


class TierForm(forms.Form):
    """Another type of tie, from then on."""

    tier = forms.ChoiceField(label=_("New type"), choices=TieTier.Tiers.choices)
    start = BeginningField(label=_("From"))


class FrameForm(forms.Form):
    """What frames a tie."""

    kind = forms.ChoiceField(label=_("Kind"), choices=TieFrame.Kinds.choices)
    names = LocalTextFormField(label=_("Name"))
    start = BeginningField(label=_("From"), required=False)
    end = EndingField(label=_("To"), required=False)
