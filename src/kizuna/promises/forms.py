"""Forms of promises: the ledger's filter, a promise, an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import RecordForm, field_choices, only_given, visibility_field, when_field
from kizuna.chronicle.models import Entry
from kizuna.columns.forms import (
    LANGUAGE_LABELS,
    LocalTextFormField,
    LocalTextWidget,
    PartialDateFormField,
)
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.promises.labels import ORIGINS, STANDINGS
from kizuna.promises.models import Promise
from kizuna.promises.queries.index import Index, Wanted
from kizuna.promises.rules import PromiseState
from kizuna.register.models import FieldOfCooperation, Tie


class LedgerForm(forms.Form):
    """What the ledger shall show; what cannot be read is no condition."""

    q = forms.CharField(label=_("Search"), max_length=100, required=False)
    standing = forms.ChoiceField(
        label=_("Standing"),
        required=False,
        choices=[("", _("all")), *((one.value, label) for one, label in STANDINGS.items())],
    )
    tie = forms.ChoiceField(label=_("Tie"), required=False)
    origin = forms.ChoiceField(label=_("Made in"), required=False)
    who = forms.ChoiceField(label=_("By or to whom"), required=False)

    def __init__(self, *args: Any, index: Index, ties: Sequence[Tie], **more: Any) -> None:
        super().__init__(*args, **more)
        self._ties = {tie.slug: tie for tie in ties}
        language = get_language() or Language.EN
        origins = [(code, label) for code, label in ORIGINS.items() if code in index.origins]
        choices: dict[str, list[tuple[str, Any]]] = {
            "tie": [(tie.slug, tie.title.text(language) or tie.slug) for tie in ties],
            "origin": [*origins],
            "who": [(name, name) for name in index.people],
        }
        for name, named in choices.items():
            label = self.fields[name].label
            self.fields[name] = forms.ChoiceField(
                label=label, required=False, choices=[("", _("all")), *named]
            )
        self.is_valid()

    @property
    def wanted(self) -> Wanted:
        """What was asked for, as far as it can be read."""
        given = self.cleaned_data
        tie = self._ties.get(given.get("tie") or "")
        return Wanted(
            tie=tie.pk if tie else None,
            standings=frozenset([given["standing"]] if given.get("standing") else []),
            origin=given.get("origin") or "",
            who=given.get("who") or "",
            text=given.get("q") or "",
        )

    @property
    def address_part(self) -> str:
        """The same conditions for another address of the same rows."""
        given = {name: self.data.get(name, "") for name in self.fields if self.cleaned_data.get(name)}
        return urlencode(given)


def months_field() -> forms.IntegerField:
    """After how many months a promise is due again; empty for one that is kept once."""
    return forms.IntegerField(
        label=_("Recurs after so many months"),
        required=False,
        min_value=1,
        max_value=600,
        help_text=_("12 for a promise that is due every year; empty for one that is kept once."),
    )


class PromiseForm(RecordForm):
    """A forward-looking sentence; its wording is given once and then stays."""

    wording = forms.CharField(label=_("Wording"), widget=forms.Textarea({"rows": 3}), max_length=20_000)
    wording_language = forms.ChoiceField(label=_("Language of the wording"), choices=LANGUAGE_LABELS.items())
    gist = LocalTextFormField(label=_("In short"), required=False)
    promised_by = forms.CharField(label=_("Promised by"), max_length=300, required=False)
    promised_to = forms.CharField(label=_("Promised to"), max_length=300, required=False)
    made_on = when_field(_("Made on"))
    due = when_field(_("Due"))
    every_months = months_field()
    field = forms.ChoiceField(label=_("Field"), choices=field_choices, required=False)
    visibility = visibility_field()

    def __init__(self, *args: Any, promise: Promise | None = None, **more: Any) -> None:
        if promise is not None:
            own = ("gist", "promised_by", "promised_to", "made_on", "due", "every_months", "visibility")
            more["initial"] = {name: getattr(promise, name) for name in own}
            more["initial"]["field"] = promise.field.code if promise.field else ""
        super().__init__(*args, **more)
        self._promise = promise
        if promise is not None:
            del self.fields["wording"], self.fields["wording_language"]

    def clean_field(self) -> FieldOfCooperation | None:
        """The field itself."""
        code = self.cleaned_data.get("field")
        return FieldOfCooperation.objects.filter(code=code).first() if code else None

    def values(self) -> dict[str, Any]:
        """By the names `record_promise` and `amend_promise` take."""
        return only_given(self._promise, self.cleaned_data)


# What became of it, and last that nothing did so far.
ANSWERS = [
    *((code, label) for code, label in Promise.States.choices if code != PromiseState.OPEN),
    (PromiseState.OPEN.value, _("still open")),
]


class AnswerForm(RecordForm):
    """What became of a promise, why, and what proves it."""

    state = forms.ChoiceField(label=_("What became of it"), choices=ANSWERS)
    reason = LocalTextFormField(
        label=_("Reason"), required=False, widget=LocalTextWidget({"rows": 3}, part=forms.Textarea)
    )
    evidence = forms.ChoiceField(label=_("Proved by"), required=False)
    happened_on = when_field(_("Happened on"))
    due = PartialDateFormField(
        label=_("New due date"),
        required=False,
        help_text=_("When it was put off or changed; it is then asked for again by this date."),
    )
    wording = LocalTextFormField(
        label=_("New wording"),
        required=False,
        help_text=_("What is promised instead; the first wording stays."),
    )

    def __init__(self, *args: Any, entries: Sequence[Entry], **more: Any) -> None:
        super().__init__(*args, **more)
        self._entries = {str(entry.pk): entry for entry in entries}
        named = [(key, _title_of(entry)) for key, entry in self._entries.items()]
        self.fields["evidence"] = forms.ChoiceField(
            label=_("Proved by"), required=False, choices=[("", ""), *named]
        )

    def values(self) -> dict[str, Any]:
        """By the names `answer_promise` takes."""
        values = dict(self.cleaned_data)
        values["evidence"] = self._entries.get(values["evidence"])
        values["reason"] = values["reason"] or LocalText()
        values["wording"] = values["wording"] or LocalText()
        return values


def _title_of(entry: Entry) -> str:
    language = get_language() or Language.EN
    day = f" ({in_words(entry.when, language)})" if entry.when else ""
    return f"{entry.title.text(language)}{day}"
