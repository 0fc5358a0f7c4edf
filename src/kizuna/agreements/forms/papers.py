"""The form of a paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.forms.overtaking import OvertakingForm
from kizuna.agreements.forms.rows import (
    EffectForm,
    PaperField,
    effect_rows,
    given_effects,
    language_choices,
    months_field,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.seen import paper_as_seen
from kizuna.agreements.rules import Effect
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.audit.models import AuditRow
from kizuna.audit.queries import trail_of
from kizuna.chronicle.forms import EntryForm, Group, TypedRowsField, only_given, visibility_field, when_field
from kizuna.columns.forms import LANGUAGE_LABELS, LocalTextFormField, LocalTextWidget
from kizuna.register.forms.picking import municipality_field, organisation_field
from kizuna.register.models import Tie

OWN = (
    *("kind", "name_as_printed", "text", "authentic_languages", "prevailing_language", "relation"),
    *("term", "term_months", "renewal_months", "notice_months"),
    *("agreed_on", "signed_on", "in_force_on", "notified_on", "ended_on", "withdrawn_on"),
)


class InstrumentForm(OvertakingForm, EntryForm):
    """A paper of one tie, with the fields it names itself. Clauses, signing and scans have pages of their own."""

    row_forms: ClassVar = {"effects": (_("Fields"), EffectForm)}
    groups = (
        Group(_("The paper"), ("title", "kind", "name_as_printed", "visibility")),
        Group(_("The paper it hangs on"), ("parent", "relation"), is_short=True),
        Group(_("Parties"), ("cities", "bodies")),
        Group(_("Dates"), ("agreed_on", "signed_on", "in_force_on"), is_short=True),
        Group(
            _("Term and notice"),
            ("term", "term_months", "renewal_months", "notice_months"),
            is_folded=True,
            is_short=True,
        ),
        Group(_("End"), ("notified_on", "ended_on", "withdrawn_on"), is_folded=True, is_short=True),
        Group(
            _("Languages and wording"), ("authentic_languages", "prevailing_language", "text"), is_folded=True
        ),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Instrument.Kinds.choices)
    name_as_printed = forms.CharField(label=_("Name as printed"), max_length=300, required=False)
    text = LocalTextFormField(
        label=_("Wording"),
        required=False,
        widget=LocalTextWidget({"rows": 8}, part=forms.Textarea),
        help_text=_("What stands outside of the clauses, such as a preamble, or all of it."),
    )
    authentic_languages = forms.MultipleChoiceField(
        label=_("Authentic languages"),
        required=False,
        choices=[(language.value, label) for language, label in LANGUAGE_LABELS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    prevailing_language = forms.ChoiceField(
        label=_("Language that prevails"),
        required=False,
        choices=language_choices(with_none=_("none; all authentic languages are equal")),
    )
    cities = TypedRowsField(
        municipality_field(), label=_("Cities that are parties"), help_text=_("One name a line.")
    )
    bodies = TypedRowsField(organisation_field(), label=_("Other parties"), help_text=_("One name a line."))
    agreed_on = when_field(_("Text agreed on"))
    signed_on = when_field(_("Signed on"))
    in_force_on = when_field(_("In force from"))
    term = forms.ChoiceField(
        label=_("Term"), required=False, choices=[("", _("not known")), *Instrument.Terms.choices]
    )
    term_months = months_field(_("Length of the term in months"))
    renewal_months = months_field(_("Length of each further term in months"))
    notice_months = months_field(_("Notice period in months"))
    notified_on = when_field(_("Notice given on"))
    ended_on = when_field(_("Ended on"))
    withdrawn_on = when_field(_("Withdrawn on"))
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
        self._instrument = instrument
        if instrument is not None:
            effects = instrument.effects.filter(clause=None).select_related("field").order_by("id")
            more |= {"initial": _initial(instrument), "rows": {"effects": effect_rows(effects)}}
            more["initial"]["seen"] = self.stamp()
        else:
            cities = list(tie.municipalities.all()) if tie else []
            more["initial"] = {"cities": cities} | dict(more.get("initial") or {})
        super().__init__(*args, **more)
        parents = Instrument.objects.filter(entry__tie=tie).select_related("entry")
        parent = self.fields["parent"]
        if isinstance(parent, PaperField):
            parent.queryset = parents.exclude(pk=instrument.pk) if instrument else parents

    def stamp(self) -> str:
        """See `OvertakingForm`; a new paper has none."""
        return stamp_of(paper_as_seen(_fresh(self._instrument))) if self._instrument else ""

    def shown_now(self) -> Mapping[str, Any]:
        return _initial(_fresh(self._instrument)) if self._instrument else {}

    def last_change(self) -> AuditRow | None:
        return trail_of(self._instrument).first() if self._instrument else None

    def values(self) -> dict[str, Any]:
        """By the names `record_instrument` and `amend_instrument` take."""
        values = only_given(self._instrument, self.cleaned_data)
        if self._instrument is None:
            values.pop("seen")
        values["parties"] = [*values.pop("cities"), *values.pop("bodies")]
        effects = given_effects(self.given("effects"))
        for effect in Effect:
            values[effect.value] = [(field, printed) for field, does, printed in effects if does == effect]
        return values


def _fresh(instrument: Instrument) -> Instrument:
    return Instrument.objects.select_related("entry").get(pk=instrument.pk)


def _initial(instrument: Instrument) -> dict[str, Any]:
    parties = list(instrument.parties.select_related("municipality", "organisation"))
    return {
        **{name: getattr(instrument, name) for name in OWN},
        "title": instrument.entry.title,
        "visibility": instrument.entry.visibility,
        "parent": instrument.parent_id,
        "cities": [party.municipality for party in parties if party.municipality],
        "bodies": [party.organisation for party in parties if party.organisation],
    }
