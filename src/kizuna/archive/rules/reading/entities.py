"""Everything a text names, put together: the first half of the reading."""

from __future__ import annotations

import re
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis, Mentions, Token
from kizuna.archive.rules.reading.body_names import BodyNames, body_names
from kizuna.archive.rules.reading.dates import Calendar, dates
from kizuna.archive.rules.reading.draft import Draft, draft
from kizuna.archive.rules.reading.entity_facts import (
    body_facts,
    facts_of_places,
    marked_bodies,
    person_facts,
    place_meant,
)
from kizuna.archive.rules.reading.events import events
from kizuna.archive.rules.reading.facts import (
    DateFact,
    EventFact,
    Span,
)
from kizuna.archive.rules.reading.gazetteer import Gazetteer, Town, place_key
from kizuna.archive.rules.reading.inhabitants import inhabitants
from kizuna.archive.rules.reading.office_journeys import journey_of
from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.offices import give_offices
from kizuna.archive.rules.reading.organisations import mark_organisations, mark_tagged_organisations
from kizuna.archive.rules.reading.partner_towns import main_partner
from kizuna.archive.rules.reading.person_mentions import Person
from kizuna.archive.rules.reading.persons import find_persons
from kizuna.archive.rules.reading.place_words import stated_places
from kizuna.archive.rules.reading.places import mark_places
from kizuna.archive.rules.reading.publishing import guessed_anchor, publishing_city
from kizuna.archive.rules.reading.sentences import sentences, tokenise
from kizuna.archive.rules.reading.tagger import Tagger
from kizuna.archive.rules.reading.zones import readable, zones

_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")


def _other_towns(made: Draft, places: dict[int, tuple[int, str]], city: str | None) -> list[tuple[int, str]]:
    """The mentions of towns besides home; of countries and regions only such as are towns too."""
    home = place_key(city or "")
    found: list[tuple[int, str]] = []
    for first, (_, name) in places.items():
        key = place_key(name)
        broad = key in made.gazetteer.countries or (
            key in made.gazetteer.regions and key not in made.gazetteer.towns
        )
        ours = key == home or key.startswith(home + " ") or bool(home and home.startswith(key + " "))
        if not ours and not broad and not name.startswith("Kap "):
            found.append((first, name))
    return found


def analyse(
    text: str,
    *,
    gazetteer: Gazetteer,
    anchor: date | None = None,
    city: str | None = None,
    tagger: Tagger | None = None,
) -> Analysis:
    """Zones, sentences, and every person, body, place, date and event of the text."""
    found = zones(text)
    text = readable(text, found.letterhead)
    tokens = tokenise(text)
    at = sentences(text, tokens)
    anchor = anchor or guessed_anchor(text, found, at)
    city = city or publishing_city(text, found, gazetteer)
    years = [int(year) for year in _YEAR.findall(text)]
    calendar = Calendar(anchor, max(years) if years else None)
    made = draft(text, found, tokens, at, gazetteer, tagger)
    made.city = city
    when = dates(text, found.body.end, at, calendar)
    happenings = events(made)
    made.stated_places = stated_places(made)
    mark_organisations(made)
    persons = find_persons(made)
    marked = mark_places(made)
    mark_tagged_organisations(made)
    return _assembled(made, tokens, anchor, persons, marked, when, happenings)


def _assembled(
    made: Draft,
    tokens: tuple[Token, ...],
    anchor: date | None,
    persons: list[Person],
    marked: list[tuple[int, int, str, Town | str | None]],
    when: list[tuple[Span, DateFact]],
    happenings: Mentions[EventFact],
) -> Analysis:
    named = {place_key(name): name for _, _, name, _ in marked}
    if made.city:
        named.setdefault(place_key(made.city), made.city)
    adjectives = inhabitants(made, named)
    bodies = body_names(made, marked_bodies(made))
    give_offices(persons, _around(made, bodies, marked, adjectives))
    place_facts = facts_of_places(made, marked)
    by_key = {place_key(fact.name): fact for _, fact in place_facts}
    return Analysis(
        text=made.text,
        zones=made.zones,
        tokens=tokens,
        sentences=tuple(made.sentences),
        gazetteer=made.gazetteer,
        anchor=anchor,
        city=made.city,
        persons=person_facts(made, persons),
        organisations=body_facts(made, bodies),
        places=Mentions(place_facts),
        adjectives=Mentions(
            (made.span(at, at), by_key.get(place_key(name)) or place_meant(made, at, name))
            for at, name in adjectives
        ),
        dates=Mentions(when),
        events=happenings,
    )


def _around(
    made: Draft,
    bodies: BodyNames,
    marked: list[tuple[int, int, str, Town | str | None]],
    adjectives: list[tuple[int, str]],
) -> Surroundings:
    places = {first: (last, name) for first, last, name, _ in marked}
    towns = _other_towns(made, places, made.city)
    return Surroundings(
        draft=made,
        organisations={body.first: (body.last, body.name) for body in bodies.bodies},
        bodies=bodies,
        places=places,
        adjectives=dict(adjectives),
        city=made.city,
        towns=towns,
        partner=main_partner(made, towns),
        journey=journey_of(made, made.city, places, dict(adjectives)),
    )
