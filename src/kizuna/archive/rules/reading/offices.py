"""What office the text gives a person, and of which city or body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kizuna.archive.rules.reading.office_homes import home_of
from kizuna.archive.rules.reading.office_mentions import SHARED, offices_at
from kizuna.archive.rules.reading.office_phrases import Held, Names, owners
from kizuna.archive.rules.reading.office_scopes import body_beside, scope_of
from kizuna.archive.rules.reading.office_words import OF_CITY, Surroundings
from kizuna.archive.rules.reading.person_mentions import Person

# What says little of a person if the text has more: "mit seinem Kollegen X, Oberbürgermeister von Y".
_WEAK = frozenset(
    "Kollege Kollegin Gast Partner Partnerin Gastgeber Gastgeberin Vorgänger Vorgängerin Nachfolger Nachfolgerin Hausherr "
    "Hausherrin Begleiter Begleiterin".split()
)
_TOP = frozenset(
    {"oberbürgermeister", "bürgermeister", "stadtpräsident", "bürgervorsteher", "stadtverordnetenvorsteher"}
)


def give_offices(persons: Sequence[Person], around: Surroundings) -> None:
    """Set function and organisation of every person from what the text states of them."""
    mentions = [one for person in persons for one in person.mentions]
    owned = owners(around.draft, mentions, Names(around.draft, mentions))
    ours: set[str] = set()
    before: Person | None = None
    for person in persons:
        _give_office(person, around, owned, ours, before)
        before = person
    _share_body(persons, around)


def _give_office(
    person: Person, around: Surroundings, owned: dict[int, list[Held]], ours: set[str], before: Person | None
) -> None:
    """Set the person's function and organisation from the first, or fullest, statement of them."""
    stated = [
        (office, one)
        for one in person.mentions
        for office in offices_at(around, one, owned.get(one.first, []))
    ]
    stated.sort(key=lambda entry: entry[0].function in _WEAK)
    if not stated:
        person.organisation = _beside(around, person)
        person.attached = person.organisation is not None
        return
    office, where = stated[0]
    person.function, person.organisation = office.function, office.organisation
    if person.organisation is None:
        person.organisation = next((each.organisation for each, _ in stated if each.organisation), None)
    person.organisation = person.organisation or _beside(around, person)
    shares = office.weight == SHARED and before is not None and before.function == person.function
    if shares and before is not None and person.organisation is None:
        person.organisation = before.organisation
    if person.organisation and around.draft.gazetteer.country(person.organisation):
        person.organisation = None
    if person.function and OF_CITY.search(person.function):
        person.organisation = person.organisation or home_of(person, where, around, ours)
        base = person.function.casefold().removesuffix("in")
        if base in _TOP and person.organisation == around.city:
            ours.add(base)


def _beside(around: Surroundings, person: Person) -> str | None:
    """The body that the words around one of the mentions name."""
    of_city = bool(person.function and OF_CITY.search(person.function))
    for one in person.mentions:
        if (found := body_beside(around, one, of_city=of_city)) is not None:
            return found
    scopes = (scope_of(around, one) for one in person.mentions)
    return next((found for found in scopes if found is not None), None)


def _share_body(persons: Sequence[Person], around: Surroundings) -> None:
    """A body named behind the last of several names is that of all: "A B und C D von der Universität X"."""
    for person, following in reversed(list(pairwise(persons))):
        if not following.attached or person.function or person.organisation:
            continue
        between = range(person.mentions[0].last + 1, following.mentions[0].outer)
        if len(between) < 4 and all(around.draft.word(at) in {",", "und", "sowie"} for at in between):
            person.organisation, person.attached = following.organisation, True
