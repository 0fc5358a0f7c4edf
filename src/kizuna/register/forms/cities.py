"""Forms about municipalities."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField
from kizuna.register.forms.city_picking import CityField, CityPickingForm
from kizuna.register.forms.periods import BeginningField
from kizuna.register.forms.picking import municipality_field
from kizuna.register.models import Municipality
from kizuna.sources.forms import QuotingForm


class MunicipalityForm(forms.Form):
    """A municipality too small for the gazetteer, or of another name than there."""

    names = LocalTextFormField(label=_("Name"))
    country = forms.RegexField(r"^[A-Za-z]{2}$", label=_("Country (two letters, such as JP)"), max_length=2)
    latitude = forms.FloatField(label=_("Latitude"), min_value=-90, max_value=90)
    longitude = forms.FloatField(label=_("Longitude"), min_value=-180, max_value=180)
    time_zone = forms.CharField(label=_("Time zone, such as Asia/Tokyo"), max_length=60)
    population = forms.IntegerField(
        label=_("Population"), min_value=0, max_value=2_000_000_000, required=False
    )

    def clean_time_zone(self) -> str:
        """A name of the IANA time zone database."""
        name: str = self.cleaned_data["time_zone"]
        if name not in available_timezones():
            raise forms.ValidationError(_("There is no time zone of this name."))
        return name


class MunicipalityEditForm(MunicipalityForm):
    """A municipality that is kept, with every way in which its name is written."""

    spellings = forms.CharField(
        label=_("Also written"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_(
            "One on each line. Texts that write the name like this are understood to mean this city."
        ),
    )

    @staticmethod
    def initial_of(city: Municipality, spellings: tuple[str, ...]) -> dict[str, Any]:
        """What is kept of a municipality, for the inputs."""
        columns = ("names", "country", "latitude", "longitude", "time_zone", "population")
        kept = {column: getattr(city, column) for column in columns}
        return {**kept, "spellings": "\n".join(spellings)}

    def clean_spellings(self) -> list[str]:
        """Each line by itself."""
        lines = str(self.cleaned_data["spellings"]).splitlines()
        return [line.strip() for line in lines if line.strip()]


class SuccessionForm(QuotingForm):
    """What a municipality became; without one it goes on."""

    successor = municipality_field(
        label=_("What it became"),
        help_text=_("A municipality of the register. Leave it empty if this one goes on."),
    )
    how = forms.ChoiceField(label=_("How"), choices=Municipality.Successions.choices)
    on = BeginningField(label=_("From when on"), required=False)


class HomeForm(CityPickingForm):
    """Which city is our own."""

    picking = ("city",)
    city = CityField(label=_("Our own city"))

    def clean(self) -> dict[str, Any]:
        """The typed name becomes a city, once it is known which."""
        cleaned = super().clean() or {}
        return {"pick": self.picked("city", cleaned)}
