"""Everything a text names, put together: the first half of the reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis, Mentions, Token, Zones
from kizuna.archive.rules.reading.dates import Calendar, dates
from kizuna.archive.rules.reading.draft import Draft, draft
from kizuna.archive.rules.reading.events import events
from kizuna.archive.rules.reading.facts import (
    DateFact,
    EventFact,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    Span,
)
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Gazetteer, Town, place_key
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.offices import Surroundings, give_offices
from kizuna.archive.rules.reading.organisations import mark_organisations, mark_tagged_organisations
from kizuna.archive.rules.reading.organisation_words import ACRONYMS_OUT
from kizuna.archive.rules.reading.persons import Person, find_persons
from kizuna.archive.rules.reading.places import inhabitants, mark_places, stated_places
from kizuna.archive.rules.reading.sentences import sentences, tokenise
from kizuna.archive.rules.reading.tagger import Tagger
from kizuna.archive.rules.reading.words import PARTIES, is_acronym
from kizuna.archive.rules.reading.zones import zones

_STADT = re.compile(
    r"\b(?:Stadtverwaltung|Landeshauptstadt|Universitätsstadt|Hansestadt|Bundesstadt|Stadt|Gemeinde)\s+([A-ZÄÖÜ][\w-]+(?: (?:am|an der) [A-Z]\w+)?)"
)
_POSTAL_TOWN = re.compile(r"\b\d{5}\s+([A-ZÄÖÜ][\w-]+)")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")


def publishing_city(text: str, found: Zones, gazetteer: Gazetteer) -> str | None:
    """The city that speaks: of the contact block, the dateline, or the one called "Stadt X" most often."""
    if found.contact is not None:
        block = text[found.contact.start : found.contact.end]
        for pattern in (_STADT, _POSTAL_TOWN):
            if (match := pattern.search(block)) is not None:
                return match.group(1)
    if found.dateline is not None:
        first = re.match(r"[ \t]*([A-ZÄÖÜ][\w-]+(?: \w+)?)", text[found.dateline.start : found.dateline.end])
        town = gazetteer.town(first.group(1)) if first else None
        if first and town is not None:
            return first.group(1).capitalize() if first.group(1).isupper() else first.group(1)
    body = text[found.body.start : found.body.end]
    counted = Counter(
        match.group(1).removesuffix("s") if not gazetteer.town(match.group(1)) else match.group(1)
        for match in _STADT.finditer(body)
    )
    german = [
        name for name, _ in counted.most_common() if (town := gazetteer.town(name)) and town.country == "DE"
    ]
    if german:
        return german[0]
    if found.headline is not None:
        for word in re.findall(r"[A-ZÄÖÜ][\w-]{3,}", text[found.headline.start : found.headline.end]):
            town = gazetteer.town(word) or gazetteer.town(re.sub(r"er$", "", word))
            if (
                town
                and town.country == "DE"
                and not looks_like_noun(word)
                and word.casefold() not in gazetteer.nouns
            ):
                return word if gazetteer.town(word) else word[:-2]
    words = Counter(re.findall(r"\b[A-ZÄÖÜ][\w-]{3,}", body[:20000]))
    towns = [
        (count, word)
        for word, count in words.items()
        if (town := gazetteer.town(word)) and town.country == "DE" and town.population > 20_000
    ]
    return max(towns)[1] if towns else None


def guessed_anchor(text: str, found: Zones, at: Sequence[Span]) -> date | None:
    """The day the text speaks from: a full date in its head, else the latest full date it names."""
    full = [
        (span, date.fromisoformat(fact.value.rpartition("/")[2]))
        for span, fact in dates(text, len(text), at, Calendar())
        if len(fact.value.rpartition("/")[2]) == 10
    ]
    if not full:
        return None
    head = [
        day for span, day in full if span.start < 200 or (found.dateline and span.end <= found.dateline.end)
    ]
    return head[0] if head else max(day for _, day in full)


def _partner(
    made: Draft, places: dict[int, tuple[int, str]], adjectives: dict[int, str], city: str | None
) -> Callable[[int], str | None]:
    """A function from a token to the foreign municipality it most likely speaks of."""
    home = place_key(city or "")
    candidates: list[tuple[int, str]] = []
    counts: Counter[str] = Counter()
    for first, (_, name) in places.items():
        key = place_key(name)
        town = made.gazetteer.towns.get(key)
        country = key in made.gazetteer.countries or (key in made.gazetteer.regions and town is None)
        if key != home and not country and not (town and town.country == "DE" and town.population > 5000):
            candidates.append((first, name))
            counts[name] += 1

    def nearest(at: int) -> str | None:
        if not candidates:
            return None
        same = [one for one in candidates if made.same_sentence(one[0], at)]
        if same:
            return min(same, key=lambda one: abs(one[0] - at))[1]
        before = [
            one for one in candidates if one[0] < at and made.sentence_of[at] - made.sentence_of[one[0]] <= 1
        ]
        if before:
            return before[-1][1]
        return counts.most_common(1)[0][0]

    return nearest


def analyse(
    text: str,
    *,
    gazetteer: Gazetteer,
    anchor: date | None = None,
    city: str | None = None,
    tagger: Tagger | None = None,
) -> Analysis:
    """Zones, sentences, and every person, body, place, date and event of the text."""
    found, tokens = zones(text), tokenise(text)
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
    bodies = _bodies(made)
    around = Surroundings(
        draft=made,
        organisations={first: (last, name) for first, last, name in bodies},
        places={first: (last, name) for first, last, name, _ in marked},
        adjectives=dict(adjectives),
        city=made.city,
        partner=_partner(
            made, {first: (last, name) for first, last, name, _ in marked}, dict(adjectives), made.city
        ),
    )
    give_offices(persons, around)
    place_facts = _place_facts(made, marked)
    by_key = {place_key(fact.name): fact for _, fact in place_facts}
    return Analysis(
        text=made.text,
        zones=made.zones,
        tokens=tokens,
        sentences=tuple(made.sentences),
        gazetteer=made.gazetteer,
        anchor=anchor,
        city=made.city,
        persons=_person_facts(made, persons),
        organisations=_body_facts(made, bodies),
        places=Mentions(place_facts),
        adjectives=Mentions(
            (made.span(at, at), by_key.get(place_key(name)) or _meant(made, at, name))
            for at, name in adjectives
        ),
        dates=Mentions(when),
        events=happenings,
    )


def _bodies(made: Draft) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for at, mark in enumerate(made.taken):
        if mark.startswith("ORG"):
            if found and made.taken[found[-1][0]] == mark and found[-1][1] == at - 1:
                found[-1] = (found[-1][0], at, "")
            else:
                found.append((at, at, ""))
    return [(first, last, made.name(first, last)) for first, last, _ in found]


def _body_facts(made: Draft, bodies: list[tuple[int, int, str]]) -> Mentions[OrganisationFact]:
    groups: dict[str, list[tuple[int, int, str]]] = {}
    for body in bodies:
        key = re.sub(r"\b(\w{4,}?)(?:es|en|er|s|e|n)\b", r"\1", place_key(body[2]))
        groups.setdefault(key, []).append(body)
    pairs: list[tuple[Span, OrganisationFact]] = _in_compounds(made, groups)
    for group in groups.values():
        spans = tuple(made.span(first, last) for first, last, _ in group)
        fact = OrganisationFact(group[0][2], made.found(spans[0], "organisation", 0.8), spans)
        pairs.extend((span, fact) for span in spans)
    return Mentions(pairs)


def _in_compounds(
    made: Draft, groups: dict[str, list[tuple[int, int, str]]]
) -> list[tuple[Span, OrganisationFact]]:
    """Bodies named only as the first part of an office: "FWTM-Chefin"."""
    pairs: list[tuple[Span, OrganisationFact]] = []
    known = set(groups)
    for at, token in enumerate(made.tokens):
        head = token.text.partition("-")[0]
        if (
            made.taken[at]
            or not is_acronym(head)
            or head in PARTIES
            or head.upper() in ACRONYMS_OUT
            or len(head) < 3
        ):
            continue
        if is_function(token.text) and place_key(head) not in known:
            known.add(place_key(head))
            span = Span(token.start, token.start + len(head))
            pairs.append(
                (span, OrganisationFact(head, made.found(span, "organisation.compound", 0.7), (span,)))
            )
    return pairs


def _person_facts(made: Draft, persons: list[Person]) -> Mentions[PersonFact]:
    pairs: list[tuple[Span, PersonFact]] = []
    for person in persons:
        spans = tuple(made.span(one.first, one.last) for one in person.mentions)
        fullest = max(person.mentions, key=lambda one: (one.words, -one.first))
        found = made.found(
            made.span(fullest.first, fullest.last), "person", min(0.99, 0.5 + person.score / 12)
        )
        fact = PersonFact(person.name, found, person.title, person.function, person.organisation, spans)
        pairs.extend((span, fact) for span in spans)
    return Mentions(pairs)


def _place_facts(
    made: Draft, marked: list[tuple[int, int, str, Town | str | None]]
) -> list[tuple[Span, PlaceFact]]:
    groups: dict[str, list[tuple[Span, str, Town | str | None]]] = {}
    keys = {place_key(name) for _, _, name, _ in marked}
    for first, last, name, known in marked:
        groups.setdefault(_fullest(place_key(name), keys), []).append((made.span(first, last), name, known))
    pairs: list[tuple[Span, PlaceFact]] = []
    for group in groups.values():
        span, name, known = max(group, key=lambda one: (len(one[1]), -one[0].start))
        town = known if isinstance(known, Town) else None
        fact = PlaceFact(
            name=name,
            found=made.found(span, "place.known" if known else "place.context", 0.95 if known else 0.7),
            country=town.country if town else known if isinstance(known, str) else None,
            geoname_id=town.geoname_id if town else None,
            is_municipality=town is not None or known is None,
            mentions=tuple(one[0] for one in group),
        )
        pairs.extend((one[0], fact) for one in group)
    return pairs


def _fullest(key: str, keys: set[str]) -> str:
    """The longest name of the text for the same town: "Staufen im Breisgau" for "Staufen"."""
    longer = [
        other
        for other in keys
        if re.match(re.escape(key) + r"(?: (?:am|an|im|in|bei|ob|a|d)\b|/| yafo$)", other)
    ]
    return max(longer, key=len) if longer else key


def _meant(made: Draft, at: int, name: str) -> PlaceFact:
    town = made.gazetteer.town(name)
    span = made.span(at, at)
    code = made.gazetteer.country(name)
    return PlaceFact(
        name=name,
        found=made.found(span, "place.adjective", 0.8),
        country=code or (town.country if town else None),
        geoname_id=town.geoname_id if town and not code else None,
        is_municipality=code is None,
        mentions=(span,),
    )
