"""The form of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import EntryForm, only_given, visibility_field, when_field
from kizuna.press.models import Release
from kizuna.register.forms.picking import organisation_field
from kizuna.sources.models import Document

if TYPE_CHECKING:
    ChoiceOfDocuments = forms.ModelChoiceField[Document]
else:
    ChoiceOfDocuments = forms.ModelChoiceField


class ReleaseForm(EntryForm):
    """A release of a document that is kept, and whom to ask about it."""

    document = ChoiceOfDocuments(Document.objects.filter(release=None), label=_("Document"))
    published_on = when_field(_("Published on"))
    issuer = organisation_field(label=_("Issued by"))
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    web_address = forms.CharField(label=_("Web address"), max_length=300, required=False)
    visibility = visibility_field()

    def __init__(self, *args: Any, release: Release | None = None, **more: Any) -> None:
        if release is not None:
            more["initial"] = _initial(release)
        super().__init__(*args, **more)
        self._release = release
        if release is not None:
            del self.fields["document"]

    def values(self) -> dict[str, Any]:
        """By the names `record_release` and `amend_release` take."""
        return only_given(self._release, self.cleaned_data)


def _initial(release: Release) -> dict[str, Any]:
    entry = release.entry
    return {
        **{name: getattr(release, name) for name in ("issuer", "email", "phone", "web_address")},
        "title": entry.title,
        "visibility": entry.visibility,
        "published_on": entry.when,
    }
