"""The ways German states time beside calendar dates: bare years, seasons, and words that lean on the anchor."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kizuna.archive.rules.reading.number_words import NUMBER, number_of

_MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "Januar Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {"Frühjahr": 21, "Frühling": 21, "Sommer": 22, "Herbst": 23, "Winter": 24}
_MONTH = "|".join(_MONTHS)
_SEASON = "|".join(_SEASONS)
_PAST = r"vergangenen?|letzten?|vorigen?|vorherigen?"
_NEXT = r"kommenden?|nächsten?|folgenden?"
_SHIFTS = ((re.compile(_PAST), -1), (re.compile(_NEXT), 1), (re.compile("dies"), 0))

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "month-of",
        re.compile(rf"\b(?P<month>{_MONTH})\s+(?:des\s+)?(?P<which>{_PAST}|{_NEXT}|dieses)\s+Jahres\b"),
    ),
    (
        "months",
        re.compile(
            rf"\b(?P<month>{_MONTH})\s+(?:und|/|bis)\s+(?P<last>{_MONTH})(?:\s+(?P<year>(?:19|20)\d\d))?\b"
        ),
    ),
    ("ago", re.compile(rf"\bvor\s+(?P<about>\w+\s+)?(?P<number>{NUMBER})\s+Jahr(?:en)?\b", re.IGNORECASE)),
    ("season", re.compile(rf"\b(?P<season>{_SEASON})(?:s|es)?\s+(?P<year>20\d\d|19\d\d)\b")),
    ("season-near", re.compile(rf"\b[Ii]m\s+(?P<season>{_SEASON})\b(?!\s+(?:19|20)\d\d)")),
    ("season-of", re.compile(rf"\b(?P<which>{_PAST}|{_NEXT}|diese[mnrs]?)\s+(?P<season>{_SEASON})\b")),
    (
        "year-of",
        re.compile(
            rf"\b(?P<which>{_PAST}|{_NEXT}|diese[ms])\s+Jahre?s?\b|\b(?P<next>nächstes|kommendes)\s+Jahr\b"
        ),
    ),
    (
        "day",
        re.compile(
            r"\b(?P<day>vorgestern|gestern|gestrigen|heute|heutigen|morgigen|übermorgen)\b", re.IGNORECASE
        ),
    ),
    (
        "year",
        re.compile(
            r"\b(?:im\s+Jahre?\s+|(?:Anfang|Mitte|Ende)\s+)?(?P<year>19\d\d|"
            r"20\d\d)\b(?![.,]\d)",
            re.IGNORECASE,
        ),
    ),
    ("month", re.compile(rf"\b(?:Anfang\s+|Mitte\s+|Ende\s+)?(?P<month>{_MONTH})\b")),
)
_DAYS = {
    "vorgestern": -2,
    "gestern": -1,
    "gestrigen": -1,
    "heute": 0,
    "heutigen": 0,
    "morgigen": 1,
    "übermorgen": 2,
}
_NO_YEAR_BEFORE = re.compile(r"(?:Agenda|Europas|Nr\.|Artikel|Telefon|Platz|Straße)\s*$|[\d/.-]$")
_COUNTED = re.compile(
    r"\s+(?:Euro|Menschen|Einwohner|Kilometer|Meter|Gäste|Teilnehm|Besuch|Schüler|Student|"
    r"Personen|Mitglieder)"
)


def _shift(match: re.Match[str]) -> int:
    which = match.groupdict().get("which")
    return next((by for pattern, by in _SHIFTS if which and pattern.match(which)), 1)


def _ago(match: re.Match[str], anchor: date | None) -> str | None:
    years = number_of(match["number"])
    return f"{anchor.year - years}~" if anchor and years and years < anchor.year - 1000 else None


def _season(match: re.Match[str], anchor: date | None) -> str | None:
    year = match.groupdict().get("year") or (str(anchor.year + _shift(match)) if anchor else None)
    return f"{year}-{_SEASONS[match['season']]}" if year else None


def _season_near(match: re.Match[str], anchor: date | None) -> str | None:
    """A bare season is the next one, or the one just now."""
    if not anchor:
        return None
    season = _SEASONS[match["season"]]
    last_month = 3 * (season - 20) + 2
    return f"{anchor.year + (anchor.month > last_month)}-{season}"


def _months(match: re.Match[str], anchor: date | None) -> str | None:
    year = match["year"] or (str(anchor.year) if anchor else None)
    first, last = _MONTHS[match["month"]], _MONTHS[match["last"]]
    return f"{year}-{first:02}/{year}-{last:02}" if year and first < last else None


def _year_of(match: re.Match[str], anchor: date | None) -> str | None:
    return str(anchor.year + _shift(match)) if anchor else None


def _month_of(match: re.Match[str], anchor: date | None) -> str | None:
    return f"{anchor.year + _shift(match)}-{_MONTHS[match['month']]:02}" if anchor else None


def _day(match: re.Match[str], anchor: date | None) -> str | None:
    return (anchor + timedelta(days=_DAYS[match["day"].casefold()])).isoformat() if anchor else None


def _year(match: re.Match[str], _: date | None) -> str | None:
    before, after = match.string[max(match.start() - 12, 0) : match.start()], match.string[match.end() :][:16]
    if _NO_YEAR_BEFORE.search(before) or _COUNTED.match(after) or _is_in_a_title(match.string, match.start()):
        return None
    return match["year"]


def _is_in_a_title(text: str, offset: int) -> bool:
    """Whether the nearest mark of quotation before is an opening one: „Grüne Hauptstadt 2017“."""
    if re.search(r"\b(?:seit|im Jahre?)\s*$", text[max(offset - 10, 0) : offset], re.IGNORECASE):
        return False
    before, after = text[max(offset - 80, 0) : offset], text[offset : offset + 80]
    opened = max(before.rfind("„"), before.rfind("»"))
    if opened > max(before.rfind("“"), before.rfind("”"), before.rfind("«")):
        return True
    return before.count('"') % 2 == 1 and '"' in after


def _month(match: re.Match[str], anchor: date | None) -> str | None:
    """A month without a year is the nearest one to the anchor."""
    if not anchor:
        return None
    month = _MONTHS[match["month"]]
    year = min(
        (anchor.year + by for by in (-1, 0, 1)),
        key=lambda y: abs(12 * (y - anchor.year) + month - anchor.month),
    )
    return f"{year}-{month:02}"


EDTF = {
    "ago": _ago,
    "season": _season,
    "season-near": _season_near,
    "months": _months,
    "season-of": _season,
    "year-of": _year_of,
    "month-of": _month_of,
    "day": _day,
    "year": _year,
    "month": _month,
}
RELATIVE = frozenset({"ago", "season-of", "year-of", "day"})
