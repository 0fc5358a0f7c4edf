"""How wide a text will be, and how it is cut or broken to fit. Widths are estimates on the safe side."""

from __future__ import annotations

from unicodedata import east_asian_width

WIDE = {"W", "F"}
NARROW_SIGNS = frozenset("iIljtfr.,:;!|'’()[] ·-")
BROAD_SIGNS = frozenset("mwMWOQGD%@—⟷")
ELLIPSIS = "…"


def text_width(text: str, size: float) -> float:
    """Width of one line in the unit of `size`, the font's height."""
    return sum(_share(sign) for sign in text) * size


def _share(sign: str) -> float:
    if east_asian_width(sign) in WIDE:
        return 1.02
    if sign in NARROW_SIGNS:
        return 0.4
    return 0.92 if sign in BROAD_SIGNS else 0.6


def cut(text: str, size: float, room: float) -> str:
    """The text if it fits into `room`, else its beginning with an ellipsis; never empty for a text."""
    if text_width(text, size) <= room:
        return text
    rest = room - text_width(ELLIPSIS, size)
    kept = ""
    for sign in text:
        if text_width(kept + sign, size) > rest:
            break
        kept += sign
    return kept.rstrip() + ELLIPSIS


def broken(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """The text on at most `lines` lines: broken at spaces, in Japanese anywhere, the last one cut."""
    result: list[str] = []
    current = ""
    for piece in _pieces(text):
        if current and text_width((current + piece).rstrip(), size) > room:
            result.append(current.rstrip())
            current = piece.lstrip()
        else:
            current += piece
    result.append(current.rstrip())
    found = [line for line in result if line]
    if len(found) > lines:
        found = [*found[: lines - 1], " ".join(found[lines - 1 :])]
    return tuple(cut(line, size, room) for line in found)


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for sign in text:
        starts_new = not pieces or pieces[-1][-1] == " " or east_asian_width(sign) in WIDE
        if starts_new or east_asian_width(pieces[-1][-1]) in WIDE:
            pieces.append(sign)
        else:
            pieces[-1] += sign
    return pieces
