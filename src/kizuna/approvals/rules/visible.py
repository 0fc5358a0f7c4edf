"""Signs that nobody sees, made visible: what is approved must not read otherwise than it is."""

from __future__ import annotations

import unicodedata

# Control signs, format signs (among them those that turn the direction of reading), private ones, and the two
# separators that browsers do not show. Line feed and tabulator are what they look like.
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
SEEN = frozenset("\n\t")
END_OF_LINE = " ⏎ "


def visible(text: str) -> str:
    """The text with each sign that would not be seen as its number, such as [U+202E]."""
    if text.isprintable():
        return text
    return "".join(_shown(sign) for sign in text)


def one_line(text: str) -> str:
    """A text that is shown among others on a line: an end of a line in it cannot pass for theirs."""
    return END_OF_LINE.join(text.splitlines()) if text else text


def _shown(sign: str) -> str:
    if sign in SEEN or unicodedata.category(sign) not in UNSEEN:
        return sign
    return f"[U+{ord(sign):04X}]"
