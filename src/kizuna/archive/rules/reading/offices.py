"""What office the text gives a person, and of which city or body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_mentions import office_after, office_before
from kizuna.archive.rules.reading.office_words import (
    OF_CITY,
    Office,
    Surroundings,
    sounds_german,
    sounds_japanese,
)
from kizuna.archive.rules.reading.person_mentions import Person
from kizuna.archive.rules.reading.words import PARTIES, is_acronym, is_capitalised


def _colleague_of(around: Surroundings, one: Candidate) -> str | None:
    """The city of an "Amtskollege": named beside him, or the partner."""
    draft = around.draft
    for step in range(one.last + 1, min(one.last + 5, len(draft.tokens))):
        if step in around.places and draft.word(step - 1) in {"aus", "von"}:
            return around.places[step][1]
    return around.partner(one.first)


_SHARED, _ATTACHED = 2, 1
_HOME = "Oberbürgermeister of the publishing city"
# What says little of a person if the text has more: "mit seinem Kollegen X, Oberbürgermeister von Y".
_WEAK = frozenset(
    {
        "Kollege",
        "Kollegin",
        "Gast",
        "Partner",
        "Partnerin",
        "Gastgeber",
        "Gastgeberin",
        "Vorgänger",
        "Nachfolger",
    }
)


def _give_office(person: Person, around: Surroundings, held: set[str], before: Person | None) -> None:
    """Set the person's function and organisation from the first, or fullest, statement of them."""
    stated: list[tuple[int, Office, Candidate]] = []
    for one in person.mentions:
        both = [
            office for office in (office_before(around, one), office_after(around, one)) if office is not None
        ]
        direct = both[0] if both and one.function is not None else None
        ranked = sorted(both, key=lambda each, first=direct: -(5 if each is first else each.weight))  # type: ignore[misc]
        stated.extend((one.first, office, one) for office in ranked)
    if not stated:
        return
    with_function = [entry for entry in stated if entry[1].function]
    with_function.sort(key=lambda entry: entry[1].function in _WEAK)
    chosen = with_function[0] if with_function else stated[0]
    office = chosen[1]
    person.function = office.function
    person.organisation = office.organisation
    if person.organisation is None:
        same = (entry[1].organisation for entry in [*with_function, *stated] if entry[1].organisation)
        person.organisation = next(same, None)
    word = (person.function or "").casefold().rstrip("in")
    person.first_of_office = word not in held
    person.home_is_held = _HOME in held
    held.add(word)
    shares = office.weight == _SHARED and before is not None and before.function == person.function
    if shares and before is not None and person.organisation is None:
        person.organisation = before.organisation
    person.attached = person.function is None and office.weight == _ATTACHED
    if person.organisation and around.draft.gazetteer.country(person.organisation):
        person.organisation = None
    if person.function and OF_CITY.search(person.function):
        person.organisation = person.organisation or _home(person, chosen[2], around)
        if word.startswith("oberbürgermeister") and person.organisation == around.city:
            held.add(_HOME)


def _home(person: Person, one: Candidate, around: Surroundings) -> str | None:
    """The city of an office that is stated without one: a mayor of here, or of the partner."""
    function = (person.function or "").casefold()
    stated = _stated_home(function, one, around)
    if stated is not None:
        return stated
    if "kolleg" in function or _ENGLISH.search(function):
        return _colleague_of(around, one)
    nation = _nation_before(one, around)
    foreign = nation is not None and nation != "Deutschland"
    if (guests_of := _led_from(one, around)) is not None:
        return guests_of
    head = function in {"oberbürgermeister", "oberbürgermeisterin"}
    if head and person.home_is_held and not _former(one, around) and (twin := around.twin(one.first)):
        return twin
    first_mayor = head and person.first_of_office and not sounds_japanese(person.name)
    if first_mayor and nation is None and around.draft.word(one.outer - 1) != "Bürgermeister":
        return around.city
    if not foreign and (sounds_german(person.name) or " " not in person.name):
        return around.city
    return around.partner(one.first) or around.city


def _stated_home(function: str, one: Candidate, around: Surroundings) -> str | None:
    """The place right behind the name: "aus Lyon", "(Triel)"."""
    draft = around.draft
    for step in (one.last + 1, one.last + 2):
        if step in around.places and draft.word(step - 1) in {"aus", "von", "("}:
            return around.places[step][1]
    bracket = draft.word(one.last + 2)
    enclosed = draft.word(one.last + 1) == "(" and draft.word(one.last + 3) == ")" and is_capitalised(bracket)
    town = enclosed and not is_acronym(bracket) and bracket not in PARTIES and "meister" in function
    return bracket if town else None


_GROUP = re.compile(r"(?:[Dd]elegation|[Gg]ruppe|[Aa]bordnung|Gäste|Gästen)$")
_ENGLISH = re.compile(r"mayor|director|manager|councillor|council")
_FORMER = re.compile(
    r"(?:damalig|neu|jetzig|heutig|künftig|designiert|gewählt|früher|ehemalig|einstig|vormalig)e[rnms]?$|^(?:damals|seinerzeit|a|Alt)$"
)


def _led_from(one: Candidate, around: Surroundings) -> str | None:
    """The place of a group that the person leads: "eine Delegation aus X unter Leitung von Y"."""
    draft = around.draft
    words = [draft.word(at) for at in range(max(one.outer - 5, 0), one.outer)]
    if not {"Leitung", "Führung", "angeführt"} & set(words):
        return None
    for at in range(one.outer - 1, max(one.outer - 14, 0), -1):
        if not draft.same_sentence(at, one.first):
            return None
        if at in around.places and draft.word(at - 1) == "aus":
            group = any(_GROUP.search(draft.word(step)) for step in range(at - 3, at))
            return around.places[at][1] if group else None
    return None


def _former(one: Candidate, around: Surroundings) -> bool:
    """Whether the text says that the office is no longer held, or several hold it."""
    draft = around.draft
    near = range(max(one.outer - 3, 0), min(one.last + 6, len(draft.tokens)))
    former = any(_FORMER.match(draft.word(at)) for at in near)
    return (
        former
        or draft.word(one.last + 1) == "und"
        or draft.word(one.outer - 1) in {"und", "sowie", "Bürgermeister"}
    )


def _nation_before(one: Candidate, around: Surroundings) -> str | None:
    """The country of an adjective before the office: "der ukrainische Bürgermeister"."""
    for at in range(one.outer - 3, one.outer):
        if at in around.adjectives and around.draft.word(at)[:1].islower():
            return around.adjectives[at]
    return None


def give_offices(persons: Sequence[Person], around: Surroundings) -> None:
    """Set function and organisation of every person from what the text states of them."""
    held: set[str] = set()
    before: Person | None = None
    for person in persons:
        _give_office(person, around, held, before)
        before = person
    _share_body(persons, around)


def _share_body(persons: Sequence[Person], around: Surroundings) -> None:
    """A body named behind the last of several names is that of all: "A B und C D von der Universität X"."""
    for person, following in reversed(list(pairwise(persons))):
        if not following.attached or person.function or person.organisation:
            continue
        between = range(person.mentions[0].last + 1, following.mentions[0].outer)
        if len(between) < 4 and all(around.draft.word(at) in {",", "und", "sowie"} for at in between):
            person.organisation, person.attached = following.organisation, True
