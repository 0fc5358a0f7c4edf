"""The form of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.actions import NewSignature
from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.rules import Effect
from kizuna.chronicle.forms import (
    EntryForm,
    RowForm,
    TypedRowsField,
    field_choices,
    only_given,
    person_field,
    visibility_field,
    when_field,
)
from kizuna.columns.forms import LANGUAGE_LABELS, LocalTextFormField, LocalTextWidget
from kizuna.kernel.languages import Language
from kizuna.register.forms.picking import municipality_field, organisation_field
from kizuna.register.models import FieldOfCooperation, Tie

if TYPE_CHECKING:
    ChoiceOfPapers = forms.ModelChoiceField[Instrument]
else:
    ChoiceOfPapers = forms.ModelChoiceField


class EffectForm(RowForm):
    """A field that the paper adds or ends, with its printed wording."""

    main = "field"
    field = forms.ChoiceField(label=_("Field"), choices=field_choices, required=False)
    effect = forms.ChoiceField(label=_("Effect"), choices=FieldEffect.Effects.choices, required=False)
    as_printed = forms.CharField(label=_("As printed"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """A preselected effect alone is no row."""
        if self.changed_data == ["effect"]:
            return self.cleaned_data
        return super().clean()


class SignatoryForm(RowForm):
    """Who signed, for whom, in which office as printed."""

    person = person_field(label=_("Person"))
    city = municipality_field(label=_("For the city"))
    body = organisation_field(label=_("Or for the organisation"))
    function_as_printed = LocalTextFormField(label=_("Office as printed"), required=False)


class PaperField(ChoiceOfPapers):
    """Another paper, by its title."""

    def label_from_instance(self, obj: Instrument) -> str:
        """The title in the reader's language."""
        return obj.entry.title.text(get_language() or Language.EN) or str(obj)


class InstrumentForm(EntryForm):
    """A paper of one tie, with its fields and signatories."""

    row_forms: ClassVar = {
        "effects": (_("Fields"), EffectForm),
        "signatories": (_("Signatories"), SignatoryForm),
    }
    kind = forms.ChoiceField(label=_("Kind"), choices=Instrument.Kinds.choices)
    name_as_printed = forms.CharField(label=_("Name as printed"), max_length=300, required=False)
    text = LocalTextFormField(
        label=_("Wording"), required=False, widget=LocalTextWidget({"rows": 8}, part=forms.Textarea)
    )
    authentic_languages = forms.MultipleChoiceField(
        label=_("Authentic languages"),
        required=False,
        choices=[(language.value, label) for language, label in LANGUAGE_LABELS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    cities = TypedRowsField(
        municipality_field(), label=_("Cities that are parties"), help_text=_("One name a line.")
    )
    bodies = TypedRowsField(organisation_field(), label=_("Other parties"), help_text=_("One name a line."))
    agreed_on = when_field(_("Text agreed on"))
    signed_on = when_field(_("Signed on"))
    in_force_on = when_field(_("In force from"))
    ended_on = when_field(_("Ended on"))
    place = municipality_field(label=_("Place of signing"))
    parent = PaperField(Instrument.objects.none(), label=_("Parent paper"), required=False)
    relation = forms.ChoiceField(
        label=_("What it does to the parent paper"),
        required=False,
        choices=[("", ""), *Instrument.Relations.choices],
    )
    visibility = visibility_field()

    def __init__(
        self, *args: Any, tie: Tie | None, instrument: Instrument | None = None, **more: Any
    ) -> None:
        if instrument is not None:
            more |= {"initial": _initial(instrument), "rows": _rows(instrument)}
        elif "initial" not in more:
            more["initial"] = {"cities": list(tie.municipalities.all()) if tie else []}
        super().__init__(*args, **more)
        self._instrument = instrument
        parents = Instrument.objects.filter(entry__tie=tie).select_related("entry")
        parent = self.fields["parent"]
        if isinstance(parent, PaperField):
            parent.queryset = parents.exclude(pk=instrument.pk) if instrument else parents

    def values(self) -> dict[str, Any]:
        """By the names `record_instrument` and `amend_instrument` take."""
        values = only_given(self._instrument, self.cleaned_data)
        values["parties"] = [*values.pop("cities"), *values.pop("bodies")]
        known = {field.code: field for field in FieldOfCooperation.objects.all()}
        effects = list(self.given("effects"))
        for name, effect in (("adds", Effect.ADDS), ("ends", Effect.ENDS)):
            values[name] = [
                (known[row["field"]], row["as_printed"])
                for row in effects
                if (row["effect"] or Effect.ADDS.value) == effect.value
            ]
        values["signatories"] = [
            NewSignature(row["person"], row["city"] or row["body"], row["function_as_printed"])
            for row in self.given("signatories")
        ]
        return values


def _initial(instrument: Instrument) -> dict[str, Any]:
    parties = list(instrument.parties.select_related("municipality", "organisation"))
    own = (
        "kind",
        "name_as_printed",
        "text",
        "authentic_languages",
        "agreed_on",
        "signed_on",
        "in_force_on",
        "ended_on",
        "place",
        "relation",
    )
    return {
        **{name: getattr(instrument, name) for name in own},
        "title": instrument.entry.title,
        "visibility": instrument.entry.visibility,
        "parent": instrument.parent_id,
        "cities": [party.municipality for party in parties if party.municipality],
        "bodies": [party.organisation for party in parties if party.organisation],
    }


def _rows(instrument: Instrument) -> dict[str, list[dict[str, Any]]]:
    signatures = instrument.signatures.select_related("person", "party__municipality", "party__organisation")
    return {
        "effects": [
            {"field": row.field.code, "effect": row.effect, "as_printed": row.as_printed}
            for row in instrument.effects.filter(clause=None).select_related("field")
        ],
        "signatories": [
            {
                "person": row.person,
                "city": row.party.municipality if row.party else None,
                "body": row.party.organisation if row.party else None,
                "function_as_printed": row.function_as_printed,
            }
            for row in signatures
        ],
    }
