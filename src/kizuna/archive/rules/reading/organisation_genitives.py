"""How far the name of a body reaches over the genitive behind it: "Fakultät der Universität X"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_bounds import (
    CAPITAL_ADJECTIVE,
    LOWER_ADJECTIVE,
    PLACE_ADJECTIVE,
    is_plain_name,
    is_proper,
    place_from,
)
from kizuna.archive.rules.reading.organisation_heads import (
    OF_TERRITORY,
)
from kizuna.archive.rules.reading.organisation_reach import rightmost
from kizuna.archive.rules.reading.organisation_words import head_of, is_head, names_itself
from kizuna.archive.rules.reading.words import is_acronym, is_capitalised

_TERRITORY = re.compile(
    r"^(?:Landkreis(?:es)?|Kreises|Kantons|Bundeslandes|Hansestadt|Landeshauptstadt|Universitätsstadt|Landes|Region|Stadt|Bundesrepublik|Republik|Freistaates|Bezirks)$"
)


def genitive_body(draft: Draft, first: int, head: int, last: int, *, chained: bool = False) -> int:
    """Over "der", "des": "Fakultät der Universität X", "Jugendwerk der AWO", "Repräsentanz des Landes Hessen"."""
    if draft.word(last + 1) not in {"der", "des"} or not draft.adjacent(last):
        return last
    position = last + 2
    while (
        LOWER_ADJECTIVE.match(draft.word(position))
        or CAPITAL_ADJECTIVE.match(draft.word(position))
        or (PLACE_ADJECTIVE.match(draft.word(position)) and is_head(draft.word(position + 1)))
    ):
        position += 1
        if position > last + 5:
            return last
    if draft.taken[position : position + 1] and draft.taken[position].startswith("ORG"):
        return _marked_end(draft, position)
    if (territory := _of_territory(draft, first, head, last, position)) is not None:
        return territory
    word = draft.word(position)
    if is_acronym(word):
        end = position
        while draft.adjacent(end) and is_proper(draft, end + 1) and not is_given_name(draft.word(end + 1)):
            end += 1
        return end
    if (people := _supported(draft, position) or _members(draft, head, position)) is not None:
        return people
    if is_head(word) or _is_parish(draft, position):
        end = rightmost(draft, position, position)
        end = end if chained else genitive_body(draft, position, position, end, chained=True)
        supports = (head_of(draft.word(head)) or "").endswith(_SUPPORTS)
        described = supports or (position > last + 2 and is_capitalised(draft.word(position - 1)))
        return end if end > position or described or names_itself(word) else last
    return last


_FRIENDS = frozenset("Freunde Freundinnen Förderer Förderinnen Ehemaligen".split())


def _supported(draft: Draft, at: int) -> int | None:
    """The last token of what friends support: "Verein der Freunde und Förderer des Museums X"."""
    if draft.word(at) not in _FRIENDS:
        return None
    while draft.word(at + 1) in {"und", "&"} and draft.word(at + 2) in _FRIENDS:
        at += 2
    link, named = draft.word(at + 1), at + 2
    if link not in {"des", "der", "von"} or not draft.same_sentence(at, named):
        return None
    while CAPITAL_ADJECTIVE.match(draft.word(named)) or PLACE_ADJECTIVE.match(draft.word(named)):
        named += 1
    if is_head(draft.word(named)):
        return rightmost(draft, named, named)
    return named if is_capitalised(draft.word(named)) else None


def _of_territory(draft: Draft, first: int, head: int, last: int, at: int) -> int | None:
    """The last token of the territory whose body it is, where that names it: "Feuerwehr des Landkreises X"."""
    plain = first == head or bool(CAPITAL_ADJECTIVE.match(draft.word(first)))
    kind = head_of(draft.word(head)) or ""
    if not plain or not (last == head or kind == "departement" or draft.word(head + 1) == "für"):
        return None
    if (territory := _territory(draft, head, at)) is not None:
        return territory
    school = kind.endswith("schule") and first < head and _TERRITORY.match(draft.word(at))
    return place_from(draft, at + 1) if school else None


_OF_MEMBERS = re.compile(
    r"(?:verband|bund|vereinigung|union|gesellschaft|arbeitsgemeinschaft|zentralrat|verein)$"
)
# Whose is enough of a name: "Förderverein des Klinikums".
_SUPPORTS = ("förderverein", "förderkreis", "freundeskreis", "elternverein", "schulverein")
_PARISH = re.compile(
    r"(?i)(?:evangelisch|katholisch|orthodox|jüdisch|lutherisch|reformiert|methodistisch|baptistisch|anglikanisch|koptisch"
    r"|armenisch|muslimisch|islamisch|freikirchlich)[\w-]*e[nrs]?$"
)


def _is_parish(draft: Draft, at: int) -> bool:
    """Whether it is a parish: "der Griechisch-Orthodoxen Gemeinde"."""
    return draft.word(at) == "Gemeinde" and bool(_PARISH.search(draft.word(at - 1)))


def _members(draft: Draft, head: int, at: int) -> int | None:
    """The last token of those a league is of: "Landesverband der Musikschulen"."""
    kind, word = head_of(draft.word(head)) or "", draft.word(at)
    several = _is_member(draft, at) and (looks_like_noun(word) or draft.word(at + 1) == "und")
    if kind == "museum" and draft.word(head) == "Museum" and several and draft.word(at - 1) == "der":
        return at if at == head + 2 and not _TERRITORY.match(word) else None
    if not _OF_MEMBERS.search(kind) or draft.word(at - 1) != "der" or not (several or is_head(word)):
        return None
    if draft.word(head) != draft.word(head).capitalize() and "-" in draft.word(head):
        return None
    if draft.word(at + 1) == "und" and _is_member(draft, at + 2) and draft.word(at + 3)[:1] in "(.,":
        at += 2
    return place if draft.adjacent(at) and (place := place_from(draft, at + 1)) is not None else at


def _is_member(draft: Draft, at: int) -> bool:
    """Whether a noun in the plural names members: "der Zoos und Aquarien"."""
    word = draft.word(at)
    return word.endswith(("en", "er", "ern", "e", "s")) and is_plain_name(draft, at)


def _territory(draft: Draft, head: int, at: int) -> int | None:
    """The last token of "Landkreises X" behind a kind of which a district has just one."""
    if not (head_of(draft.word(head)) or "").endswith(OF_TERRITORY):
        return None
    if re.search(r"-Kreises$", draft.word(at)):
        return at
    return place_from(draft, at + 1) if _TERRITORY.match(draft.word(at)) else None


def _marked_end(draft: Draft, at: int) -> int:
    """The last token of the body that is marked here."""
    last = at
    while last + 1 < len(draft.tokens) and draft.taken[last + 1] == draft.taken[at]:
        last += 1
    return last
