"""What office the text gives a person, and of which city or body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kizuna.archive.rules.reading.functions import office
from kizuna.archive.rules.reading.name_edges import Names
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_clauses import body_of_clause
from kizuna.archive.rules.reading.office_districts import district_of, is_of_district
from kizuna.archive.rules.reading.office_holders import Held, owners
from kizuna.archive.rules.reading.office_homes import (
    home_of,
    home_of_two,
    stated_home,
    towns_of_two,
    was_in_office,
)
from kizuna.archive.rules.reading.office_kinds import body_of_kind
from kizuna.archive.rules.reading.office_mentions import SAID, SHARED, offices_at
from kizuna.archive.rules.reading.office_phrases import Phrase, phrases
from kizuna.archive.rules.reading.office_scopes import body_beside, scope_of
from kizuna.archive.rules.reading.office_sharing import BREATH, share_among_officers, share_body
from kizuna.archive.rules.reading.office_words import OF_CITY, Office, Surroundings
from kizuna.archive.rules.reading.person_mentions import Person

# What says little of a person if the text has more: "mit seinem Kollegen X, Oberbürgermeister von Y".
_WEAK = frozenset(
    "Kollege Kollegin Gast Partner Partnerin Gastgeber Gastgeberin Vorgänger Vorgängerin Nachfolger Nachfolgerin Hausherr "
    "Hausherrin Begleiter Begleiterin Delegationsmitglied Delegationsteilnehmer Delegationsteilnehmerin".split()
)
_TOP = frozenset(
    {
        "oberbürgermeister",
        "bürgermeister",
        "stadtpräsident",
        "stadtoberhaupt",
        "bürgervorsteher",
        "stadtverordnetenvorsteher",
    }
)
_HEAD = re.compile(r"^(?:ober)?bürgermeister$|mayor|gouverneur|^stadtpräsident|^landr")
_CAPTION = re.compile(r"^(?:Foto|Fotos|Bild|Bilder|Text|Redaktion|Quelle|Grafik|©)$")
_BRIGADE = re.compile(r"(?i)feuerwehr(?!dez)|wehrführ|wehrleit|löschzug")
_DEPUTY = re.compile(r"^(?:Stell)?[Vv]ertreter(?:in)?$")
_ENVOY = re.compile(r"(?i)konsul|botschafter|gesandt|attach")
_RULES = re.compile(r"(?i)minister|staatssekretär|staatspräsident|premier|regierungs")
_REMEMBERED = 2
_TWO = 2


def give_offices(persons: Sequence[Person], around: Surroundings) -> None:
    """Set function and organisation of every person from what the text states of them."""
    mentions = [one for person in persons for one in person.mentions]
    names = Names(around.draft, mentions)
    owned = owners(around.draft, mentions, names)
    stated = {id(person): _stated(person, around, owned) for person in persons}
    _described(persons, around, owned, stated, names)
    before: Person | None = None
    for person in persons:
        _take_stated(person, around, stated[id(person)], before)
        before = person
    share_body(persons, around)
    share_among_officers(persons, around)
    for person in persons:
        if person.organisation is None and _BRIGADE.match(person.function or ""):
            person.organisation = body_of_kind(around, person, persons)
    _give_homes(persons, around, stated)
    for person in persons:
        if person.function and person.organisation is None and not person.has_complement:
            person.organisation = body_of_kind(around, person, persons)
        if person.organisation:
            person.organisation = around.bodies.full(person.organisation)


Stated = list[tuple[Office, Candidate]]


def _stated(person: Person, around: Surroundings, owned: dict[int, list[Held]]) -> Stated:
    """All offices the text states of a person, weak ones last."""
    found = [
        (office, one)
        for one in person.mentions
        for office in offices_at(around, one, owned.get(one.first, []))
    ]
    women = any(_WOMAN.search(entry[0].function or "") for entry in found)
    return sorted(
        found,
        key=lambda entry: (
            entry[0].function in _WEAK,
            women and bool(_MAN.search(entry[0].function or "")) and entry[0].weight != SHARED,
        ),
    )


_WOMAN = re.compile(r"^(?:\w+e )?\w+(?:erin|entin|orin|rätin|frau)\b")
_MAN = re.compile(r"^(?:\w+er )?\w+(?:meister|präsident|direktor|leiter|rat)\b")


def _take_stated(person: Person, around: Surroundings, stated: Stated, before: Person | None) -> None:
    """Function and organisation as the text states them, the first office before all."""
    if not stated:
        person.organisation = _beside(around, person)
        person.attached = person.organisation is not None
        return
    first = stated[0][0]
    person.function, person.of_council = first.function, first.of_council
    person.has_complement = first.has_complement
    own = first.has_complement and first.organisation is None and not _is_of_city(first.function)
    stated = stated[:1] if own else stated
    alike = [each for each, _ in stated if _is_of_city(each.function) or not _is_of_city(first.function)]
    person.organisation = first.organisation or next(
        (each.organisation for each in alike if each.organisation), None
    )
    if not _ENVOY.search(person.function or "") and person.organisation is None:
        person.organisation = _beside(around, person)
        person.attached = person.organisation is not None and first.weight == SHARED
    shares = first.weight == SHARED and before is not None and before.function == person.function
    if shares and before is not None and person.organisation is None:
        person.organisation = before.organisation
    if (
        person.organisation
        and _is_country(around, person.organisation)
        and not _RULES.search(person.function or "")
    ):
        person.organisation = None


def _give_homes(persons: Sequence[Person], around: Surroundings, stated: dict[int, Stated]) -> None:
    """The city of those whose office is a city's: first who has one stated, then the others one after another."""
    ours = {
        _base(person) for person in persons if person.organisation == around.city and _base(person) in _TOP
    }
    _give_two_homes(persons, around, stated)
    before: Person | None = None
    for person in persons:
        if person.function and person.organisation is None and is_of_district(person.function):
            person.organisation = district_of(person, around)
        if person.function and person.organisation is None and _is_communal(person):
            where = stated[id(person)][0][1]
            person.organisation = _as_the_one_before(person, before, around) or home_of(
                person, where, around, ours
            )
            person.by_default = True
            if (
                _base(person) in _TOP
                and person.organisation == around.city
                and not was_in_office(where, around)
            ):
                ours.add(_base(person))
        elif person.function and person.organisation is None and person.function.startswith("Kolleg"):
            person.organisation = next(
                (home for one in person.mentions if (home := stated_home(one, around))), None
            )
        before = person


def _give_two_homes(persons: Sequence[Person], around: Surroundings, stated: dict[int, Stated]) -> None:
    """Ours and the partner's of "die Bürgermeister A und B": each town has but one."""
    for one, other in pairwise(persons):
        offices = [stated[id(each)][0][0] for each in (one, other) if stated[id(each)]]
        shared = len(offices) == _TWO and all(each.weight == SHARED for each in offices)
        if shared and one.function == other.function and (two := towns_of_two(one, around)):
            one.organisation, other.organisation = two
        open_ = one.organisation is None and other.organisation is None
        if shared and open_ and one.function == other.function and _base(one) in _TOP:
            one.organisation, other.organisation = home_of_two(one, other, around)


def _is_communal(person: Person) -> bool:
    """Whether the office is a town's: by its word, or as one of a council."""
    return person.of_council or _is_of_city(person.function) or bool(_DEPUTY.match(person.function or ""))


def _is_country(around: Surroundings, name: str) -> bool:
    gazetteer = around.draft.gazetteer
    return gazetteer.country(name) is not None or gazetteer.country(name.rsplit(" ", 1)[-1]) is not None


def _is_of_city(function: str | None) -> bool:
    return bool(function and OF_CITY.search(function))


def _base(person: Person) -> str:
    return (person.function or "").casefold().removesuffix("in")


def _as_the_one_before(person: Person, before: Person | None, around: Surroundings) -> str | None:
    """The partner's council chairman named in one breath with its mayor is the partner's too, and any deputy."""
    if before is not None and _DEPUTY.match(person.function or "") and before.organisation:
        return before.organisation if person.mentions[0].outer - before.mentions[0].last < BREATH else None
    if before is None or before.organisation in (None, around.city) or not _is_of_city(before.function):
        return None
    if not before.by_default and _base(person) in _TOP:
        return None
    if _HEAD.match(_base(person)) and _HEAD.match(_base(before)):
        return None
    between = range(before.mentions[0].last + 1, person.mentions[0].outer)
    joined = len(between) < 4 and any(around.draft.word(at) in {"und", "sowie"} for at in between)
    return before.organisation if joined else None


def _described(
    persons: Sequence[Person],
    around: Surroundings,
    owned: dict[int, list[Held]],
    stated: dict[int, Stated],
    names: Names,
) -> None:
    """„A B reist nach X. Der Oberbürgermeister …“: an office nobody bears is that of who was named before without one."""
    draft = around.draft
    taken = {held.phrase.head for offices in owned.values() for held in offices}
    borne = {(entry[0].function or "").split(" ")[-1] for offices in stated.values() for entry in offices}
    for phrase in phrases(draft, names):
        if phrase.bare or phrase.head in taken or office(draft.word(phrase.head)) in borne:
            continue
        found = _spoken_of(persons, around, phrase, stated)
        several = phrase.plural and draft.word(phrase.first + 1) in {"beiden", "zwei", "drei"}
        fits = (
            len(found) == (3 if draft.word(phrase.first + 1) == "drei" else 2) if several else len(found) == 1
        )
        told = draft.word(phrase.first - 1) in _SAYS
        topic = several or told or OF_CITY.search(draft.word(phrase.head))
        if draft.word(phrase.first) not in _DEFINITE or phrase.plural != several or not fits or not topic:
            continue
        for person, one in found:
            stated[id(person)][:0] = [(each, one) for each in offices_at(around, one, [Held(phrase, "is")])]


_SAYS = frozenset(
    "so sagt sagte meint meinte erklärt erklärte betont betonte ergänzt ergänzte lobt lobte berichtet".split()
)
_DEFINITE = frozenset("der die Der Die Das das".split())


def _spoken_of(
    persons: Sequence[Person], around: Surroundings, phrase: Phrase, stated: dict[int, Stated]
) -> list[tuple[Person, Candidate]]:
    """Those named without an office in the two sentences before, in no caption."""
    draft = around.draft
    found = []
    for person in persons:
        if any(entry[0].weight != SAID for entry in stated[id(person)]):
            continue
        for one in person.mentions:
            steps = draft.sentence_of[phrase.head] - draft.sentence_of[one.first]
            if one.last < phrase.first and steps <= _REMEMBERED and not _is_aside(around, one):
                found.append((person, one))
                break
    return found


def _is_aside(around: Surroundings, one: Candidate) -> bool:
    """Whether somebody is only named in a quotation or below a picture."""
    draft = around.draft
    offset = draft.tokens[one.first].start
    if any(quotation.span.start <= offset < quotation.span.end for quotation in draft.zones.quotations):
        return True
    return any(
        _CAPTION.match(draft.word(at))
        for at in range(max(one.first - 8, 0), one.first)
        if draft.same_sentence(at, one.first)
    )


def _beside(around: Surroundings, person: Person) -> str | None:
    """The body that the words around one of the mentions name."""
    of_city = bool(person.function and OF_CITY.search(person.function))
    for one in person.mentions:
        if (found := body_beside(around, one, of_city=of_city)) is not None:
            return found
        if not of_city and (found := body_of_clause(around, one)) is not None:
            return found
    scopes = (scope_of(around, one, of_city=of_city) for one in person.mentions)
    return next((found for found in scopes if found is not None), None)
