"""Saying by hand that one thing came out of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.models import User
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
