"""What a schema cannot say of papers: whose clause it is, what it changes, for whom somebody signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kizuna.records.rules.faults import FaultCode, Path, RecordFault

# A paper is signed on a journey, or at a station of one.
OCCASIONS = frozenset({"delegation", "programme_item"})


@dataclass(frozen=True, slots=True)
class PlacedClause:
    """A clause of the file: where it stands, the entry of its paper, and its place among the paper's clauses."""

    path: Path
    entry: str
    position: int
    told: Mapping[str, Any]


def clauses_of(record: Mapping[str, Any]) -> Iterator[PlacedClause]:
    """Every clause, in the order of the file."""
    for index, entry in enumerate(record.get("entries", ())):
        for inner, clause in enumerate(entry.get("agreement", {}).get("clauses", ())):
            path = ("entries", index, "agreement", "clauses", inner)
            yield PlacedClause(path, entry["id"], inner + 1, clause)


def clauses_in_order(record: Mapping[str, Any]) -> list[PlacedClause]:
    """In the order of the file, except that a clause comes after the one it changes."""
    clauses = list(clauses_of(record))
    places = {clause.told["id"]: place for place, clause in enumerate(clauses)}

    def needed(place: int) -> list[int]:
        changed = clauses[place].told.get("changed_clause")
        return [places[changed]] if changed else []

    return [clauses[place] for place in in_order_of_need(len(clauses), needed)]


def in_order_of_need(count: int, needed: Callable[[int], Sequence[int]]) -> list[int]:
    """The places in their order, except that what one needs comes before it. There are no circles."""
    order: dict[int, None] = {}
    for start in range(count):
        waiting = [start]
        while waiting:
            ahead = [place for place in needed(waiting[-1]) if place not in order]
            if ahead:
                waiting += reversed(ahead)
            else:
                order[waiting.pop()] = None
    return list(order)


def check_papers(record: Mapping[str, Any]) -> None:
    """Raise RecordFault for the first thing that is said of the wrong paper or party. All ids are known to lead on."""
    owners = {clause.told["id"]: clause.entry for clause in clauses_of(record)}
    for index, rhythm in enumerate(record["tie"].get("rhythms", ())):
        _refuse_foreign_clause(rhythm, "paper", owners, ("tie", "rhythms", index))
    kinds = {entry["id"]: entry["kind"] for entry in record.get("entries", ())}
    for index, entry in enumerate(record.get("entries", ())):
        if "agreement" in entry:
            _check_signing(entry["agreement"], kinds, ("entries", index, "agreement"))
    for index, promise in enumerate(record.get("promises", ())):
        _refuse_foreign_clause(promise, "made_in", owners, ("promises", index))


def _refuse_foreign_clause(row: Mapping[str, Any], key: str, owners: Mapping[str, str], path: Path) -> None:
    """A clause brings its paper along; where the paper is named beside it, it is that one."""
    clause = row.get("clause")
    if clause and row.get(key, owners[clause]) != owners[clause]:
        raise RecordFault(FaultCode.WRONG_OWNER, (*path, "clause"), name=clause)


def _check_signing(paper: Mapping[str, Any], kinds: Mapping[str, str], path: Path) -> None:
    ceremony = paper.get("ceremony")
    if ceremony and kinds[ceremony] not in OCCASIONS:
        raise RecordFault(FaultCode.WRONG_OWNER, (*path, "ceremony"), name=ceremony)
    left = list(paper.get("parties", ()))
    for index, signing in enumerate(paper.get("signing", ())):
        if signing["party"] not in left:
            place = (*path, "signing", index, "party")
            raise RecordFault(FaultCode.WRONG_OWNER, place, name=signing["party"])
        left.remove(signing["party"])
