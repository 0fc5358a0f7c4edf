"""How far the name of a body reaches to the left of its kind, and over the field it works in."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
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
    r"^[A-ZÄÖÜ][\w-]*(?:isch|lich|ig|ell|sch|al|är|iv|ler|(?<!sc)haft|los|iert|wärtig|vereint|frei|inigt)(?:e|en|er|es|em)$"
)
PLACE_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][\wäöüß-]{2,}er$")


def is_plain_name(draft: Draft, at: int) -> bool:
    """A capitalised word that is no ordinary German word: what a body can be called after."""
    word = draft.word(at)
    return (
        is_capitalised(word)
        and len(word) > 1
        and not is_function_word(word)
        and not is_function(word)
        and word.casefold() not in MONTHS
        and word.casefold() not in WEEKDAYS
    )


def is_proper(draft: Draft, at: int) -> bool:
    """Whether the token is what a body can be called after and no ordinary noun."""
    word = draft.word(at)
    ordinary = looks_like_noun(word) or word.casefold().endswith("klässler")
    return is_plain_name(draft, at) and not ordinary


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
            if following in {",", "und", "&"}:
                after = draft.word(position + 2)
                lower = bool(LOWER_ADJECTIVE.match(after)) and is_capitalised(draft.word(position + 3))
                closes = following != "," or _closes_list(draft, position + 2)
                if (
                    (is_capitalised(after) or lower)
                    and closes
                    and not is_function_word(after)
                    and not is_head(after)
                    and not is_given_name(after)
                ):
                    position += 2
                    continue
                break
            if is_capitalised(following) and draft.adjacent(position) and is_proper(draft, position + 1):
                last = position + 1
            break
        if word in {"in", "der", "die", "das", "den"} and position < at + 3:
            position += 1
            continue
        if not LOWER_ADJECTIVE.match(word) or is_function_word(word):
            break
        position += 1
    return last


def _closes_list(draft: Draft, at: int) -> bool:
    """Whether an enumeration that goes on after a comma ends in "und": "Bildung, Jugend und Sport"."""
    for position in range(at, min(at + 6, len(draft.tokens) - 1)):
        word = draft.word(position)
        if word in {"und", "&"}:
            return is_capitalised(draft.word(position + 1)) and not is_given_name(draft.word(position + 1))
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
        if is_function_word(word) or is_function(word) or not is_capitalised(word):
            break
        adjective = CAPITAL_ADJECTIVE.match(word) or PLACE_ADJECTIVE.match(word) or is_acronym(word)
        if not (
            adjective
            or (foreign and (is_foreign_head(word) or not is_head(word)))
            or (names_itself(word) and not looks_like_noun(word))
            or is_foreign_head(word)
        ):
            break
        if word in TYPE_NOUNS or word.casefold() in WEEKDAYS or word.casefold() in MONTHS:
            break
        first -= 1
    if draft.word(first - 1) == "und" and draft.word(first - 2).endswith("-"):
        first -= 2
        before = draft.word(first - 1)
        if draft.adjacent(first - 1) and (CAPITAL_ADJECTIVE.match(before) or PLACE_ADJECTIVE.match(before)):
            first -= 1
    if (
        draft.word(first - 1) == "-"
        and draft.word(first - 2) == "."
        and draft.word(first - 3) in {"St", "Dr"}
    ):
        return first - 3
    return first - 1 if first == head and _named_in_front(draft, head) else first


_SCHOOLS = re.compile(r"^(?:Gymnasiums?|Realschule|Gesamtschule|Grundschule|Schule|Kollegs?|Lyzeums?)$")


def _named_in_front(draft: Draft, head: int) -> bool:
    """Whether a school's name stands before its kind, without a hyphen: "das Starkenburg Gymnasium"."""
    article = draft.word(head - 2)
    named = draft.adjacent(head - 1) and draft.adjacent(head - 2) and is_proper(draft, head - 1)
    return (
        bool(_SCHOOLS.match(draft.word(head)))
        and named
        and article.casefold() in {"das", "dem", "des", "am", "vom", "die", "der"}
    )
