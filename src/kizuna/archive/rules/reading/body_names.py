"""One name for each body of a text: abbreviations, short forms and case endings told together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.words import is_acronym

_ENDING = re.compile(r"(?<=\w{4})(?:es|en|er|em|e|s|n)$")
_LED_BY_SHORT = re.compile(r"^([A-ZÄÖÜ]{2,7})\s[-–]\s")


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of a body: its tokens, and the fullest name the text gives it."""

    first: int
    last: int
    name: str


@dataclass(slots=True)
class BodyNames:
    """The bodies of a text with one name each, and the abbreviations that stand for them."""

    bodies: list[Body] = field(default_factory=list)
    short: dict[str, str] = field(default_factory=dict)

    def full(self, name: str) -> str:
        """The fullest name of a body that may be named by its abbreviation."""
        return self.short.get(place_key(name), name)


def stem_key(name: str) -> str:
    """The words of a name without case endings, so that "Vereins" and "Verein" are one."""
    words = place_key(re.sub(r"[.,„“\"»«]", " ", name)).split()
    return " ".join(_ENDING.sub("", _ENDING.sub("", word)) for word in words)


def body_names(made: Draft, mentions: list[tuple[int, int, str]]) -> BodyNames:
    """Every mention under the fullest name of its body."""
    names = BodyNames()
    short = _abbreviations(made, mentions)
    by_key: dict[str, str] = {}
    for _, _, name in mentions:
        key = stem_key(name)
        by_key.setdefault(key, name)
    keys = sorted(by_key, key=len)
    whole: dict[str, str] = {}
    for key in keys:
        longer = [other for other in keys if other.startswith(key + " ")]
        longer = longer or _hyphenated(by_key, key) or _spelt_out(by_key, key)
        whole[key] = by_key[longer[0]] if len(longer) == 1 else by_key[key]
    order = list(by_key)
    for one in keys:
        for twin in _after_town(by_key, one):
            whole[one] = whole[twin] = by_key[min(one, twin, key=order.index)]
    names.short = {place_key(letters): whole.get(stem_key(name), name) for letters, name in short.items()}
    for first, last, name in mentions:
        full = names.short.get(place_key(name)) or whole[stem_key(name)]
        names.bodies.append(Body(first, last, full))
    return names


def _hyphenated(by_key: dict[str, str], key: str) -> list[str]:
    """„Goethe-Gymnasium“ for „Johann-Wolfgang-Goethe-Gymnasium“."""
    name = by_key[key]
    if " " in name or "-" not in name:
        return []
    return [
        other
        for other, whole in by_key.items()
        if other.endswith(" " + key) and " " not in whole and other != key
    ]


_SHORT_KINDS = {
    "tu": "technisch universitat",
    "th": "technisch hochschul",
    "fh": "fachhochschul",
    "ph": "padagogisch hochschul",
    "hs": "hochschul",
    "uni": "universitat",
}


def _spelt_out(by_key: dict[str, str], key: str) -> list[str]:
    """„TU Dresden“ for „Technische Universität Dresden“."""
    kind, _, rest = key.partition(" ")
    if not rest and kind in _SHORT_KINDS:
        return [other for other in by_key if other.startswith(_SHORT_KINDS[kind] + " ")]
    whole = f"{_SHORT_KINDS.get(kind, '-')} {rest}"
    return [whole] if rest and whole in by_key else []


def _after_town(by_key: dict[str, str], key: str) -> list[str]:
    """„Memminger Klinikum“ for „Klinikum Memmingen“."""
    adjective, _, kind = by_key[key].partition(" ")
    if not adjective.endswith("er") or not kind or " " in kind:
        return []
    stem = place_key(adjective)[:-2].removesuffix("en")
    kind = stem_key(kind)
    return [
        other
        for other, whole in by_key.items()
        if other.split()[0] == kind and whole.count(" ") == 1 and place_key(whole.split()[1]).startswith(stem)
    ]


def _abbreviations(made: Draft, mentions: list[tuple[int, int, str]]) -> dict[str, str]:
    """Abbreviations the text explains: "Universitätsklinikum X (UKX)", "EWG - Wirtschaftsförderung X"."""
    found: dict[str, str] = {}
    for _, last, name in mentions:
        letters = made.word(last + 2)
        if made.word(last + 1) == "(" and made.word(last + 3) == ")" and _is_short(letters):
            found.setdefault(letters, name)
        if made.word(last + 1) == "," and is_acronym(letters) and letters == _initials(name):
            found.setdefault(letters, name)
        if (led := _LED_BY_SHORT.match(name)) is not None:
            found.setdefault(led.group(1), name)
    return found


def _initials(name: str) -> str:
    """The first letters of the capitalised words: "RGRE" for "Rat der Gemeinden und Regionen Europas"."""
    return "".join(word[0] for word in name.split() if word[:1].isupper())


def _is_short(word: str) -> bool:
    return is_acronym(word) or (
        2 <= len(word) <= 8
        and word.isalnum()
        and word[:1].isupper()
        and sum(not sign.islower() for sign in word) >= 2
    )
