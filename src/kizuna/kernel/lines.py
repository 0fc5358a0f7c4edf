"""Texts as one line each, for formats in which the end of a line ends a value."""

from __future__ import annotations

import re
import unicodedata

# Whatever some program takes for the end of a line, and the tabulator.
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text without control characters and half characters, each end of a line a space."""
    spaced = _BREAKS.sub(" ", text)
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in {"Cc", "Cs"}).strip()
