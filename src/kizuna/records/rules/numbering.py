"""Local ids by content: the same record gets the same ids in every database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Key = tuple[str, Hashable]


@dataclass(frozen=True, slots=True)
class Ref:
    """A row named within the content of another; `part` is what a room keeps of an entry."""

    key: Key
    part: str = ""


@dataclass(frozen=True, slots=True)
class ValueRef(Ref):
    """A row named within the value of a statement."""


@dataclass(frozen=True, slots=True)
class Bag:
    """References without an order."""

    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """A value that is written as it is, even when it is empty."""

    value: Any


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be numbered.

    `content` is what is written. `more` tells it apart without being written with it. `order` is what a
    person would sort by; `came` breaks ties between rows that say the very same. Rows `within` another are
    numbered in the order of those they stand in.
    """

    key: Key
    prefix: str
    content: Mapping[str, Any]
    order: tuple[Any, ...] = ()
    came: int = 0
    more: Any = None
    within: Key | None = None


def numbered(rows: Iterable[Row]) -> dict[Key, str]:
    """The id of every row: a letter for its sort, and its place in the order of content."""
    given = list(rows)
    digests = _digests(given)
    ids: dict[Key, str] = {}
    counts: dict[str, int] = {}

    def number(some: Iterable[Row]) -> None:
        for row in some:
            counts[row.prefix] = counts.get(row.prefix, 0) + 1
            ids[row.key] = f"{row.prefix}{counts[row.prefix]}"

    by_content = sorted(given, key=lambda row: (row.prefix, row.order, digests[row.key], row.came))
    number(row for row in by_content if row.within is None)
    inner = [(place_of(ids[row.within]), row) for row in by_content if row.within is not None]
    number(row for _place, row in sorted(inner, key=lambda pair: pair[0]))
    return ids


def place_of(identity: str) -> int:
    """The number in an id."""
    return int(identity[1:])


def _digests(rows: Sequence[Row]) -> dict[Key, str]:
    """A digest of each row in which the rows it names count by their own digests."""
    by_key = {row.key: row for row in rows}
    found: dict[Key, str] = {}
    for start in by_key:
        waiting = [start]
        while waiting:
            row = by_key[waiting[-1]]
            needed = [
                ref.key
                for ref in refs_in([row.content, row.more])
                if ref.key in by_key and ref.key not in found
            ]
            if needed:
                if len(waiting) > len(by_key):
                    raise ValueError("rows name each other in a circle")
                waiting.append(needed[0])
                continue
            told = _text(_plain([row.content, row.more], found))
            found[row.key] = hashlib.sha256(told.encode()).hexdigest()
            waiting.pop()
    return found


def refs_in(value: Any) -> Iterator[Ref]:
    """All rows that are named somewhere within."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, Bag):
        yield from value.refs
    elif isinstance(value, Whole):
        yield from refs_in(value.value)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from refs_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from refs_in(inner)


def _plain(value: Any, found: Mapping[Key, str]) -> Any:
    if isinstance(value, Ref):
        return [found.get(value.key, ""), value.part]
    if isinstance(value, Bag):
        return sorted(_text(_plain(ref, found)) for ref in value.refs)
    if isinstance(value, Whole):
        return _plain(value.value, found)
    if isinstance(value, Mapping):
        return {name: _plain(inner, found) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner, found) for inner in value]
    return value


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def written(content: Any, ids: Mapping[Key, str]) -> Any:
    """The content as it stands in the file: ids for rows; what is empty is left out of objects."""
    if isinstance(content, Mapping):
        told = {name: (inner, written(inner, ids)) for name, inner in content.items()}
        return {
            name: new
            for name, (inner, new) in told.items()
            if isinstance(inner, Whole) or not (new is None or new in ("", [], {}))
        }
    if isinstance(content, Whole):
        return _whole(content.value, ids)
    if isinstance(content, Bag):
        return sorted((ids[ref.key] for ref in content.refs), key=place_of)
    if isinstance(content, (list, tuple)):
        return [written(inner, ids) for inner in content]
    return _whole(content, ids)


def _whole(value: Any, ids: Mapping[Key, str]) -> Any:
    if isinstance(value, Ref):
        name = ids[value.key] + (f"/{value.part}" if value.part else "")
        return {"$ref": name} if isinstance(value, ValueRef) else name
    if isinstance(value, Mapping):
        return {name: _whole(inner, ids) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_whole(inner, ids) for inner in value]
    return value
