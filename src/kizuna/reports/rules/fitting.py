"""Words for a page that has an end."""

from __future__ import annotations

LONGEST = 110


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text with none of its lines longer than so many signs; what is left out leaves an ellipsis."""
    return "\n".join(_cut(" ".join(line.split()), longest) for line in text.split("\n"))


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
