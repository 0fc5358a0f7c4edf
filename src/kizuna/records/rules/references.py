"""Whether all ids of a file lead to rows of the right sort, and nothing leads back to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kizuna.records.rules.faults import FaultCode, Path, RecordFault

Record = Mapping[str, Any]
Link = tuple[Path, str]

SECTIONS = ("municipalities", "organisations", "people", "documents", "citations", "entries", "promises")
PARTS = ("agreement", "delegation", "exchange", "encounter", "release")
PROGRAMME_ITEM = "programme_item"
# Where a row of a section names others: key, or key of a list of ids.
PLAIN_LINKS: dict[str, tuple[str, ...]] = {
    "municipalities": ("successor",),
    "organisations": ("parent", "municipality"),
    "citations": ("document",),
    "threads": ("entry", "arose_from", "citation"),
    "promises": ("made_in",),
    "statements": ("subject", "citation"),
}
PART_LINKS: dict[str, tuple[str, ...]] = {
    "agreement": ("parent", "place", "parties"),
    "delegation": ("from", "to"),
    "exchange": ("sending_body", "hosting_body", "place"),
    "encounter": ("place", "bodies"),
    "release": ("document", "issuer"),
}
# Lists of objects within a part, and where these name others.
INNER_LINKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "agreement": ("signatures", ("person", "party", "tenure")),
    "delegation": ("members", ("person", "organisation", "tenure")),
    "encounter": ("people", ("person",)),
}


def check_references(record: Record) -> None:
    """Raise RecordFault for the first id that stands twice or leads nowhere, and for circles."""
    known = _known_ids(record)
    for path, name in _links(record):
        if name not in known:
            raise RecordFault(FaultCode.UNKNOWN_ID, path, name=name)
    _check_owners(record)
    _refuse_circles("municipalities", _parents(record, "municipalities", "successor"))
    _refuse_circles("organisations", _parents(record, "organisations", "parent"))
    _refuse_circles("entries", _parents(record, "entries"))
    _refuse_thread_circles(record)


def _known_ids(record: Record) -> set[str]:
    known = {"tie"}
    for path, row in _identified(record):
        if row["id"] in known:
            raise RecordFault(FaultCode.ID_TWICE, (*path, "id"), name=row["id"])
        known.add(row["id"])
    for entry in record.get("entries", ()):
        known |= {f"{entry['id']}/{part}" for part in PARTS if part in entry}
        programme = entry.get("delegation", {}).get("programme", ())
        known |= {f"{item['entry']}/{PROGRAMME_ITEM}" for item in programme}
    return known


def _identified(record: Record) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for section in SECTIONS:
        for index, row in enumerate(record.get(section, ())):
            yield (section, index), row
            for inner, tenure in enumerate(row.get("tenures", ()) if section == "people" else ()):
                yield (section, index, "tenures", inner), tenure


def _links(record: Record) -> Iterator[Link]:
    yield from _named(record, ("seen_from",), ())
    yield from _named(record["tie"], ("municipalities", "documents"), ("tie",))
    for index, rhythm in enumerate(record["tie"].get("rhythms", ())):
        yield from _named(rhythm, ("paper",), ("tie", "rhythms", index))
    for section, keys in PLAIN_LINKS.items():
        for index, row in enumerate(record.get(section, ())):
            yield from _named(row, keys, (section, index))
    for index, person in enumerate(record.get("people", ())):
        for inner, tenure in enumerate(person.get("tenures", ())):
            path: Path = ("people", index, "tenures", inner)
            yield from _named(tenure, ("municipality", "organisation"), path)
    for index, entry in enumerate(record.get("entries", ())):
        yield from _entry_links(entry, ("entries", index))
    for index, promise in enumerate(record.get("promises", ())):
        for inner, step in enumerate(promise.get("steps", ())):
            yield from _named(step, ("evidence",), ("promises", index, "steps", inner))
    for index, statement in enumerate(record.get("statements", ())):
        yield from value_links(statement["value"], ("statements", index, "value"))


def _entry_links(entry: Mapping[str, Any], path: Path) -> Iterator[Link]:
    for part, keys in PART_LINKS.items():
        yield from _named(entry.get(part, {}), keys, (*path, part))
    for part, (rows, keys) in INNER_LINKS.items():
        for inner, row in enumerate(entry.get(part, {}).get(rows, ())):
            yield from _named(row, keys, (*path, part, rows, inner))
    for inner, item in enumerate(entry.get("delegation", {}).get("programme", ())):
        inside = (*path, "delegation", "programme", inner)
        yield from _named(item, ("entry", "place", "host"), inside)


def _named(row: Mapping[str, Any], keys: Iterable[str], path: Path) -> Iterator[Link]:
    for key in keys:
        value = row.get(key, ())
        if isinstance(value, str):
            yield (*path, key), value
        else:
            yield from (((*path, key, index), name) for index, name in enumerate(value))


def value_links(value: Any, path: Path) -> Iterator[Link]:
    """The rows a statement's value names, as `{"$ref": id}`, at any depth."""
    if isinstance(value, dict):
        if value.keys() == {"$ref"}:
            yield (*path, "$ref"), str(value["$ref"])
            return
        for name, inner in value.items():
            yield from value_links(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from value_links(inner, (*path, index))


def _check_owners(record: Record) -> None:
    """A parent is a paper; each programme item stands in one programme, and nothing else does twice."""
    kinds = {entry["id"]: entry["kind"] for entry in record.get("entries", ())}
    stations: dict[str, int] = defaultdict(int)
    for index, entry in enumerate(record.get("entries", ())):
        parent = entry.get("agreement", {}).get("parent")
        if parent and kinds[parent] != "agreement":
            raise RecordFault(FaultCode.WRONG_OWNER, ("entries", index, "agreement", "parent"), name=parent)
        for inner, item in enumerate(entry.get("delegation", {}).get("programme", ())):
            name = item["entry"]
            stations[name] += 1
            if stations[name] > 1 or kinds[name] not in {PROGRAMME_ITEM, "encounter"}:
                path = ("entries", index, "delegation", "programme", inner, "entry")
                raise RecordFault(FaultCode.WRONG_OWNER, path, name=name)
    for index, entry in enumerate(record.get("entries", ())):
        if entry["kind"] == PROGRAMME_ITEM and not stations[entry["id"]]:
            raise RecordFault(FaultCode.WRONG_OWNER, ("entries", index), name=entry["id"])


def _parents(record: Record, section: str, key: str = "") -> list[tuple[str, str | None, Path]]:
    """By row what lies above it: under a key of its own, or the parent of the paper that is part of an entry."""
    if key:
        rows = enumerate(record.get(section, ()))
        return [(row["id"], row.get(key), (section, index, key)) for index, row in rows]
    return [
        (entry["id"], entry.get("agreement", {}).get("parent"), (section, index, "agreement", "parent"))
        for index, entry in enumerate(record.get(section, ()))
    ]


def _refuse_circles(section: str, rows: list[tuple[str, str | None, Path]]) -> None:
    above = {name: parent for name, parent, _path in rows if parent}
    sound: set[str] = set()
    for name, _parent, path in rows:
        way: set[str] = set()
        at: str | None = name
        while at is not None and at not in sound:
            if at in way:
                raise RecordFault(FaultCode.CIRCLE, path, name=name)
            way.add(at)
            at = above.get(at)
        sound |= way


def _refuse_thread_circles(record: Record) -> None:
    """Refuses the first thread by which something would arise out of itself."""
    origins: dict[str, set[str]] = defaultdict(set)
    for index, thread in enumerate(record.get("threads", ())):
        entry, origin = thread["entry"], thread["arose_from"]
        if entry == origin or _leads(origins, origin, entry):
            raise RecordFault(FaultCode.CIRCLE, ("threads", index), name=entry)
        if origin in origins[entry]:
            raise RecordFault(FaultCode.NAMED_TWICE, ("threads", index), name=entry)
        origins[entry].add(origin)


def _leads(origins: Mapping[str, set[str]], start: str, goal: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        ahead = origins.get(waiting.pop(), set()) - seen
        if goal in ahead:
            return True
        seen |= ahead
        waiting += ahead
    return False
