"""German calendar dates with a day or a month, resolved to EDTF with an anchor day."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kizuna.archive.rules.reading.facts import DateFact, Found, Span
from kizuna.archive.rules.reading.words import MONTHS

_MONTH = (
    r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"\b|(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b\.?(?=\s?\d{4}))"
)
_WEEKDAY = (
    r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:morgen|vormittag|mittag"
    r"|nachmittag|abend)?|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)"
)
_LEAD = rf"(?:(?:den|dem|zum|einschließlich)\s+)?(?:{_WEEKDAY},?\s*(?:\(\s*|(?:den|dem)\s+)?)?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])\."
_NUMERIC = r"(?:0?[1-9]|1[0-2])\."
_TO = r"\s*,?\s*(?:bis|[-–—]|/)\s*(?:einschließlich\s+)?"


def _point(number: int, *, year_optional: bool = True) -> str:
    """A day with its month (name or number) and perhaps its year, in groups numbered apart."""
    mark = "?" if year_optional else ""
    return (
        rf"(?P<d{number}>{_DAY})\s?(?:(?P<m{number}>{_MONTH})(?:\s+(?P<y{number}>{_YEAR})\b){mark}"
        rf"|(?P<n{number}>{_NUMERIC})(?:\s?(?P<z{number}>{_YEAR}|\d\d)(?![\d.]*\d)){mark})"
    )


_WEEKDAY = r"(?:\s?\((?:\w+(?:tag|abend|woch)|Mo|Di|Mi|Do|Fr|Sa|So)\.?\))?"
_SEASONS = {"frühjahr": (3, 4, 5, 6), "frühling": (3, 4, 5, 6), "sommer": (6, 7, 8, 9), "herbst": (9, 10, 11)}
_SEASON = re.compile(rf"\b(?P<season>Frühjahr|Frühling|Sommer|Herbst)s?\s+(?P<year>{_YEAR})\b")
_NEXT, _LAST = (
    re.compile(r"(?i)\b(?:kommenden|nächsten)\s"),
    re.compile(r"(?i)\b(?:vergangenen|letzten|seit)\s"),
)
_ISO = re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])")
_RANGE = re.compile(rf"(?<![\d.]){_point(1)}{_TO}{_LEAD}{_point(2)}(?!\d)")
_SHORT_RANGE = re.compile(
    rf"(?<![\d.,])(?P<d0>{_DAY}?){_WEEKDAY}(?P<to>{_TO}|\s+und\s+|\s*(?:\+|&)\s*){_LEAD}{_point(2)}(?!\d)"
)
_SINGLE = re.compile(rf"(?<![\d.,]){_point(1)}(?!\d)")
_MONTH_RANGE = re.compile(
    rf"\b(?P<m1>{_MONTH})(?:\s+(?P<y1>{_YEAR}))?\s*(?:bis|[-–]|/)\s*(?:Anfang\s+|Mitte\s+|Ende\s+)?"
    rf"(?P<m2>{_MONTH})(?:\s+(?P<y2>{_YEAR})\b)?"
)
_MONTH_YEAR = re.compile(rf"\b(?P<m1>{_MONTH})\s*(?:/\s*)?(?P<y1>{_YEAR})\b")
_MONTH_ALONE = re.compile(
    rf"\b(?:[Ii]m|[Ii]n|[Aa]nfang|[Mm]itte|[Ee]nde|[Ss]eit|[Aa]b|[Bb]is|[Ff]ür|[Bb]is [Zz]um|[Vv]om|[Mm]onats?"
    rf"|\w+[nr](?<=[Kk]ommenden)|\w+(?<=[Vv]ergangenen)|\w+(?<=[Nn]ächsten)|\w+(?<=[Ll]etzten)|[Dd]iese[mns])\s+"
    rf"(?P<m1>{_MONTH})(?!\w)(?!\s*-)"
)
_OTHER_YEAR = re.compile(
    r"\s+(?:(?P<back>(?:des\s+)?(?:vergangenen|letzten|vorigen)\s+Jahre?s?|vorigen Jahres|des Vorjahres)"
    r"|(?P<on>(?:des\s+)?(?:kommenden|nächsten|folgenden)\s+Jahre?s?)|(?P<same>(?:dieses|des laufenden)\s+Jahres))"
)
_LISTED = re.compile(rf"\s*(?:und|oder|sowie|,|bis)\s+(?:{_MONTH})\s+(?P<year>{_YEAR})\b")
_PAST = re.compile(
    r"\b(?:wurden?|war(?:en)?|hatten?|haben|hat|fand(?:en)?|kam(?:en)?|ging(?:en)?|bereits"
    # Not nouns, and not what has its "t" in the present too: "arbeiten", "leiten".
    r"|(?!\w*(?:arbeit|leit|breit|biet|halt|tret|start|wart)en\b)[a-zäöüß]{3,}te(?:n|t)?)\b"
)
_AHEAD = re.compile(
    r"\b(?:wird|werden|sollen?|soll|findet|finden|geplant|erwartet|kommenden?|nächsten?|bevorsteh\w+|künftig|vorgesehen|eingeladen|folgt|folgen|plant|planen|wollen|will|möchten?|für)\b"
)
_YEAR_FIRST = re.compile(rf"^\W*(?:Im Jahre?\s+)?(?P<year>{_YEAR})\b(?!\s*(?:/|bis|\.))")
_NOT_A_DATE = re.compile(r"(?:Straße|Platz|Allee|Brücke) des $")


@dataclass(frozen=True, slots=True)
class Calendar:
    """How dates without a year are understood: the anchor day, or at least a year the text names."""

    anchor: date | None = None
    year: int | None = None

    def year_for(self, month: int, day: int | None, sentence: str, after: str) -> int | None:
        """The year of a month (and day) that the text gives without one; None where nothing tells."""
        base = self.anchor.year if self.anchor else self.year
        if base is None:
            return None
        if other := _OTHER_YEAR.match(after):
            if self.anchor is None:
                return None
            return base - 1 if other["back"] else base + 1 if other["on"] else base
        if (listed := _LISTED.match(after)) is not None:
            return int(listed["year"])
        if (first := _YEAR_FIRST.match(sentence)) is not None:
            return int(first["year"])
        if self.anchor is None:
            return base
        middle = date(base, month, min(day or 15, monthrange(base, month)[1]))
        distance = (middle - self.anchor).days
        past, ahead = bool(_PAST.search(sentence)), bool(_AHEAD.search(sentence))
        if distance > 120 and past and not ahead:
            return base - 1
        if distance < -150 and ahead:
            return base + 1
        if abs(distance) <= 183:
            return base
        return base - 1 if distance > 0 and not ahead else base + 1 if distance < -240 and not past else base

    def beside_anchor(self, year: int | None, month: int, wording: str) -> int | None:
        """The year of "im kommenden Mai", the next after the anchor, and of "seit März", the last one before."""
        if self.anchor is None or year is None:
            return year
        if _NEXT.search(wording):
            return self.anchor.year + (month <= self.anchor.month)
        return self.anchor.year - (month > self.anchor.month) if _LAST.search(wording) else year

    def not_before(self, year: int, month: int) -> int:
        """The year, or the next one where the month would lie before the anchor: what is planned lies ahead."""
        here = self.anchor is not None and year == self.anchor.year
        return year + 1 if here and self.anchor is not None and month < self.anchor.month else year


def _number(text: str | None) -> int | None:
    return int(text.rstrip(".")) if text and text.rstrip(".").isdigit() else None


def _month(match: re.Match[str], number: int) -> int | None:
    groups = match.groupdict()
    if name := groups.get(f"m{number}"):
        return MONTHS.get(name.rstrip(".").casefold())
    return _number(groups.get(f"n{number}"))


def _year(match: re.Match[str], number: int) -> int | None:
    groups = match.groupdict()
    year = _number(groups.get(f"y{number}") or groups.get(f"z{number}"))
    return (
        year + 2000
        if year is not None and year < 70
        else year + 1900
        if year is not None and year < 100
        else year
    )


def _iso(year: int | None, month: int | None, day: int | None = None) -> str | None:
    if year is None or month is None or not 1 <= year <= 9999:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if day <= monthrange(year, month)[1] else None


class _Reader:
    """Collects the dates of one text, the longest pattern first."""

    def __init__(self, text: str, end: int, sentences: Sequence[Span], calendar: Calendar) -> None:
        self.text, self.end, self.sentences, self.calendar = text, end, sentences, calendar
        self.starts = [one.start for one in sentences]
        self.taken = bytearray(len(text))
        self.found: list[tuple[Span, DateFact]] = []

    def sentence(self, offset: int) -> str:
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return ""
        one = self.sentences[index]
        return self.text[max(one.start, offset - 400) : min(one.end, offset + 400)]

    def year(self, match: re.Match[str], month: int, day: int | None) -> int | None:
        after = self.text[match.end() : match.end() + 60]
        if (told := self.season_before(match.start(), month)) is not None:
            return told
        return self.calendar.year_for(month, day, self.sentence(match.start()), after)

    def season_before(self, offset: int, month: int) -> int | None:
        """The year of "im Sommer 2025" in this sentence or the one before, for a month of that season."""
        index = bisect_right(self.starts, offset) - 1
        told = self.text[self.starts[max(index - 1, 0)] : offset] if index >= 0 else ""
        seasons = [
            one for one in _SEASON.finditer(told[-600:]) if month in _SEASONS[one["season"].casefold()]
        ]
        return int(seasons[-1]["year"]) if seasons else None

    def keep(
        self, match: re.Match[str], value: str | None, rule: str, score: float, start: int | None = None
    ) -> None:
        span = Span(match.start() if start is None else start, match.end())
        if value is None or any(self.taken[span.start : span.end]):
            return
        if _NOT_A_DATE.search(self.text[max(0, span.start - 14) : span.start]):
            return
        self.taken[span.start : span.end] = b"\1" * (span.end - span.start)
        quote = self.text[span.start : span.end]
        self.found.append((span, DateFact(value, Found(span, quote, rule, score))))

    def ranges(self) -> None:
        for match in _RANGE.finditer(self.text, 0, self.end):
            month1, month2, day1, day2 = (
                _month(match, 1),
                _month(match, 2),
                _number(match["d1"]),
                _number(match["d2"]),
            )
            if month1 is None or month2 is None:
                continue
            year2 = _year(match, 2) or self.year(match, month2, day2)
            year1 = _year(match, 1) or (year2 - 1 if year2 and month1 > month2 else year2)
            start, end = _iso(year1, month1, day1), _iso(year2, month2, day2)
            self.keep(match, f"{start}/{end}" if start and end and start <= end else None, "date.range", 0.97)
        for match in _SHORT_RANGE.finditer(self.text, 0, self.end):
            month, day1, day2 = _month(match, 2), _number(match["d0"]), _number(match["d2"])
            if month is None or day1 is None or day2 is None or day1 >= day2:
                continue
            if "und" in match["to"] and day2 != day1 + 1:
                continue
            year = _year(match, 2) or self.year(match, month, day2)
            start, end = _iso(year, month, day1), _iso(year, month, day2)
            self.keep(match, f"{start}/{end}" if start and end else None, "date.range", 0.97)
        for match in _MONTH_RANGE.finditer(self.text, 0, self.end):
            month1, month2 = _month(match, 1), _month(match, 2)
            if month1 is None or month2 is None:
                continue
            year2 = _year(match, 2) or self.year(match, month2, None)
            year1 = _year(match, 1) or (year2 - 1 if year2 and month1 > month2 else year2)
            start, end = _iso(year1, month1), _iso(year2, month2)
            self.keep(match, f"{start}/{end}" if start and end and start <= end else None, "date.months", 0.9)

    def points(self) -> None:
        for match in _ISO.finditer(self.text, 0, self.end):
            self.keep(match, _iso(int(match["y"]), int(match["m"]), int(match["d"])), "date.iso", 0.99)
        for match in _SINGLE.finditer(self.text, 0, self.end):
            month, day = _month(match, 1), _number(match["d1"])
            if month is not None:
                stated = _year(match, 1)
                value = _iso(stated or self.year(match, month, day), month, day)
                if value is None and not any(self.taken[match.start() : match.end()]):
                    self.taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                self.keep(match, value, "date.day", 0.99 if stated else 0.9)
        for match in _MONTH_YEAR.finditer(self.text, 0, self.end):
            self.keep(match, _iso(_year(match, 1), _month(match, 1)), "date.month", 0.97)
        for match in _MONTH_ALONE.finditer(self.text, 0, self.end):
            month = _month(match, 1)
            if month is not None:
                year = self.year(match, month, None)
                if year is not None and match.group()[:3].casefold() == "für":
                    year = self.calendar.not_before(year, month)
                year = self.calendar.beside_anchor(year, month, match.group())
                self.keep(match, _iso(year, month), "date.month", 0.85, match.start("m1"))


def dates(text: str, end: int, sentences: Sequence[Span], calendar: Calendar) -> list[tuple[Span, DateFact]]:
    """Every mention of a calendar date before `end`, in the order of the text."""
    reader = _Reader(text, end, sentences, calendar)
    reader.ranges()
    reader.points()
    return sorted(reader.found, key=lambda pair: pair[0])
