"""Which account is held true and why, and the words of a document on which a fact rests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField, LocalTextWidget
from kizuna.sources.models import Document

LONGEST_WORDS = 2000


class HoldTrueForm(forms.Form):
    """One of the accounts, with a reason."""

    statement = forms.TypedChoiceField(
        label=_("Which account is held true?"), coerce=int, widget=forms.RadioSelect
    )
    reason = LocalTextFormField(label=_("Why?"), widget=LocalTextWidget({"rows": 3}, part=forms.Textarea))

    def __init__(self, *args: Any, accounts: Iterable[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["statement"].choices = list(accounts)  # type: ignore[attr-defined]


class QuotingForm(forms.Form):
    """A form that ends with the words of a document that say so; `span` holds where they stand, if any."""

    document = forms.ModelChoiceField(
        label=_("Document that says so"), required=False, queryset=Document.objects.none()
    )
    words = forms.CharField(
        label=_("Its words"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Copy the sentence from the document; spaces and line breaks do not matter."),
    )

    def __init__(self, *args: Any, documents: QuerySet[Document], **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([name for name in self.fields if name not in {"document", "words"}])
        self.fields["document"].queryset = documents.order_by("-published_on", "-pk")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Find the words in the document."""
        cleaned = super().clean() or {}
        document, words = cleaned.get("document"), str(cleaned.get("words") or "").split()
        cleaned["span"] = None
        if bool(document) != bool(words):
            missing = "words" if document else "document"
            self.add_error(missing, _("Name the document and copy its words, or leave both empty."))
        elif document:
            found = re.search(r"\s+".join(map(re.escape, words)), document.text)
            if found is None:
                self.add_error("words", _("These words do not stand in the document. Copy them from there."))
            else:
                cleaned["span"] = found.span()
        return cleaned
