"""Forms about people and their offices."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField
from kizuna.register.actions import NewName
from kizuna.register.forms.periods import BeginningField, EndingField
from kizuna.register.forms.picking import municipality_field, organisation_field
from kizuna.register.models import Person, PersonName

NAME: dict[str, Any] = {"max_length": 120, "required": False}


class PersonForm(forms.Form):
    """A person's names. Readings are typed as the person or a source gives them."""

    title = forms.CharField(label=_("Academic title"), max_length=60, required=False)
    given = forms.CharField(label=_("Given name"), **NAME)
    family = forms.CharField(label=_("Family name"), **NAME)
    order = forms.ChoiceField(label=_("Order in print"), choices=PersonName.Orders.choices)
    ja_family = forms.CharField(label=_("Family name in Japanese script"), **NAME)
    ja_family_reading = forms.CharField(label=_("Reading of the family name (kana)"), **NAME)
    ja_given = forms.CharField(label=_("Given name in Japanese script"), **NAME)
    ja_given_reading = forms.CharField(label=_("Reading of the given name (kana)"), **NAME)
    ja_order = forms.ChoiceField(
        label=_("Order in Japanese print"),
        choices=PersonName.Orders.choices,
        initial=PersonName.Orders.FAMILY_FIRST.value,
    )

    @classmethod
    def initial_of(cls, person: Person) -> dict[str, Any]:
        """What is kept of a person, for the inputs."""
        found: dict[str, Any] = {}
        for name in person.names.all():
            if not name.is_preferred:
                continue
            before = "ja_" if name.script == PersonName.Scripts.JAPANESE else ""
            columns = ("title", "given", "family", "order", "family_reading", "given_reading")
            found |= {f"{before}{column}": getattr(name, column) for column in columns}
        return found

    def clean(self) -> dict[str, Any]:
        """A family name in at least one script."""
        cleaned = super().clean() or {}
        if not self.errors and not (cleaned.get("family") or cleaned.get("ja_family")):
            self.add_error("family", _("Please give a family name in at least one script."))
        return cleaned

    @property
    def names(self) -> list[NewName]:
        """The names that were typed."""
        typed = self.cleaned_data
        found = []
        if typed["family"]:
            found.append(NewName(typed["family"], typed["given"], "Latn", typed["title"], typed["order"]))
        if typed["ja_family"]:
            readings = typed["ja_family_reading"], typed["ja_given_reading"]
            name = NewName(typed["ja_family"], typed["ja_given"], "Jpan", "", typed["ja_order"], *readings)
            found.append(name)
        return found


class TenureForm(forms.Form):
    """An office a person holds or held."""

    function = LocalTextFormField(label=_("Office"))
    municipality = municipality_field(label=_("Municipality"))
    organisation = organisation_field(label=_("Organisation"))
    start = BeginningField(label=_("From"), required=False)
    end = EndingField(label=_("To"), required=False)
    is_head = forms.BooleanField(label=_("Heads this body"), required=False)


class TenureEndForm(forms.Form):
    """Until when an office was held."""

    end = EndingField(label=_("To"))
