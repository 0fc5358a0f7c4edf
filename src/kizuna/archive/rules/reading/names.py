"""Runs of capitalised words that may be a person's name, and how much speaks for it."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.name_scores import Candidate, score_of
from kizuna.archive.rules.reading.nouns import is_known_noun, looks_like_noun
from kizuna.archive.rules.reading.organisation_heads import LEGAL_FORMS
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.words import (
    FAMILY_FIRST,
    MONTHS,
    NOBLE,
    PARTICLES,
    PARTIES,
    TITLES,
    WEEKDAYS,
    is_acronym,
    is_capitalised,
    is_function_word,
)

# With less, a run is no person even beside one.
COORDINATED = 0.4
# With less, a shorter run inside may do better.
_CLEAR = 2.0
_WHOLE = 2


# Written so before names in Austria only: "DI Eva Mayr", "HR Mag. Karl Huber".
_AUSTRIAN = frozenset("di hr gr kr kommr komr medr".split())


def is_title(draft: Draft, at: int) -> bool:
    """Whether the token is a title; "Ob" or "Prof" count only as written for a title."""
    word = draft.word(at)
    lower = word.casefold()
    if word in {"S", "I"} and [draft.word(step) for step in range(at + 1, at + 4)] == [".", "E", "."]:
        return True
    if word == "E" and draft.word(at - 1) == "." and draft.word(at - 2) in {"S", "I"}:
        return True
    if lower not in TITLES or not word:
        return False
    if lower in {"ob", "obm", "obin"}:
        return word in {"OB", "OBM", "OBin"}
    if lower in _AUSTRIAN:
        return word in {"DI", "HR", "GR", "KR", "KommR", "KomR", "MedR"} and is_capitalised(
            draft.word(at + 1)
        )
    if lower in {
        "h",
        "c",
        "hc",
        "nat",
        "med",
        "jur",
        "phil",
        "rer",
        "pol",
        "oec",
        "theol",
        "vet",
        "agr",
        "habil",
        "univ",
        "em",
    }:
        return draft.word(at + 1) == "."
    return is_capitalised(word)


_OF_PLACES = re.compile(
    r"^(?:\w*(?:[Pp]artner|[Hh]aupt|[Nn]achbar|[Hh]eimat|[Ss]chwester|[Ff]reundschafts)(?:stadt|gemeinde|kommune|region)"
    r"|\w*[Mm]etropole|Provinz|Präfektur)$"
)


# Fields of work, no names: "Bereichsleiterin Internationales".
_FIELD = re.compile(
    r"^(?:Intern|Inter|Sozi|Allgem|Digit|Kultur|Öffent|Europ|Wissensch|Recht|Techn)\w*(?:ales|eines|elles|isches|liches)$"
)


def _name_word(draft: Draft, at: int) -> bool:
    word = draft.word(at)
    return (
        is_capitalised(word)
        and draft.taken[at] in {"", "LOC"}
        and not any(mark.isdigit() or mark in "*:" for mark in word)
        and (word.casefold() not in WEEKDAYS or _is_called_after_day(draft, at))
        and word not in LEGAL_FORMS
        and not _FIELD.match(word)
        and not _OF_PLACES.match(word)
        and word not in PARTIES
        and not (
            is_acronym(word) and len(word) > 1 and len(word) < 5 and not is_family_in_capitals(draft, at)
        )
    )


def _is_called_after_day(draft: Draft, at: int) -> bool:
    """Whether a weekday is a family name here: "Prof. Dr. Ulrike Sonnabend", "Kurt Sonntag, Leiter …"."""
    given = draft.adjacent(at - 1) and is_given_name(draft.word(at - 1))
    before = draft.word(at - 2)
    closes = draft.word(at + 1) in {",", "(", ".", "und", ")"}
    return given and (before == "." or is_function(before) or before in {"Frau", "Herr", "Herrn"} or closes)


def is_family_in_capitals(draft: Draft, at: int) -> bool:
    """Whether a family name is written in capitals before a given name: "YAO Yisheng"."""
    behind = draft.word(at + 1)
    return (
        draft.word(at).capitalize() in FAMILY_FIRST
        and draft.adjacent(at)
        and is_capitalised(behind)
        and not is_acronym(behind)
        and not looks_like_noun(behind)
    )


def _end_of_name(draft: Draft, first: int) -> int:
    """The last token of the name that begins here: particles and initials inside, at most five words."""
    last, words = first, 1
    while words < 5:
        step = _next_word(draft, last)
        position = _past_particles(draft, step) if step is not None else None
        if step is None or position is None or not draft.same_sentence(first, position):
            break
        if not _name_word(draft, position) or _ends_before(draft, first, last, step, position, words):
            break
        last, words = position, words + 1
    return last


def _next_word(draft: Draft, last: int) -> int | None:
    """The token after a word of a name, or after the full stop of an initial."""
    short = len(draft.word(last)) == 1 or draft.word(last)[-2:-1] == "-"
    dot = draft.word(last + 1) == "." and short
    if dot and draft.tokens[last + 1].start == draft.tokens[last].end:
        return last + 2
    return last + 1 if draft.adjacent(last) else None


def _past_particles(draft: Draft, step: int) -> int | None:
    position = step
    while draft.word(position).casefold() in PARTICLES and draft.adjacent(position) and position < step + 3:
        bare_article = draft.word(position) in {"der", "den"} and position == step
        if bare_article and draft.word(position - 1).casefold() not in PARTICLES:
            break
        position += 1
    return position if position < len(draft.tokens) else None


def _ends_before(draft: Draft, first: int, last: int, step: int, position: int, words: int) -> bool:
    """Whether the name is over before the word at `position`, which `step` leads to with its particles."""
    word, given = draft.word(position), is_given_name(draft.word(last))
    other = is_function(word) or is_head(word) or is_title(draft, position)
    other = other or (is_function_word(word) and word not in PARTICLES)
    ends_here = not (draft.adjacent(position) and is_capitalised(draft.word(position + 1)))
    surname = words == 1 and is_given_name(draft.word(first)) and ends_here
    surname = surname and (not is_title(draft, position) or word == "Herr")
    if other and not surname:
        return True
    if position > step and draft.word(step) == "zu" and is_known_noun(word):
        return True
    if position > step and draft.word(step) in {"von", "zu"} and not given and draft.word(last) not in NOBLE:
        return True
    if (
        words == _WHOLE
        and not given
        and is_given_name(word)
        and is_given_name(draft.word(first))
        and not ends_here
    ):
        return True
    if words >= 2 and word.count("-") > 1 and not is_given_name(word):
        return True
    month = word.casefold() in MONTHS and len(word) > 3
    return words >= 2 and (month or (looks_like_noun(word) and not given))


def _is_of_woman(draft: Draft, at: int) -> bool:
    """Whether a woman's ending closes a title: "Mag.a", "Dr.in"."""
    return draft.word(at) in {"a", "in", "ª"} and draft.word(at - 1) == "." and is_title(draft, at - 2)


def introduction(draft: Draft, first: int) -> tuple[int | None, int | None]:
    """The first title token and the function token directly before a name."""
    at, title = first - 1, None
    while at >= 0 and draft.same_sentence(at, first):
        if _is_of_woman(draft, at):
            title, at = at - 2, at - 3
        elif draft.word(at) == "." and is_title(draft, at - 1):
            title, at = at - 1, at - 2
        elif [draft.word(step) for step in range(at - 3, at + 1)] == ["a", ".", "D", "."] and is_title(
            draft, at - 5 if draft.word(at - 4) == "." else at - 4
        ):
            at -= 4
        elif is_title(draft, at) or (
            draft.word(at) in {"-", "h", "c"} and title is not None and is_title(draft, at - 1)
        ):
            title, at = at, at - 1
        else:
            break
    if [draft.word(step) for step in range(at - 3, at + 1)] == ["a", ".", "D", "."]:
        at -= 4
    function = at if at >= 0 and draft.same_sentence(at, first) and is_function(draft.word(at)) else None
    if function is not None and draft.taken[function]:
        function = None
    return title, function


_OF_TOWN = re.compile(r"^(?:\w*[Ss]tadt|\w*[Gg]emeinde|\w*[Kk]ommune)$")
_BEFORE_MONTH = frozenset("im Im Ende Mitte Anfang bis Bis für Für seit Seit ab Ab".split())
_OF_SAINT = frozenset("San Santa Santo São".split())
_MONTH_NAMES = frozenset({"August", "April", "June", "Juni", "Juno", "Mai"})


def _is_month(draft: Draft, at: int) -> bool:
    """Whether the token is a month here: "August" and "Jan" are given names too."""
    word = draft.word(at)
    if word.casefold() not in MONTHS:
        return False
    if len(word) <= 4 and word not in _MONTH_NAMES:
        return draft.word(at + 1) == "." or draft.word(at + 1)[:1].isdigit()
    before = draft.word(at - 1)
    dated = before in _BEFORE_MONTH or (before == "." and draft.word(at - 2).isdigit())
    return dated or word not in {"August", "April"} or draft.word(at + 1)[:1].isdigit()


def _is_called_so(draft: Draft, at: int) -> bool:
    """Whether a small word is a given name here: "der Künstler Anders Petersen"."""
    following = draft.word(at + 1)
    inside = draft.adjacent(at) and is_capitalised(following)
    if not inside or not is_given_name(draft.word(at)):
        return False
    plain = not looks_like_noun(following) and following.casefold() not in draft.gazetteer.nouns
    family = plain and draft.word(at)[:1].isupper() and not is_head(following) and not is_function(following)
    return (draft.adjacent(at - 1) and is_capitalised(draft.word(at - 1))) or (
        family and not draft.starts_sentence(at)
    )


def _given_name_inside(draft: Draft, at: int) -> int:
    """Past a place of several words to the given name behind it: "aus Bagnolo Mella Loretta Schizzi"."""
    for step in range(at + 1, at + 4):
        if not draft.adjacent(step - 1) or not is_capitalised(draft.word(step)):
            break
        if is_given_name(draft.word(step)) and draft.adjacent(step) and is_capitalised(draft.word(step + 1)):
            return step
    return at


def _is_of_bearer(draft: Draft, function: int, last: int) -> bool:
    """Whether a bracket behind a name holds its office and a town: "A B (Bürgermeisterin Costa Masnaga, Italien)"."""
    named = (
        draft.word(function - 1) == "("
        and is_capitalised(draft.word(function - 2))
        and is_given_name(draft.word(function - 3))
    )
    return named and draft.word(last + 1) in {",", ")"} and not is_given_name(draft.word(function + 1))


def candidates(draft: Draft) -> list[Candidate]:
    """Every run that could be a name, with its score, in the order of the text; weak ones may overlap others."""
    found: list[Candidate] = []
    at = 0
    while at < len(draft.tokens):
        at = _past_place(draft, at)
        if _begins_none(draft, at):
            at += 1
            continue
        one = Candidate(at, _end_of_name(draft, at), 0.0, *introduction(draft, at))
        if one.function is not None and _is_of_bearer(draft, one.function, one.last):
            at = one.last + 1
            continue
        one.score = score_of(draft, one)
        if one.score >= _CLEAR or one.last == one.first:
            found.append(one)
            at = one.last + 1
            continue
        if one.title is None and draft.gazetteer.is_place(draft.name(one.first, one.last)):
            at = one.last + 1
            continue
        at += 1
        inner = _shorter(draft, one)
        if inner:
            found.append(inner[0])
            at = inner[0].last + 1
        elif one.score >= COORDINATED:
            found.append(one)
    return found


def _past_place(draft: Draft, at: int) -> int:
    """Past a place that a preposition or its kind leads in, to the name behind it."""
    word = draft.word(at)
    if draft.word(at - 1) in {"aus", "in", "nach"} and not is_given_name(word):
        return _given_name_inside(draft, at)
    of_office = draft.word(at - 1) == "von" and is_function(draft.word(at - 2)) and not is_given_name(word)
    named = is_given_name(draft.word(at + 1)) and draft.adjacent(at) and draft.adjacent(at + 1)
    if of_office and named and is_capitalised(draft.word(at + 2)) and draft.gazetteer.is_place(word):
        return at + 1
    of_town = _OF_TOWN.match(draft.word(at - 1)) and draft.adjacent(at) and draft.gazetteer.is_place(word)
    return at + 1 if of_town else at


def _is_no_particle(draft: Draft, at: int) -> bool:
    """Whether a word that may be a particle begins a name: "Ben Adler", "Direktor Le Van Minh"."""
    word = draft.word(at)
    family = word in FAMILY_FIRST and draft.adjacent(at - 1) and is_function(draft.word(at - 1))
    return word[:1].isupper() and (is_given_name(word) or family)


def _begins_none(draft: Draft, at: int) -> bool:
    """Whether no name can begin at the token."""
    word = draft.word(at)
    return (
        _is_month(draft, at)
        or not _name_word(draft, at)
        or (is_function_word(word) and not _is_called_so(draft, at))
        or is_title(draft, at)
        or is_head(word)
        or (draft.word(at - 1) in _OF_SAINT and draft.adjacent(at - 1))
        or len(word) < 2
        or (is_function(word) and not is_given_name(word))
        or (word.casefold() in PARTICLES and not _is_no_particle(draft, at))
    )


def _shorter(draft: Draft, whole: Candidate) -> list[Candidate]:
    """Shorter runs inside one that failed: without its last word, kept only if they do well."""
    found = []
    for last in range(whole.last - 1, whole.first, -1):
        if draft.word(last).casefold() in PARTICLES or draft.word(last) == ".":
            continue
        one = Candidate(whole.first, last, 0.0, whole.title, whole.function)
        one.score = score_of(draft, one)
        if one.score >= 2.5:
            found.append(one)
    return found
