"""Cities, countries and regions named as nouns, and the adjectives that stand for them."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.gazetteer import Town, place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.place_evidence import Places
from kizuna.archive.rules.reading.place_states import state_at
from kizuna.archive.rules.reading.place_words import (
    HONORIFIC,
    QUARTER,
    RIVERS,
    STRONG,
    WITH_KIND,
    is_ordinary,
    with_byname,
    with_foreign_byname,
)
from kizuna.archive.rules.reading.words import (
    MONTHS,
    is_acronym,
    is_capitalised,
    is_function_word,
)

_REGION = re.compile(
    r"^(?!Partner|Metropol|Euro)[A-ZÄÖÜ]\w{3,}-(?:Region|Provinz|Präfektur|Distrikt|Halbinsel)$"
)


_SECOND_WORD = frozenset("Stadt County District City Island Province Prefecture".split())
_ENOUGH = 1.7
_SAINT = frozenset("San Santa Santo São Sant Sankt".split())


def _saint(draft: Draft, at: int) -> tuple[int, str] | None:
    """„San Daniele del Friuli“: a town called after a saint."""
    if draft.word(at) == "St" and draft.word(at + 1) == "." and is_capitalised(draft.word(at + 2)):
        far = draft.word(at - 1).casefold() in {"aus", "nach", "zwischen"} or draft.word(at - 1) in {
            "und",
            ",",
        }
        led = far or draft.gazetteer.is_place(draft.name(at, at + 2))
        plain = not is_ordinary(draft, at + 2) and draft.free(at, at + 2)
        return (at + 2, draft.name(at, at + 2)) if led and plain else None
    known = draft.word(at) in _SAINT and draft.adjacent(at) and is_capitalised(draft.word(at + 1))
    if not known or not draft.free(at, at + 1) or is_ordinary(draft, at + 1):
        return None
    return with_foreign_byname(draft, at + 1, draft.name(at, at + 1))


def _unknown(draft: Draft, places: Places, at: int) -> tuple[int, str] | None:
    """A name the gazetteer does not have, where the words around or the tagger make it a place."""
    if _REGION.match(draft.word(at)) and not draft.taken[at]:
        return at, draft.word(at)
    if not draft.taken[at] and _sounds_of_town(draft, places, at):
        return at, draft.word(at)
    if is_ordinary(draft, at) or draft.taken[at]:
        return None
    last = _end_of_unknown(draft, at)
    called = bool(QUARTER.search(draft.word(at - 1)))
    name = draft.name(at, last) if called else places.nominative(draft.name(at, last))
    score = places.context(at, last) + _of_unknown(draft, places, at, last)
    score += 2.0 if place_key(name) in places.sure else 0.0
    reached, whole = with_byname(draft, last, name)
    if reached > last:
        return reached, whole
    return with_foreign_byname(draft, last, name) if score >= _ENOUGH else None


# How small towns are called that no list has: "in Wachenkirchen".
_TOWNISH = re.compile(
    r"^(?!(?:Innen|Partner|Haupt|Alt|Klein|Groß|Nachbar|Hafen|Heimat|Schwester|Vor|Neu|Ober|Unter|Kreis|Gast|Doppel|Freundschafts"
    r"|Kern|Industrie|Universitäts|Welt|Mittel|Geburts|Messe|Landes\w*|Hanse|Welt\w*|\w+s)stadt$)"
    r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:stadt|kirchen|hausen|stetten|weiler|hofen)$"
)


def _sounds_of_town(draft: Draft, places: Places, at: int) -> bool:
    """Whether an unknown word that is built like a town stands where only a town stands, or was one before."""
    word, before = draft.word(at), draft.word(at - 1)
    if not _TOWNISH.match(word) or word.casefold() in draft.gazetteer.nouns or is_function_word(word):
        return False
    led = before in STRONG or before in {"Stadt", "Gemeinde", "Marktgemeinde", "Ortsgemeinde", "Kommune"}
    return (led and draft.adjacent(at - 1)) or place_key(word) in places.sure


def _end_of_unknown(draft: Draft, at: int) -> int:
    """The last token of up to three unknown words, "Stadt" or "County" behind them included."""
    last = at
    while (
        draft.adjacent(last)
        and last < at + 2
        and not is_ordinary(draft, last + 1)
        and not draft.taken[last + 1]
    ):
        last += 1
    return last + 1 if draft.word(last + 1) in _SECOND_WORD and draft.adjacent(last) else last


def _of_unknown(draft: Draft, places: Places, at: int, last: int) -> float:
    """What the preposition before and the build of an unknown name say for a place."""
    before, score = draft.word(at - 1), 0.0
    foreign = not re.search(r"(?:en|er|e|ung|el|au|t|s)$", draft.word(last)) or last > at
    if before in STRONG and (
        foreign or places.words[draft.word(at)] > 1 or draft.probability(at, "LOC") > 0.3
    ):
        score += 0.5
    if any(is_given_name(draft.word(one)) for one in range(at, last + 1)):
        score -= 1.2
    if before == "aus" and draft.taken[_before_bracket(draft, at - 2)] == "PER":
        score += 0.9
    return score


def _inside_other(draft: Draft, first: int, last: int) -> bool:
    """Whether the name is only a part of something else: a street, a building, a hyphenated word."""
    following = draft.word(last + 1)
    compound = draft.adjacent(last) and re.match(
        r"^(?:Straße|Platz|Allee|Haus|Halle|Arena|Messe|Cup|Marathon|Museum|Park|Center)$", following
    )
    programme = draft.word(last + 1) == "+"
    of_body = draft.word(last) == "NRW" and (
        draft.word(first - 1).isdigit() or is_acronym(draft.word(first - 1))
    )
    return (
        bool(compound)
        or programme
        or of_body
        or draft.word(last).endswith("-")
        or draft.word(first - 1) in _BUILDINGS
    )


_BUILDINGS = frozenset(
    "Werk "
    "Café Hotel Restaurant Schiff Flughafen Flughafens Airport Bahnhof Hauptbahnhof Gasthof Gasthaus Schloss Schlosses Burg "
    "Kloster Villa Stadion Messe Burgruine Palais Jugendherberge Berghotel Parkhotel Landgasthof".split()
)


def _before_bracket(draft: Draft, at: int) -> int:
    """Before a bracket that closes at a token: the name in "A B (Mitte) aus X"."""
    if draft.word(at) != ")":
        return at
    opening = next((step for step in range(at, max(at - 9, 0), -1) if draft.word(step) == "("), at)
    return max(opening - 1, 0)


def mark_places(draft: Draft) -> list[tuple[int, int, str, Town | str | None]]:
    """Take the tokens of every place; first and last token, name in the nominative and what is known."""
    places = Places(draft)
    states = _states(draft, places)
    found: list[tuple[int, int, str, Town | str | None]] = []
    capitals = [at for at, word in enumerate(draft.words) if is_capitalised(word)]
    for _ in range(2):
        passed = -1
        for at in capitals:
            hit = _place_at(draft, places, at) if at > passed else None
            if hit is not None:
                found.append(_kept(draft, places, at, *hit))
                passed = hit[0]
    return _without_other_names(draft, sorted([*states, *found], key=lambda one: one[0]))


Marked = tuple[int, int, str, Town | str | None]


def _states(draft: Draft, places: Places) -> list[Marked]:
    """Take states and landscapes of more than one word first."""
    found: list[Marked] = []
    at = 0
    while at < len(draft.tokens):
        hit = state_at(draft, at) if not draft.taken[at] else None
        if hit is not None and draft.free(at, hit[0]):
            draft.take(at, hit[0], "LOC")
            places.sure.add(place_key(hit[1]))
            found.append((at, hit[0], hit[1], hit[2]))
            at = hit[0]
        at += 1
    return found


def _without_other_names(draft: Draft, marked: list[Marked]) -> list[Marked]:
    """„Hermannstadt (Sibiu)“ is one place under its first name."""
    kept: list[Marked] = []
    for one in marked:
        before = kept[-1] if kept else None
        bracketed = draft.word(one[0] - 1) in {"(", "/"} and draft.word(one[1] + 1) in {")", "/", ","}
        follows = before is not None and before[1] == one[0] - 2 and draft.word(one[0] - 1) == "("
        towns = before is not None and not isinstance(before[3], str) and not isinstance(one[3], str)
        if not (bracketed and follows and towns):
            kept.append(one)
    return kept


def _place_at(draft: Draft, places: Places, at: int) -> tuple[int, str, Town | str | None] | None:
    """The place that begins at the token: last token, name, and what is known of it."""
    word = draft.word(at)
    if draft.taken[at] or not is_capitalised(word) or word.casefold() in MONTHS:
        return None
    if (known := places.longest(at)) is not None:
        last, name, entry = known
        closed = is_function_word(name) and place_key(name) not in places.sure
        enough = places.weight(at, last, name, entry) + places.context(at, last) >= 1.8
        if enough and not closed and not _inside_other(draft, at, last):
            return known
    guess = _saint(draft, at) or _unknown(draft, places, at)
    if guess is None or _inside_other(draft, at, guess[0]):
        return None
    return *guess, None


def _has_own_town(draft: Draft, name: str) -> bool:
    """Whether the text speaks of the town of a district too, so that the district must keep its kind."""
    ours = place_key(name) == place_key(draft.city or "")
    return ours or bool(
        re.search(rf"\b(?:Stadt|Stadt und (?:Land)?[Kk]reis) {re.escape(name)}\b", draft.text)
    )


def _kept(
    draft: Draft, places: Places, first: int, last: int, name: str, known: Town | str | None
) -> tuple[int, int, str, Town | str | None]:
    while first < last and HONORIFIC.match(name):
        first, name = first + 1, name.partition(" ")[2]
    places.sure.add(place_key(name))
    district = draft.word(first - 1) in WITH_KIND and draft.free(first - 1, first - 1)
    if district and _has_own_town(draft, name):
        name = f"{draft.word(first - 1).removesuffix('es')} {name}"
        first -= 1
        known = None
    if draft.word(last + 1) == "(" and draft.word(last + 2) in RIVERS and draft.word(last + 3) == ")":
        last += 3
        name = f"{name} ({draft.word(last - 1)})"
    draft.take(first, last, "LOC")
    return first, last, name, known
