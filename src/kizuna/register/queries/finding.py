"""Find people, organisations and municipalities by how their names are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, Q
from django.db.models.functions import Length

from kizuna.kernel.folding import fold
from kizuna.register.models import Municipality, Organisation, Person, Spelling
from kizuna.register.rules.matching import LARGEST_SLIP, Candidate, Nearness, nearest, without_title

Row_co = TypeVar("Row_co", bound=Model, covariant=True)
LONGEST_SEARCHED = 300


@dataclass(frozen=True, slots=True)
class Match(Generic[Row_co]):
    """A row that may be meant: by which of its spellings, and whether that is the very one."""

    row: Row_co
    spelling: str
    exact: bool


def find_people(text: str, limit: int = 10) -> list[Match[Person]]:
    """People whose name is written so, or nearly so, with or without titles; the nearest first."""
    found = _found(Person, "person", text, limit)
    bare = without_title(text)
    return found if not bare or any(match.exact for match in found) else _found(Person, "person", bare, limit)


def find_organisations(text: str, limit: int = 10) -> list[Match[Organisation]]:
    """Organisations whose name is written so, or nearly so; the nearest first."""
    return _found(Organisation, "organisation", text, limit)


def find_municipalities(text: str, limit: int = 10) -> list[Match[Municipality]]:
    """Municipalities whose name is written so, or nearly so; the nearest first."""
    return _found(Municipality, "municipality", text, limit)


def _found(model: type[Row_co], column: str, text: str, limit: int) -> list[Match[Row_co]]:
    key = fold(text[:LONGEST_SEARCHED].replace("\0", ""))
    if not key:
        return []
    near = nearest(key, _candidates(column, key), limit)
    rows = model._default_manager.in_bulk([candidate.row for candidate, _near in near])
    return [
        Match(rows[candidate.row], candidate.text, near is Nearness.SAME)
        for candidate, near in near
        if candidate.row in rows
    ]


def _candidates(column: str, key: str) -> list[Candidate]:
    """Spellings worth comparing: those that contain a word of the key, and those of about its length."""
    longest_word = max(key.split(), key=len)
    about_as_long = Q(size__gte=len(key) - LARGEST_SLIP, size__lte=len(key) + LARGEST_SLIP)
    rows = (
        Spelling.objects.filter(**{f"{column}__isnull": False})
        .alias(size=Length("folded"))
        .filter(about_as_long | Q(folded__contains=longest_word))
        .values_list(f"{column}_id", "text", "folded")
    )
    return [Candidate(row, text, folded) for row, text, folded in rows]
