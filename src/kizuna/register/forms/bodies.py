"""Forms about organisations and municipalities."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField
from kizuna.register.forms.periods import BeginningField
from kizuna.register.forms.picking import municipality_field, organisation_field
from kizuna.register.models import Municipality, Organisation
from kizuna.sources.forms import QuotingForm


class OrganisationForm(forms.Form):
    """A body; a university, its faculty and its hospital are three."""

    names = LocalTextFormField(label=_("Name"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Organisation.Kinds.choices)
    parent = organisation_field(label=_("Part of"))
    municipality = municipality_field(label=_("Seat"))
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    web_address = forms.URLField(
        label=_("Web address"), max_length=300, required=False, assume_scheme="https"
    )


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


class SuccessionForm(QuotingForm):
    """What a municipality became; without one it goes on."""

    successor = municipality_field(
        label=_("What it became"),
        help_text=_("A municipality of the register. Leave it empty if this one goes on."),
    )
    how = forms.ChoiceField(label=_("How"), choices=Municipality.Successions.choices)
    on = BeginningField(label=_("From when on"), required=False)
