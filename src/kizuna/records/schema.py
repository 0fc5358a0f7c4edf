"""The published JSON Schema, and the first fault it finds in a file."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import islice
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from kizuna.records.rules.faults import FaultCode, Path, RecordFault

SCHEMA_FILE = FilePath(__file__).with_name("record.schema.json")
# Enough to find the one that stands first in the file.
MOST_ERRORS = 200

CODES = {
    "type": FaultCode.WRONG_TYPE,
    "required": FaultCode.MISSING,
    "dependentRequired": FaultCode.MISSING,
    "additionalProperties": FaultCode.UNKNOWN_KEY,
    "enum": FaultCode.NOT_A_CHOICE,
    "const": FaultCode.NOT_A_CHOICE,
    "pattern": FaultCode.WRONG_FORM,
    "maxLength": FaultCode.TOO_LONG,
    "maxItems": FaultCode.TOO_LONG,
    "minLength": FaultCode.TOO_SHORT,
    "minItems": FaultCode.TOO_SHORT,
    "minProperties": FaultCode.TOO_SHORT,
    "minimum": FaultCode.OUT_OF_BOUNDS,
    "maximum": FaultCode.OUT_OF_BOUNDS,
    "uniqueItems": FaultCode.NAMED_TWICE,
    # The parts of other kinds of entry.
    "not": FaultCode.WRONG_PART,
}


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    """The validator of the format."""
    return Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


def check_against_schema(record: dict[str, Any]) -> None:
    """Raise RecordFault for the fault that stands first in the file."""
    faults = [_fault(error) for error in islice(validator().iter_errors(record), MOST_ERRORS)]
    if faults:
        raise min(faults, key=lambda fault: _place(record, fault.path))


def _fault(error: ValidationError) -> RecordFault:
    path: Path = tuple(error.absolute_path)
    keyword = str(error.validator)
    expected: Any = error.validator_value
    code = CODES.get(keyword, FaultCode.INVALID)
    match code:
        case FaultCode.UNKNOWN_KEY:
            allowed: Any = error.schema
            given: Any = error.instance
            name = next(name for name in given if name not in allowed["properties"])
            return RecordFault(code, (*path, name), name=name)
        case FaultCode.MISSING:
            return RecordFault(code, path, name=_missing(error))
        case FaultCode.NOT_A_CHOICE:
            choices = expected if isinstance(expected, list) else [expected]
            return RecordFault(code, path, choices=", ".join(map(str, choices)))
        case FaultCode.WRONG_TYPE:
            return RecordFault(code, path, expected=expected if isinstance(expected, str) else expected[0])
        case FaultCode.OUT_OF_BOUNDS | FaultCode.TOO_LONG | FaultCode.TOO_SHORT:
            return RecordFault(code, path, bound=expected)
    return RecordFault(code, path, name=str(path[-1]) if path else "")


def _missing(error: ValidationError) -> str:
    needed: Any = error.validator_value
    given: Any = error.instance
    if isinstance(needed, dict):
        needed = [name for key, names in needed.items() if key in given for name in names]
    return next(str(name) for name in needed if name not in given)


def _place(record: Any, path: Path) -> list[int]:
    """The position in the file, step by step, so that paths can be compared."""
    place: list[int] = []
    inner = record
    for step in path:
        if isinstance(inner, dict):
            place.append(list(inner).index(str(step)))
            inner = inner[step]
        elif isinstance(inner, list) and isinstance(step, int):
            place.append(step)
            inner = inner[step]
    return place
