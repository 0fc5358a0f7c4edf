"""The form of a scan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.forms.rows import language_choices, party_choices
from kizuna.agreements.models import Instrument, Party
from kizuna.chronicle.forms import RecordForm
from kizuna.sources.actions.files import FAULTS
from kizuna.sources.models import Visibilities
from kizuna.sources.rules import MAX_FILE_BYTES, FileFault, Visibility


class ScanForm(RecordForm):
    """A file, the language of the copy it shows, whose copy that is, and who may take it out."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=_("PDF, PNG, JPEG or TIFF, up to 25 MB. What it is, is told by its content."),
        widget=forms.ClearableFileInput({"accept": ".pdf,.png,.jpg,.jpeg,.tif,.tiff"}),
    )
    language = forms.ChoiceField(
        label=_("Language of this copy"),
        required=False,
        choices=language_choices(with_none=_("several, or not known")),
    )
    party = forms.ChoiceField(label=_("Whose original it shows"), required=False)
    visibility = forms.ChoiceField(
        label=_("Visible to"), choices=Visibilities.choices, initial=Visibility.INTERNAL.value
    )

    def __init__(self, *args: Any, paper: Instrument, **more: Any) -> None:
        super().__init__(*args, **more)
        self._parties = list(paper.parties.select_related("municipality", "organisation"))
        self.fields["party"] = forms.ChoiceField(
            label=_("Whose original it shows"), required=False, choices=party_choices(self._parties)
        )

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        upload = self.cleaned_data["file"]
        if upload.size > MAX_FILE_BYTES:
            raise forms.ValidationError(str(FAULTS[FileFault.TOO_LARGE]), code="too_large")
        return upload

    def values(self) -> dict[str, Any]:
        """By the names `add_scan` takes."""
        upload = self.cleaned_data["file"]
        return {
            "content": upload.read(),
            "name": upload.name,
            "language": self.cleaned_data["language"],
            "party": self._party(),
            "visibility": self.cleaned_data["visibility"],
        }

    def _party(self) -> Party | None:
        chosen = self.cleaned_data["party"]
        return next((party for party in self._parties if str(party.pk) == chosen), None)
