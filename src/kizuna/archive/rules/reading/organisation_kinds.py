"""Bodies announced by their kind: "Universität X", "Deutsch-Japanische Gesellschaft", "Kulturamt"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_bounds import CAPITAL_ADJECTIVE, PLACE_ADJECTIVE, leftmost
from kizuna.archive.rules.reading.organisation_genitives import genitive_body
from kizuna.archive.rules.reading.organisation_heads import OF_TOWNS_ABROAD, SIGHTS
from kizuna.archive.rules.reading.organisation_reach import (
    is_player,
    quoted_name,
    registered_end,
    rightmost,
)
from kizuna.archive.rules.reading.organisation_words import (
    SELF_NAMED,
    TYPE_NOUNS,
    head_of,
    is_foreign_head,
    is_generic,
    is_head,
    names_itself,
)
from kizuna.archive.rules.reading.words import is_acronym, is_capitalised

_SHORT = 2
_COMPANY = re.compile(
    r"(?i)(?:gesellschaft|betriebe?|betriebs|unternehmens?|verbandes|verband|organisation|netzwerks?|agentur|werke|stadtwerke|bündnis|hilfswerks?)$"
)
_SPORT = frozenset("FC SC SV TSV VfL VfB TuS FSV SpVgg TV BSC HSV CSS".split())
_DROPPED = frozenset("Unternehmen Unternehmens Firma Konzern Reiseveranstalter".split())
CITYISH = frozenset(
    "Stadt Gemeinde Landeshauptstadt Hansestadt Kommune Städte Rat Rathaus Oberbürgermeister".split()
)


_LARGER_TOWN = 15_000
_BARE = frozenset(
    "High School Grammar Secondary Primary Collège Lycée College University Twinning Organisation Association Club City "
    "Hall Committee".split()
)


# Orchestras that are called by their players.
_PLAYERS = re.compile(r"(?i)(?:phil|sym|sin)(?:harmoniker|phoniker|foniker)n?$")
_OF_NATIONS = frozenset({"botschaft", "generalkonsulat", "konsulat", "landesvertretung"})
_CLUBS = frozenset({"Verein", "Vereins", "Club"})


def mark_by_kind(draft: Draft) -> None:
    """Take every body whose kind and name stand together."""
    for at in range(len(draft.tokens)):
        word = draft.word(at)
        if draft.taken[at] or not is_head(word) or (is_function(word) and not _PLAYERS.search(word)):
            continue
        if word == "Initiative" and draft.word(at - 1) in {"auf", "Auf", "aus"}:
            continue
        if not is_foreign_head(word) and _describes_foreign(draft, at):
            continue
        if draft.adjacent(at) and is_foreign_head(word) and is_foreign_head(draft.word(at + 1)):
            continue
        if word in _CLUBS and _is_named_behind(draft, at):
            continue
        first, last, named = _reach(draft, at)
        if (
            draft.word(first - 1) in _ANY
            and first == at
            and draft.word(at + 1) in {"der", "des"}
            and last > at
        ):
            continue
        first = _without_kind(draft, first, at, last)
        if not named or not _acceptable(draft, first, at, last) or _describes(draft, first, at, last):
            continue
        kind = "ADM" if _is_of_town(draft, first, last) else "ORG"
        if not _is_sight(draft, first, last):
            draft.take(first, last, f"{kind}{first}")


def _is_named_behind(draft: Draft, at: int) -> bool:
    """Whether the name of a club stands behind the plain kind: "der Verein Deutsche Lebensbrücke"."""
    adjective = CAPITAL_ADJECTIVE.match(draft.word(at + 1)) and is_head(draft.word(at + 2))
    return bool(adjective) or any(mark.startswith("ORG") for mark in draft.taken[at + 1 : at + 2])


# One of several of its kind: the name is that of the body behind it.
_ANY = frozenset("ein eine einer einem einen eines".split())


def _describes_foreign(draft: Draft, at: int) -> bool:
    """Whether a German kind only says what a body with a foreign name is: "Vereinigung Seki Cutlery Association"."""
    for step in range(at + 1, min(at + 5, len(draft.words))):
        word = draft.word(step)
        if not draft.adjacent(step - 1) or not is_capitalised(word) or is_function(word):
            return False
        if is_foreign_head(word):
            return (step > at + 1 or draft.word(at) in _CLUBS) and head_of(word) is None
    return False


def _is_of_town(draft: Draft, first: int, last: int) -> bool:
    """Whether it is a town's council or administration abroad, whose people are the town's."""
    words = draft.words[first : last + 1]
    return any(word in OF_TOWNS_ABROAD for word in words) and not {"for", "of", "on"} & set(words)


_VISITED = re.compile(
    r"(?i)^(?:besichtig\w*|besuch(?:t|te|ten|en|e?s)?|führung(?:en)?|rundgang|ausfl[uü]g\w*|abstecher|stippvisite|fahrten?|tour"
    r"|stationen|rundfahrt|spaziergang|anzusehen|erkundet\w*|bestaunt\w*)$"
)


_NO_SIGHTS = ("krankenhaus", "bildungszentrum", "schulzentrum", "forschungszentrum")


def _is_sight(draft: Draft, first: int, last: int) -> bool:
    """Whether a museum or the like is only named as visited."""
    kinds = {
        draft.words[first].casefold(),
        draft.words[last].casefold(),
        *(head_of(w) or "" for w in draft.words[first : last + 1]),
    }
    if not any(kind.endswith(SIGHTS) and not kind.endswith(_NO_SIGHTS) for kind in kinds if kind):
        return False
    near = [
        at
        for at in range(max(first - 30, 0), min(last + 30, len(draft.words)))
        if draft.same_sentence(at, first)
    ]
    visited = any(_VISITED.match(draft.word(at)) for at in near)
    by_people = any(is_function(draft.word(at)) for at in range(max(first - 3, 0), first))
    return visited and not by_people


def _reach(draft: Draft, at: int) -> tuple[int, int, bool]:
    """The first and last token of the body whose kind stands at a token, and whether that makes a name."""
    word = draft.word(at)
    first = leftmost(draft, at)
    last = rightmost(draft, at, first)
    named = names_itself(word) or first < at or last > at or _of_river(draft, word)
    if word.casefold() in _OF_NATIONS and re.search(r"isch(?:e|en|er)$", draft.word(first - 1)):
        first, named = first - 1, True
    with_genitive = genitive_body(draft, first, at, last)
    if with_genitive > last and not _SEVERAL.match(word):
        last, named = with_genitive, True
    if (
        word not in TYPE_NOUNS
        and last == at
        and (quoted := quoted_name(draft, last)) > last
        and is_player(word)
    ):
        last, named = quoted, True
    elif word in TYPE_NOUNS and last == at and _only_towns(draft, first, at) and is_player(word):
        named = quoted_name(draft, at) == at
    elif last > at or first < at:
        last = registered_end(draft, quoted_name(draft, last))
    return first, last, named


def _only_towns(draft: Draft, first: int, head: int) -> bool:
    """Whether only where it is from stands before the kind: "der Bamberger Chor „Seeklang“"."""
    return first < head and all(PLACE_ADJECTIVE.match(draft.word(at)) for at in range(first, head))


_SEVERAL = re.compile(
    r"^(?:Fakultäten|Institute|Abteilungen|Ämter|Kliniken|Schulen|Verbände|Vereine|Chöre|Werkstatt|Referate)$"
)
_WATERS = frozenset(
    "donau rhein main elbe weser neckar ruhr mosel saar isar oder spree havel saale ems fulda werra lahn ostsee nordsee "
    "alpen harz eifel bodensee schwarzwald".split()
)


def _of_river(draft: Draft, word: str) -> bool:
    """Whether one word names a body by a river, a land or a country: "Donauphilharmonie", "Mongoleihilfe"."""
    kind = head_of(word)
    stem = word.casefold().removesuffix("s").removesuffix(kind or "-").rstrip("-s") if kind else ""
    return stem in _WATERS or (len(stem) > 3 and place_key(stem) in draft.gazetteer.countries)


def _without_kind(draft: Draft, first: int, at: int, last: int) -> int:
    """Where the name begins once words are left out that only say what it is: "Firma X", "Partnerschule Y"."""
    word = draft.word(at)
    if word.startswith("Partner") and first == at and last > at and not word.startswith("Partnerschaft"):
        first += 1
    while first < at and draft.word(first) in _DROPPED:
        first += 1
    if draft.word(first) in _DROPPED and first == at and last > at:
        first += 1
    if first == at and draft.word(first) in TYPE_NOUNS and draft.word(first + 1) in SELF_NAMED and last > at:
        first += 1
    if first == at and last == at + 1 and len(draft.word(last)) > _SHORT and is_acronym(draft.word(last)):
        plain = not names_itself(word) and word not in SELF_NAMED and draft.word(last + 1) != ")"
        first += plain and bool(_COMPANY.search(word))
    sport = any(draft.word(one) in _SPORT for one in range(first + 1, last + 1))
    return first + 1 if draft.word(first) in _CLUBS and sport else first


def _acceptable(draft: Draft, first: int, head: int, last: int) -> bool:
    words = [draft.word(at) for at in range(first, last + 1)]
    if not _swallows(draft, first, last) or words[0] in CITYISH:
        return False
    if last == head and first < head and _only_from(draft, first, head):
        return False
    town = draft.gazetteer.town(draft.name(first, last))
    if town is not None and town.population > _LARGER_TOWN and not is_head(words[0]):
        return False
    if all(word in _BARE for word in words):
        return False
    if first == head and head_of(words[0]) == "büro" and draft.word(head + 1) != "für":
        return "-" in words[0] or last > head + 1
    if first == last and _is_plain_compound(draft, words[0]):
        return False
    if first == last and looks_like_noun(words[0]) and words[0].count("-") < 2 and not is_head(words[0]):
        return False
    said_of = first == head and draft.word(head + 1) == "für"
    return not (
        first > 0
        and draft.word(first - 1) in _INDEFINITE
        and (last - first < 2 or said_of)
        and not any(is_acronym(word) or "-" in word for word in words)
    )


def _is_plain_compound(draft: Draft, word: str) -> bool:
    """Whether a hyphen only joins a thing and a kind: "Sake-Brauerei", "Pellet-Heizzentrale", "Klima-AG"."""
    before, _, kind = word.partition("-")
    known = before.casefold() in draft.gazetteer.nouns or looks_like_noun(before)
    return bool(known and _THINGS.match(kind)) and not is_acronym(before)


_THINGS = re.compile(
    r"(?i)^(?:\w*brauerei|\w*zentrale|\w*zentrum|AG|\w*gruppe|\w*werkstatt|\w*schule|\w*büro|\w*team|\w*museum)$"
)
_INDEFINITE = frozenset(
    "kein keine ein eine einer einem einen eines jede jeder mehrere viele zwei drei vier einige".split()
)


def _only_from(draft: Draft, first: int, head: int) -> bool:
    """Whether a plain kind has nothing but its place before it: "Kölner Unternehmen"; or begins a sentence."""
    words = [draft.word(at) for at in range(first, head)]
    places = all(PLACE_ADJECTIVE.match(word) and not CAPITAL_ADJECTIVE.match(word) for word in words)
    if is_generic(draft.word(head)) and places:
        return True
    opens = draft.starts_sentence(first) and all(CAPITAL_ADJECTIVE.match(word) for word in words)
    return opens and not any(_OF_NAMES.match(word) for word in words) and is_generic(draft.word(head))


_OF_NAMES = re.compile(
    r"^(?:Freiwillig|Evangelisch|Katholisch|Technisch|Deutsch|Städtisch|Medizinisch|Pädagogisch|Europäisch)e"
)


def _swallows(draft: Draft, first: int, last: int) -> bool:
    """Whether the tokens are free, or belong to bodies that lie wholly inside."""
    marks = {mark for mark in draft.taken[first : last + 1] if mark}
    if any(not mark.startswith("ORG") for mark in marks):
        return False
    around = {*draft.taken[max(first - 1, 0) : first], *draft.taken[last + 1 : last + 2]}
    return marks.isdisjoint(around) and (not draft.taken[first] or draft.taken[last] != draft.taken[first])


def _describes(draft: Draft, first: int, head: int, last: int) -> bool:
    """Whether it only says what a body named just before is: "ICLEI, dem Netzwerk für nachhaltige Städte"."""
    article, comma = draft.word(first - 1), draft.word(first - 2)
    before = draft.taken[first - 3] if first > 2 else ""
    plain = first == head and draft.word(head + 1) == "für" and draft.word(last + 1) != "e"
    return (
        plain
        and comma == ","
        and article in {"dem", "der", "das", "einem", "einer"}
        and before.startswith("ORG")
    )
