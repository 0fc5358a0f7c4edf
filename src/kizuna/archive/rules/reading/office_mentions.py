"""The office stated at one mention of a person: before the name, after it, or shared with others."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_bodies import PLAIN_BODY, complement_of, is_of_council
from kizuna.archive.rules.reading.office_clauses import body_led, host_body
from kizuna.archive.rules.reading.office_holders import Held
from kizuna.archive.rules.reading.office_scopes import own_body
from kizuna.archive.rules.reading.office_words import (
    CITY_KIND,
    OF_CITY,
    Office,
    Surroundings,
    modified_office,
)
from kizuna.archive.rules.reading.words import PARTIES, is_acronym, is_capitalised

_SHORT = {
    "OB": "Oberbürgermeister",
    "OBM": "Oberbürgermeister",
    "Pater": "Pater",
    "OBin": "Oberbürgermeisterin",
    "Bgm": "Bürgermeister",
    "Bgmin": "Bürgermeisterin",
    "Vizebgm": "Vizebürgermeister",
    "Vzbgm": "Vizebürgermeister",
    "VBM": "Vizebürgermeister",
    "VBMin": "Vizebürgermeisterin",
}
SAID, SHARED, _STATED = 1, 2, 3


def offices_at(around: Surroundings, one: Candidate, held: list[Held]) -> list[Office]:
    """The offices stated at a mention, in the order of the text."""
    found = [_office(around, one, each) for each in held]
    if one.title is not None and not found:
        draft = around.draft
        short = [at for at in range(one.title, one.first) if draft.word(at) in _SHORT]
        found += [Office(_SHORT[draft.word(at)], possessor(around, at, at), _STATED) for at in short]
    return found


def _office(around: Surroundings, one: Candidate, held: Held) -> Office:
    phrase = held.phrase
    function, first = modified_office(around.draft, phrase.head)
    extra, organisation = complement_of(around, phrase.head, phrase.last + 1)
    if organisation is None and held.side == "after" and around.draft.word(phrase.first - 1) == "(":
        organisation = _rest_of_bracket(around.draft, phrase.head) or _town_in_bracket(
            around, phrase.last + 1
        )
    function = {"OB": "Oberbürgermeister", "OBM": "Oberbürgermeister"}.get(function, function)
    weight = {"shared": SHARED, "is": SAID}.get(held.side, _STATED)
    organisation = (
        organisation
        or (None if "kolleg" in function.casefold() else own_body(around, phrase.first))
        or possessor(around, first, phrase.head)
        or body_led(around, phrase.first)
    )
    if organisation is None and phrase.last == phrase.head and not OF_CITY.search(function + extra):
        organisation = host_body(around, one)
    of_council = is_of_council(around, phrase.head, phrase.last + 1)
    return Office(function + extra, organisation, weight, of_council, phrase.last > phrase.head)


def possessor(around: Surroundings, first: int, at: int) -> str | None:
    """Whose office it is by the word before: "Kulmbachs", "Essener", "EWG-Chef"."""
    draft = around.draft
    prefix = draft.word(at).rpartition("-")[0]
    named = (
        is_acronym(prefix)
        or prefix in draft.words
        or (prefix.count("-") and is_acronym(prefix.split("-")[0]))
    )
    if prefix and named and prefix not in PARTIES:
        return prefix
    if draft.word(first - 1) in _POSSESSIVE:
        return _body_before(around, first - 1)
    for step in (first - 1, first - 2):
        if not draft.adjacent(step):
            break
        for start, (last, name) in around.places.items():
            if start <= step <= last and draft.word(last).endswith(("s", "’", "'")) and last == step:
                return name
        if step in around.adjectives and draft.word(step)[:1].isupper():
            return around.adjectives[step] if OF_CITY.search(draft.word(at)) else None
        if draft.word(step) in _POSSESSIVE:
            return _body_before(around, step)
        if not re.match(r"^[a-zäöü]\w+e[rnms]?$", draft.word(step)):
            break
    return None


_POSSESSIVE = frozenset("Dessen Deren dessen deren".split())


def _body_before(around: Surroundings, at: int) -> str | None:
    """The body named last, in this sentence or the one before: "Dessen Vorsitzende"."""
    near = [
        first
        for first in around.organisations
        if first < at and around.draft.sentence_of[at] - around.draft.sentence_of[first] <= 1
    ]
    return around.organisations[max(near)][1] if near else None


def _town_in_bracket(around: Surroundings, at: int) -> str | None:
    """The town behind an office in brackets: "(Hospitantin, Stadt X)"."""
    draft, town = around.draft, around.places.get(at + 2)
    told = draft.word(at) == "," and CITY_KIND.search(draft.word(at + 1))
    return town[1] if told and town and draft.word(town[0] + 1) == ")" else None


def _rest_of_bracket(draft: Draft, at: int) -> str | None:
    """The nouns between an office and the closing bracket: "(Vorsitzender Partnerschaftsausschuss)"."""
    last = at
    while draft.adjacent(last) and is_capitalised(draft.word(last + 1)):
        last += 1
    name = draft.name(at + 1, last)
    return name if last > at and draft.word(last + 1) in {")", ","} and not PLAIN_BODY.search(name) else None
