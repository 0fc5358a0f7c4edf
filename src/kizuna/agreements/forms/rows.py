"""Rows and inputs that several forms of this room share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.actions import Refusal
from kizuna.agreements.actions.refusals import SENTENCES
from kizuna.agreements.models import FieldEffect, Instrument, Party
from kizuna.chronicle.forms import RowForm, field_choices
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import Language
from kizuna.register.models import FieldOfCooperation

if TYPE_CHECKING:
    ChoiceOfPapers = forms.ModelChoiceField[Instrument]
else:
    ChoiceOfPapers = forms.ModelChoiceField

# Ninety years; whoever means more means an open-ended paper.
MOST_MONTHS = 1080


class EffectForm(RowForm):
    """A field that the paper or clause adds, extends, narrows or ends, with its printed wording."""

    main = "field"
    is_short = True
    field = forms.ChoiceField(label=_("Field"), choices=field_choices, required=False)
    effect = forms.ChoiceField(label=_("Effect"), choices=FieldEffect.Effects.choices, required=False)
    as_printed = forms.CharField(label=_("As printed"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """A preselected effect alone is no row."""
        if self.changed_data == ["effect"]:
            return self.cleaned_data
        return super().clean()


class PaperField(ChoiceOfPapers):
    """Another paper, by its title."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid_choice": SENTENCES[Refusal.PARENT_OF_ANOTHER_TIE]
    }

    def label_from_instance(self, obj: Instrument) -> str:
        """The title in the reader's language."""
        return title_of(obj)


def title_of(paper: Instrument) -> str:
    """The title of a paper read with its entry, in the reader's language."""
    return paper.entry.title.text(get_language() or Language.EN) or str(paper)


def language_choices(*, with_none: str | Promise = "") -> list[tuple[str, Any]]:
    """The languages by name, below an empty line that says `with_none`."""
    named: list[tuple[str, Any]] = [(language.value, label) for language, label in LANGUAGE_LABELS.items()]
    return [("", with_none), *named]


def party_choices(parties: Iterable[Party]) -> list[tuple[str, str]]:
    """The parties of a paper by the names of their bodies, below an empty line."""
    language = get_language() or Language.EN
    named = [
        (str(party.pk), body.names.text(language))
        for party in parties
        if (body := party.municipality or party.organisation)
    ]
    return [("", ""), *named]


def months_field(label: Any) -> forms.IntegerField:
    """A number of months."""
    return forms.IntegerField(label=label, required=False, min_value=1, max_value=MOST_MONTHS)


def effect_rows(effects: Iterable[FieldEffect]) -> list[dict[str, Any]]:
    """What is kept, as the rows of a form show it."""
    return [{"field": row.field.code, "effect": row.effect, "as_printed": row.as_printed} for row in effects]


def given_effects(rows: Iterable[dict[str, Any]]) -> Sequence[tuple[FieldOfCooperation, str, str]]:
    """Field, effect and printed wording of each row that names a field; without an effect it adds it."""
    known = {field.code: field for field in FieldOfCooperation.objects.all()}
    return [
        (known[row["field"]], row["effect"] or FieldEffect.Effects.ADDS.value, row["as_printed"])
        for row in rows
    ]
