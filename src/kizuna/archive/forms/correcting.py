"""Putting a proposed fact right: one form a kind, filled with what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Instrument
from kizuna.archive.rules.proposals import ProposalKind
from kizuna.columns.forms import PartialDateFormField
from kizuna.contacts.models import Encounter
from kizuna.delegations.models import Delegation
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import Language
from kizuna.register.models import Organisation, TieTier
from kizuna.register.queries import fields, find_organisations, find_people

if TYPE_CHECKING:
    from kizuna.archive.models import Proposal


class EdtfField(PartialDateFormField):
    """A date typed freely; gives EDTF, or an empty text."""

    def clean(self, value: Any) -> Any:
        """EDTF of what was typed. Raises ValidationError."""
        typed = super().clean(value)
        return typed.edtf if typed else ""

    def prepare_value(self, value: Any) -> Any:
        """A date in the reader's words; what was typed stays as it was typed."""
        try:
            return super().prepare_value(PartialDate.parse(value)) if value else ""
        except NotADate:
            return value


class LinesField(forms.CharField):
    """Several names, one a line."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        options.setdefault("help_text", _("One a line."))
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        """A list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """The lines without empty ones."""
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


class CorrectionForm(forms.Form):
    """Base of the forms; `payload()` is what goes to the record."""

    def payload(self) -> dict[str, Any]:
        """The values as the proposal holds them."""
        return {name: value for name, value in self.cleaned_data.items() if name in self.fields}


class TieForm(CorrectionForm):
    """Which cities a tie links."""

    municipalities = LinesField(label=_("Cities"), help_text=_("One a line, our own city first."))
    tier = forms.ChoiceField(label=_("Type"), choices=TieTier.Tiers.choices)
    since = EdtfField(label=_("Since"), required=False)

    def clean_municipalities(self) -> list[str]:
        """At least two different cities."""
        names: list[str] = self.cleaned_data["municipalities"]
        if len(set(names)) < 2:
            raise forms.ValidationError(_("A tie links at least two cities. Name each on its own line."))
        return names


class PersonForm(CorrectionForm):
    """A person with their office."""

    title = forms.CharField(label=_("Academic title"), required=False, max_length=60)
    given = forms.CharField(label=_("Given name"), required=False, max_length=120)
    family = forms.CharField(label=_("Family name"), max_length=120)
    function = forms.CharField(label=_("Function"), required=False, max_length=300)
    organisation = forms.CharField(label=_("City or organisation"), required=False, max_length=300)
    same_as = forms.ChoiceField(label=_("In the register"), required=False)

    def payload(self) -> dict[str, Any]:
        """The name as printed follows from its parts."""
        values = super().payload()
        return {**values, "name": f"{values['given']} {values['family']}".strip()}


class OrganisationForm(CorrectionForm):
    """A body."""

    name = forms.CharField(label=_("Name"), max_length=300)
    body_kind = forms.ChoiceField(label=_("Kind"), choices=Organisation.Kinds.choices)
    same_as = forms.ChoiceField(label=_("In the register"), required=False)


class AgreementForm(CorrectionForm):
    """A paper."""

    paper_kind = forms.ChoiceField(label=_("Kind"), choices=Instrument.Kinds.choices)
    name_as_printed = forms.CharField(label=_("Name as printed"), required=False, max_length=300)
    signed_on = EdtfField(label=_("Signed on"), required=False)
    parties = LinesField(label=_("Parties"))
    fields_printed = LinesField(label=_("Fields as printed"), required=False)
    signatories = LinesField(label=_("Signatories"), required=False)
    place = forms.CharField(label=_("Place of signing"), required=False, max_length=120)
    supplements = forms.ChoiceField(
        label=_("Supplements a"), required=False, choices=[("", "—"), *Instrument.Kinds.choices]
    )
    remains_in_force = forms.BooleanField(label=_("The text says that it remains in force"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        initial = options.get("initial") or {}
        options["initial"] = {**initial, "fields_printed": initial.get("fields", [])}
        super().__init__(*args, **options)
        language = get_language() or Language.EN
        names = [(field.code, field.names.text(language)) for field in fields()]
        for position, wording in enumerate(initial.get("fields", [])):
            self.fields[f"field_{position}"] = forms.MultipleChoiceField(
                label=_("“%(wording)s” belongs to") % {"wording": wording},
                choices=names,
                required=False,
                initial=(initial.get("field_codes") or {}).get(wording, []),
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Nothing chosen: as the wording says."),
            )

    def payload(self) -> dict[str, Any]:
        """Fields as printed, with the words of the vocabulary chosen for them."""
        values = super().payload()
        before: list[str] = self.initial.get("fields", [])
        codes = {wording: values.pop(f"field_{position}") for position, wording in enumerate(before)}
        printed: list[str] = values.pop("fields_printed")
        chosen = {wording: found for wording, found in codes.items() if found and wording in printed}
        return {**values, "fields": printed, "field_codes": chosen}


class DelegationForm(CorrectionForm):
    """A delegation."""

    direction = forms.ChoiceField(label=_("Direction"), choices=Delegation.Directions.choices)
    from_city = forms.CharField(label=_("From"), required=False, max_length=120)
    to_city = forms.CharField(label=_("To"), required=False, max_length=120)
    when = EdtfField(label=_("When"), required=False)
    head = forms.CharField(label=_("Head of delegation"), required=False, max_length=200)
    members = LinesField(label=_("Members"), required=False)


class ExchangeForm(CorrectionForm):
    """An exchange programme."""

    programme_kind = forms.ChoiceField(label=_("Kind"), choices=Programme.Kinds.choices)
    direction = forms.ChoiceField(label=_("Direction"), choices=Programme.Directions.choices)
    sending_body = forms.CharField(label=_("Sending body"), required=False, max_length=300)
    hosting_body = forms.CharField(label=_("Hosting body"), required=False, max_length=300)
    place = forms.CharField(label=_("Place"), required=False, max_length=120)
    department = forms.CharField(label=_("Department"), required=False, max_length=200)
    start = EdtfField(label=_("Start"), required=False)
    duration_weeks = forms.IntegerField(
        label=_("Duration in weeks"), required=False, min_value=1, max_value=520
    )
    places = forms.IntegerField(label=_("Places"), required=False, min_value=1, max_value=10_000)


class EncounterForm(CorrectionForm):
    """An encounter and where the contact came from."""

    encounter_kind = forms.ChoiceField(label=_("Kind"), choices=Encounter.Kinds.choices)
    bodies = LinesField(label=_("Bodies"), required=False)
    event = forms.CharField(label=_("Event as printed"), required=False, max_length=300)
    place = forms.CharField(label=_("Place"), required=False, max_length=120)
    when = EdtfField(label=_("When"), required=False)
    arose_from_event = forms.CharField(label=_("The contact began at"), required=False, max_length=300)
    arose_from_date = EdtfField(label=_("The contact began on"), required=False)


class PromiseForm(CorrectionForm):
    """A promise; its wording is the source's and stays."""

    due = EdtfField(label=_("Due"), required=False)
    promised_by = forms.CharField(label=_("Promised by"), required=False, max_length=300)


class ReleaseForm(CorrectionForm):
    """The release and its office."""

    issuer = forms.CharField(label=_("Issued by"), required=False, max_length=300)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    web_address = forms.CharField(label=_("Web address"), required=False, max_length=300)
    published_on = EdtfField(label=_("Published on"), required=False)


FORMS: dict[str, type[CorrectionForm]] = {
    ProposalKind.TIE: TieForm,
    ProposalKind.PERSON: PersonForm,
    ProposalKind.ORGANISATION: OrganisationForm,
    ProposalKind.AGREEMENT: AgreementForm,
    ProposalKind.DELEGATION: DelegationForm,
    ProposalKind.EXCHANGE: ExchangeForm,
    ProposalKind.ENCOUNTER: EncounterForm,
    ProposalKind.PROMISE: PromiseForm,
    ProposalKind.RELEASE: ReleaseForm,
}


def correction_form(proposal: Proposal, data: Any = None) -> CorrectionForm:
    """The form of the proposal's kind, filled with what was read."""
    form = FORMS[proposal.kind](data, initial=proposal.payload)
    if "same_as" in form.fields:
        field = form.fields["same_as"]
        if isinstance(field, forms.ChoiceField):
            field.choices = _candidates(proposal)
    return form


def _candidates(proposal: Proposal) -> list[tuple[str, Any]]:
    name = proposal.payload["name"]
    find = find_people if proposal.kind == ProposalKind.PERSON else find_organisations
    label = "register.person" if proposal.kind == ProposalKind.PERSON else "register.organisation"
    held = [(f"{label}:{match.row.pk}", f"{match.row} ({match.spelling})") for match in find(name)]
    return [("", _("as the name says")), *held, ("new", _("someone or something new"))]
