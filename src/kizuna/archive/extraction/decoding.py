"""From bytes to characters: certain, or asked; never silently wrong."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from kizuna.archive.extraction.unreadable import Unreadable

# UTF-32's mark begins like UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LABELS = {
    "utf-8": "UTF-8",
    "cp1252": "Windows (Western Europe)",
    "iso-8859-15": "ISO 8859-15 (Latin 9)",
    "mac_roman": "Macintosh",
    "cp437": "DOS",
    "cp932": "Windows (日本語, Shift_JIS)",
    "euc_jp": "EUC-JP (日本語)",
    "iso2022_jp": "ISO-2022-JP (日本語)",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1250": "Windows (Mitteleuropa)",
}
CHOICES = frozenset(_LABELS)
_PREVIEW = 90
_GERMAN = frozenset("äöüßÄÖÜéèáàâêçñ€–—„“”‚‘’…»«§°·©®")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way the bytes may be meant, with a line that shows what they would then say."""

    encoding: str
    label: str
    preview: str


class EncodingUnclear(Exception):
    """Several ways to read the bytes are possible; a person must choose among `candidates`."""

    def __init__(self, candidates: tuple[Candidate, ...]) -> None:
        super().__init__("encoding unclear")
        self.candidates = candidates


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of the bytes. Raises EncodingUnclear when it must be asked and Unreadable when it is no text."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty")
    if encoding:
        return _as_chosen(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name, "damaged")
    if b"\x1b$" in data or b"\x1b(" in data:
        return _strictly(data, "iso2022_jp", "binary")
    if b"\x00" in data:
        raise _unmarked_utf16(data)
    if _has_controls(data):
        raise Unreadable("binary")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise _ask(data) from None


def _as_chosen(data: bytes, encoding: str) -> str:
    if encoding not in CHOICES:
        raise Unreadable("not_that_encoding")
    return _strictly(data, encoding, "not_that_encoding")


def _strictly(data: bytes, encoding: str, code: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as wrong:
        raise Unreadable(code) from wrong


def _unmarked_utf16(data: bytes) -> Exception:
    zeros = data.count(0, 0, 4000)
    if not len(data[:4000]) // 20 < zeros:
        return Unreadable("binary")
    found = _candidates(data, ("utf-16-be", "utf-16-le"))
    return EncodingUnclear(found) if found else Unreadable("binary")


def _ask(data: bytes) -> Exception:
    if _is_mixed(data):
        return Unreadable("mixed")
    japanese = _candidates(data, ("cp932", "euc_jp"))
    western = _candidates(data, ("cp1252", "iso-8859-15", "mac_roman", "cp437", "cp1250"))
    found = sorted((*western, *japanese), key=lambda one: _strangeness(data, one.encoding))
    if not found or _strangeness(data, found[0].encoding) > 0.5:
        return Unreadable("binary")
    return EncodingUnclear(tuple(found))


def _candidates(data: bytes, encodings: tuple[str, ...]) -> tuple[Candidate, ...]:
    found: list[Candidate] = []
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if any(_is_control(sign) for sign in text[:5000]):
            continue
        found.append(Candidate(encoding, _LABELS[encoding], _telling_line(text)))
    return tuple(found)


def _telling_line(text: str) -> str:
    """The part of the text around its first character that is not plain ASCII: there the choice shows."""
    first = next((place for place, sign in enumerate(text) if not sign.isascii()), 0)
    start = max(0, first - 30)
    return " ".join(text[start : start + _PREVIEW].split())


def _strangeness(data: bytes, encoding: str) -> float:
    """The share of non-ASCII characters that neither German nor Japanese text has."""
    signs = [sign for sign in data.decode(encoding)[:20_000] if not sign.isascii()]
    strange = sum(1 for sign in signs if sign not in _GERMAN and not _is_japanese(sign))
    return strange / max(1, len(signs))


def _is_japanese(sign: str) -> bool:
    return "\u3000" <= sign <= "\u30ff" or "\u4e00" <= sign <= "\u9fff" or "\uff01" <= sign <= "\uff5e"


def _is_mixed(data: bytes) -> bool:
    """Both well-formed UTF-8 sequences of Western letters and bytes that are none."""
    whole = data.decode("utf-8", errors="surrogateescape")
    loose = sum(1 for sign in whole if "\udc80" <= sign <= "\udcff")
    letters = sum(1 for sign in whole if sign in _GERMAN)
    return bool(loose and letters >= 1 and letters * 4 >= loose)


def _has_controls(data: bytes) -> bool:
    return any(
        byte in data for byte in (b"\x01", b"\x02", b"\x03", b"\x04", b"\x05", b"\x06", b"\x0e", b"\x7f")
    )


def _is_control(sign: str) -> bool:
    return sign < " " and sign not in "\t\n\r\f\v"
