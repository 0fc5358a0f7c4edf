"""The office stated at one mention of a person: before the name, after it, or shared with others."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.office_bodies import complement_of
from kizuna.archive.rules.reading.office_words import (
    BEFORE_OFFICE,
    LINKS,
    NEVER_BEFORE,
    STOP,
    Office,
    Surroundings,
    modified_office,
)
from kizuna.archive.rules.reading.words import is_acronym, is_capitalised


def office_before(around: Surroundings, one: Candidate) -> Office | None:
    """The office stated before a name, directly or in apposition, or shared with names before it."""
    draft = around.draft
    if one.function is not None:
        at = one.function
        if draft.adjacent(at - 1) and is_function(draft.word(at - 1)) and not draft.taken[at - 1]:
            at -= 1
        function, first = modified_office(draft, at)
        organisation = _possessor(around, first, one.function)
        weight = 3 if function != "OB" else 2
        return Office("Oberbürgermeister" if function == "OB" else function, organisation, weight)
    outer = one.outer
    if one.title is not None and any(draft.word(at) in {"OB", "OBM"} for at in range(one.title, one.first)):
        at = next(at for at in range(one.title, one.first) if draft.word(at) in {"OB", "OBM"})
        return Office("Oberbürgermeister", _possessor(around, at, at), 2)
    enclosed = draft.word(outer - 1) == "(" and draft.word(one.last + 1) == ")"
    comma = draft.word(outer - 1) == "," or enclosed
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
            if (comma and is_plural(word)) or _belongs_to_previous(draft, at) or _is_a_council(draft, at):
                break
            extra, organisation, end = complement_of(around, at, outer)
            gap = [draft.word(step) for step in range(max(end, at) + 1, outer)]
            apart = all(_links(each) for each in gap[:-1]) and gap[-1:] == [draft.word(outer - 1)] and comma
            if not gap or apart or (not comma and gap in (["Herr"], ["Frau"])):
                function, first = modified_office(draft, at)
                return Office(function + extra, organisation or _possessor(around, first, at), 3)
            break
    return _shared(around, one)


def _is_a_council(draft: Draft, at: int) -> bool:
    """Whether the word means the council, not a member of it: "im Stadtrat"."""
    return draft.word(at).endswith("rat") and draft.word(at - 1) in {"im", "vom", "zum", "beim", "dem"}


def _links(word: str) -> bool:
    """Whether a word may stand in the phrase that says whose office it is."""
    adjective = re.match(r"^[a-zäöü]\w{3,}(?:en|er|es)$", word)
    return word in LINKS or word == "aus" or is_capitalised(word) or bool(adjective)


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
            word in BEFORE_OFFICE or is_capitalised(word) or re.search(r"e[rnms]?$", word)
        ):
            return False
        step -= 1
    if draft.word(step) == "als":
        return True
    if draft.word(step) != "," or draft.taken[step - 1 : step] != ["PER"]:
        return False
    name = step - 1
    while name > 0 and draft.taken[name - 1] == "PER":
        name -= 1
    # Who has an office before the name needs none behind it.
    return not is_function(draft.word(name - 1))


def _several(draft: Draft, at: int) -> bool:
    """Whether an office that sounds alike in the plural stands after "die": "die neuen Bürgermeister A und B"."""
    step = at - 1
    while (
        draft.adjacent(step)
        and re.match(r"^[a-zäöü]\w*en$", draft.word(step))
        and draft.word(step) not in {"den", "deren"}
    ):
        step -= 1
    endings = ("er", "ern", "nden", "gten", "neten")
    word, before = draft.word(at), draft.word(step)
    adjectival = before == "den" and word.endswith(endings[2:])
    return adjectival or (before in {"die", "Die", "beiden", "beide"} and word.endswith(endings))


def _shared(around: Surroundings, one: Candidate) -> Office | None:
    """The office a plural gives to each of several names: "die Stadträte A B und C D"."""
    draft, at, seen = around.draft, one.outer - 1, False
    ended, lists = False, 0
    while at > max(one.outer - 22, 0) and draft.same_sentence(at, one.first):
        word = draft.word(at)
        if word == ")":
            while at > 0 and draft.word(at) != "(" and draft.same_sentence(at, one.first):
                at -= 1
        elif draft.taken[at] == "PER":
            seen = True
        elif is_function(word) and (is_plural(word) or _several(draft, at)) and seen:
            if draft.taken[at + 1] == "PER" or is_title(draft, at + 1):
                function, first = modified_office(draft, at)
                return Office(function, _possessor(around, first, at), 2)
            return None
        elif word in {"sowie", "und"} and not ended:
            ended, lists = True, lists + (word == "sowie")
        elif (word == "und" and lists) or (
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
        and (is_acronym(prefix) or (len(prefix) > 3 and not looks_like_noun(prefix)))
        and not prefix.casefold().startswith(("vize", "ex", "alt", "co", "ober"))
        and prefix.rsplit("-", 1)[-1].casefold() not in draft.gazetteer.nouns
        and ("-" not in prefix or is_acronym(prefix.split("-")[0]))
    ):
        return prefix
    if draft.word(first - 1) in {"Dessen", "Deren", "dessen", "deren"}:
        return _body_before(around, first - 1)
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


def _body_before(around: Surroundings, at: int) -> str | None:
    """The body named last, in this sentence or the one before: "Dessen Vorsitzende"."""
    near = [
        first
        for first in around.organisations
        if first < at and around.draft.sentence_of[at] - around.draft.sentence_of[first] <= 1
    ]
    return around.organisations[max(near)][1] if near else None


def office_after(around: Surroundings, one: Candidate) -> Office | None:
    """The office stated after a name: in apposition, in brackets, with "als"."""
    draft, at = around.draft, _where_it_goes_on(around.draft, one)
    mark = draft.word(at)
    if mark not in {",", "(", "als", "–", "-", "/"} or not draft.same_sentence(one.last, at):
        return _attached(around, at)
    limit = min(at + 26, len(draft.tokens))
    at += 2 if draft.word(at + 1) in {"1", "2", "3"} and draft.word(at + 2) == "." else 0
    for step in range(at + 1, min(at + 8, limit)):
        word = draft.word(step)
        if not draft.same_sentence(at, step) or draft.taken[step] == "PER" or word in STOP - {"sowie"}:
            return None
        if is_function(word):
            of_next = draft.taken[step + 1 : step + 2] == ["PER"] or is_title(draft, step + 1)
            if of_next or (is_plural(word) and mark == ","):
                return None
            extra, organisation, end = complement_of(around, step, limit)
            following = end + 2 if draft.word(end + 1) == "," else limit
            if one.function is not None and (draft.taken[following : following + 1] == ["PER"]):
                return None
            function, first = modified_office(draft, step)
            if organisation is None and mark == "(":
                organisation = _rest_of_bracket(draft, step)
            return Office(function + extra, organisation or _possessor(around, first, step), 4)
        fits = word in BEFORE_OFFICE or is_capitalised(word) or re.search(r"e[rnms]?$|^\d", word)
        if not fits or word in NEVER_BEFORE:
            return None
    return None


def _rest_of_bracket(draft: Draft, at: int) -> str | None:
    """The nouns between an office and the closing bracket: "(Vorsitzender Partnerschaftsausschuss)"."""
    last = at
    while draft.adjacent(last) and is_capitalised(draft.word(last + 1)):
        last += 1
    return draft.name(at + 1, last) if last > at and draft.word(last + 1) == ")" else None


def _where_it_goes_on(draft: Draft, one: Candidate) -> int:
    """The token after a name, its party in brackets, and the names joined to it before "als"."""
    at = one.last + 1
    if draft.word(at) == "(" and draft.word(at + 2) == ")":
        at += 3
    if draft.word(at) in {"und", "sowie", ","} and draft.taken[at + 1 : at + 2] == ["PER"]:
        joined = at + 1
        while draft.taken[joined : joined + 1] == ["PER"]:
            joined += 1
        at = joined if draft.word(joined) == "als" else at
    return at


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
