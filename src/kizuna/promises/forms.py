"""Forms of promises: the ledger's filter, a promise, an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import RecordForm, field_choices, only_given, visibility_field, when_field
from kizuna.chronicle.models import Entry
from kizuna.columns.forms import LANGUAGE_LABELS, LocalTextFormField, LocalTextWidget
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.promises.models import Promise
from kizuna.promises.rules import Standing
from kizuna.register.models import FieldOfCooperation, Tie

STANDINGS = {
    Standing.OVERDUE: _("overdue"),
    Standing.UNCLEAR: _("unclear whether overdue"),
    Standing.DUE_SOON: _("due soon"),
    Standing.OPEN: pgettext_lazy("promise", "open"),
    Standing.CHANGED: _("changed"),
    Standing.LATE: _("kept late"),
    Standing.KEPT: _("kept"),
    Standing.DROPPED: _("dropped"),
}


class LedgerForm(forms.Form):
    """What the ledger shall show; what cannot be read is no condition."""

    standing = forms.ChoiceField(
        label=_("Standing"),
        required=False,
        choices=[("", _("all")), *((one.value, label) for one, label in STANDINGS.items())],
    )
    tie = forms.ChoiceField(label=_("Tie"), required=False)

    def __init__(self, *args: Any, ties: Sequence[Tie], **more: Any) -> None:
        super().__init__(*args, **more)
        self._ties = {tie.slug: tie for tie in ties}
        language = get_language() or Language.EN
        named = [(tie.slug, tie.title.text(language) or tie.slug) for tie in ties]
        self.fields["tie"] = forms.ChoiceField(
            label=_("Tie"), required=False, choices=[("", _("all")), *named]
        )
        self.is_valid()

    @property
    def chosen_tie(self) -> Tie | None:
        """The tie asked for, if it is one the user may see."""
        return self._ties.get(self.cleaned_data.get("tie") or "")

    @property
    def chosen_standings(self) -> list[str]:
        """The standing asked for, or none for all."""
        chosen = self.cleaned_data.get("standing")
        return [chosen] if chosen else []


class PromiseForm(RecordForm):
    """A forward-looking sentence; its wording is given once and then stays."""

    wording = forms.CharField(label=_("Wording"), widget=forms.Textarea({"rows": 3}), max_length=20_000)
    wording_language = forms.ChoiceField(label=_("Language of the wording"), choices=LANGUAGE_LABELS.items())
    gist = LocalTextFormField(label=_("In short"), required=False)
    promised_by = forms.CharField(label=_("Promised by"), max_length=300, required=False)
    promised_to = forms.CharField(label=_("Promised to"), max_length=300, required=False)
    made_on = when_field(_("Made on"))
    due = when_field(_("Due"))
    field = forms.ChoiceField(label=_("Field"), choices=field_choices, required=False)
    visibility = visibility_field()

    def __init__(self, *args: Any, promise: Promise | None = None, **more: Any) -> None:
        if promise is not None:
            own = ("gist", "promised_by", "promised_to", "made_on", "due", "visibility")
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


class AnswerForm(RecordForm):
    """What became of a promise, why, and what proves it."""

    state = forms.ChoiceField(label=_("What became of it"), choices=Promise.States.choices)
    reason = LocalTextFormField(
        label=_("Reason"), required=False, widget=LocalTextWidget(part=forms.Textarea)
    )
    evidence = forms.ChoiceField(label=_("Proved by"), required=False)
    happened_on = when_field(_("Happened on"))

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
        return values


def _title_of(entry: Entry) -> str:
    language = get_language() or Language.EN
    day = f" ({in_words(entry.when, language)})" if entry.when else ""
    return f"{entry.title.text(language)}{day}"
