"""What office the text gives a person, and of which city or body."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import is_german_given_name
from kizuna.archive.rules.reading.names import Candidate, is_title
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.persons import Person, function_word
from kizuna.archive.rules.reading.words import is_acronym, is_capitalised

# Offices of a city: without more words they belong to the publishing city, or to the partner's.
_OF_CITY = re.compile(
    r"(?i)(?:bürgermeister|stadtr[aä]t|dezernent|beigeordnet|stadtdirektor|kämmer|stadtverordnet|ratsherr|ratsfrau|ratsmitglied"
    r"|ratspräsident|ratsvorsitz|stadtpräsident|gouverneur|mayor|^ob$|oberhaupt|amtskolleg|gemeinder[aä]t|stadtbaur[aä]t|stadtsprech"
    r"|fraktionsvorsitzend|mitglied des stadtrat|stadtpräsident|stadtoberhaupt|bürgervorsteher|ortsvorsteher|präfekt$)"
)
_MODIFIER = re.compile(
    r"^(?:stellvertretende[rnms]?|[Ee]rste[rnms]?|[Zz]weite[rnms]?|[Dd]ritte[rnms]?|Stellvertretende[rn]?|Lord|Deputy|Vice|geschäftsführende[rnms]?"
    r"|kaufmännische[rnms]?|ehrenamtliche[rnms]?|hauptamtliche[rnms]?|leitende[rnms]?|[1-3])$"
)
_FORMER = re.compile(r"^(?:ehemalige|frühere|einstige|damalige|neue|amtierende|langjährige|zuständige|heutige|derzeitige|designierte)[rnms]?$")
_LINKS = frozenset("der des von vom im am beim bei in für und die den dem zur zum".split())
_STOP = frozenset({",", ".", ";", ":", "(", ")", "–", "-", "„", "\"", "“", "»", "sowie"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an office's complement is resolved with: names of bodies and places by their first token."""

    draft: Draft
    organisations: dict[int, tuple[int, str]]
    places: dict[int, tuple[int, str]]
    adjectives: dict[int, str]
    city: str | None
    partner: Callable[[int], str | None]


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text states it at one mention."""

    function: str | None
    organisation: str | None
    weight: int


def _modified(draft: Draft, at: int) -> tuple[str, int]:
    """The office with "stellvertretender", "Erster" before it; and where the phrase begins."""
    function, first = function_word(draft, at), at
    while draft.adjacent(first - 1) and (_MODIFIER.match(draft.word(first - 1)) or _FORMER.match(draft.word(first - 1))):
        first -= 1
        word = draft.word(first)
        if _FORMER.match(word):
            continue
        if word.casefold().startswith(("stellv", "erst", "zweit", "dritt", "gesch", "kaufm", "ehrenamt", "hauptamt", "leitend")):
            stem = re.sub(r"e[rnms]?$", "", word)
            word = stem + ("e" if function.endswith(("in", "e")) else "er")
        function = f"{word} {function}"
    if draft.word(first - 1) == "." and draft.word(first - 2) in {"1", "2", "3"}:
        function, first = f"{draft.word(first - 2)}. {function}", first - 2
    if draft.word(at) == "Mayor" and draft.word(at - 1) == "Lord":
        first = min(first, at - 1)
        function = function if function.startswith("Lord") else f"Lord {function}"
    return function, first


def _complement(around: Surroundings, at: int, limit: int) -> tuple[str, str | None, int]:
    """After an office: what it is for, whose it is, and where that ends. `limit` is a token not to pass."""
    draft, extra, position = around.draft, "", at + 1
    if draft.word(position) == "für" and position < limit:
        last = _for_phrase(around, position, limit)
        if last > position:
            extra, position = " " + draft.name(position, last), last + 1
    elif draft.word(position) == "des" and draft.word(position + 1) in {"Stadtrats", "Stadtrates", "Gemeinderats", "Gemeinderates", "Rates", "Bundestages", "Bundestags", "Landtags", "Landtages"}:
        extra, position = " " + draft.name(position, position + 1), position + 2
    organisation: str | None = None
    end = position
    for step in range(position, min(position + 9, limit)):
        if not draft.same_sentence(at, step) or draft.word(step) in _STOP:
            break
        if step in around.organisations:
            last, name = around.organisations[step]
            return extra, name, last
        if step in around.places and draft.taken[step] != "PER":
            last, name = around.places[step]
            organisation, end = name, last
            if draft.word(last + 1) not in around.organisations:
                return extra, organisation, end
        if draft.taken[step] == "PER" or (is_function(draft.word(step)) and step > position):
            break
        word = draft.word(step)
        if word[:1].islower() and word not in _LINKS and not re.search(r"(?:e|en|er|es|em)$", word):
            break
    if organisation is None and draft.word(position) in {"der", "des", "vom", "von", "im", "beim", "am"}:
        named = _plain_body(around, position, limit)
        if named is not None:
            return extra, named[0], named[1]
    return extra, organisation, end if organisation else position - 1


def _plain_body(around: Surroundings, at: int, limit: int) -> tuple[str, int] | None:
    """A body that no list of organisations knows: the noun phrase after the article."""
    draft, position = around.draft, at + 1
    first = position
    while position < limit and position < at + 7 and draft.adjacent(position - 1):
        if is_capitalised(draft.word(position)) and draft.taken[position] != "PER":
            last = position
            while draft.adjacent(last) and last + 1 < limit and is_capitalised(draft.word(last + 1)) and draft.taken[last + 1] != "PER" and last < position + 3:
                last += 1
            word = draft.word(last)
            if re.search(r"(?i)(?:stadt|städte|stadtrats?|gemeinde|delegation|gruppe|reise|land|region|fraktion)$", word):
                return None
            return draft.name(first, last), last
        position += 1
    return None


def _for_phrase(around: Surroundings, at: int, limit: int) -> int:
    draft, last, position = around.draft, at, at + 1
    while position < limit and position < at + 9 and draft.same_sentence(at, position):
        word = draft.word(position)
        if draft.taken[position] == "PER" or position in around.organisations and is_head(draft.word(position)):
            break
        if is_capitalised(word) and not is_function(word):
            last = position
            if draft.word(position + 1) in {"und", "&"} and position + 2 < limit and is_capitalised(draft.word(position + 2)) and draft.taken[position + 2] != "PER":
                position += 1
            elif draft.word(position + 1) == "," and _list_goes_on(draft, position + 2, limit):
                position += 1
            elif not (draft.adjacent(position) and is_capitalised(draft.word(position + 1)) and draft.taken[position + 1] != "PER"):
                break
        elif not re.search(r"(?:e|en|er|es|em|-)$", word) and word not in {"und", "die", "das", "den", "der"}:
            break
        position += 1
    return last


def _list_goes_on(draft: Draft, at: int, limit: int) -> bool:
    for position in range(at, min(at + 4, limit)):
        if draft.taken[position] == "PER" or is_function(draft.word(position)):
            return False
        if draft.word(position) in {"und", "&"}:
            return position > at and draft.taken[position + 1 : position + 2] != ["PER"] and is_capitalised(draft.word(position + 1))
    return False


def _before(around: Surroundings, one: Candidate) -> Office | None:
    draft = around.draft
    if one.function is not None:
        function, first = _modified(draft, one.function)
        organisation = _possessor(around, first, one.function)
        weight = 3 if function != "OB" else 2
        return Office("Oberbürgermeister" if function == "OB" else function, organisation, weight)
    outer = one.outer
    if one.title is not None and any(draft.word(at) in {"OB", "OBM"} for at in range(one.title, one.first)):
        at = next(at for at in range(one.title, one.first) if draft.word(at) in {"OB", "OBM"})
        return Office("Oberbürgermeister", _possessor(around, at, at), 2)
    comma = draft.word(outer - 1) == ","
    for at in range(outer - 2, max(outer - 14, -1), -1):
        word = draft.word(at)
        if not draft.same_sentence(at, one.first) or draft.taken[at] == "PER" or word in {".", ";", ":", ")", "“"}:
            break
        if word == "," and at != outer - 1:
            break
        if is_function(word) and not draft.taken[at]:
            extra, organisation, end = _complement(around, at, outer)
            gap = [draft.word(step) for step in range(max(end, at) + 1, outer)]
            if gap in ([","], []) or (not comma and gap in (["Herr"], ["Frau"])):
                function, first = _modified(draft, at)
                return Office(function + extra, organisation or _possessor(around, first, at), 3)
            break
    return _shared(around, one)


def _shared(around: Surroundings, one: Candidate) -> Office | None:
    """The office a plural gives to each of several names: "die Stadträte A B und C D"."""
    draft, at, seen = around.draft, one.outer - 1, False
    while at > max(one.outer - 22, 0) and draft.same_sentence(at, one.first):
        word = draft.word(at)
        if draft.taken[at] == "PER":
            seen = True
        elif is_function(word) and is_plural(word) and seen:
            if draft.taken[at + 1] == "PER" or is_title(draft, at + 1):
                function, first = _modified(draft, at)
                return Office(function, _possessor(around, first, at), 3)
            return None
        elif word not in {",", "und", "sowie", ".", "(", ")"} and not is_title(draft, at) and draft.word(at - 1) != "(":
            return None
        at -= 1
    return None


def _possessor(around: Surroundings, first: int, at: int) -> str | None:
    """Whose office it is by the word before: "Kulmbachs", "Essener", "EWG-Chef"."""
    draft = around.draft
    prefix = draft.word(at).rpartition("-")[0]
    if prefix and (is_acronym(prefix) or len(prefix) > 3) and not prefix.casefold().startswith(("vize", "ex", "alt", "co", "ober")):
        return prefix
    for step in (first - 1, first - 2):
        if not draft.adjacent(step):
            break
        for start, (last, name) in around.places.items():
            if start <= step <= last and draft.word(last).endswith(("s", "’", "'")) and last == step:
                return name
        if step in around.adjectives and draft.word(step)[:1].isupper():
            return around.adjectives[step]
        if not re.match(r"^[a-zäöü]\w+e[rnms]?$", draft.word(step)):
            break
    return None


def _after(around: Surroundings, one: Candidate) -> Office | None:
    draft, at = around.draft, one.last + 1
    if draft.word(at) == "(" and draft.word(at + 2) == ")":
        at += 3
    mark = draft.word(at)
    if mark not in {",", "(", "als", "–", "-", "/"} or not draft.same_sentence(one.last, at):
        return _attached(around, at)
    limit = min(at + 26, len(draft.tokens))
    for step in range(at + 1, min(at + 8, limit)):
        word = draft.word(step)
        if not draft.same_sentence(at, step) or draft.taken[step] == "PER" or word in {",", ".", ";", ":", ")", "("}:
            break
        if is_function(word) and not draft.taken[step].startswith("PER"):
            if draft.taken[step + 1 : step + 2] == ["PER"] or is_title(draft, step + 1):
                break
            if is_plural(word) and mark == ",":
                break
            extra, organisation, _ = _complement(around, step, limit)
            function, first = _modified(draft, step)
            return Office(function + extra, organisation or _possessor(around, first, step), 4)
        if word in {"der", "die", "das"} and step == at + 1 and draft.word(step + 1)[:1].islower() and not re.search(r"e[rn]?$", draft.word(step + 1)):
            break
        if mark != "als" and step > at + 3 and word[:1].islower() and not re.search(r"(?:e[rnms]?|der|die)$", word):
            break
    return None


def _attached(around: Surroundings, at: int) -> Office | None:
    """A body joined by "vom", "von der", "aus der": an organisation without an office."""
    draft = around.draft
    if draft.word(at) not in {"vom", "von", "aus"} or not draft.same_sentence(at - 1, at):
        return None
    for step in range(at + 1, min(at + 4, len(draft.tokens))):
        if step in around.organisations:
            return Office(None, around.organisations[step][1], 1)
        if is_capitalised(draft.word(step)):
            return None
    return None


def _colleague_of(around: Surroundings, one: Candidate) -> str | None:
    """The city of an "Amtskollege": named beside him, or the partner."""
    draft = around.draft
    for step in range(one.last + 1, min(one.last + 5, len(draft.tokens))):
        if step in around.places and draft.word(step - 1) in {"aus", "von"}:
            return around.places[step][1]
    return around.partner(one.first)


def give_office(person: Person, around: Surroundings) -> None:
    """Set the person's function and organisation from the first, or fullest, statement of them."""
    stated: list[tuple[int, Office, Candidate]] = []
    for one in person.mentions:
        for office in (_before(around, one), _after(around, one)):
            if office is not None:
                stated.append((one.first, office, one))
    if not stated:
        return
    with_function = [entry for entry in stated if entry[1].function]
    chosen = with_function[0] if with_function else stated[0]
    office = chosen[1]
    person.function = office.function
    person.organisation = office.organisation
    if person.organisation is None:
        same = (entry[1].organisation for entry in with_function if entry[1].organisation)
        person.organisation = next(same, None)
    if person.function and _OF_CITY.search(person.function):
        person.organisation = person.organisation or _home(person, chosen[2], around)


def _home(person: Person, one: Candidate, around: Surroundings) -> str | None:
    """The city of an office that is stated without one: a mayor of here, or of the partner."""
    if person.function is None:
        return None
    function = person.function.casefold()
    draft = around.draft
    for step in (one.last + 1, one.last + 2):
        if step in around.places and draft.word(step - 1) in {"aus", "von", "("}:
            return around.places[step][1]
    if "kolleg" in function:
        return _colleague_of(around, one)
    german = is_german_given_name(person.name.split()[0])
    nation = next((at for at in range(one.outer - 3, one.outer) if at in around.adjectives and draft.word(at)[:1].islower()), None)
    foreign = nation is not None and place_key(around.adjectives[nation]) != "deutschland"
    if (german or len(person.name.split()) == 1) and not foreign:
        return around.city
    if function in {"oberbürgermeister", "oberbürgermeisterin"} and not foreign and around.partner(one.first) is None:
        return around.city
    return around.partner(one.first) or around.city
