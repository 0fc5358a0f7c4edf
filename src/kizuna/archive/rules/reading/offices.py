"""What office the text gives a person, and of which city or body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import is_german_given_name, is_given_name
from kizuna.archive.rules.reading.names import Candidate, is_title
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.persons import Person, function_word
from kizuna.archive.rules.reading.words import PARTIES, is_acronym, is_capitalised

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
_FORMER = re.compile(
    r"^(?:ehemalige|frühere|einstige|damalige|neue|amtierende|langjährige|zuständige|heutige|derzeitige|designierte)[rnms]?$"
)
_BEFORE_OFFICE = frozenset(
    "der die das dem den des zugleich ist selbst Lord Erster Erste damals dort".split()
)
_NEVER_BEFORE = frozenset(
    "ohne neben sowie wie welche dessen deren begleitete leitete begrüßte hatte wurde unterzeichnete".split()
)
_LINKS = frozenset("der des von vom im am beim bei in für und die den dem zur zum".split())
_STOP = frozenset({",", ".", ";", ":", "(", ")", "–", "-", "„", '"', "“", "»", "sowie"})


_FOREIGN_SURNAME = re.compile(
    r"(?:ski|ska|cki|cka|wicz|czyk|enko|tschuk|chuk|ov|owa|ova|ev|eva|ić|escu|eanu|poulos|idis|oğlu|oglu|yan|dze|wili|nen|elli|etti)$"
)


_GERMAN_SURNAME = re.compile(
    r"(?:er|mann|ing|ung|ck|tz|el|ke|ich|dt|rt|ld|nn|hl|rg|ein|bach|haus|sen|mer|ner|ger|sch|ß|feld|hof|auer|lein|le)$"
)


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
    while draft.adjacent(first - 1) and (
        _MODIFIER.match(draft.word(first - 1)) or _FORMER.match(draft.word(first - 1))
    ):
        first -= 1
        word = draft.word(first)
        if _FORMER.match(word):
            continue
        if word.casefold().startswith(
            ("stellv", "erst", "zweit", "dritt", "gesch", "kaufm", "ehrenamt", "hauptamt", "leitend")
        ):
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
    while draft.word(position) == "und" and position < limit:
        second = next(
            (one for one in range(position + 1, min(position + 4, limit)) if is_function(draft.word(one))),
            None,
        )
        if second is None or draft.taken[second] or draft.taken[second + 1 : second + 2] == ["PER"]:
            break
        position = second + 1
    if draft.word(position) == "für" and position < limit:
        last = _for_phrase(around, position, limit)
        if last > position:
            extra, position = " " + draft.name(position, last), last + 1
    elif draft.word(position) == "des" and draft.word(position + 1) in {
        "Stadtrats",
        "Stadtrates",
        "Gemeinderats",
        "Gemeinderates",
        "Rates",
        "Bundestages",
        "Bundestags",
        "Landtags",
        "Landtages",
    }:
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
            if draft.word(step - 1) == "in":
                break
            last, name = around.places[step]
            organisation, end = _body_of_place(around, position, step, last) or name, last
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


_CITY_KIND = re.compile(
    r"(?i)(?:stadt|städte|stadtteils|gemeinde|kommune|präfektur|provinz|region|kreis(?:es)?|landkreis(?:es)?|dorfe?s|orte?s|bundeslande?s|gebiete?s|republik|bezirke?s|landes|hauptstadt|metropole)$"
)


def _body_of_place(around: Surroundings, first: int, at: int, last: int) -> str | None:
    """A body that the place only tells apart: "Präfekturparlament von X"; None for "Stadt X"."""
    draft = around.draft
    for step in range(first, at):
        word = draft.word(step)
        if (
            is_capitalised(word)
            and not _CITY_KIND.search(word)
            and not is_function(word)
            and step not in around.adjectives
        ):
            if draft.word(step - 1) in {"der", "des", "vom", "im"} and "aus" not in [
                draft.word(one) for one in range(step, at)
            ]:
                return draft.name(step, last)
            return None
    return None


def _plain_body(around: Surroundings, at: int, limit: int) -> tuple[str, int] | None:
    """A body that no list of organisations knows: the noun phrase after the article."""
    draft, position = around.draft, at + 1
    first = position
    while position < limit and position < at + 7 and draft.adjacent(position - 1):
        if is_capitalised(draft.word(position)) and draft.taken[position] != "PER":
            last = position
            while (
                draft.adjacent(last)
                and last + 1 < limit
                and is_capitalised(draft.word(last + 1))
                and draft.taken[last + 1] != "PER"
                and last < position + 3
            ):
                last += 1
            first, word = position, draft.word(last)
            if re.search(
                r"(?i)(?:verwaltung|parlamentes|abends|tages|stadt|städte|stadtrats?|gemeinde|delegation|gruppe|reise|land|region|fraktion)$",
                word,
            ):
                return None
            return draft.name(first, last), last
        position += 1
    return None


def _for_phrase(around: Surroundings, at: int, limit: int) -> int:
    draft, last, position = around.draft, at, at + 1
    while position < limit and position < at + 9 and draft.same_sentence(at, position):
        word = draft.word(position)
        if (
            draft.taken[position] == "PER"
            or position in around.organisations
            and is_head(draft.word(position))
        ):
            break
        if is_capitalised(word) and not is_function(word):
            last = position
            if (
                draft.word(position + 1) in {"und", "&"}
                and position + 2 < limit
                and is_capitalised(draft.word(position + 2))
                and draft.taken[position + 2] != "PER"
            ):
                position += 1
            elif draft.word(position + 1) == "," and _list_goes_on(draft, position + 2, limit):
                position += 1
            elif not (
                draft.adjacent(position)
                and is_capitalised(draft.word(position + 1))
                and draft.taken[position + 1] != "PER"
            ):
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
            return (
                position > at
                and draft.taken[position + 1 : position + 2] != ["PER"]
                and is_capitalised(draft.word(position + 1))
            )
    return False


def _before(around: Surroundings, one: Candidate) -> Office | None:
    draft = around.draft
    if one.function is not None:
        at = one.function
        if draft.adjacent(at - 1) and is_function(draft.word(at - 1)) and not draft.taken[at - 1]:
            at -= 1
        function, first = _modified(draft, at)
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
        if (
            not draft.same_sentence(at, one.first)
            or draft.taken[at] == "PER"
            or word in {".", ";", ":", ")", "“"}
        ):
            break
        if word == "," and at != outer - 1:
            break
        if is_function(word) and not draft.taken[at]:
            if (comma and is_plural(word)) or _belongs_to_previous(draft, at):
                break
            extra, organisation, end = _complement(around, at, outer)
            gap = [draft.word(step) for step in range(max(end, at) + 1, outer)]
            if gap in ([","], []) or (not comma and gap in (["Herr"], ["Frau"])):
                function, first = _modified(draft, at)
                return Office(function + extra, organisation or _possessor(around, first, at), 3)
            break
    return _shared(around, one)


def _belongs_to_previous(draft: Draft, at: int) -> bool:
    """Whether the office stands after a name and a comma, and so is that person's."""
    step = at - 1
    while (
        step > max(at - 8, 0)
        and draft.adjacent(step)
        and draft.word(step) not in {"und", "sowie", ",", "als"}
    ):
        word = draft.word(step)
        if draft.taken[step] == "PER" or not (
            word in _BEFORE_OFFICE or is_capitalised(word) or re.search(r"e[rnms]?$", word)
        ):
            return False
        step -= 1
    if draft.word(step) == "als":
        return True
    return draft.word(step) == "," and draft.taken[step - 1 : step] == ["PER"]


def _several(draft: Draft, at: int) -> bool:
    """Whether an office that sounds alike in the plural stands after "die": "die neuen Bürgermeister A und B"."""
    step = at - 1
    while (
        draft.adjacent(step)
        and re.match(r"^[a-zäöü]\w*en$", draft.word(step))
        and draft.word(step) not in {"den", "deren"}
    ):
        step -= 1
    return draft.word(step) in {"die", "Die", "beiden", "beide"} and draft.word(at).endswith(("er", "ern"))


def _shared(around: Surroundings, one: Candidate) -> Office | None:
    """The office a plural gives to each of several names: "die Stadträte A B und C D"."""
    draft, at, seen = around.draft, one.outer - 1, False
    ended, lists = False, 0
    while at > max(one.outer - 22, 0) and draft.same_sentence(at, one.first):
        word = draft.word(at)
        if draft.taken[at] == "PER":
            seen = True
        elif is_function(word) and (is_plural(word) or _several(draft, at)) and seen:
            if draft.taken[at + 1] == "PER" or is_title(draft, at + 1):
                function, first = _modified(draft, at)
                return Office(function, _possessor(around, first, at), 2)
            return None
        elif word in {"sowie", "und"} and not ended:
            ended, lists = True, lists + (word == "sowie")
        elif word == "und" and lists:
            return None
        elif (
            word not in {",", "und", "sowie", ".", "(", ")"}
            and not is_title(draft, at)
            and draft.word(at - 1) != "("
        ):
            return None
        at -= 1
    return None


def _possessor(around: Surroundings, first: int, at: int) -> str | None:
    """Whose office it is by the word before: "Kulmbachs", "Essener", "EWG-Chef"."""
    draft = around.draft
    prefix = draft.word(at).rpartition("-")[0]
    if (
        prefix
        and (is_acronym(prefix) or len(prefix) > 3)
        and not prefix.casefold().startswith(("vize", "ex", "alt", "co", "ober"))
    ):
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
    if draft.word(at) in {"und", "sowie", ","} and draft.taken[at + 1 : at + 2] == ["PER"]:
        joined = at + 1
        while draft.taken[joined : joined + 1] == ["PER"]:
            joined += 1
        at = joined if draft.word(joined) == "als" else at
    mark = draft.word(at)
    if mark not in {",", "(", "als", "–", "-", "/"} or not draft.same_sentence(one.last, at):
        return _attached(around, at)
    limit = min(at + 26, len(draft.tokens))
    for step in range(at + 1, min(at + 8, limit)):
        word = draft.word(step)
        if (
            not draft.same_sentence(at, step)
            or draft.taken[step] == "PER"
            or word in {",", ".", ";", ":", ")", "("}
        ):
            break
        if is_function(word) and not draft.taken[step].startswith("PER"):
            if draft.taken[step + 1 : step + 2] == ["PER"] or is_title(draft, step + 1):
                break
            if is_plural(word) and mark == ",":
                break
            extra, organisation, _ = _complement(around, step, limit)
            function, first = _modified(draft, step)
            return Office(function + extra, organisation or _possessor(around, first, step), 4)
        fits = (
            word in _BEFORE_OFFICE
            or re.search(r"e[rnms]?$", word)
            or word[:1].isdigit()
            or is_capitalised(word)
        )
        if not fits or word in _NEVER_BEFORE:
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


def _give_office(person: Person, around: Surroundings, held: set[str]) -> None:
    """Set the person's function and organisation from the first, or fullest, statement of them."""
    stated: list[tuple[int, Office, Candidate]] = []
    for one in person.mentions:
        both = [office for office in (_before(around, one), _after(around, one)) if office is not None]
        for office in sorted(
            both, key=lambda each: -(5 if one.function is not None and each is both[0] else each.weight)
        ):
            stated.append((one.first, office, one))
    if not stated:
        return
    with_function = [entry for entry in stated if entry[1].function]
    chosen = with_function[0] if with_function else stated[0]
    office = chosen[1]
    person.function = office.function
    person.organisation = office.organisation
    if person.organisation is None:
        same = (entry[1].organisation for entry in [*with_function, *stated] if entry[1].organisation)
        person.organisation = next(same, None)
    word = (person.function or "").casefold().rstrip("in")
    person.first_of_office = word not in held
    held.add(word)
    if person.function and _OF_CITY.search(person.function):
        person.organisation = person.organisation or _home(person, chosen[2], around)


def _sounds_german(name: str) -> bool:
    first, last = name.split()[0], name.split()[-1]
    if _FOREIGN_SURNAME.search(last):
        return False
    if is_german_given_name(first):
        return True
    return not is_given_name(first) and bool(_GERMAN_SURNAME.search(last))


def _home(person: Person, one: Candidate, around: Surroundings) -> str | None:
    """The city of an office that is stated without one: a mayor of here, or of the partner."""
    if person.function is None:
        return None
    function = person.function.casefold()
    draft = around.draft
    for step in (one.last + 1, one.last + 2):
        if step in around.places and draft.word(step - 1) in {"aus", "von", "("}:
            return around.places[step][1]
    bracket = draft.word(one.last + 2)
    if draft.word(one.last + 1) == "(" and draft.word(one.last + 3) == ")" and is_capitalised(bracket):
        if not is_acronym(bracket) and bracket not in PARTIES and "meister" in function:
            return bracket
    if "kolleg" in function:
        return _colleague_of(around, one)
    if (
        function.startswith("oberbürgermeister")
        and person.first_of_office
        and draft.word(one.outer - 1) not in {"Bürgermeister"}
    ):
        german_city = next(
            (
                at
                for at in range(one.outer - 3, one.outer)
                if at in around.adjectives and draft.word(at)[:1].islower()
            ),
            None,
        )
        if german_city is None:
            return around.city
    german = _sounds_german(person.name)
    nation = next(
        (
            at
            for at in range(one.outer - 3, one.outer)
            if at in around.adjectives and draft.word(at)[:1].islower()
        ),
        None,
    )
    foreign = nation is not None and place_key(around.adjectives[nation]) != "deutschland"
    if (german or len(person.name.split()) == 1) and not foreign:
        return around.city
    if (
        function in {"oberbürgermeister", "oberbürgermeisterin"}
        and not foreign
        and around.partner(one.first) is None
    ):
        return around.city
    return around.partner(one.first) or around.city


def give_offices(persons: Sequence[Person], around: Surroundings) -> None:
    """Set function and organisation of every person from what the text states of them."""
    held: set[str] = set()
    for person in persons:
        _give_office(person, around, held)
