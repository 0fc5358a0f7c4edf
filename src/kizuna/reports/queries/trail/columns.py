"""What the columns are called that an action wrote, and what is written in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import pgettext

from kizuna.columns.fields import PartialDateField
from kizuna.reports.queries.trail.words import NAMES, TABLES
from kizuna.sources.showing import aspect_in_words, value_in_words

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:.*")


class Columns:
    """The columns an action may tell of: those of its own table, of the row, and of the row's entry."""

    def __init__(self, action: str, subject: str, language: str) -> None:
        labels = (TABLES.get(action, ""), subject.partition(":")[0], "chronicle.entry")
        self._models = [model for label in labels if (model := _model(label))]
        self._language = language

    def label(self, name: str) -> str:
        """What a column is called, or what is told under its name."""
        column = self._column(name)
        # A column that was given no words of its own is called by its code, in English.
        own = column.verbose_name if column and isinstance(column.verbose_name, Promise) else None
        return str(capfirst(str(own or NAMES.get(name) or aspect_in_words(name))))

    def words(self, name: str, value: Any) -> str:
        """A value in words."""
        if isinstance(value, bool):
            return pgettext("answer", "yes") if value else pgettext("answer", "no")
        if isinstance(value, str) and MOMENT.fullmatch(value) and (moment := parse_datetime(value)):
            return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")
        column = self._column(name)
        if name == "language" or (isinstance(value, (int, float)) and not isinstance(value, bool)):
            return self.language_name(str(value))
        choices = {str(code): str(label) for code, label in getattr(column, "flatchoices", ())}
        if isinstance(value, str) and column and not choices and not isinstance(column, PartialDateField):
            return value or "–"
        return value_in_words(value, self._language, choices)

    def language_name(self, code: str) -> str:
        """A language under its own name; anything else as it is."""
        return dict(settings.LANGUAGES).get(code, code)

    def _column(self, name: str) -> Field[Any, Any] | None:
        return next(self._columns(name), None)

    def _columns(self, name: str) -> Iterator[Field[Any, Any]]:
        for model in self._models:
            try:
                found = model._meta.get_field(name)
            except FieldDoesNotExist:
                continue
            if isinstance(found, Field):
                yield found


def _model(label: str) -> type[Model] | None:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None
