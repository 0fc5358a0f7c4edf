"""Handing in a document: pasted, or as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.archive.extraction import EncodingUnclear, Unreadable, extract, sentence_of
from kizuna.columns.forms import PartialDateFormField
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Municipality, Tie
from kizuna.sources.models import Document
from kizuna.sources.rules import MAX_CHARACTERS, Origin

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import QuerySet

    from kizuna.archive.extraction import Candidate

MAX_BYTES = 10 * 1024 * 1024


class CityChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A city, by its name in the reader's language."""

    def label_from_instance(self, obj: Model) -> str:
        """The name as the reader knows it."""
        return obj.names.text(get_language() or "en") if isinstance(obj, Municipality) else str(obj)


class TieChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A tie, by its title in the reader's language."""

    def label_from_instance(self, obj: Model) -> str:
        """The title; the short name when it has none."""
        return (isinstance(obj, Tie) and obj.title.text(get_language() or "en")) or str(obj)


class HandInForm(forms.Form):
    """Gives `text`, and what is known about where it comes from."""

    pasted = forms.CharField(
        label=_("Text of the release"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Paste the whole release, with the address block of the press office at its end."),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_("Plain text, HTML or PDF with a text layer, up to 10 MB."),
    )
    encoding = forms.ChoiceField(label=_("How the file is written"), required=False, widget=forms.RadioSelect)
    city = CityChoice(
        Municipality.objects.none(),
        label=_("Publishing city"),
        required=False,
        empty_label=_("as the text says"),
    )
    anchor = PartialDateFormField(
        label=_("Published on"),
        required=False,
        help_text=_(
            "The day from which “this year” and “in the coming days” are counted. Empty: as the text says."
        ),
    )
    tie = TieChoice(Tie.objects.none(), label=_("Tie"), required=False, empty_label=_("as the text says"))
    origin = forms.ChoiceField(
        label=_("What it is"), choices=Document.Origins.choices, initial=Origin.RELEASE.value, required=False
    )
    address = forms.URLField(label=_("Web address"), required=False, assume_scheme="https", max_length=500)

    def __init__(
        self, *args: Any, ties: QuerySet[Tie], cities: QuerySet[Municipality], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.candidates: list[Candidate] = []
        self.known: Document | None = None
        self._choose("tie", ties)
        self._choose("city", cities)
        del self.fields["encoding"]
        if chosen := self.data.get(self.add_prefix("encoding")):
            self._ask_encoding([(chosen, chosen)])

    def clean_anchor(self) -> PartialDate | None:
        """A single day, since relative dates need one."""
        typed: PartialDate | None = self.cleaned_data["anchor"]
        if typed and not typed.is_exact:
            raise forms.ValidationError(
                _("Give the exact day of publication, or leave it empty."), code="not_exact"
            )
        return typed

    def clean(self) -> dict[str, Any]:
        """Puts the readable text under `text`. What was typed stays in the form."""
        cleaned: dict[str, Any] = super().clean() or {}
        upload: UploadedFile[bytes] | None = cleaned.get("file")
        pasted: str = cleaned.get("pasted") or ""
        if upload is not None and pasted.strip():
            raise forms.ValidationError(_("Either paste a text or choose a file, not both."), code="both")
        if upload is None and "pasted" in self.errors:
            return cleaned
        if upload is not None:
            cleaned["text"] = self._text_of(upload, cleaned.get("encoding") or None)
        elif "file" not in self.errors:
            cleaned["text"] = pasted
        self._check(cleaned.get("text"), "file" if upload else "pasted")
        return cleaned

    def _choose(self, name: str, rows: QuerySet[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = rows

    def _text_of(self, upload: UploadedFile[bytes], encoding: str | None) -> str | None:
        if upload.size and upload.size > MAX_BYTES:
            self.add_error("file", _("The file is larger than 10 MB. Hand in the release alone."))
            return None
        try:
            return extract(upload.read(), upload.name or "", encoding=encoding).text
        except EncodingUnclear as unclear:
            self.candidates = list(unclear.candidates)
            self._ask_encoding([(one.encoding, f"{one.label}: {one.preview}") for one in self.candidates])
            self.add_error(
                "file",
                _(
                    "The file does not say how its characters are written. "
                    "Choose the line that reads right and hand it in again."
                ),
            )
        except Unreadable as unreadable:
            self.add_error("file", sentence_of(unreadable))
        return None

    def _ask_encoding(self, choices: list[tuple[str, str]]) -> None:
        self.fields["encoding"] = forms.ChoiceField(
            label=_("How the file is written"), required=False, widget=forms.RadioSelect, choices=choices
        )

    def _check(self, text: str | None, field: str) -> None:
        if text is None:
            return
        if not text.strip():
            self.add_error(field, _("There is no text in it. Paste the release or choose a file."))
        elif len(text) > MAX_CHARACTERS:
            self.add_error(
                field,
                _("The text has %(count)s characters; up to %(most)s are read. Hand in the release alone.")
                % {"count": len(text), "most": MAX_CHARACTERS},
            )
        elif "\x00" in text:
            self.add_error(
                field, _("The text contains characters that are no text (NUL). Save it as plain text.")
            )
