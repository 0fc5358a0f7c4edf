"""From bytes to plain JSON values, refusing what no record can hold."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from kizuna.records.rules.faults import FaultCode, Path, RecordFault

MOST_BYTES = 50 * 1024 * 1024
# The format itself is seven levels deep; the rest is for values of statements.
DEEPEST = 24
LONGEST_NUMBER = 2**53


class _Twice(dict[str, Any]):
    """A JSON object in which a key stands twice."""

    key: str


def decoded(content: bytes) -> dict[str, Any]:
    """The JSON object a file holds. Raises RecordFault."""
    if len(content) > MOST_BYTES:
        raise RecordFault(FaultCode.TOO_LARGE, most=MOST_BYTES // (1024 * 1024))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordFault(FaultCode.NOT_UTF8, position=error.start) from error
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise RecordFault(FaultCode.TOO_DEEP, most=DEEPEST) from error
    except json.JSONDecodeError as error:
        raise RecordFault(FaultCode.NOT_JSON, line=error.lineno, column=error.colno) from error
    except ValueError as error:
        # A whole number of thousands of digits.
        raise RecordFault(FaultCode.BAD_NUMBER) from error
    if not isinstance(found, dict):
        raise RecordFault(FaultCode.WRONG_TYPE, expected="object")
    _check(found)
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    names = [name for name, _value in pairs]
    twice = _Twice(found)
    twice.key = next(name for name in names if names.count(name) > 1)
    return twice


def _refuse_constant(name: str) -> NoReturn:
    raise RecordFault(FaultCode.BAD_NUMBER)


def _check(whole: dict[str, Any]) -> None:
    """In the order of the file: depth, keys, characters, numbers."""
    waiting: list[tuple[Path, Any]] = [((), whole)]
    while waiting:
        path, value = waiting.pop()
        if len(path) > DEEPEST:
            raise RecordFault(FaultCode.TOO_DEEP, path, most=DEEPEST)
        if isinstance(value, _Twice):
            raise RecordFault(FaultCode.KEY_TWICE, path, name=value.key)
        if isinstance(value, dict):
            for name in value:
                _check_text(name, path)
            waiting += [((*path, name), inner) for name, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*path, index), value[index]) for index in range(len(value) - 1, -1, -1)]
        elif isinstance(value, str):
            _check_text(value, path)
        elif isinstance(value, (int, float)) and not _is_plain_number(value):
            raise RecordFault(FaultCode.BAD_NUMBER, path)


def _is_plain_number(value: float) -> bool:
    return math.isfinite(value) and abs(value) <= LONGEST_NUMBER


def _check_text(text: str, path: Path) -> None:
    """No NUL and no half of a surrogate pair: no database keeps them."""
    if "\0" in text or (not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text)):
        raise RecordFault(FaultCode.BAD_CHARACTER, path)
