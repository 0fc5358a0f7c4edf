"""From marked tokens to facts with all their mentions."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Mentions
from kizuna.archive.rules.reading.body_names import Body, BodyNames, stem_key
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.facts import (
    OrganisationFact,
    PersonFact,
    PlaceFact,
    Span,
)
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Town, place_key
from kizuna.archive.rules.reading.organisation_words import ACRONYMS_OUT
from kizuna.archive.rules.reading.person_mentions import Person
from kizuna.archive.rules.reading.words import PARTIES, is_acronym


def marked_bodies(made: Draft) -> list[tuple[int, int, str]]:
    """The marked bodies: first and last token, name as printed."""
    found: list[tuple[int, int, str]] = []
    for at, mark in enumerate(made.taken):
        if mark.startswith(("ORG", "ADM")):
            if found and made.taken[found[-1][0]] == mark and found[-1][1] == at - 1:
                found[-1] = (found[-1][0], at, "")
            else:
                found.append((at, at, ""))
    return [(first, last, made.name(first, last)) for first, last, _ in found]


# Every town has one: no names unless the text says whose.
_PLAIN = frozenset(
    {
        "freiwillig feuerwehr",
        "jugendfeuerwehr",
        "berufsfeuerwehr",
        "feuerwehr",
        "ortsfeuerwehr",
        "kreisfeuerwehr",
        "stadtfeuerwehr",
    }
)


def body_facts(made: Draft, names: BodyNames) -> Mentions[OrganisationFact]:
    """One fact a body, with all mentions; case endings and abbreviations do not part them."""
    groups: dict[str, list[Body]] = {}
    for body in names.bodies:
        if not made.taken[body.first].startswith("ADM"):
            groups.setdefault(stem_key(body.name), []).append(body)
    pairs: list[tuple[Span, OrganisationFact]] = _in_compounds(made, {*groups, *names.short})
    for key, group in groups.items():
        if key in _PLAIN:
            continue
        spans = tuple(made.span(body.first, body.last) for body in group)
        fullest = max(
            group,
            key=lambda body: (stem_key(made.name(body.first, body.last)) == stem_key(body.name), -body.first),
        )
        found = made.found(made.span(fullest.first, fullest.last), "organisation", 0.8)
        fact = OrganisationFact(group[0].name, found, spans)
        pairs.extend((span, fact) for span in spans)
    return Mentions(pairs)


def _in_compounds(made: Draft, known: set[str]) -> list[tuple[Span, OrganisationFact]]:
    """Bodies named only as the first part of an office: "FWTM-Chefin"."""
    pairs: list[tuple[Span, OrganisationFact]] = []
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


def person_facts(made: Draft, persons: list[Person]) -> Mentions[PersonFact]:
    """One fact a person; the fullest mention is the one quoted."""
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


def facts_of_places(
    made: Draft, marked: list[tuple[int, int, str, Town | str | None]]
) -> list[tuple[Span, PlaceFact]]:
    """One fact a place under its longest name, paired with each mention."""
    groups: dict[str, list[tuple[Span, str, Town | str | None]]] = {}
    keys = {place_key(name) for _, _, name, _ in marked}
    of_town: dict[int, str] = {}
    for first, last, name, known in marked:
        key = _fullest(place_key(name), keys)
        if isinstance(known, Town):
            key = of_town.setdefault(known.geoname_id, key)
        groups.setdefault(key, []).append((made.span(first, last), name, known))
    pairs: list[tuple[Span, PlaceFact]] = []
    for group in groups.values():
        own = place_key(group[0][1])
        longer = [one for one in group if own in place_key(one[1])]
        span, name, known = max(longer, key=lambda one: (len(one[1]), -one[0].start))
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
        if re.match(re.escape(key) + r"(?: (?:am|an|im|in|bei|ob|a|d|les|sur|sous|en|lès)\b|/| yafo$)", other)
        or re.match(r"(?:\w+ )?(?:\w*republik|konigreich|furstentum) (?:von )?" + re.escape(key) + "$", other)
    ]
    return max(longer, key=len) if longer else key


def place_meant(made: Draft, at: int, name: str) -> PlaceFact:
    """The place an adjective stands for, where the text does not name it itself."""
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
