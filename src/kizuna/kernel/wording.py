"""Partial dates in words: exactly the precision that is known, in German, English and Japanese."""

from __future__ import annotations

from datetime import date
from typing import Literal

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.edtf_points import WINTER, Point
from kizuna.kernel.eras import era_of
from kizuna.kernel.languages import Language

OpenWord = Literal["from", "since"]

QUOTATION_MARKS: dict[str, tuple[str, str]] = {
    Language.DE: ("„", "“"),
    Language.EN: ("“", "”"),
    Language.JA: ("「", "」"),
}
MONTHS: dict[Language, tuple[str, ...]] = {
    Language.DE: (
        "Januar",
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
    Language.EN: (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
SEASONS: dict[Language, tuple[str, ...]] = {
    Language.DE: ("Frühjahr", "Sommer", "Herbst", "Winter"),
    Language.EN: ("spring", "summer", "autumn", "winter"),
    Language.JA: ("春", "夏", "秋", "冬"),
}
_FROM = {
    Language.DE: {"from": "ab {}", "since": "seit {}"},
    Language.EN: {"from": "from {}", "since": "since {}"},
    Language.JA: {"from": "{}から", "since": "{}以来"},
}
_UNTIL = {Language.DE: "bis {}", Language.EN: "until {}", Language.JA: "{}まで"}
_END_UNKNOWN = {
    Language.DE: "{}, Ende unbekannt",
    Language.EN: "{}, end unknown",
    Language.JA: "{}（終わりは不明）",
}
_START_UNKNOWN = {
    Language.DE: "{}, Beginn unbekannt",
    Language.EN: "{}, beginning unknown",
    Language.JA: "{}（始まりは不明）",
}
_UNCERTAIN = {Language.DE: "{} (unsicher)", Language.EN: "{} (uncertain)", Language.JA: "{}（不確か）"}


def in_words(value: PartialDate, language: str, *, era: bool = False, open_word: OpenWord = "from") -> str:
    """The date in `language` as a reader expects it; `era` counts Japanese years by era.

    Whether an open interval lies in the past a pure function cannot know: `open_word` chooses between
    "ab" / "from" / "から" and "seit" / "since" / "以来".
    """
    tongue = Language.of(language)
    first, last = value.first, value.last
    if first and last:
        return _interval(first, last, tongue, era=era)
    if first:
        words = _FROM[tongue][open_word].format(_point(first, tongue, era=era, within=True))
        return _END_UNKNOWN[tongue].format(words) if value.has_unknown_end else words
    if last:
        words = _UNTIL[tongue].format(_point(last, tongue, era=era, within=True))
        return _START_UNKNOWN[tongue].format(words) if value.has_unknown_start else words
    raise NotADate(value.edtf)


def bounds_in_words(value: PartialDate, language: str) -> str:
    """The earliest and latest day the date may mean, for whoever asks what "um 2017" covers."""
    days = [PartialDate.of_day(day) if day else None for day in (value.earliest, value.latest)]
    if days[0] == days[1] and days[0] is not None:
        return in_words(days[0], language)
    return in_words(PartialDate.between(*days), language)


def _point(point: Point, language: Language, *, era: bool, within: bool = False) -> str:
    words = _bare(point, language, era=era)
    if point.qualifier in {"~", "%"}:
        words = _about(words, point, language, within=within)
    return _UNCERTAIN[language].format(words) if point.qualifier in {"?", "%"} else words


def _about(words: str, point: Point, language: Language, *, within: bool) -> str:
    match language:
        case Language.DE:
            return ("etwa " if within else "um den " if point.day else "um ") + words
        case Language.EN:
            return f"about {words}"
        case Language.JA:
            return f"{words}頃"


def _bare(point: Point, language: Language, *, era: bool) -> str:
    if language is Language.JA:
        return _japanese(point, era=era)
    if point.digits == 3:
        return f"{point.year}er-Jahre" if language is Language.DE else f"{point.year}s"
    if point.digits == 2:
        return f"{point.year}–{point.latest.year}"
    year = f"{point.year}"
    if point.season:
        years = f"{year}/{(point.year + 1) % 100:02d}" if point.season == WINTER else year
        return f"{SEASONS[language][point.season - 21]} {years}"
    if point.month is None:
        return year
    month = f"{MONTHS[language][point.month - 1]} {year}"
    if point.day is None:
        return month
    return f"{point.day}{'.' if language is Language.DE else ''} {month}"


def _japanese(point: Point, *, era: bool) -> str:
    if point.digits == 3:
        return f"{point.year}年代"
    if point.digits == 2:
        return f"{point.year}年〜{point.latest.year}年"
    rest = f"{point.month}月" if point.month else ""
    rest += f"{point.day}日" if point.day else ""
    if point.season == WINTER:
        first = _years(point.year, date(point.year, 12, 1), date(point.year, 12, 31), era=era)
        second = _years(point.year + 1, date(point.year + 1, 1, 1), point.latest, era=era)
        return f"{first}〜{second}の冬"
    if point.season:
        rest = SEASONS[Language.JA][point.season - 21]
    return _years(point.year, point.earliest, point.latest, era=era, rest=rest)


def _years(year: int, earliest: date, latest: date, *, era: bool, rest: str = "") -> str:
    """The year, in both eras when the days in question lie in two: 平成31年／令和元年."""
    eras = [era_of(earliest), era_of(latest)] if era else [None]
    if None in eras:
        return f"{year}年{rest}"
    named = dict.fromkeys(found.year_of(year) + rest for found in eras if found)
    return "／".join(named)


def _interval(first: Point, last: Point, language: Language, *, era: bool) -> str:
    if first == last:
        return _point(first, language, era=era)
    start = _point(first, language, era=era, within=True)
    end = _point(last, language, era=era, within=True)
    if first.qualifier or last.qualifier or first.season or last.season:
        return _joined(start, end, language)
    return _shortened(first, last, start, end, language)


def _joined(start: str, end: str, language: Language) -> str:
    return f"{start}〜{end}" if language is Language.JA else f"{start} – {end}"


def _shortened(first: Point, last: Point, start: str, end: str, language: Language) -> str:
    """Say the shared year and month once: 1.–7. September 2019, 2019年9月1日〜7日."""
    same_shape = (first.month is None, first.day is None, first.digits) == (
        last.month is None,
        last.day is None,
        last.digits,
    )
    same_month = (first.year, first.month) == (last.year, last.month)
    if not same_shape:
        return _joined(start, end, language)
    if language is Language.JA:
        return _shortened_japanese(start, end)
    if first.day and same_month:
        return f"{first.day}{'.' if language is Language.DE else ''}–{end}"
    if first.month and first.year == last.year:
        cut = start.removesuffix(f" {first.year}")
        return f"{cut} – {end}" if first.day else f"{cut}–{end}"
    return f"{start}–{end}" if first.month is None and first.digits == 4 else _joined(start, end, language)


def _shortened_japanese(start: str, end: str) -> str:
    for unit in ("月", "年"):
        head, found, tail = end.partition(unit)
        if found and tail and start.startswith(head + found):
            return f"{start}〜{tail}"
    return f"{start}〜{end}"


def in_quotation_marks(words: str, language: str) -> str:
    """Words of somebody else, between the marks that the reader's language uses."""
    opening, closing = QUOTATION_MARKS.get(language, QUOTATION_MARKS[Language.EN])
    return f"{opening}{words}{closing}"
