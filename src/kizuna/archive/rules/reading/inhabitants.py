"""Words that stand for a place without naming it: "Essener", "japanische"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.place_adjectives import COUNTRY_ADJECTIVE
from kizuna.archive.rules.reading.words import (
    is_capitalised,
)


def inhabitants(draft: Draft, named: dict[str, str]) -> list[tuple[int, str]]:
    """Words like "Essener" with the place they stand for. `named`: the places of the text by key."""
    found: list[tuple[int, str]] = []
    for at, token in enumerate(draft.tokens):
        word = token.text
        country = COUNTRY_ADJECTIVE.match(word.casefold()) if not word.isupper() else None
        if country is not None:
            found.append((at, COUNTRY_ADJECTIVE.country(word)))
        elif _may_stand_for_town(draft, at) and (city := town_of(word, draft, named)) is not None:
            found.append((at, city))
    return found


def _may_stand_for_town(draft: Draft, at: int) -> bool:
    """Whether a word is no part of a name, but for the first of a body's: "Geithainer Schützengesellschaft"."""
    mark = draft.taken[at]
    opens = mark.startswith("ORG") and draft.word(at).endswith("er") and draft.taken[at - 1 : at] != [mark]
    return not mark or (opens and draft.taken[at + 1 : at + 2] == [mark])


def town_of(word: str, draft: Draft, named: dict[str, str]) -> str | None:
    """The place whose inhabitant or adjective a capitalised word is: "Nürnberger" gives "Nürnberg"."""
    stem = re.sub(r"(?:innen|in|n|s)$", "", word) if not word.endswith("er") else word
    if not (stem.endswith(("er", "ner"))) or not is_capitalised(stem) or len(stem) < 5:
        return None
    bases = [
        stem[:-2],
        stem[:-2] + "en",
        stem[:-2] + "e",
        stem[:-1],
        stem[:-3] + "en",
        stem[:-3] + "e",
        stem[:-3] + "a",
        stem[:-5] + "er" if stem.endswith("eraner") else "",
        stem[:-4] if stem.endswith("aner") else "",
        stem[:-4] + "a" if stem.endswith("aner") else "",
    ]
    for base in bases:
        if base and place_key(base) in named:
            return named[place_key(base)]
    if is_function(word) or looks_like_noun(word):
        return None
    for base in bases[:6]:
        town = draft.gazetteer.town(base) if len(base) > 3 else None
        if town is not None and town.country in {"DE", "AT", "CH"} and town.population > 40_000:
            return base
    return None
