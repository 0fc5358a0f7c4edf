"""The form of an exchange programme."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import EntryForm, FieldsField, only_given, visibility_field, when_field
from kizuna.columns.forms import LocalTextFormField
from kizuna.exchanges.actions import OWN_COLUMNS
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import LONGEST_WEEKS
from kizuna.register.forms.picking import municipality_field, organisation_field


class ProgrammeForm(EntryForm):
    """Who sends, who hosts, from when, how long, how many places, on what basis."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Programme.Kinds.choices)
    direction = forms.ChoiceField(label=_("Direction"), choices=Programme.Directions.choices)
    sending_body = organisation_field(label=_("Sending body"))
    hosting_body = organisation_field(label=_("Hosting body"))
    place = municipality_field(label=_("Place"))
    department = LocalTextFormField(label=_("Department"), required=False)
    start = when_field(_("Start"))
    duration_weeks = forms.IntegerField(
        label=_("Duration in weeks"), min_value=1, max_value=LONGEST_WEEKS, required=False
    )
    places = forms.IntegerField(label=_("Places"), min_value=1, max_value=10_000, required=False)
    stated_basis = LocalTextFormField(label=_("Stated basis"), required=False)
    fields_named = FieldsField(label=_("Fields of cooperation"))
    visibility = visibility_field()

    def __init__(self, *args: Any, programme: Programme | None = None, **more: Any) -> None:
        if programme is not None:
            more["initial"] = _initial(programme)
        super().__init__(*args, **more)
        self._programme = programme

    def values(self) -> dict[str, Any]:
        """By the names `record_programme` and `amend_programme` take."""
        values = only_given(self._programme, self.cleaned_data)
        values["fields"] = values.pop("fields_named")
        return values


def _initial(programme: Programme) -> dict[str, Any]:
    entry = programme.entry
    return {
        **{name: getattr(programme, name) for name in OWN_COLUMNS},
        "title": entry.title,
        "visibility": entry.visibility,
        "fields_named": list(entry.fields.all()),
    }
