"""Rows of the audit trail, told line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kizuna.audit.models import AuditRow
from kizuna.kernel.languages import Language
from kizuna.reports.queries.titles import Named
from kizuna.reports.queries.trail.columns import Columns
from kizuna.reports.queries.trail.naming import KEY, address_of, keys_in, kind_of, names_of_keys
from kizuna.reports.queries.trail.words import ACTIONS, FIRST_WORDS, UNTOLD

LANGUAGES = {language.value for language in Language}


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a value, and the page of the row that they name."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an action wrote: `old` is None where it was not there before the action."""

    label: str
    new: tuple[Part, ...]
    old: tuple[Part, ...] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the trail: who did what to which row, and what it was before."""

    at: datetime
    by: str
    by_key: str
    action: str
    subject: Part
    kind: str
    subject_key: str
    changes: tuple[Change, ...]
    stored: str


def lines_of(rows: Sequence[AuditRow], language: str) -> list[Line]:
    """The rows in words; one query for each kind of row that they name, however many they are."""
    keys = {key for row in rows for key in keys_in([row.subject, row.changes])}
    telling = _Telling(names_of_keys(keys), language)
    return [telling.line(row) for row in rows]


def name_of(key: str, language: str) -> str:
    """What the row behind a key is called, for a heading."""
    return _Telling(names_of_keys(keys_in(key)), language).part(key).text


class _Telling:
    def __init__(self, named: Mapping[str, Named], language: str) -> None:
        self._named = named
        self._language = language

    def line(self, row: AuditRow) -> Line:
        return Line(
            at=row.at,
            by=row.by_name,
            by_key=row.by_key,
            action=str(ACTIONS.get(row.action, row.action)),
            subject=self.part(row.subject),
            kind=kind_of(row.subject),
            subject_key=row.subject,
            changes=tuple(self._changes(row)),
            stored=f"{row.action} {row.subject} {json.dumps(row.changes, ensure_ascii=False)}",
        )

    def part(self, key: str) -> Part:
        """A row by its title, else by what kind of row it is."""
        named = self._named.get(key)
        title = named.title.text(self._language) if named else ""
        return Part(title or kind_of(key), address_of(key, named))

    def _changes(self, row: AuditRow) -> Iterator[Change]:
        columns = Columns(row.action, row.subject, self._language)
        is_first = row.action.rpartition(".")[2].partition("_")[0] in FIRST_WORDS
        told = row.changes
        if row.action == "sources.state":
            told = {told.get("aspect", ""): told.get("value")}
        for name, value in told.items():
            if name in UNTOLD:
                continue
            is_pair = isinstance(value, list) and len(value) == 2 and not is_first
            old, new = value if is_pair else (None, value)
            if is_pair or not _is_empty(new):
                yield from self._change(columns, name, old, new, is_pair=is_pair)

    def _change(self, columns: Columns, name: str, old: Any, new: Any, *, is_pair: bool) -> Iterator[Change]:
        label = columns.label(name)
        if is_pair and (_is_local(old) or _is_local(new)):
            for language in Language:
                before, after = ((text or {}).get(language.value, "") for text in (old, new))
                if before != after:
                    where = f"{label} ({columns.language_name(language.value)})"
                    yield Change(where, self._parts(columns, name, after), self._parts(columns, name, before))
        elif not is_pair:
            yield Change(label, self._parts(columns, name, new))
        elif old != new:
            yield Change(label, self._parts(columns, name, new), self._parts(columns, name, old))

    def _parts(self, columns: Columns, name: str, value: Any) -> tuple[Part, ...]:
        if isinstance(value, list) and value:
            return tuple(part for inner in value for part in self._parts(columns, name, inner))
        if isinstance(value, str) and KEY.fullmatch(value):
            return (self.part(value),)
        return (Part(columns.words(name, value)),)


def _is_local(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= LANGUAGES


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value in ([], {})
