"""What is wrong with a file, and where."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

Path = tuple[str | int, ...]


class FaultCode(StrEnum):
    """Kinds of fault; `records.actions.refusals` says each in a sentence."""

    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    KEY_TWICE = "key_twice"
    BAD_CHARACTER = "bad_character"
    BAD_NUMBER = "bad_number"
    WRONG_TYPE = "wrong_type"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"
    NOT_A_CHOICE = "not_a_choice"
    WRONG_FORM = "wrong_form"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    OUT_OF_BOUNDS = "out_of_bounds"
    NAMED_TWICE = "named_twice"
    INVALID = "invalid"
    ID_TWICE = "id_twice"
    UNKNOWN_ID = "unknown_id"
    CIRCLE = "circle"
    NOT_A_DATE = "not_a_date"
    NOT_THE_QUOTE = "not_the_quote"
    TWO_HELD_TRUE = "two_held_true"
    DOCUMENT_TWICE = "document_twice"
    WRONG_PART = "wrong_part"
    WRONG_OWNER = "wrong_owner"
    TWO_SCRIPTS = "two_scripts"
    NOT_A_PARTNER = "not_a_partner"
    UNKNOWN_FIELD = "unknown_field"
    SLUG_TAKEN = "slug_taken"
    CONFLICT = "conflict"


class RecordFault(Exception):
    """The first fault of a file: its kind, where it is, and what the sentence needs to name."""

    def __init__(self, code: FaultCode, path: Iterable[str | int] = (), **params: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.path: Path = tuple(path)
        self.params = params

    @property
    def pointer(self) -> str:
        """Where the fault is, as a JSON pointer (RFC 6901); empty for the file as a whole."""
        return pointer_of(self.path)


def pointer_of(path: Iterable[str | int]) -> str:
    """A path as JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
