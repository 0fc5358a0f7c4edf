"""The form of an encounter."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import (
    EntryForm,
    FieldsField,
    RowForm,
    TypedRowsField,
    only_given,
    person_field,
    visibility_field,
    when_field,
)
from kizuna.columns.forms import LocalTextFormField
from kizuna.contacts.actions import NewPresence
from kizuna.contacts.models import Encounter
from kizuna.register.forms.picking import municipality_field, organisation_field


class PresenceForm(RowForm):
    """Who was there, with the function as printed."""

    person = person_field(label=_("Person"))
    function_as_printed = LocalTextFormField(label=_("Function as printed"), required=False)


class EncounterForm(EntryForm):
    """Where whom was met."""

    row_forms: ClassVar = {"people": (_("People who were there"), PresenceForm)}
    kind = forms.ChoiceField(label=_("Kind"), choices=Encounter.Kinds.choices)
    when = when_field(_("When"))
    event_as_printed = forms.CharField(label=_("Event as printed"), max_length=300, required=False)
    place = municipality_field(label=_("Place"))
    bodies = TypedRowsField(
        organisation_field(), label=_("Bodies that were there"), help_text=_("One name a line.")
    )
    fields_named = FieldsField(label=_("Fields of cooperation"))
    visibility = visibility_field()

    def __init__(self, *args: Any, encounter: Encounter | None = None, **more: Any) -> None:
        if encounter is not None:
            more |= {"initial": _initial(encounter), "rows": {"people": _people(encounter)}}
        super().__init__(*args, **more)
        self._encounter = encounter

    def values(self) -> dict[str, Any]:
        """By the names `record_encounter` and `amend_encounter` take."""
        values = only_given(self._encounter, self.cleaned_data)
        values["fields"] = values.pop("fields_named")
        values["people"] = [NewPresence(**row) for row in self.given("people")]
        return values


def _initial(encounter: Encounter) -> dict[str, Any]:
    entry = encounter.entry
    return {
        **{name: getattr(encounter, name) for name in ("kind", "event_as_printed", "place")},
        **{name: getattr(entry, name) for name in ("title", "when", "visibility")},
        "bodies": list(encounter.bodies.all()),
        "fields_named": list(entry.fields.all()),
    }


def _people(encounter: Encounter) -> list[dict[str, Any]]:
    rows = encounter.presences.select_related("person")
    return [{"person": row.person, "function_as_printed": row.function_as_printed} for row in rows]
