"""The form about organisations."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField
from kizuna.register.forms.picking import municipality_field, organisation_field
from kizuna.register.models import Organisation


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
