"""How far the name of a body reaches to the right of its kind."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.organisation_bounds import (
    CAPITAL_ADJECTIVE,
    LOWER_ADJECTIVE,
    PLACE_ADJECTIVE,
    after_for,
    is_plain_name,
    is_proper,
)
from kizuna.archive.rules.reading.organisation_words import (
    LEGAL_FORMS,
    is_foreign_head,
    is_head,
    names_itself,
)
from kizuna.archive.rules.reading.words import PARTICLES, is_acronym, is_capitalised, is_function_word


def rightmost(draft: Draft, head: int) -> int:
    """How far to the right: names, "für …", a genitive body, the legal form, "in Berlin" of an embassy."""
    last = _over_names(draft, head)
    last = _over_joined(draft, head, last)
    kind = draft.word(head).casefold()
    if draft.word(last + 1) == "für" and draft.adjacent(last):
        reached = after_for(draft, last + 1)
        last = reached if reached > last + 1 else last
    elif draft.word(last + 1) == "in" and kind.endswith(("botschaft", "servicestelle", "konsulat")):
        last = last + 2 if is_proper(draft, last + 2) else last
    if draft.word(last + 1) == "zur" and draft.word(last + 2) in {"Förderung", "Pflege", "Unterstützung"}:
        last = _purpose(draft, last + 2)
    last = _between_towns(draft, head, last)
    last = _to_registered_form(draft, last)
    if draft.word(last + 1) == "e" and draft.word(last + 2) == "." and draft.word(last + 3).casefold() == "v":
        last += 4 if draft.word(last + 4) == "." else 3
    return min(last, len(draft.tokens) - 1)


_OFFICES = (
    "referat", "dezernat", "amt", "fachbereich", "abteilung", "arbeitskreis", "stabsstelle", "fachdienst", "sachgebiet",
)  # fmt: skip
_OF_TOWNS = frozenset("den Städten Gemeinden Kommunen Orten beiden".split())


def _between_towns(draft: Draft, head: int, last: int) -> int:
    """Over "zwischen den Städten X und Y" of a body that is for or of something."""
    if last == head or draft.word(last + 1) != "zwischen" or not draft.adjacent(last):
        return last
    at = last + 2
    while draft.word(at) in _OF_TOWNS:
        at += 1
    named = (
        is_capitalised(draft.word(at)) and draft.word(at + 1) == "und" and is_capitalised(draft.word(at + 2))
    )
    return at + 2 if named and draft.same_sentence(last, at + 2) else last


def _over_names(draft: Draft, head: int) -> int:
    """Over the names behind the kind; behind "Amt" and the like over plain nouns too."""
    last, office = head, draft.word(head).casefold().startswith(_OFFICES)
    whole = "-" in draft.word(head) and names_itself(draft.word(head)) and not office
    while draft.adjacent(last) and last < head + 6:
        word = draft.word(last + 1)
        if whole and not (draft.gazetteer.is_place(word) or word in LEGAL_FORMS or is_acronym(word)):
            break
        number = word.isdigit() and len(word) == 2
        proper = is_proper(draft, last + 1) or number or (last == head and is_acronym(word))
        fits = proper or word in LEGAL_FORMS or (office and is_plain_name(draft, last + 1))
        named_after = last == head and is_foreign_head(draft.word(head))
        person = (is_given_name(word) and not named_after) or draft.probability(last + 1, "PER") > 0.5
        if (person or word in {"Sankt", "St"}) and last == head and (patron := _patron(draft, head)) > head:
            return patron
        if not fits or person:
            break
        last += 1
    return last


_NAMED_AFTER = re.compile(
    r"(?i)(?:klinikum|krankenhaus|schule|gymnasium|kolleg|stiftung|lyzeum|institut|musikschule|akademie|hochschule|universität)s?$"
)


def _patron(draft: Draft, head: int) -> int:
    """The last token of the name a school or hospital bears: "Klinikum Ernst von Bergmann"; else the head."""
    if not _NAMED_AFTER.search(draft.word(head)):
        return head
    if any(
        is_function(draft.word(at)) for at in range(max(head - 4, 0), head) if draft.same_sentence(at, head)
    ):
        return head
    last, position = head, head + 1
    while position < head + 6 and (draft.adjacent(position - 1) or draft.word(position) == "."):
        word = draft.word(position)
        if is_capitalised(word) and not is_function_word(word) and not is_function(word):
            last = position
        elif word not in PARTICLES and (word != "." or draft.word(position - 1) != "St"):
            break
        position += 1
    return last if last > head + 1 else head


def _over_joined(draft: Draft, head: int, last: int) -> int:
    """Over "und Sport" of an office, "von Chiba" of a parliament, "of Tokyo" of a university."""
    kind, link, following = draft.word(head), draft.word(last + 1), draft.word(last + 2)
    if last > head and link == "und" and kind.casefold().startswith(_OFFICES) and kind != "Arbeitskreis":
        plain = is_capitalised(following) and not is_given_name(following)
        return last + 2 if plain and not is_function(following) and not is_head(following) else last
    if link == "von" and last == head and kind.casefold().endswith("parlaments"):
        return last + 2 if is_proper(draft, last + 2) else last
    if link == "zu" and kind.startswith(("Universität", "Hochschule", "Musikhochschule")):
        return last + 2 if is_proper(draft, last + 2) else last
    if is_foreign_head(kind) and (link in _ABROAD_LINKS or _FOREIGN_ADJECTIVE.match(link)):
        return _over_foreign(draft, last)
    return last


_ABROAD_LINKS = frozenset("of for de en du des d di del della dell do da dos das y et la".split())
_FOREIGN_ADJECTIVE = re.compile(
    r"^(?!\w*(?:en|er|em|es|sch)$)[a-zé]+(?:çais|çaise|phone|ale?|ique|aise?|onale?)$"
)


def _over_foreign(draft: Draft, last: int) -> int:
    """Over the rest of a name in another language: "de la Borde Basse", "of the Arts", "français"."""
    position = last + 1
    while draft.adjacent(position - 1) and position < last + 9:
        word = draft.word(position)
        if is_capitalised(word) or _FOREIGN_ADJECTIVE.match(word):
            last = position
        elif word not in _ABROAD_LINKS and word not in {"and", "the"}:
            break
        position += 1
    return last


def _purpose(draft: Draft, at: int) -> int:
    """Over "Förderung der Städtepartnerschaft X-Y"."""
    last = at
    for position in range(at + 1, min(at + 6, len(draft.tokens))):
        word = draft.word(position)
        if not draft.adjacent(position - 1) or (is_function_word(word) and word not in {"der", "des", "von"}):
            break
        if is_capitalised(word):
            last = position
    return last


def _to_registered_form(draft: Draft, last: int) -> int:
    """As far as an "e.V." that follows within a few words of the same name."""
    for position in range(last + 1, min(last + 6, len(draft.tokens) - 2)):
        word = draft.word(position)
        if word == "e" and draft.word(position + 1) == "." and draft.word(position + 2).casefold() == "v":
            return position - 1
        if not draft.same_sentence(last, position) or not (
            is_capitalised(word) or word in {"für", "der", "und", "zur"}
        ):
            break
    return last


def genitive_body(draft: Draft, last: int, *, chained: bool = False) -> int:
    """Over "der", "des": "Fakultät der Universität X", "Jugendwerk der AWO Niederrhein"."""
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
    if is_acronym(draft.word(position)):
        end = position
        while draft.adjacent(end) and is_proper(draft, end + 1) and not is_given_name(draft.word(end + 1)):
            end += 1
        return end
    if is_head(draft.word(position)):
        end = rightmost(draft, position)
        end = end if chained else genitive_body(draft, end, chained=True)
        described = position > last + 2 and is_capitalised(draft.word(position - 1))
        return end if end > position or described or names_itself(draft.word(position)) else last
    return last


def _marked_end(draft: Draft, at: int) -> int:
    """The last token of the body that is marked here."""
    last = at
    while last + 1 < len(draft.tokens) and draft.taken[last + 1] == draft.taken[at]:
        last += 1
    return last


def quoted_name(draft: Draft, last: int) -> int:
    """Over a name in quotation marks behind a body: "Musikschule Leipzig „Johann Sebastian Bach“"."""
    if draft.word(last + 1) not in {"„", '"', "»"} or not draft.adjacent(last):
        return last
    for position in range(last + 2, min(last + 8, len(draft.tokens))):
        word = draft.word(position)
        if word in {"“", '"', "«", "”"}:
            return position if position > last + 2 else last
        if not (is_capitalised(word) or word in PARTICLES):
            return last
    return last
