"""Saying by hand that one thing came out of another; asking the audit trail; a link for one's calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.models import User
from kizuna.audit.queries import TrailFilter
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.register.access import documents_visible_to
from kizuna.sources.forms import QuotingForm

if TYPE_CHECKING:
    ChoiceOfEntries = forms.ModelChoiceField[Entry]
else:
    ChoiceOfEntries = forms.ModelChoiceField

ISO_DAY = "%Y-%m-%d"


class EntryChoice(ChoiceOfEntries):
    """An entry by its day, title and kind."""

    def label_from_instance(self, obj: Any) -> str:
        language = get_language() or Language.EN
        day = in_words(obj.when, language) if obj.when else ""
        return " · ".join(
            part for part in (day, obj.title.text(language), str(obj.get_kind_display())) if part
        )


class ThreadForm(QuotingForm):
    """The other entry, which of the two was first, why, and the words of a document that say so."""

    way = forms.ChoiceField(
        label=_("How they are connected"),
        choices=[("origin", _("This came out of the other")), ("outcome", _("The other came out of this"))],
        widget=forms.RadioSelect,
        initial="origin",
    )
    other = EntryChoice(label=_("The other entry"), queryset=Entry.objects.none())
    reason = forms.CharField(
        label=_("Why, in a few words"), required=False, max_length=300, help_text=_("It stands on the arrow.")
    )

    def __init__(self, *args: Any, entry: Entry, user: User, **options: Any) -> None:
        documents = documents_visible_to(user)
        if entry.tie_id:
            documents = documents.filter(ties__tie=entry.tie_id)
        super().__init__(*args, documents=documents, **options)
        others = entries_visible_to(user).filter(tie=entry.tie_id).exclude(pk=entry.pk)
        self.fields["other"].queryset = others.order_by("earliest", "pk")  # type: ignore[attr-defined]

    @property
    def reason_given(self) -> LocalText:
        """The reason in the language it was typed in."""
        reason = self.cleaned_data["reason"]
        return LocalText({get_language() or Language.EN.value: reason} if reason else {})


class TrailForm(forms.Form):
    """Whose doing, from which day to which. What cannot be read is no condition."""

    about = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    by = forms.ChoiceField(label=_("Person"), required=False)
    since = forms.DateField(label=_("From day"), required=False, widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(label=_("To day"), required=False, widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        by = self.fields["by"]
        if isinstance(by, forms.ChoiceField):
            by.choices = [("", _("all")), *people]
        for name in ("since", "until"):
            day = self.fields[name]
            if isinstance(day, forms.DateField) and isinstance(day.widget, forms.DateInput):
                day.input_formats = [ISO_DAY]
                day.widget.format = ISO_DAY

    def wanted(self) -> TrailFilter:
        """What was asked for."""
        self.is_valid()
        asked = self.cleaned_data
        until = asked.get("until")
        return TrailFilter(
            about=asked.get("about", ""),
            by=asked.get("by", ""),
            since=_beginning_of(asked.get("since")),
            before=_beginning_of(until + timedelta(days=1) if until and until < date.max else None),
        )


def _beginning_of(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None


class FeedForm(forms.Form):
    """Where the calendar is read, and in which language it speaks."""

    name = forms.CharField(
        label=_("Where you use it"),
        max_length=200,
        help_text=_("For example Outlook, or my telephone; so you know which link to take back."),
    )
    language = forms.ChoiceField(label=_("Language of the calendar"), choices=settings.LANGUAGES)
