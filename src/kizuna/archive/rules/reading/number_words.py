"""German number words and the lengths of time made with them: "vierwöchig", "zwei Jahre"."""

from __future__ import annotations

import re

_WORDS = {
    "ein": 1,
    "eine": 1,
    "einem": 1,
    "einen": 1,
    "einer": 1,
    "eines": 1,
    "zwei": 2,
    "beide": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
_UNITS = {"tag": "D", "täg": "D", "woche": "W", "wöch": "W", "monat": "M", "jahr": "Y", "jähr": "Y"}
_LENGTH = re.compile(
    rf"\b(?P<number>{NUMBER})[- ]?(?P<unit>(?:tägig|wöchig|monatig|jährig)\w*|"
    rf"(?:Tage?[ns]?|Wochen?|Monat(?:en?|s)?|Jahr(?:en?|e?s)?)\b)",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:vor|seit|nach)\s+(?:\w+\s+)?$|\b(?:in|binnen|innerhalb)\s+(?:den\s+)?(?:nächsten|kommenden|letzten|von)?\s*$|"
    r"\b(?:nächsten|kommenden|letzten|vergangenen)\s+$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s+alte?[nrs]?\b|\s+(?:Jubiläum|Bestehen|Geburtstag)")


def number_of(word: str) -> int | None:
    """The value of "vier" or "12"; None for any other word."""
    return int(word) if word.isascii() and word.isdigit() else _WORDS.get(word.casefold())


def length_of_time(text: str) -> tuple[int, int, str] | None:
    """Start, end and ISO 8601 duration ("P4W") of the first length of time that is not an age."""
    for match in _LENGTH.finditer(text):
        number = number_of(match["number"])
        unit = next(
            (code for stem, code in _UNITS.items() if match["unit"].casefold().startswith(stem)), None
        )
        if not number or not unit or _AGE.match(text, match.end()):
            continue
        if unit == "Y" and "jährig" in match["unit"].casefold():
            continue
        if _AGO.search(text, max(match.start() - 24, 0), match.start()):
            continue
        return match.start(), match.end(), f"P{number}{unit}"
    return None
