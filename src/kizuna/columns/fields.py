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
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from kizuna.columns.forms import LocalTextFormField, PartialDateFormField
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import LocalText, UnknownLanguage

if TYPE_CHECKING:
    DateColumn = models.CharField[PartialDate | str | Combinable | None, PartialDate | None]
    TextColumn = models.JSONField[LocalText | Mapping[str, str] | Combinable | None, LocalText]
else:
    DateColumn = models.CharField
    TextColumn = models.JSONField

# An interval of two qualified days takes 23 signs.
LONGEST_DATE = 40


class ReadOnAssignment(DeferredAttribute):
    """Turns what is assigned into the column's own value, so that a row holds it before it is saved."""

    def __set__(self, instance: models.Model, value: Any) -> None:
        plain = hasattr(value, "resolve_expression")
        instance.__dict__[self.field.attname] = value if plain else self.field.to_python(value)


class PartialDateField(DateColumn):
    """A column that holds EDTF; its Python value is a PartialDate, or None when nothing is known.

    With `blank=True` it may be left empty, stored as NULL with `null=True` and as an empty text without.
    The column's own order is not the order of time: sort by `PartialDate.sort_key`.
    """

    description = _("Partial date")
    descriptor_class = ReadOnAssignment

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", LONGEST_DATE)
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        if options.get("max_length") == LONGEST_DATE:
            del options["max_length"]
        return name, path, list(args), dict(options)

    def from_db_value(
        self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper
    ) -> PartialDate | None:
        """What the row holds, read back."""
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        """A PartialDate from strict EDTF; free typing is the form field's part. Raises ValidationError."""
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

    def run_validators(self, value: Any) -> None:
        """Validators see the EDTF text."""
        super().run_validators("" if value is None else str(value))

    def get_prep_value(self, value: Any) -> Any:
        """EDTF for the database. Raises ValidationError for anything that is no date."""
        if hasattr(value, "resolve_expression"):
            return value
        read = self.to_python(value)
        if read is None:
            return None if self.null else ""
        return read.edtf

    def value_to_string(self, obj: models.Model) -> str:
        """EDTF for fixtures."""
        value = self.value_from_object(obj)
        return value.edtf if value else ""

    def formfield(self, **options: Any) -> forms.Field | None:
        """A field in which a date may be typed freely."""
        return models.Field.formfield(self, **{"form_class": PartialDateFormField, **options})


class LocalTextField(TextColumn):
    """A JSON column for one text in several languages; its Python value is always a LocalText."""

    description = _("Text in several languages")
    descriptor_class = ReadOnAssignment

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("default", LocalText)
        super().__init__(*args, **options)

    def from_db_value(self, value: Any, expression: Expression, connection: BaseDatabaseWrapper) -> Any:
        """What the row holds, read back; the words alone where one language was asked for."""
        loaded = super().from_db_value(value, expression, connection)
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

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(self.to_python(value).plain(), model_instance)

    def get_prep_value(self, value: Any) -> Any:
        """A plain dictionary for the JSON column; what one language is compared with stays as it is."""
        return self.to_python(value).plain() if isinstance(value, Mapping) else super().get_prep_value(value)

    def value_to_string(self, obj: models.Model) -> Any:
        """A plain dictionary for fixtures."""
        return self.to_python(self.value_from_object(obj)).plain()

    def formfield(self, **options: Any) -> forms.Field | None:
        """One input for each language."""
        # Django sends a callable default along in a hidden input; an empty text needs none.
        own = {"form_class": LocalTextFormField, "show_hidden_initial": False}
        return models.Field.formfield(self, **{**own, **options})
