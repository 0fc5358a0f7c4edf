"""The vocabulary of fields of cooperation."""

from __future__ import annotations

from functools import lru_cache

from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation
from kizuna.register.rules.wording import field_codes_for_wording


def fields() -> list[FieldOfCooperation]:
    """All fields, in the order of the vocabulary."""
    return list(FieldOfCooperation.objects.all())


@lru_cache(maxsize=1)
def vocabulary() -> tuple[tuple[str, LocalText], ...]:
    """Code and names of all fields, read once per process: only a migration changes them."""
    return tuple(FieldOfCooperation.objects.values_list("code", "names"))


def fields_for_wording(text: str) -> list[FieldOfCooperation]:
    """The fields a printed wording names, in its order; empty when it is not understood."""
    codes = field_codes_for_wording(text)
    known = {field.code: field for field in FieldOfCooperation.objects.filter(code__in=codes)}
    return [known[code] for code in codes if code in known]


def field_for_wording(text: str) -> FieldOfCooperation | None:
    """The first field a printed wording names, or None."""
    found = fields_for_wording(text)
    return found[0] if found else None
