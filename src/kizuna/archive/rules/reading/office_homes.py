"""Of which city an office is that the text states without one: ours, or the partner's."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.person_mentions import Person
from kizuna.archive.rules.reading.words import PARTIES, is_acronym, is_capitalised

_GROUP = re.compile(r"(?:[Dd]elegation|[Gg]ruppe|[Aa]bordnung|Gäste|Gästen)$")
_ENGLISH = re.compile(r"mayor|director|manager|councillor|council|commissioner|maire")
_FORMER = re.compile(
    r"(?:damalig|neu|jetzig|heutig|künftig|designiert|gewählt|früher|ehemalig|einstig|vormalig)e[rnms]?$|^(?:damals|seinerzeit|a|Alt)$"
)
# What a city has one of.
_ONE_ONLY = re.compile(
    r"^(?:ober)?bürgermeister(?:in)?$|^stadtpräsident(?:in)?$|^bürgervorsteher(?:in)?$|^stadtverordnetenvorsteh"
)
_WITHOUT_COUNTRY = 0.5


def home_of(person: Person, one: Candidate, around: Surroundings, held: set[str]) -> str | None:
    """The city of a mayor, a councillor and the like who is named without one. `held`: our own offices so far."""
    function = (person.function or "").casefold()
    stated = _stated_home(function, one, around)
    if stated is not None:
        return stated
    if "kolleg" in function or _ENGLISH.search(function):
        return _colleague_of(around, one)
    nation = _nation_before(one, around)
    if (guests_of := _led_from(one, around)) is not None:
        return guests_of
    if nation is not None and nation != "Deutschland":
        return around.near(one.first, abroad=True) or around.city
    if _is_taken(function, held) and not _former(one, around) and (twin := around.near(one.first)):
        return twin
    other = _sounding_town(person.name, one, around) if " " in person.name else None
    return other or _host_town(one, around) or around.city


def _is_taken(function: str, held: set[str]) -> bool:
    """Whether the office is one of its kind and ours is held by someone else; an OB has mayors beside."""
    if not _ONE_ONLY.match(function):
        return False
    base = function.removesuffix("in")
    return base in held and not (base == "bürgermeister" and "oberbürgermeister" in held)


def _sounding_town(name: str, one: Candidate, around: Surroundings) -> str | None:
    """The town abroad a name sounds of: rather one of its own country, rather one named near."""
    best, most = None, 0.0
    for at, town in around.towns:
        if around.is_inland(town):
            continue
        sound = _sounds_of(name, town, around)
        steps = around.draft.sentence_of[one.first] - around.draft.sentence_of[at]
        near = 0.8 if steps == 0 else 0.4 if steps == 1 else 0.0
        if sound > 0 and sound + near > most:
            best, most = town, sound + near
    return best


def _sounds_of(name: str, town: str, around: Surroundings) -> float:
    origins, country = around.draft.gazetteer.origins, around.country_of(town)
    anywhere = origins.foreignness(name, None) - _WITHOUT_COUNTRY
    return max(origins.foreignness(name, country), anywhere) if country else anywhere


_HOSTS = frozenset("begrüßte begrüßten empfing empfingen hieß hießen begrüßt empfängt empfangen".split())
_THERE = frozenset("in In im Im dort Dort".split())


def _host_town(one: Candidate, around: Surroundings) -> str | None:
    """The town whose mayor welcomes ours there: "Im Rathaus von X begrüßte Bürgermeisterin Y die Gäste"."""
    draft = around.draft
    inside = [
        at
        for at in range(max(one.outer - 25, 0), min(one.last + 25, len(draft.words)))
        if draft.same_sentence(at, one.first)
    ]
    if not any(draft.word(at) in _HOSTS for at in inside):
        return None
    for at, town in around.towns:
        before = {draft.word(step) for step in range(at - 4, at) if draft.same_sentence(step, at)}
        if at in inside and at < one.first and before & _THERE:
            return town
    return None


def _colleague_of(around: Surroundings, one: Candidate) -> str | None:
    """The city of an "Amtskollege": named beside him, or the partner."""
    draft = around.draft
    for step in range(one.last + 1, min(one.last + 5, len(draft.tokens))):
        if step in around.places and draft.word(step - 1) in {"aus", "von"}:
            return around.places[step][1]
    return around.near(one.first, abroad=True) or around.near(one.first)


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


def _led_from(one: Candidate, around: Surroundings) -> str | None:
    """The place of a group that the person leads: "eine Delegation aus X unter Leitung von Y"."""
    draft = around.draft
    words = [draft.word(at) for at in range(max(one.outer - 5, 0), one.outer)]
    if not {"Leitung", "Führung", "angeführt", "um", "mit"} & set(words):
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
