"""Words for a page that has an end."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import east_asian_width

LONGEST = 110
_WIDE = frozenset("WF")


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text with none of its lines wider than so many Latin letters; what is left out leaves an ellipsis.

    A kanji or kana is as wide as two letters.
    """
    return "\n".join(_cut(" ".join(line.split()), longest) for line in text.split("\n"))


def _cut(line: str, longest: int) -> str:
    widths = list(accumulate(2 if east_asian_width(sign) in _WIDE else 1 for sign in line))
    if not widths or widths[-1] <= longest:
        return line
    return line[: sum(width < longest for width in widths)].rstrip() + "…"
