"""What an action answers when it will not do what was asked: a code for programs, a sentence for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# No single text of the record is longer; documents have their own bound.
LONGEST_TEXT = 20_000


class Refused(Exception):
    """The action is refused and nothing was written. Each room derives its own from this one."""

    def __init__(self, code: str, sentence: str | Promise, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self._sentence = sentence
        self._params = params

    @property
    def sentence(self) -> str:
        """Why, in the language that is active now."""
        return str(self._sentence) % self._params if self._params else str(self._sentence)

    def __str__(self) -> str:
        return self.sentence


def refuse_unsound(row: models.Model, refusal: type[Refused] = Refused) -> None:
    """Raise `refusal` unless every column of the row can be stored as it is, on either database.

    Refused are a NUL character, a text that is too long, a choice that does not exist, an empty column
    that must be filled. Foreign keys are left to the database.
    """
    for field in row._meta.concrete_fields:
        for text in _texts(getattr(row, field.attname)):
            if "\0" in text:
                raise refusal(
                    "nul", _("“%(column)s” contains a character that cannot be stored."), column=_label(field)
                )
            if len(text) > LONGEST_TEXT and not _may_be_long(field):
                raise refusal("too_long", _("“%(column)s” is too long."), column=_label(field))
    relations = {field.name for field in row._meta.concrete_fields if field.is_relation}
    try:
        row.clean_fields(exclude={*relations, row._meta.pk.name})
    except ValidationError as error:
        name, problems = next(iter(error.message_dict.items()))
        label = _label(row._meta.get_field(name))
        raise refusal("invalid", "%(column)s: %(problem)s", column=label, problem=problems[0]) from error


def _label(field: Any) -> str:
    return str(field.verbose_name)


def _may_be_long(field: models.Field[Any, Any]) -> bool:
    return isinstance(field, models.TextField)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
