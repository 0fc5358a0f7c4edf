"""Inputs in which a row of the register is picked by typing its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from kizuna.register.models import Municipality, Organisation
from kizuna.register.queries import Match, find_municipalities, find_organisations

LONGEST_TYPED = 300
NUMBER = re.compile(r"#\s*(\d{1,12})\s*$")

Row = TypeVar("Row", bound=Model)


class TypedRowField(forms.CharField, Generic[Row]):
    """The row of the register whose name was typed; None when nothing was."""

    default_error_messages = {
        "unknown": _(
            "Nothing in the register is called “%(typed)s”. Check the spelling, or enter it in the register first."
        ),
        "perhaps": _("Nothing in the register is called “%(typed)s”. Did you mean %(names)s?"),
        "several": _("Several rows of the register are called so. Add the number: %(names)s."),
    }

    def __init__(self, find: Callable[[str], Sequence[Match[Row]]], **options: Any) -> None:
        options.setdefault("max_length", LONGEST_TYPED)
        super().__init__(**options)
        self._find = find

    def clean(self, value: Any) -> Row | None:
        """The row. Raises ValidationError with what may have been meant."""
        if isinstance(value, Model):
            return value  # type: ignore[return-value]
        typed = super().clean(value)
        if not typed:
            return None
        number = NUMBER.search(typed)
        matches = self._find(NUMBER.sub("", typed))
        exact = [match for match in matches if match.exact]
        if number:
            exact = [match for match in matches if match.row.pk == int(number[1])]
        if len(exact) == 1:
            return exact[0].row
        raise self._refusal(typed, exact or matches, "several" if exact else "perhaps")

    def _refusal(self, typed: str, matches: Sequence[Match[Row]], code: str) -> forms.ValidationError:
        names = ", ".join(f"{match.spelling} #{match.row.pk}" for match in matches[:4])
        code = code if names else "unknown"
        return forms.ValidationError(
            self.error_messages[code], code=code, params={"typed": typed, "names": names}
        )

    def prepare_value(self, value: Any) -> Any:
        """The name of a row that is set, with its number where several bear it; what was typed otherwise."""
        if not isinstance(value, Model):
            return value
        same = [match for match in self._find(str(value)) if match.exact]
        return str(value) if [match.row.pk for match in same] == [value.pk] else f"{value} #{value.pk}"


def organisation_field(**options: Any) -> TypedRowField[Organisation]:
    """An input for an organisation of the register."""
    return TypedRowField(find_organisations, required=False, **options)


def municipality_field(**options: Any) -> TypedRowField[Municipality]:
    """An input for a municipality of the register."""
    return TypedRowField(find_municipalities, required=False, **options)
