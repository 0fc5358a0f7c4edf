"""Forms of journeys and their programmes."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import (
    EntryForm,
    FieldsField,
    RowForm,
    only_given,
    person_field,
    visibility_field,
    when_field,
)
from kizuna.columns.forms import LocalTextFormField
from kizuna.delegations.actions import NewMember
from kizuna.delegations.models import Delegation, Member, ProgrammeItem
from kizuna.delegations.rules import MemberRole
from kizuna.register.forms.picking import municipality_field, organisation_field


class MemberForm(RowForm):
    """One member, as a source names them."""

    person = person_field(label=_("Person"))
    role = forms.ChoiceField(label=_("Role"), choices=Member.Roles.choices, initial=MemberRole.MEMBER.value)
    function_as_printed = LocalTextFormField(label=_("Function as printed"), required=False)
    organisation_as_printed = forms.CharField(
        label=_("Organisation as printed"), max_length=300, required=False
    )
    organisation = organisation_field(label=_("Organisation of the register"))


class DelegationForm(EntryForm):
    """A journey with its members."""

    row_forms: ClassVar = {"members": (_("Members"), MemberForm)}
    direction = forms.ChoiceField(label=_("Direction"), choices=Delegation.Directions.choices)
    when = when_field(_("When"))
    from_municipality = municipality_field(label=_("From"))
    to_municipality = municipality_field(label=_("To"))
    purpose = LocalTextFormField(label=_("Purpose"), required=False)
    fields_named = FieldsField(label=_("Fields of cooperation"))
    visibility = visibility_field()

    def __init__(self, *args: Any, delegation: Delegation | None = None, **more: Any) -> None:
        if delegation is not None:
            more |= {"initial": _initial(delegation), "rows": {"members": _members(delegation)}}
        super().__init__(*args, **more)
        self._delegation = delegation

    def values(self) -> dict[str, Any]:
        """By the names `record_delegation` and `amend_delegation` take."""
        values = only_given(self._delegation, self.cleaned_data)
        values["fields"] = values.pop("fields_named")
        values["members"] = [NewMember(**row) for row in self.given("members")]
        return values


class ItemForm(EntryForm):
    """A station of the programme."""

    when = when_field(_("When"))
    place = municipality_field(label=_("Place"))
    host = organisation_field(label=_("Host"))
    summary = LocalTextFormField(label=_("What happened there"), required=False)

    def __init__(self, *args: Any, item: ProgrammeItem | None = None, **more: Any) -> None:
        if item is not None:
            entry = item.entry
            more["initial"] = {
                "title": entry.title,
                "when": entry.when,
                "summary": entry.summary,
                "place": item.place,
                "host": item.host,
            }
        super().__init__(*args, **more)


def _initial(delegation: Delegation) -> dict[str, Any]:
    own = ("direction", "from_municipality", "to_municipality", "purpose")
    entry = delegation.entry
    return {
        **{name: getattr(delegation, name) for name in own},
        **{name: getattr(entry, name) for name in ("title", "when", "visibility")},
        "fields_named": list(entry.fields.all()),
    }


def _members(delegation: Delegation) -> list[dict[str, Any]]:
    own = ("person", "role", "function_as_printed", "organisation_as_printed", "organisation")
    rows = delegation.members.select_related("person", "organisation")
    return [{name: getattr(row, name) for name in own} for row in rows]
