"""Form fields for the kernel's values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.typed_dates import read_typed
from kizuna.kernel.wording import in_words

LANGUAGE_LABELS = {Language.DE: _("German"), Language.JA: _("Japanese"), Language.EN: _("English")}


class PartialDateFormField(forms.Field):
    """A text input for a date as people type it, or in EDTF; gives a PartialDate or None.

    What is stored is shown in the reader's language, in words that are read back to the same date.
    """

    default_error_messages = {
        "not_a_date": _("Please type a date such as 2019-09-02, September 2019, summer 2020 or about 2017."),
    }

    def to_python(self, value: Any) -> PartialDate | None:
        """The date that was typed. Raises ValidationError with one sentence."""
        if value is None or isinstance(value, PartialDate):
            return value
        typed = str(value).strip()
        if not typed:
            return None
        try:
            return read_typed(typed)
        except NotADate as refused:
            raise forms.ValidationError(self.error_messages["not_a_date"], code="not_a_date") from refused

    def prepare_value(self, value: Any) -> Any:
        """Words for a date; what was typed and refused stays as it was typed."""
        if not isinstance(value, PartialDate):
            return value
        words = in_words(value, get_language() or Language.EN)
        try:
            return words if read_typed(words) == value else value.edtf
        except NotADate:
            return value.edtf


class LocalTextWidget(forms.MultiWidget):
    """One input for each language, each marked with its language for spelling and speech."""

    template_name = "columns/local_text.html"
    use_fieldset = True

    def __init__(
        self, attrs: Mapping[str, Any] | None = None, part: type[forms.Widget] = forms.TextInput
    ) -> None:
        widgets: dict[str, forms.Widget | type[forms.Widget]] = {
            language.value: part({"lang": language.value}) for language in LANGUAGE_LABELS
        }
        super().__init__(widgets, dict(attrs or {}))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], LANGUAGE_LABELS.values(), strict=True):
            part["label"] = label
        return context

    def decompress(self, value: Any) -> list[str]:
        texts = value if isinstance(value, Mapping) else {}
        return [texts.get(language, "") for language in LANGUAGE_LABELS]


class LocalTextFormField(forms.MultiValueField):
    """A text in German, Japanese and English, of which one suffices; gives a LocalText."""

    widget = LocalTextWidget

    def __init__(self, **options: Any) -> None:
        parts = [forms.CharField(required=False, label=label) for label in LANGUAGE_LABELS.values()]
        super().__init__(parts, require_all_fields=False, **options)

    def compress(self, data_list: list[str]) -> LocalText:
        return LocalText(dict(zip((language.value for language in LANGUAGE_LABELS), data_list, strict=False)))
