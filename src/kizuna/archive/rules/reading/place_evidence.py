"""What speaks for a place: the name itself, and the words around it."""

from __future__ import annotations

import re
from collections import Counter

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Gazetteer, Town, place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import is_known_noun, looks_like_noun
from kizuna.archive.rules.reading.place_adjectives import COUNTRY_ADJECTIVE, LANDSCAPE_ADJECTIVE
from kizuna.archive.rules.reading.place_words import (
    ARTICLES,
    KIND,
    LEADING,
    NEVER,
    QUARTER,
    RIVERS,
    STRONG,
    in_country,
    with_byname,
    with_foreign_byname,
)
from kizuna.archive.rules.reading.words import (
    TITLES,
    WEEKDAYS,
    is_acronym,
    is_capitalised,
    is_function_word,
)

_LONGEST = 5
_CITY = 100_000
_TOWN = 5_000
_OF_MANY_PARTS = 2
_INSIDE = frozenset(".-‐‑/'’‘")


class Places:
    """The text's words as evidence for places, and the names already known to be some."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.nowhere: set[int] = set()
        self.words = Counter(token.text for token in draft.tokens)
        self.sure: set[str] = {place_key(name) for name in draft.gazetteer.places} | draft.stated_places
        if draft.city:
            self.sure.add(place_key(draft.city))

    def nominative(self, name: str) -> str:
        """Without a genitive "s" where the name without it is known, or stands elsewhere in the text."""
        if not name.endswith("s") or len(name) < 4:
            return name
        if name.endswith("vorlandes"):
            return name[:-2]
        bare = name[:-1].removesuffix("’").removesuffix("'")
        last = bare.rsplit(" ", 1)[-1]
        known, known_bare = self.known(name), self.known(bare)
        if self.words[last] and (known is None or known_bare is not None):
            return bare
        if known is None and known_bare is not None:
            return bare
        return name

    def known(self, name: str) -> Town | str | None:
        """The town, or the country code, of a name."""
        key = place_key(name)
        if key in NEVER and key != place_key(self.draft.city or ""):
            return None
        gazetteer = self.draft.gazetteer
        known = gazetteer.countries.get(key) or gazetteer.regions.get(key) or gazetteer.towns.get(key)
        return known or part_of_country(gazetteer, key)

    def longest(self, at: int) -> tuple[int, str, Town | str] | None:
        """The longest known name that begins at the token."""
        if at in self.nowhere:
            return None
        draft = self.draft
        for last in range(self.reach(at), at - 1, -1):
            if not draft.same_sentence(at, last) or draft.taken[last] or not is_capitalised(draft.word(last)):
                continue
            raw = draft.name(at, last)
            if "," in raw or "." in raw.replace("St.", "") or "(" in raw:
                continue
            apposed = bool(QUARTER.search(draft.word(at - 1))) and self.known(raw) is None
            name = raw if apposed else self.nominative(raw)
            known = self.known(name)
            if known is not None:
                stated = self.stated_longer(at, last)
                return (*stated, known) if stated is not None else self.with_byname(at, last, name, known)
        # More tokens are taken as time goes on, so a second look finds nothing here either.
        self.nowhere.add(at)
        return None

    def stated_longer(self, at: int, last: int) -> tuple[int, str] | None:
        """A longer name the text itself says is a place: "Moshi Rural" for "Moshi"."""
        draft, end = self.draft, last
        while draft.adjacent(end) and is_capitalised(draft.word(end + 1)) and end < last + 2:
            end += 1
            name = draft.name(at, end)
            if place_key(name) in draft.stated_places:
                return end, name
        return None

    def reach(self, at: int) -> int:
        """The last token a name that begins here could have: no comma, quotation mark or bracket inside."""
        last, furthest = at, min(at + _LONGEST, len(self.draft.tokens)) - 1
        while last < furthest and (
            self.draft.words[last + 1] in _INSIDE or self.draft.words[last + 1][0].isalpha()
        ):
            last += 1
        return last

    def with_byname(self, at: int, last: int, name: str, known: Town | str) -> tuple[int, str, Town | str]:
        """With the river or the country that tells towns apart: "Mülheim an der Ruhr"."""
        if isinstance(known, str):
            return last, name, known
        if known.country not in {"DE", "AT", "CH"}:
            return *with_foreign_byname(self.draft, last, name), known
        return *with_byname(self.draft, last, name), known

    def context(self, first: int, last: int) -> float:
        """What the words around and the tagger say for a place."""
        draft = self.draft
        before, after = draft.word(first - 1), draft.word(last + 1)
        location = sum(draft.probability(at, "LOC") for at in range(first, last + 1)) / (last + 1 - first)
        person = max(draft.probability(at, "PER") for at in range(first, last + 1))
        score = 1.5 * location - 0.6 * person + self.led_by(first, last)
        verb = re.match(r"^[a-zäöü]\w*(?:en|e|er)$", after)
        listed = before in {"und", ",", "sowie", "oder"} and draft.taken[first - 2 : first - 1] == ["LOC"]
        says = (
            (draft.starts_sentence(first) and location < 0.5 and verb is not None, -0.9),
            (draft.adjacent(last) and _goes_on_as_name(after), -0.8),
            (in_country(draft, last), 1.8),
            (draft.word(last).endswith("s") and bool(_RULES_TOWN.search(after)), 2.4),
            (draft.adjacent(first - 1) and _begins_name(draft, first - 1), -1.6),
            (after in {"und", ","} and self.is_sure(last + 2), 0.8),
            (listed, 1.2),
            (listed and self._row_of_places(first - 2), 0.8),
            (self._painted(first), -2.5),
            (_is_money(draft, first) or _are_people(draft, first), -6.0),
            (after == "(" and draft.word(last + 2) in RIVERS and draft.word(last + 3) == ")", 3.0),
            (listed and after in {"und", ",", "sowie"} and draft.taken[last + 2 : last + 3] == ["LOC"], 0.8),
        )
        return score + sum(weight for holds, weight in says if holds)

    def _row_of_places(self, at: int) -> bool:
        """Whether the place before "und" or "oder" stands in a row itself, or behind a kind in the plural."""
        taken, before = self.draft.taken, self.draft.word(at - 1)
        row = before == "," and taken[at - 2 : at - 1] == ["LOC"]
        return at > 1 and (row or bool(_KINDS.match(before)))

    def _painted(self, first: int) -> bool:
        """Whether a declined adjective in capitals makes a room of it: "im Gelben Salon"."""
        before, article = self.draft.word(first - 1), self.draft.word(first - 2).casefold()
        return bool(_ROOM.match(before)) and article in _ARTICLES_OF_ROOMS

    def led_by(self, first: int, last: int) -> float:
        """What the word before says."""
        draft, before = self.draft, self.draft.word(first - 1)
        adjacent = draft.adjacent(first - 1)
        if before in STRONG:
            return 3.6 if draft.word(first) in _ALSO_NOUNS else 1.6
        if before == "von" and adjacent and _OF_A_TOWN.search(draft.word(first - 2)):
            return 2.4
        if before.casefold() in LEADING and adjacent:
            return 0.6
        if KIND.match(before) and adjacent:
            return 2.4
        if before.casefold() in ARTICLES:
            return 0.0 if self.takes_article(first, last) else -1.5
        if before in {"am", "vom"}:
            return -1.5
        if before in {"„", '"', "“", "»", "«"} and draft.word(last + 1) not in {",", ".", "und"}:
            return -1.2
        titled = draft.word(first - 2) in {"„", '"', "“", "»"} and draft.word(last + 1) in {
            "“",
            "”",
            '"',
            "«",
        }
        if titled and is_capitalised(before):
            return -1.5
        if before[:1].islower() and (COUNTRY_ADJECTIVE.match(before) or LANDSCAPE_ADJECTIVE.match(before)):
            return 2.0 if draft.word(first - 2).casefold() in _BEFORE_NATION else 0.6
        return 0.0

    def takes_article(self, first: int, last: int) -> bool:
        """Whether it is a country or a region, many of which have an article: "die Türkei", "das Elsass"."""
        name = self.nominative(self.draft.name(first, last))
        return isinstance(self.known(name), str) and name.casefold() not in self.draft.gazetteer.nouns

    def is_sure(self, at: int) -> bool:
        word = self.draft.word(at)
        known = self.known(word) if is_capitalised(word) else None
        return isinstance(known, str) or (
            isinstance(known, Town) and known.population > 30_000 and not looks_like_noun(word)
        )

    def weight(self, first: int, last: int, name: str, known: Town | str) -> float:
        """How much the name itself speaks for a place."""
        if isinstance(known, str):
            return 2.6
        weight = 2.2 if known.population > 100_000 else 1.5 if known.population > 15_000 else 0.9
        if place_key(name) in self.sure:
            return weight + 3.0
        if last > first:
            return weight + 0.8 + 0.6 * (self.draft.word(first) == "Bad")
        if (
            looks_like_noun(name)
            and name.count("-") < _OF_MANY_PARTS
            and not _is_city(name, known, self.draft.gazetteer.nouns)
        ):
            weight -= 2.2
        if name.casefold() in self.draft.gazetteer.nouns or name.casefold() in WEEKDAYS:
            weight -= 1.5
        if is_given_name(name) or is_function(name) or name.casefold() in TITLES:
            weight -= 2.0
        elif len(name) > 4 and name.casefold() not in self.draft.gazetteer.nouns and weight > 0:
            weight += 0.5
        if len(name) < 4 or (is_acronym(name) and not isinstance(known, str)):
            weight -= 2.0
        return weight


def _is_city(name: str, town: Town, nouns: frozenset[str]) -> bool:
    """Whether a town is called just so, though the word is built like a noun: "Karlsruhe", "Konstanz"."""
    own = place_key(town.name) == place_key(name) and name.casefold() != "corona"
    plain = is_known_noun(name) or name.casefold() in nouns
    return own and (town.population >= _CITY or (town.population >= _TOWN and not plain))


# What a town has: "das Rathaus von X".
_OF_A_TOWN_TOO = (
    r"^(?:Friedhof|Rathaus|Bahnhof|Hafen|Marktplatz|Altstadt|Innenstadt"
    r"|Zentrum|Stadtzentrum|Umgebung|Umland|Bewohner)(?:e?s)?$"
)
_RULES_TOWN = re.compile(
    r"(?i)(?:bürgermeister(?:s|n|in|innen)?|^ob|mayor|gouverneur(?:s|in)?|stadtpräsident(?:en|in)?|oberhaupt(?:e?s)?|präfekt(?:en|in)?"
    r"|landr(?:at|ats|ates|ätin)|bischofs?|stadtr(?:at|äte|äten|ats|ätin)|gemeinder(?:at|äte|ats|ätin)|starost(?:en|in)?"
    r"|gemeindepräsident(?:en|in)?|stadtverwaltung|stadtparlaments?|bürgerinnen|bürger|bürgern|einwohner|städte[n]?|gemeinden?"
    r"|partnerst(?:adt|ädten?)|partnergemeinden?|partnerkommunen?)$"
)
_OF_A_TOWN = re.compile(f"{_OF_A_TOWN_TOO}|{_RULES_TOWN.pattern.removeprefix('(?i)')}", re.IGNORECASE)
# Larger towns that are called like a thing: behind a preposition without an article they are the town.
_ALSO_NOUNS = frozenset("Halle Füssen Bünde Achim Waren Kamen Heide Singen Hagen Küsnacht".split())
_PART = re.compile(
    r"^(?:nieder|ober|unter|mittel|zentral|inner|groß|gross|klein|hinter|vor|nord|süd|sud|ost|west|nordost|nordwest|südost|sudost|südwest|sudwest)"
    r"(?=\w{5})"
)
_FORELAND = re.compile(
    r"^(?:alpen|voralpen|karpaten|harz|eifel|taunus|balkan|kaukasus|pyrenäen|pyrenaen|himalaya|schwarzwald)vorland(?:e?s)?$"
)


def part_of_country(gazetteer: Gazetteer, key: str) -> str | None:
    """The country of a part that is named by its lie: "Niederlitauen", "Westpommern", "Karpatenvorland"."""
    if _FORELAND.match(key):
        return "XX"
    rest = _PART.sub("", key)
    if rest == key or rest in _NO_PARTS:
        return None
    return gazetteer.countries.get(rest) or gazetteer.regions.get(rest)


_NO_PARTS = frozenset("europa land walde hessen".split()) - {"hessen"}
_KINDS = re.compile(
    r"^\w*(?:teilen?|orten?|städten?|gemeinden|kommunen|vierteln|bezirken|dörfern|ortschaften)$",
    re.IGNORECASE,
)
_ARTICLES_OF_ROOMS = frozenset("im am den dem zum vom".split())
_ROOM = re.compile(r"^(?:Gelb|Rot|Grün|Blau|Weiß|Golden|Klein|Groß|Alt|Neu|Historisch|Fürstlich)en$")
_BEFORE_NATION = frozenset("im vom beim zum dem das aus in und mit".split())


def _goes_on_as_name(word: str) -> bool:
    """Whether the next word makes a longer name of it: a capitalised word that is no noun and no office."""
    ordinary = looks_like_noun(word) or is_function_word(word) or is_function(word)
    return is_capitalised(word) and not ordinary


def _is_money(draft: Draft, at: int) -> bool:
    """Whether Swiss money is meant: "25 000 Franken", "eine Million Franken"."""
    before = draft.word(at - 1)
    return draft.word(at) == "Franken" and (before[-1:].isdigit() or bool(_AMOUNT.match(before)))


_AMOUNT = re.compile(r"^(?:Millionen?|Mio|Tausend|\w+tausend|Milliarden?|Schweizer|hundert|\w+hundert)$")
_PEOPLE = frozenset("Polen Schweden Sachsen Hessen Franken Schwaben Westfalen Thüringen".split())
_COUNTED = frozenset(
    "Dutzend wir Wir viele vielen junge jungen einige drei vier fünf sechs sieben acht zehn".split()
)


def _are_people(draft: Draft, at: int) -> bool:
    """Whether people are meant: "mehrere Dutzend Polen", "wir Franken"."""
    return draft.word(at) in _PEOPLE and draft.word(at - 1) in _COUNTED


def _begins_name(draft: Draft, at: int) -> bool:
    """Whether the word before is an unknown name too, so that both are one: "Walfried Weber"."""
    word = draft.word(at)
    plain = _goes_on_as_name(word) and not KIND.match(word) and not draft.taken[at]
    known = (
        draft.gazetteer.is_place(word)
        or word.casefold() in draft.gazetteer.nouns
        or word.endswith(("er", "e", "en", "s"))
    )
    return plain and not known and not draft.starts_sentence(at) and not is_acronym(word)
