"""The form by which a record is brought in."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kizuna.records.actions import RecordRefused
from kizuna.records.rules.decoding import MOST_BYTES


class BringInForm(forms.Form):
    """A file of the format kizuna-record/1."""

    file = forms.FileField(
        label=_("File with a tie"),
        allow_empty_file=True,
        help_text=_("A JSON file of the format kizuna-record/1, up to 50 MB."),
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )

    def clean_file(self) -> bytes:
        """What the file holds, but never more than is needed to see that it is too large."""
        upload: UploadedFile[bytes] = self.cleaned_data["file"]
        content: bytes = upload.read(MOST_BYTES + 1)
        return content

    def refuse(self, refused: RecordRefused) -> None:
        """Say at the file why it was not brought in."""
        self.add_error("file", refused.sentence)
