"""The form of a signing: the paper as a whole, each party, and everybody who put their name under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.actions import NewSignature, PartySigning, Refusal
from kizuna.agreements.actions.refusals import SENTENCES
from kizuna.agreements.forms.overtaking import OvertakingForm
from kizuna.agreements.forms.rows import party_choices
from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.queries.occasions import occasions_for
from kizuna.agreements.queries.seen import PARTY_COLUMNS, party_field, signing_as_seen
from kizuna.agreements.rules import SigningRole
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.audit.models import AuditRow
from kizuna.audit.queries import trail_of
from kizuna.chronicle.forms import Group, RowForm, person_field, when_field
from kizuna.chronicle.models import Entry
from kizuna.columns.forms import LocalTextFormField
from kizuna.kernel.languages import Language
from kizuna.kernel.wording import in_words
from kizuna.register.forms.picking import municipality_field

if TYPE_CHECKING:
    ChoiceOfEntries = forms.ModelChoiceField[Entry]
else:
    ChoiceOfEntries = forms.ModelChoiceField


class OccasionField(ChoiceOfEntries):
    """A journey or a station of one, by its day and title."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid_choice": SENTENCES[Refusal.OCCASION_OF_ANOTHER_TIE]
    }

    def label_from_instance(self, obj: Entry) -> str:
        """Day first, as one looks for it."""
        language = get_language() or Language.EN
        day = f"{in_words(obj.when, language)}: " if obj.when else ""
        return f"{day}{obj.title.text(language)} ({obj.get_kind_display()})"


class WebAddressField(forms.URLField):
    """The address of a web page, and of nothing else that a browser could open."""

    default_validators = [
        URLValidator(
            schemes=("https", "http"),
            message=_("Please give a web address that begins with https:// or http://."),
        )
    ]
    default_error_messages = {
        "invalid": _("Please give a web address that begins with https:// or http://."),
    }


class SignatoryForm(RowForm):
    """Who signed, as what, for whom, in which office as printed; day and place where they are their own."""

    is_short = True
    person = person_field(label=_("Person"))
    role = forms.ChoiceField(label=_("As"), choices=Signature.Roles.choices, required=False)
    party = forms.ChoiceField(label=_("For the party"), required=False)
    function_as_printed = LocalTextFormField(label=_("Office as printed"), required=False)
    on_behalf_of = person_field(label=pgettext_lazy("signing", "On behalf of"))
    signed_on = when_field(_("Signed on another day"))
    place = municipality_field(label=_("Signed in another place"))
    by_video = forms.BooleanField(label=_("Signed by video link"), required=False)

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["party"] = forms.ChoiceField(
            label=_("For the party"), required=False, choices=list(parties)
        )

    def clean(self) -> dict[str, Any]:
        """A preselected part in the signing alone is no row."""
        if self.changed_data == ["role"]:
            return self.cleaned_data
        return super().clean()


class SigningForm(OvertakingForm):
    """How one paper was signed."""

    row_forms: ClassVar = {"signatories": (_("Signatories and witnesses"), SignatoryForm)}
    signed_on = when_field(_("Signed on"))
    place = municipality_field(label=_("Place of signing"))
    ceremony = OccasionField(
        Entry.objects.none(),
        label=_("Occasion of the signing"),
        required=False,
        help_text=_("A journey of this tie or a station of its programme."),
    )

    def __init__(self, *args: Any, paper: Instrument, **more: Any) -> None:
        self._paper = paper
        self._parties = list(paper.parties.select_related("municipality", "organisation", "place"))
        self._choices = party_choices(self._parties)
        initial = {**self.shown_now(), "seen": self.stamp()}
        super().__init__(*args, initial=initial, rows={"signatories": _rows(paper)}, **more)
        ceremony = self.fields["ceremony"]
        if isinstance(ceremony, OccasionField):
            ceremony.queryset = occasions_for(paper)
        groups = [Group(_("The paper as a whole"), ("signed_on", "place", "ceremony"), is_short=True)]
        for party, (_number, name) in zip(self._parties, self._choices[1:], strict=True):
            self.fields.update({party_field(party, field): made for field, made in _party_fields().items()})
            groups.append(
                Group(name, tuple(party_field(party, field) for field in PARTY_COLUMNS), is_short=True)
            )
        self.groups = tuple(groups)

    def stamp(self) -> str:
        """See `OvertakingForm`."""
        return stamp_of(signing_as_seen(self._fresh()))

    def shown_now(self) -> dict[str, Any]:
        paper = self._fresh()
        shown = {name: getattr(paper, name) for name in ("signed_on", "place")} | {
            "ceremony": paper.ceremony_id
        }
        for party in paper.parties.select_related("place"):
            shown |= {party_field(party, name): getattr(party, name) for name in PARTY_COLUMNS}
        return shown

    def last_change(self) -> AuditRow | None:
        return trail_of(self._paper).first()

    def row_options(self, prefix: str) -> dict[str, Any]:
        return {"parties": self._choices}

    def values(self) -> dict[str, Any]:
        """By the names `note_signing` takes."""
        bodies = {str(party.pk): party.municipality or party.organisation for party in self._parties}
        values = {name: self.cleaned_data[name] for name in ("seen", "signed_on", "place", "ceremony")}
        values["parties"] = [
            PartySigning(
                body, **{name: self.cleaned_data[party_field(party, name)] for name in PARTY_COLUMNS}
            )
            for party in self._parties
            if (body := bodies[str(party.pk)])
        ]
        values["signatories"] = [
            NewSignature(
                person=row["person"],
                party=bodies.get(row["party"]),
                function_as_printed=row["function_as_printed"],
                signed_on=row["signed_on"],
                role=row["role"] or SigningRole.SIGNATORY,
                on_behalf_of=row["on_behalf_of"],
                place=row["place"],
                by_video=row["by_video"],
            )
            for row in self.given("signatories")
        ]
        return values

    def _fresh(self) -> Instrument:
        return Instrument.objects.select_related("place").get(pk=self._paper.pk)


def _party_fields() -> dict[str, forms.Field]:
    """The inputs for one party."""
    return {
        "signed_on": when_field(_("Signed for this party on")),
        "place": municipality_field(label=_("Signed for this party in")),
        "needs_council": forms.BooleanField(label=_("Its council has to approve"), required=False),
        "council_approved_on": when_field(_("Council approved on")),
        "council_decision": forms.CharField(
            label=_("Decision of the council"),
            max_length=300,
            required=False,
            help_text=_("Number and name, as the council prints them."),
        ),
        "council_address": WebAddressField(
            label=_("Address of the decision (OParl)"), max_length=500, required=False, assume_scheme="https"
        ),
        "original_kept_at": forms.CharField(
            label=_("Where its original lies"), max_length=300, required=False
        ),
    }


def _rows(paper: Instrument) -> list[dict[str, Any]]:
    own = ("person", "role", "function_as_printed", "on_behalf_of", "signed_on", "place", "by_video")
    rows = paper.signatures.select_related("person", "on_behalf_of", "place")
    return [{**{name: getattr(row, name) for name in own}, "party": str(row.party_id or "")} for row in rows]
