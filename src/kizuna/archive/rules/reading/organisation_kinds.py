"""Bodies announced by their kind: "Universität X", "Deutsch-Japanische Gesellschaft", "Kulturamt"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_bounds import leftmost
from kizuna.archive.rules.reading.organisation_reach import genitive_body, quoted_name, rightmost
from kizuna.archive.rules.reading.organisation_words import is_foreign_head, is_head, names_itself
from kizuna.archive.rules.reading.words import is_acronym

_SPORT = frozenset("FC SC SV TSV VfL VfB TuS FSV SpVgg TV BSC HSV CSS".split())
_DROPPED = frozenset("Unternehmen Unternehmens Firma Konzern Reiseveranstalter".split())
CITYISH = frozenset(
    "Stadt Gemeinde Landeshauptstadt Hansestadt Kommune Städte Rat Rathaus Oberbürgermeister".split()
)


_LARGER_TOWN = 15_000
_BARE = frozenset("High School Grammar Secondary Primary Collège Lycée College University".split())


_OF_NATIONS = frozenset({"botschaft", "generalkonsulat", "konsulat", "landesvertretung"})
_CLUBS = frozenset({"Verein", "Vereins", "Club"})


def mark_by_kind(draft: Draft) -> None:
    """Take every body whose kind and name stand together."""
    for at in range(len(draft.tokens)):
        word = draft.word(at)
        if draft.taken[at] or not is_head(word) or is_function(word):
            continue
        if draft.adjacent(at) and is_foreign_head(word) and is_foreign_head(draft.word(at + 1)):
            continue
        first, last, named = _reach(draft, at)
        first = _without_kind(draft, first, at, last)
        if named and _acceptable(draft, first, last) and not _describes(draft, first, at, last):
            draft.take(first, last, f"ORG{first}")


def _reach(draft: Draft, at: int) -> tuple[int, int, bool]:
    """The first and last token of the body whose kind stands at a token, and whether that makes a name."""
    word = draft.word(at)
    first, last = leftmost(draft, at), rightmost(draft, at)
    named = names_itself(word) or first < at or last > at
    if word.casefold() in _OF_NATIONS and re.search(r"isch(?:e|en|er)$", draft.word(first - 1)):
        first, named = first - 1, True
    with_genitive = genitive_body(draft, last)
    if with_genitive > last and (named or word[:1].isupper()):
        last, named = with_genitive, True
    if last > at or first < at:
        last = quoted_name(draft, last)
    return first, last, named


def _without_kind(draft: Draft, first: int, at: int, last: int) -> int:
    """Where the name begins once words are left out that only say what it is: "Firma X", "Partnerschule Y"."""
    word = draft.word(at)
    if word.startswith("Partner") and first == at and last > at and not word.startswith("Partnerschaft"):
        first += 1
    while first < at and draft.word(first) in _DROPPED:
        first += 1
    if draft.word(first) in _DROPPED and first == at and last > at:
        first += 1
    sport = any(draft.word(one) in _SPORT for one in range(first + 1, last + 1))
    return first + 1 if draft.word(first) in _CLUBS and sport else first


def _acceptable(draft: Draft, first: int, last: int) -> bool:
    words = [draft.word(at) for at in range(first, last + 1)]
    if not _swallows(draft, first, last) or words[0] in CITYISH:
        return False
    town = draft.gazetteer.town(draft.name(first, last))
    if town is not None and town.population > _LARGER_TOWN and not is_head(words[0]):
        return False
    if all(word in _BARE for word in words):
        return False
    if first == last and looks_like_noun(words[0]) and words[0].count("-") < 2 and not is_head(words[0]):
        return False
    return not (
        first > 0
        and draft.word(first - 1) in {"kein", "keine", "ein", "eine", "einer", "einem", "einen"}
        and last - first < 2
        and not any(is_acronym(word) for word in words)
    )


def _swallows(draft: Draft, first: int, last: int) -> bool:
    """Whether the tokens are free, or belong to bodies that lie wholly inside."""
    marks = {mark for mark in draft.taken[first : last + 1] if mark}
    if any(not mark.startswith("ORG") for mark in marks):
        return False
    around = {*draft.taken[max(first - 1, 0) : first], *draft.taken[last + 1 : last + 2]}
    return marks.isdisjoint(around) and (not draft.taken[first] or draft.taken[last] != draft.taken[first])


def _describes(draft: Draft, first: int, head: int, last: int) -> bool:
    """Whether it only says what a body named just before is: "ICLEI, dem Netzwerk für nachhaltige Städte"."""
    article, comma = draft.word(first - 1), draft.word(first - 2)
    before = draft.taken[first - 3] if first > 2 else ""
    plain = first == head and draft.word(head + 1) == "für" and draft.word(last + 1) != "e"
    return (
        plain
        and comma == ","
        and article in {"dem", "der", "das", "einem", "einer"}
        and before.startswith("ORG")
    )
