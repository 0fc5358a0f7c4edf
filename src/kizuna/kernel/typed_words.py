"""The words in which dates are typed, and single dates without their span words."""

from __future__ import annotations

import re
from dataclasses import replace

from kizuna.kernel.date_parts import DateParts
from kizuna.kernel.edtf_points import WINTER, NotADate, read_point
from kizuna.kernel.eras import japanese_parts, unify_digits

MONTH_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "januar jänner january jan",
            "februar feber february feb",
            "märz maerz march mär mrz mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        1,
    )
    for word in words.split()
}
SEASON_WORDS = {
    word: number
    for number, words in enumerate(
        ("frühjahr frühling spring", "sommer summer", "herbst autumn fall", "winter"), 21
    )
    for word in words.split()
}
_MONTH = f"(?P<word>{'|'.join(MONTH_WORDS)})\\.?"
_SEASON = f"(?P<season>{'|'.join(SEASON_WORDS)})"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})"
_SHAPES = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        _YEAR,
        rf"{_DAY}\.?(?:st|nd|rd|th)?",
        rf"{_DAY}(?:\.|st|nd|rd|th)? ?{_MONTH}(?:,? {_YEAR})?",
        rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?",
        rf"{_MONTH}(?: {_YEAR})?",
        rf"{_DAY}\. ?(?P<month>[0-9]{{1,2}})\.(?: ?{_YEAR})?",
        rf"(?P<month>[0-9]{{1,2}})[./]{_YEAR}",
        rf"{_YEAR}(?P<sign>[./])(?P<month>[0-9]{{1,2}})(?P=sign){_DAY}",
        rf"{_SEASON} {_YEAR}(?:/(?P<next>[0-9]{{2}}|[0-9]{{4}}))?",
        r"(?P<decade>[0-9]{3}0)(?:er[- ]?(?:jahren?)?|s|年代)",
    )
)
_ARTICLES = re.compile(r"(?:im jahre?|im|am|in|on|the|den|dem|der)\s+")
_ABOUT = re.compile(
    r"(?:um den|um|ca\.?|circa|zirka|etwa|ungefähr|rund|about|around|approximately|c\.)\s*(?=[\w])|約|およそ"
)
_ABOUT_AFTER = re.compile(r"\s*(?:頃|ごろ|ころ)$")
_DOUBTED_AFTER = re.compile(r"\s*(?:\((?:unsicher|uncertain|不確か)\)|\?)$")
_WINTER_OF = re.compile(r"([^\s–約]+年)–([^\s–]+年)の?冬")


def read_parts(text: str) -> DateParts:
    """The parts of one date, lower case and tidied, in any of the three languages. Raises NotADate."""
    rest, doubted = _without(_DOUBTED_AFTER, text)
    rest, about_after = _without(_ABOUT_AFTER, rest)
    rest, about_before = _without_start(_ABOUT, rest)
    rest, _ = _without_start(_ARTICLES, rest)
    parts = _bare_parts(rest.strip())
    return replace(parts, about=parts.about or about_after or about_before, doubted=parts.doubted or doubted)


def with_winters_named(text: str) -> str:
    """The text with 2020年–2021年の冬 put as `2020-24`: one winter is no span of two years."""
    return _WINTER_OF.sub(_named_winter, text)


def _named_winter(match: re.Match[str]) -> str:
    first, second = (_both_eras(side) for side in match.groups())
    if not (first and second and first.year and second.year == first.year + 1):
        return match[0]
    return f"{first.year:04d}-{WINTER}"


def _bare_parts(text: str) -> DateParts:
    for shape in _SHAPES:
        if match := shape.fullmatch(text):
            return _from_match(match.groupdict(), text)
    japanese = _both_eras(text)
    return japanese or _edtf_parts(text)


def _from_match(found: dict[str, str | None], text: str) -> DateParts:
    if decade := found.get("decade"):
        return DateParts(year=int(decade), decade=True)
    month = MONTH_WORDS[word] if (word := found.get("word")) else _number(found.get("month"))
    season = SEASON_WORDS[word] if (word := found.get("season")) else None
    parts = DateParts(_number(found.get("year")), month, _number(found.get("day")), season)
    following = found.get("next")
    if following and (season != WINTER or ((parts.year or 0) + 1) % 10 ** len(following) != int(following)):
        raise NotADate(text)
    return parts


def _both_eras(text: str) -> DateParts | None:
    """平成31年/令和元年 names one year twice; two that differ are no date."""
    sides = [japanese_parts(unify_digits(side).upper()) for side in text.split("/")]
    return sides[0] if len(set(sides)) == 1 else None


def _edtf_parts(text: str) -> DateParts:
    point = read_point(text)
    if point.digits == 2:
        raise NotADate(text)
    return DateParts(
        point.year,
        point.month,
        point.day,
        point.season,
        decade=point.digits == 3,
        about=point.qualifier in {"~", "%"},
        doubted=point.qualifier in {"?", "%"},
    )


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    rest, count = pattern.subn("", text)
    return rest, bool(count)


def _without_start(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    match = pattern.match(text)
    return (text[match.end() :], True) if match else (text, False)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
