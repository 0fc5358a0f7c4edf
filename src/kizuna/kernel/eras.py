"""Japanese eras and Japanese ways of writing a date: 平成30年11月13日, 令和元年, 二〇一九年九月二日."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from kizuna.kernel.date_parts import DateParts
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.edtf_points import NotADate


@dataclass(frozen=True, slots=True)
class Era:
    """An era by its name, its Latin initial and its first day (Gregorian calendar)."""

    name: str
    initial: str
    first_day: date

    def year_of(self, year: int) -> str:
        """A Gregorian year counted in this era; its first year is 元年."""
        count = year - self.first_day.year + 1
        return f"{self.name}{'元' if count == 1 else count}年"


# Meiji counts from the New Year its edict of 23 October 1868 reached back to; until 1872 Japan used the
# lunisolar calendar. Taishō and Shōwa began on the day of succession, Heisei the day after it (cabinet
# order of 7 January 1989), Reiwa on 1 May 2019 (cabinet order of 1 April 2019).
ERAS = (
    Era("令和", "R", date(2019, 5, 1)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("大正", "T", date(1912, 7, 30)),
    Era("明治", "M", date(1868, 1, 25)),
)
GREGORIAN_FROM = date(1873, 1, 1)
SEASON_SIGNS = "春夏秋冬"

_BY_SIGN = {sign: era for era in ERAS for sign in (era.name, era.initial)}
_KANJI_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_NUMERAL = re.compile(r"[〇一二三四五六七八九十]+(?=年|月|日)")
_JAPANESE = re.compile(
    r"(?:(?P<era>令和|平成|昭和|大正|明治)?(?P<year>元|[0-9]{1,4})年)?"
    r"(?:(?P<month>[0-9]{1,2})月)?(?:(?P<day>[0-9]{1,2})日)?の?(?P<season>[春夏秋冬])?",
    re.ASCII,
)
_SHORT = re.compile(
    r"(?P<era>[RHSTM])(?P<year>[0-9]{1,2})[./](?P<month>[0-9]{1,2})(?:[./](?P<day>[0-9]{1,2}))?", re.ASCII
)


def era_of(day: date) -> Era | None:
    """The era of a day; None before Japan took the Gregorian calendar in 1873."""
    if day < GREGORIAN_FROM:
        return None
    return next(era for era in ERAS if era.first_day <= day)


def read_era_date(text: str) -> PartialDate:
    """A date counted in an era: 平成30年11月13日, 令和元年9月, 昭和四十九年, H30.11.13, in any width.

    A year number that outlives its era is read on (平成32年 stands in papers of 2018 for 2020); a day
    before the era's first, or in the lunisolar calendar, raises NotADate.
    """
    plain = unify_digits(text)
    if not any(plain.startswith(sign) for sign in _BY_SIGN):
        raise NotADate(text)
    parts = japanese_parts(plain)
    if parts is None:
        raise NotADate(text)
    return PartialDate(str(parts.point()))


def unify_digits(text: str) -> str:
    """Half-width figures, also for kanji numerals before 年, 月 and 日; no spaces; 元年 stays."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return _NUMERAL.sub(lambda numeral: str(_kanji_number(numeral[0])), plain)


def japanese_parts(text: str) -> DateParts | None:
    """The parts of a date in Japanese writing, by era or Gregorian year; None when it is none.

    Expects the output of `unify_digits`. Raises NotADate for a day its era does not have.
    """
    match = _SHORT.fullmatch(text) or (_JAPANESE.fullmatch(text) if text else None)
    if match is None:
        return None
    found = {name: match[name] for name in ("month", "day")}
    season = match["season"] if "season" in match.re.groupindex else None
    era = _BY_SIGN.get(match["era"] or "")
    if match["year"] == "元" and era is None:
        return None
    parts = DateParts(
        year=_gregorian(match["year"], era),
        month=int(found["month"]) if found["month"] else None,
        day=int(found["day"]) if found["day"] else None,
        season=21 + SEASON_SIGNS.index(season) if season else None,
    )
    if parts.season and parts.month:
        return None
    if era:
        _belongs(parts, era, text)
    return parts


def _gregorian(count: str | None, era: Era | None) -> int | None:
    if count is None:
        return None
    number = 1 if count == "元" else int(count)
    return number + era.first_day.year - 1 if era else number


def _belongs(parts: DateParts, era: Era, text: str) -> None:
    point = parts.point()
    lunisolar = point.earliest < GREGORIAN_FROM and (point.month or point.season)
    if point.latest < era.first_day or lunisolar:
        raise NotADate(text)


def _kanji_number(numeral: str) -> int:
    """二〇一九 is 2019, 三十一 is 31."""
    if "十" not in numeral:
        return int("".join(str(_KANJI_DIGITS[sign]) for sign in numeral))
    tens, _, ones = numeral.partition("十")
    return (_KANJI_DIGITS.get(tens, 1) * 10) + _KANJI_DIGITS.get(ones, 0)
