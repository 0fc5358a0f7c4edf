"""Words made fit for print: every sign of them is set as it is, none can disturb the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

# What stands for a sign that no typeface has.
NO_SIGN = "□"
BREAK_HERE = "\u200b"
# A run without a place to break that is longer than this would leave the column.
LONGEST_RUN = 34
_NEW_LINE = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
# Signs that are not seen and that turn the direction of reading or mark the beginning of a file.
_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
# Letters of other scripts than the Japanese break anywhere or are divided by syllables up to a length.
_LONG_RUN = re.compile(
    rf"[^\s\u00ad\u200b\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]{{{LONGEST_RUN},}}"
)
_IN_PLACE_OF = {"Cc": "", "Cs": NO_SIGN, "Co": NO_SIGN}


def printable(value: Any) -> Any:
    """The same value with every text in it made fit for print; names of mappings stay as they are."""
    match value:
        case str():
            return printable_words(value)
        case Mapping():
            return {name: printable(one) for name, one in value.items()}
        case list() | tuple():
            return [printable(one) for one in value]
        case None | bool() | int():
            return value
    raise TypeError(f"a value of type {type(value).__name__} cannot be printed")


def printable_words(text: str) -> str:
    """The text in NFC, with plain ends of lines, without control signs, and with breaks in endless words."""
    seen = _UNSEEN.sub("", _NEW_LINE.sub("\n", text)).replace("\t", " ")
    return _LONG_RUN.sub(_with_breaks, unicodedata.normalize("NFC", "".join(map(_sign, seen))))


def paragraphs(text: str) -> list[str]:
    """The lines of a text that say something in print, each a paragraph."""
    return [line for line in (one.strip() for one in printable_words(text).split("\n")) if line]


def _sign(sign: str) -> str:
    if sign == "\n":
        return sign
    is_nothing = (ord(sign) & 0xFFFE) == 0xFFFE or "\ufdd0" <= sign <= "\ufdef"
    return NO_SIGN if is_nothing else _IN_PLACE_OF.get(unicodedata.category(sign), sign)


def _with_breaks(run: re.Match[str]) -> str:
    text, step = run[0], LONGEST_RUN // 2
    return BREAK_HERE.join(text[at : at + step] for at in range(0, len(text), step))
