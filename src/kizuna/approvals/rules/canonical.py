"""The canonical form of a content: one text for one meaning, and one hash for one text.

Serialised as RFC 8785 (JSON Canonicalization Scheme) has it, for the part of JSON that needs no floating
point. Before that every text is brought to Unicode's form NFC, and every end of a line to LF, so that
neither a keyboard nor a browser makes a difference where a reader sees none.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from kizuna.kernel.dates import PartialDate

# Named within every canonical text. What is written under this name may never change; see the golden file
# of the tests. A new form gets a new number and leaves the old one readable.
FORMAT = "kizuna.approval/1"
DATE_MARK = "edtf"
# RFC 8785 takes numbers as IEEE 754 doubles; these are the integers that every reader gets exactly.
LARGEST_NUMBER = 2**53 - 1
# Chinese characters may be written before this Python's Unicode knows them: they have one form for ever.
IDEOGRAPHS = range(0x20000, 0x40000)
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class NotCanonical(ValueError):
    """The content has no canonical form; `path` leads to the value that has none."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path or '/'}: {why}")
        self.path = path


def canonical_text(sides: Sequence[Mapping[str, str]], content: Mapping[str, Any]) -> str:
    """The one text for this content between these sides (the names of each, by language).

    Values may be None, bool, int, str, PartialDate, and lists and mappings of them; names of a mapping are
    lower-case ASCII. Two contents have the same text only if they are equal up to Unicode's canonical
    equivalence and the sort of line ends. Raises NotCanonical, also for signs that Unicode does not know yet:
    what their form NFC is, a later version of it might say otherwise.
    """
    text = _written({"content": content, "format": FORMAT, "sides": list(sides)}, "")
    if any(unicodedata.category(sign) == "Cn" and ord(sign) not in IDEOGRAPHS for sign in text):
        raise NotCanonical("", "a sign that Unicode does not know")
    return text


def read_canonical(text: str) -> dict[str, Any]:
    """What `canonical_text` was given, as plain values with the names `content`, `format` and `sides`.

    Raises NotCanonical for any text that `canonical_text` would not have written.
    """
    try:
        plain = json.loads(text)
        form = plain["format"]
        again = _written(_with_dates(plain), "")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotCanonical("", "no content in canonical form") from error
    if form != FORMAT:
        raise NotCanonical("/format", "a form this version does not know")
    if again != text or {*plain} != {"content", "format", "sides"}:
        raise NotCanonical("", "not written in canonical form")
    return dict(plain)


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def settled_words(text: str) -> str:
    """The text in NFC with LF at the ends of lines."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _written(value: Any, path: str) -> str:
    match value:
        case None | bool():
            return json.dumps(value)
        case int():
            if abs(value) > LARGEST_NUMBER:
                raise NotCanonical(path, "too large a number")
            return str(int(value))
        case str():
            return _quoted(str(value), path)
        case PartialDate():
            return f'{{"{DATE_MARK}":{_quoted(value.edtf, path)}}}'
        case Mapping():
            return _mapping(value, path)
        case list() | tuple():
            return "[" + ",".join(_written(one, f"{path}/{n}") for n, one in enumerate(value)) + "]"
    raise NotCanonical(path, f"a value of type {type(value).__name__}")


def _mapping(value: Mapping[Any, Any], path: str) -> str:
    if {*value} == {DATE_MARK}:
        raise NotCanonical(path, f"the name {DATE_MARK} is kept for dates")
    for name in value:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise NotCanonical(path, f"{name!r} is no name")
    # Of ASCII names the order by code units, which RFC 8785 asks for, is the order of the characters.
    parts = (f'"{name!s}":{_written(value[name], f"{path}/{name}")}' for name in sorted(map(str, value)))
    return "{" + ",".join(parts) + "}"


def _quoted(text: str, path: str) -> str:
    if "\0" in text:
        raise NotCanonical(path, "the sign NUL")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical(path, "half a character") from error
    return json.dumps(settled_words(text), ensure_ascii=False)


def _with_dates(plain: Any) -> Any:
    if isinstance(plain, dict):
        if {*plain} == {DATE_MARK}:
            return PartialDate.parse(plain[DATE_MARK])
        return {name: _with_dates(one) for name, one in plain.items()}
    return [_with_dates(one) for one in plain] if isinstance(plain, list) else plain
