"""The layout of a file: which sections it has, and the order of what stands in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from kizuna.records.rules.numbering import Key, Ref, Row, place_of, written

FORMAT = "kizuna-record/1"
SECTIONS = {
    "m": "municipalities",
    "o": "organisations",
    "p": "people",
    "d": "documents",
    "c": "citations",
    "e": "entries",
}
# What is told of the tie itself comes first, then of its cities, entries and promises.
SORTS = "mekropdtc"


def sections(
    *,
    ids: Mapping[Key, str],
    tie: Mapping[str, Any],
    rows: Sequence[Row],
    threads: Sequence[Mapping[str, Any]],
    statements: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The sections of the file, each in the order of its ids; empty ones are left out."""
    told: dict[str, Any] = dict(written(tie, ids))
    offices = _offices(rows, ids)
    clauses = {row["id"]: row for row in _rows(rows, ids, "k")}
    for prefix, section in SECTIONS.items():
        told[section] = _rows(rows, ids, prefix)
        if prefix == "p":
            told[section] = [_with_offices(person, offices) for person in told[section]]
        if prefix == "e":
            told[section] = [_with_clauses(entry, clauses) for entry in told[section]]
    told["threads"] = sorted(
        (written(thread, ids) for thread in threads),
        key=lambda thread: (place_of(thread["entry"]), place_of(thread["arose_from"])),
    )
    told["promises"] = _rows(rows, ids, "r")
    told["statements"] = [written(statement, ids) for statement in statements]
    return {name: section for name, section in told.items() if section}


def _rows(rows: Sequence[Row], ids: Mapping[Key, str], prefix: str) -> list[dict[str, Any]]:
    found = [{"id": ids[row.key], **written(row.content, ids)} for row in rows if row.prefix == prefix]
    return sorted(found, key=lambda row: place_of(row["id"]))


def _offices(rows: Sequence[Row], ids: Mapping[Key, str]) -> dict[str, list[dict[str, Any]]]:
    """The offices by the id of the person who held them."""
    held: dict[str, list[dict[str, Any]]] = {}
    for row in sorted((row for row in rows if row.prefix == "t"), key=lambda row: place_of(ids[row.key])):
        office = {"id": ids[row.key], **written(row.content, ids)}
        held.setdefault(ids[row.more.key], []).append(office)
    return held


def _with_offices(person: Mapping[str, Any], offices: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    told = dict(person)
    held = offices.get(told["id"])
    if held is None:
        return told
    spellings = told.pop("spellings", None)
    return {**told, "tenures": held, **({"spellings": spellings} if spellings else {})}


def _with_clauses(entry: Mapping[str, Any], clauses: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The entry with its paper's clauses in place of their ids."""
    paper = entry.get("agreement", {})
    if "clauses" not in paper:
        return entry
    return {**entry, "agreement": {**paper, "clauses": [clauses[name] for name in paper["clauses"]]}}


def order_statements(
    statements: Sequence[Mapping[str, Any]], ids: Mapping[Key, str]
) -> list[Mapping[str, Any]]:
    """By what they speak of, then as the documents have them; what no document says comes last."""

    def place(statement: Mapping[str, Any]) -> tuple[Any, ...]:
        subject: Ref = statement["subject"]
        cited: Ref | None = statement["citation"]
        return (
            _place(ids[subject.key]),
            subject.part,
            place_of(ids[cited.key]) if cited else float("inf"),
            statement["aspect"],
            json.dumps(written(statement["value"], ids), sort_keys=True, ensure_ascii=False),
        )

    return sorted(statements, key=place)


def _place(identity: str) -> tuple[int, int]:
    return (0, 0) if identity == "tie" else (1 + SORTS.index(identity[0]), place_of(identity))
