"""How far the name of a body reaches to the left of its kind."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Town
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.nouns import is_known_noun, looks_like_noun
from kizuna.archive.rules.reading.organisation_words import (
    TYPE_NOUNS,
    is_foreign_head,
    is_head,
    names_itself,
)
from kizuna.archive.rules.reading.words import (
    MONTHS,
    WEEKDAYS,
    is_acronym,
    is_capitalised,
    is_function_word,
)

LOWER_ADJECTIVE = re.compile(r"^[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$")
CAPITAL_ADJECTIVE = re.compile(
    r"^[A-ZÄÖÜ][\w-]*(?:isch|lich|ig|ell|sch|al|ar|är|iv|ler|(?<!sc)haft|los|iert|wärtig|vereint|frei|inigt|ös)"
    r"(?:e|en|er|es|em)$|^(?:Klein|Groß|Neu|Alt|Jung|Erst|Deutsch|Angewandt|Bildend|Darstellend|Vergleichend)(?:e|en|er|es)$"
)
PLACE_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][\wäöüß-]{2,}er$")
# Parts of an administration: the town whose they are only says where.
_PART_OF_HOUSE = re.compile(r"^(?:Abteilung|Stabsstelle|Referat|Fachbereich|Dezernat|Fachdienst|Sachgebiet)$")
# Trades that announce a firm's name: "der Uhrenhersteller Azumi Seimitsu".
TRADES = re.compile(
    r"^[A-ZÄÖÜ]\w+(?:hersteller|zulieferer|konzern|unternehmen|dienstleister|produzent|reederei|fluggesellschaft|verlagshaus"
    r"|versicherer|kette)(?:s|n)?$"
)
_TOWN = 5_000
_NAMED_IN_FRONT = re.compile(
    r"(?i)^(?:gymnasiums?|realschule|gesamtschule|grundschule|schule|kollegs?|lyzeums?|stiftung|haus(?:es)?|krankenhaus(?:es)?"
    r"|klinik|klinikums?|vertretung|instituts?|musikschule|orchesters?|quartetts?|ensembles?|quintetts?|chors?|chores"
    r"|gesellschaft|gruppe|verlags?|theaters?|museums?|akademie|clubs?|information|centers?|zentrums?|kollegiums?)$"
)


# What is taught or spoken: "unterrichtet an der Volkshochschule Französisch".
_LANGUAGE = re.compile(r"^(?:Deutsch|[A-ZÄÖÜ]\w+isch)$")


def is_plain_name(draft: Draft, at: int) -> bool:
    """A capitalised word that is no ordinary German word: what a body can be called after."""
    word = draft.word(at)
    return (
        is_capitalised(word)
        and len(word) > 1
        and not is_function_word(word)
        and not is_function(word)
        and not is_title(draft, at)
        and not _LANGUAGE.match(word)
        and word.casefold() not in MONTHS
        and word.casefold() not in WEEKDAYS
    )


def is_proper(draft: Draft, at: int) -> bool:
    """Whether the token is what a body can be called after and no ordinary noun."""
    word = draft.word(at)
    ordinary = looks_like_noun(word) or word.casefold().endswith("klässler")
    return is_plain_name(draft, at) and not ordinary


def place_from(draft: Draft, at: int) -> int | None:
    """The last token of a known place that begins here: "Bad Zwischenahn", "Raum Heilbronn", "St. Gallen"."""
    word = draft.word(at)
    if not is_capitalised(word):
        return None
    if word in {"Region", "Raum", "Land", "Landkreis", "Kreis", "Bezirk", "Stadt", "Metropolregion"}:
        return place_from(draft, at + 1) if draft.adjacent(at) else None
    for last in (at + 2, at + 1, at):
        if any(not draft.adjacent(step) and draft.word(step) != "St" for step in range(at, last)):
            continue
        name = draft.name(at, last)
        if last == at and word.count("-") == 1 and all(map(draft.gazetteer.is_place, word.split("-"))):
            return last
        known = draft.gazetteer.town(name) or draft.gazetteer.region(name) or draft.gazetteer.country(name)
        if known is None or is_function(name):
            continue
        seldom = isinstance(known, Town) and known.population < _TOWN
        ordinary = last == at and (name.casefold() in draft.gazetteer.nouns or is_function_word(name))
        if not seldom and not (ordinary and isinstance(known, Town) and known.population < 20 * _TOWN):
            return last
    return None


def after_for(draft: Draft, at: int) -> int:
    """Past "für" : adjectives, nouns, commas and "und" of the field a body works in; the last token of it."""
    last, position = at, at + 1
    while position < len(draft.tokens) and draft.same_sentence(at, position) and position < at + 12:
        word, following = draft.word(position), draft.word(position + 1)
        if is_capitalised(word) and CAPITAL_ADJECTIVE.match(word) and is_capitalised(following):
            position += 1
            continue
        if is_capitalised(word) and not is_function(word) and (not is_function_word(word)):
            last = position
            if following in {",", "und", "&", "+"}:
                if _field_goes_on(draft, position + 1):
                    position += 2
                    continue
                break
            beyond = place_from(draft, position + 1) if draft.adjacent(position) else None
            last = beyond if beyond is not None else last
            break
        if following == "und" and (word.endswith("-") or _two_adjectives(draft, position)):
            position += 2
            continue
        if word in {"in", "der", "die", "das", "den"} and position < at + 3:
            position += 1
            continue
        if not LOWER_ADJECTIVE.match(word) or is_function_word(word):
            break
        position += 1
    responsible = re.match(
        r"(?:zuständig|verantwortlich|engagier|sorgt|interessier|gewinnen|einsetz)", draft.word(last + 1)
    )
    return at if responsible else last


def _two_adjectives(draft: Draft, at: int) -> bool:
    """Whether two adjectives are joined before a noun: "soziale und kulturelle Dienste"."""
    pair = LOWER_ADJECTIVE.match(draft.word(at)) and LOWER_ADJECTIVE.match(draft.word(at + 2))
    return bool(pair) and is_capitalised(draft.word(at + 3))


def _field_goes_on(draft: Draft, link: int) -> bool:
    """Whether the field a body works in goes on behind a comma or "und"."""
    after = draft.word(link + 1)
    lower = bool(LOWER_ADJECTIVE.match(after)) and is_capitalised(draft.word(link + 2))
    closes = draft.word(link) != "," or _closes_list(draft, link + 1)
    named = is_head(after) or _is_person(draft, link + 1) or is_function(after)
    return (is_capitalised(after) or lower) and closes and not is_function_word(after) and not named


def _is_person(draft: Draft, at: int) -> bool:
    return draft.probability(at, "PER") > 0.5 and draft.probability(at + 1, "PER") > 0.5


def _closes_list(draft: Draft, at: int) -> bool:
    """Whether an enumeration that goes on after a comma ends in "und": "Bildung, Jugend und Sport"."""
    for position in range(at, min(at + 6, len(draft.tokens) - 1)):
        word = draft.word(position)
        if word in {"und", "&"}:
            return is_capitalised(draft.word(position + 1)) and not _is_person(draft, position + 1)
        if not (is_capitalised(word) or word == ","):
            return False
    return False


def leftmost(draft: Draft, head: int) -> int:
    """How far to the left the name reaches: adjectives in capitals, foreign words, "Deutsch-Japanische"."""
    first = head
    foreign = is_foreign_head(draft.word(head))
    while first > 0 and draft.adjacent(first - 1) and first > head - 6:
        word = draft.word(first - 1)
        if word == "&" and first > 1:
            first -= 1
            continue
        if word in {"and", "of", "for"} and foreign and is_capitalised(draft.word(first - 2)):
            first -= 1
            continue
        if not _belongs(draft, first - 1, head, foreign=foreign):
            break
        first -= 1
    while draft.word(first) in {"and", "of", "for", "&"}:
        first += 1
    return _over_halves(draft, first, head)


def _belongs(draft: Draft, at: int, head: int, *, foreign: bool) -> bool:
    """Whether a word left of the kind is part of the name."""
    word = draft.word(at)
    inside = foreign and draft.adjacent(at - 1) and is_capitalised(draft.word(at - 1)) and len(word) > 3
    if (is_function_word(word) and not inside) or is_function(word) or not is_capitalised(word):
        return False
    if TRADES.search(word) or (PLACE_ADJECTIVE.match(word) and _PART_OF_HOUSE.match(draft.word(head))):
        return False
    if is_title(draft, at) and not (word == "General" and is_foreign_head(draft.word(at + 1))):
        return False
    if word in TYPE_NOUNS or word.casefold() in WEEKDAYS or word.casefold() in MONTHS:
        return False
    if CAPITAL_ADJECTIVE.match(word) or PLACE_ADJECTIVE.match(word) or is_acronym(word):
        return True
    if foreign and (is_foreign_head(word) or not is_head(word)):
        ordinary = is_known_noun(word) or word.casefold() in draft.gazetteer.nouns
        return not (ordinary and draft.word(at - 1)[:1].islower())
    return (names_itself(word) and not looks_like_noun(word)) or is_foreign_head(word)


def _over_halves(draft: Draft, first: int, head: int) -> int:
    """Over "Industrie- und", "St.-", and names in front of a school or a foundation."""
    while draft.word(first - 1) == "und" and draft.word(first - 2).endswith("-") and first > head - 6:
        first -= 2
        before = draft.word(first - 1)
        while draft.adjacent(first - 1) and (
            CAPITAL_ADJECTIVE.match(before) or PLACE_ADJECTIVE.match(before)
        ):
            first -= 1
            before = draft.word(first - 1)
    if (
        draft.word(first - 1) == "-"
        and draft.word(first - 2) == "."
        and draft.word(first - 3) in {"St", "Dr"}
    ):
        return first - 3
    return _named_in_front(draft, head) if first == head else first


def _named_in_front(draft: Draft, head: int) -> int:
    """Where a name begins that stands before its kind without a hyphen: "die Amadeu Antonio Stiftung"."""
    if not _NAMED_IN_FRONT.match(draft.word(head).rsplit("-", 1)[-1]):
        return head
    first = head
    while first > head - 3 and draft.adjacent(first - 1) and is_plain_name(draft, first - 1):
        word = draft.word(first - 1)
        if looks_like_noun(word) and word.count("-") < 2:
            break
        owner = word.endswith("s") and draft.gazetteer.is_place(word[:-1])
        if owner or is_head(word) or word in TYPE_NOUNS or word.casefold() in draft.gazetteer.nouns:
            break
        first -= 1
    led = draft.word(first - 1).casefold() in _LED and draft.adjacent(first - 1)
    return first if first < head and led else head


_LED = frozenset("das dem des am vom die der den im zur zum beim ins und sowie ans".split())
