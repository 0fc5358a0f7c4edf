"""Dates as people type them, in German, English or Japanese, or in EDTF."""

from __future__ import annotations

import re
import unicodedata

from kizuna.kernel.date_parts import DateParts
from kizuna.kernel.dates import OPEN, UNKNOWN, NotADate, PartialDate
from kizuna.kernel.eras import unify_digits
from kizuna.kernel.typed_words import read_parts, with_winters_named

LONGEST_TYPED = 120

_DASHES = re.compile(r"\s*[\u2012-\u2015\u2212〜～]\s*|\s+-\s+")
_SPAN_HYPHEN = re.compile(r"(?<=[\d.日月年])-(?=\d)")
_UNKNOWN_END = re.compile(r"(?:, ende unbekannt|, end unknown|\(終わりは不明\))$")
_UNKNOWN_START = re.compile(r"(?:, beginn unbekannt|, beginning unknown|\(始まりは不明\))$")
_SPANS = tuple(
    re.compile(shape)
    for shape in (
        r"(?:zwischen (?:dem )?|between )(?P<start>.+?) (?:und (?:dem )?|and )(?P<end>.+)",
        r"(?:vom|von|from)? ?(?P<start>.+?)(?:–| (?:bis (?:zum )?|to |until |till |through ))(?P<end>.+)",
        r"(?P<start>.+?)(?:–|から)(?P<end>.+?)(?:まで)?",
    )
)
_FROM = re.compile(
    r"(?:ab|seit|von|from|since)(?: dem| der)? (?P<one>.+)|(?P<two>.+?)(?:から|以来|以降|より)–?"
)
_UNTIL = re.compile(r"(?:bis|until|till)(?: zum| zur)? (?P<one>.+)|(?P<two>.+)まで")
_FISCAL = re.compile(r"(?P<year>.+年)度")


def read_typed(text: str) -> PartialDate:
    """The date or span that was typed: EDTF, "2.9.2019", "Sommer 2020", "um 2017" or 令和元年9月2日.

    A winter with one year is the one that begins in its December. Raises NotADate where a guess would
    be needed: two-digit years, 2/9/2019, a day without a year.
    """
    try:
        return PartialDate.parse(text)
    except NotADate:
        tidied = _tidied(text)
    try:
        return PartialDate(_edtf(tidied))
    except NotADate as refused:
        raise NotADate(text) from refused


def _tidied(text: str) -> str:
    """Lower case, one width of figures, one kind of dash, one space."""
    if len(text) > LONGEST_TYPED:
        raise NotADate(text)
    dashed = _DASHES.sub("–", text)
    plain = " ".join(unicodedata.normalize("NFKC", dashed).lower().split())
    only_dash = "–" not in plain and plain.count("-") == 1
    return _SPAN_HYPHEN.sub("–", plain) if only_dash else plain


def _edtf(text: str) -> str:
    if fiscal := _FISCAL.fullmatch(unify_digits(text)):
        return _fiscal_year(fiscal["year"])
    rest, end_is_unknown = _UNKNOWN_END.subn("", with_winters_named(text))
    rest, start_is_unknown = _UNKNOWN_START.subn("", rest)
    if not (end_is_unknown or start_is_unknown) and (span := _span(rest)):
        return span
    if not start_is_unknown and (found := _FROM.fullmatch(rest)):
        return f"{read_parts(found['one'] or found['two']).point()}/{UNKNOWN if end_is_unknown else OPEN}"
    if not end_is_unknown and (found := _UNTIL.fullmatch(rest)):
        return f"{UNKNOWN if start_is_unknown else OPEN}/{read_parts(found['one'] or found['two']).point()}"
    if end_is_unknown or start_is_unknown:
        raise NotADate(text)
    return str(read_parts(rest).point())


def _span(text: str) -> str | None:
    for shape in _SPANS:
        if match := shape.fullmatch(text):
            try:
                start, end = _ends(match["start"], match["end"])
                return f"{start.point()}/{end.point()}"
            except NotADate:
                continue
    return None


def _ends(start_text: str, end_text: str) -> tuple[DateParts, DateParts]:
    start, end = read_parts(start_text), read_parts(end_text)
    if end.year is None:
        return start, end.filled_from_start(start)
    return start.filled_from_end(end), end


def _fiscal_year(year_text: str) -> str:
    """年度: April to March (Local Autonomy Act of Japan, article 208)."""
    year = read_parts(year_text).year
    if year is None:
        raise NotADate(year_text)
    return f"{year:04d}-04/{year + 1:04d}-03"
