"""What a schema cannot say: dates, quoted words, accounts held true, one name a script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.records.rules.faults import FaultCode, Path, RecordFault
from kizuna.records.rules.references import Record

DATES = frozenset(
    {
        "start",
        "end",
        "when",
        "published_on",
        "agreed_on",
        "signed_on",
        "in_force_on",
        "notified_on",
        "ended_on",
        "withdrawn_on",
        "council_approved_on",
        "succeeded_on",
        "made_on",
        "due",
        "happened_on",
    }
)
# Citations count characters with keys that are dates elsewhere; values of statements say what they like.
WITHOUT_DATES = frozenset({"citations", "value", "organisations"})


def check_dates(record: Record) -> None:
    """Raise RecordFault for the first date that is not EDTF."""
    for path, text in _dates(record, ()):
        try:
            PartialDate.parse(text)
        except NotADate as refused:
            raise RecordFault(FaultCode.NOT_A_DATE, path, name=text) from refused


def _dates(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _dates(inner, (*path, index))
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in DATES and isinstance(inner, str):
                yield (*path, name), inner
            elif name not in WITHOUT_DATES:
                yield from _dates(inner, (*path, name))


def check_documents(record: Record) -> None:
    """No text twice; every citation quotes its document to the letter."""
    texts: dict[str, str] = {}
    kept: set[str] = set()
    for index, document in enumerate(record.get("documents", ())):
        if document["text"] in kept:
            raise RecordFault(FaultCode.DOCUMENT_TWICE, ("documents", index), name=document["id"])
        texts[document["id"]] = document["text"]
        kept.add(document["text"])
    spans: set[tuple[str, int, int]] = set()
    for index, citation in enumerate(record.get("citations", ())):
        span = citation["document"], citation["start"], citation["end"]
        document_id, start, end = span
        if texts[document_id][start:end] != citation["quote"]:
            raise RecordFault(FaultCode.NOT_THE_QUOTE, ("citations", index, "quote"), name=citation["id"])
        if span in spans:
            raise RecordFault(FaultCode.NAMED_TWICE, ("citations", index), name=citation["id"])
        spans.add(span)


def check_statements(record: Record) -> None:
    """At most one account of an aspect is held true, and none stands twice."""
    held: set[tuple[str, str]] = set()
    seen: set[tuple[str, str, str, str]] = set()
    for index, statement in enumerate(record.get("statements", ())):
        of = statement["subject"], statement["aspect"]
        if statement.get("held_true"):
            if of in held:
                raise RecordFault(FaultCode.TWO_HELD_TRUE, ("statements", index, "held_true"), name=of[1])
            held.add(of)
        account = (*of, json.dumps(statement["value"], sort_keys=True), statement.get("citation", ""))
        if account in seen:
            raise RecordFault(FaultCode.NAMED_TWICE, ("statements", index), name=of[1])
        seen.add(account)


def check_people(record: Record) -> None:
    """One name a script."""
    for index, person in enumerate(record.get("people", ())):
        scripts = [name["script"] for name in person["names"]]
        if len(set(scripts)) < len(scripts):
            raise RecordFault(FaultCode.TWO_SCRIPTS, ("people", index, "names"), name=person["id"])


def check_municipalities(record: Record) -> None:
    """Each city once."""
    seen: set[int] = set()
    for index, city in enumerate(record["municipalities"]):
        number = city.get("geoname_id")
        if number in seen:
            raise RecordFault(FaultCode.NAMED_TWICE, ("municipalities", index, "geoname_id"), name=city["id"])
        seen |= {number} if number else set()


def check_view(record: Record) -> None:
    """The city that sees is a partner of the tie."""
    seen_from = record.get("seen_from")
    if seen_from and seen_from not in record["tie"]["municipalities"]:
        raise RecordFault(FaultCode.NOT_A_PARTNER, ("seen_from",), name=seen_from)
