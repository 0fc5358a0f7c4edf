"""Model columns for partial dates and for texts in several languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Combinable, Expression
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import PartialDateFormField
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import LocalText, UnknownLanguage

if TYPE_CHECKING:
    DateColumn = models.CharField[PartialDate | str | Combinable | None, PartialDate | None]
    TextColumn = models.JSONField[LocalText | Mapping[str, str] | Combinable, LocalText]
else:
    DateColumn = models.CharField
    TextColumn = models.JSONField


class PartialDateField(DateColumn):
    """A column that holds EDTF; its Python value is a PartialDate, or None when blank.

    Needs `null=True` to be left empty. Order rows by `sort_key`, never by the column.
    """

    description = _("Partial date")

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 40)
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        if options.get("max_length") == 40:
            del options["max_length"]
        return name, path, list(args), dict(options)

    def from_db_value(
        self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper
    ) -> PartialDate | None:
        """What the row holds, read back."""
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        """Strict EDTF, as in fixtures; free typing is the form field's part."""
        if value in (None, ""):
            return None
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except NotADate as refused:
            raise ValidationError(
                _("“%(value)s” is not a date in EDTF notation, such as 2019-09-02, 2020-22 or 2017~."),
                code="not_a_date",
                params={"value": refused.text},
            ) from refused

    def get_prep_value(self, value: Any) -> Any:
        """EDTF for the database; anything that is no date is refused."""
        if hasattr(value, "resolve_expression"):
            return value
        cleaned = self.to_python(value)
        return cleaned.edtf if cleaned else None

    def value_to_string(self, obj: models.Model) -> str:
        """EDTF for fixtures."""
        value = self.value_from_object(obj)
        return value.edtf if value else ""

    def formfield(self, **options: Any) -> forms.Field:  # type: ignore[override]
        """A field in which a date may be typed freely."""
        return models.Field.formfield(self, form_class=PartialDateFormField, **options)  # type: ignore[return-value]


class LocalTextField(TextColumn):
    """A JSON column for one text in several languages; its Python value is a LocalText."""

    description = _("Text in several languages")

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("default", LocalText)
        super().__init__(*args, **options)

    def from_db_value(self, value: Any, expression: Expression, connection: BaseDatabaseWrapper) -> Any:
        """What the row holds, read back; part of it when a key was asked for."""
        loaded = super().from_db_value(value, expression, connection)  # type: ignore[misc]
        return LocalText(loaded) if isinstance(loaded, dict) else loaded

    def to_python(self, value: Any) -> LocalText:
        """A LocalText from a mapping or its JSON. Raises ValidationError."""
        if isinstance(value, LocalText):
            return value
        try:
            texts = json.loads(value) if isinstance(value, str) and value else value or {}
            if not isinstance(texts, Mapping) or not all(isinstance(text, str) for text in texts.values()):
                raise TypeError
            return LocalText(texts)
        except UnknownLanguage as refused:
            raise ValidationError(
                _("“%(tag)s” is none of the languages de, ja and en."),
                code="unknown_language",
                params={"tag": refused.tag},
            ) from refused
        except (TypeError, ValueError) as refused:
            raise ValidationError(_("A text per language is needed."), code="no_local_text") from refused
