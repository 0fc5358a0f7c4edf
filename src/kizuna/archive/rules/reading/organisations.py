"""Named bodies: companies, authorities, schools, clubs, foundations, networks, unions of states."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_words import (
    ACRONYMS_OUT,
    BODIES,
    LEGAL_FORMS,
    TYPE_NOUNS,
    is_foreign_head,
    is_head,
    names_itself,
)
from kizuna.archive.rules.reading.words import MONTHS, WEEKDAYS, is_acronym, is_capitalised, is_function_word

_LOWER_ADJECTIVE = re.compile(r"^[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$")
_CAPITAL_ADJECTIVE = re.compile(
    r"^[A-ZÄÖÜ][\w-]*(?:isch|lich|ig|ell|sch|al|är|iv|ler|haft|los|wärtig|vereint|frei|inigt)(?:e|en|er|es|em)$"
)
_PLACE_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][\wäöüß-]{2,}er$")
_SPORT = frozenset("FC SC SV TSV VfL VfB TuS FSV SpVgg TV BSC HSV CSS".split())
_DROPPED = frozenset("Unternehmen Unternehmens Firma Konzern Reiseveranstalter".split())
_CITYISH = frozenset(
    "Stadt Gemeinde Landeshauptstadt Hansestadt Kommune Städte Rat Rathaus Oberbürgermeister".split()
)


def _plain_name(draft: Draft, at: int) -> bool:
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


def _proper(draft: Draft, at: int) -> bool:
    return _plain_name(draft, at) and not looks_like_noun(draft.word(at))


def _after_for(draft: Draft, at: int) -> int:
    """Past "für" : adjectives, nouns, commas and "und" of the field a body works in; the last token of it."""
    last, position = at, at + 1
    while position < len(draft.tokens) and draft.same_sentence(at, position) and position < at + 12:
        word, following = draft.word(position), draft.word(position + 1)
        if is_capitalised(word) and _CAPITAL_ADJECTIVE.match(word) and is_capitalised(following):
            position += 1
            continue
        if is_capitalised(word) and not is_function(word) and (not is_function_word(word)):
            last = position
            if following in {",", "und", "&"}:
                after = draft.word(position + 2)
                lower = bool(_LOWER_ADJECTIVE.match(after)) and is_capitalised(draft.word(position + 3))
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
            if is_capitalised(following) and draft.adjacent(position) and _proper(draft, position + 1):
                last = position + 1
            break
        if word in {"in", "der", "die", "das", "den"} and position < at + 3:
            position += 1
            continue
        if not _LOWER_ADJECTIVE.match(word) or is_function_word(word):
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


def _leftmost(draft: Draft, head: int) -> int:
    """How far to the left the name reaches: adjectives in capitals, foreign words, "Deutsch-Japanische"."""
    first = head
    foreign = is_foreign_head(draft.word(head))
    while first > 0 and draft.adjacent(first - 1) and first > head - 6:
        word = draft.word(first - 1)
        if word in {"&"} and first > 1:
            first -= 1
            continue
        if is_function_word(word) or is_function(word) or not is_capitalised(word):
            break
        adjective = _CAPITAL_ADJECTIVE.match(word) or _PLACE_ADJECTIVE.match(word) or is_acronym(word)
        if not (
            adjective
            or foreign
            or (names_itself(word) and not looks_like_noun(word))
            or is_foreign_head(word)
        ):
            break
        if word in TYPE_NOUNS or word.casefold() in WEEKDAYS or word.casefold() in MONTHS:
            break
        first -= 1
    if draft.word(first - 1) == "und" and draft.word(first - 2).endswith("-"):
        first -= 2
        if draft.adjacent(first - 1) and _CAPITAL_ADJECTIVE.match(draft.word(first - 1)):
            first -= 1
    return first


def _rightmost(draft: Draft, head: int) -> int:
    """How far to the right: names, "für …", a genitive body, the legal form, "in Berlin" of an embassy."""
    last, count = head, len(draft.tokens)
    while draft.adjacent(last) and last < head + 6:
        word = draft.word(last + 1)
        proper = (
            _proper(draft, last + 1)
            or (last == head and is_acronym(word))
            or (word.isdigit() and len(word) == 2)
        )
        plain_noun = _plain_name(draft, last + 1) and draft.word(head).casefold().startswith(
            ("referat", "dezernat", "amt", "fachbereich", "abteilung", "arbeitskreis")
        )
        named_after = last == head and is_foreign_head(draft.word(head))
        person = (is_given_name(word) and not named_after) or draft.probability(last + 1, "PER") > 0.5
        if not (proper or plain_noun or word in LEGAL_FORMS) or person:
            break
        last += 1
    if (
        last > head
        and draft.word(last + 1) == "und"
        and draft.word(head).casefold().startswith(("referat", "dezernat", "amt", "fachbereich"))
    ):
        following = draft.word(last + 2)
        if (
            is_capitalised(following)
            and not is_given_name(following)
            and not is_function(following)
            and not is_head(following)
        ):
            last += 2
    if (
        draft.word(last + 1) == "von"
        and is_foreign_head(draft.word(head)) is False
        and last == head
        and draft.word(head).casefold().endswith("parlaments")
    ):
        last = last + 2 if _proper(draft, last + 2) else last
    if draft.word(last + 1) in {"of", "for", "de", "d'", "du"} and is_foreign_head(draft.word(head)):
        position = last + 2
        while (
            position < count
            and draft.adjacent(position - 1)
            and (is_capitalised(draft.word(position)) or draft.word(position) in {"and", "the", "of"})
        ):
            last, position = position, position + 1
    if draft.word(last + 1) == "für" and draft.adjacent(last):
        reached = _after_for(draft, last + 1)
        last = reached if reached > last + 1 else last
    elif draft.word(last + 1) in {"in"} and draft.word(head).casefold().endswith(
        ("botschaft", "servicestelle", "konsulat")
    ):
        last = last + 2 if _proper(draft, last + 2) else last
    if draft.word(last + 1) == "zur" and draft.word(last + 2) in {"Förderung", "Pflege", "Unterstützung"}:
        last = _purpose(draft, last + 2)
    last = _to_registered_form(draft, last)
    if draft.word(last + 1) == "e" and draft.word(last + 2) == "." and draft.word(last + 3).casefold() == "v":
        last += 4 if draft.word(last + 4) == "." else 3
    return min(last, count - 1)


def _purpose(draft: Draft, at: int) -> int:
    """Over "Förderung der Städtepartnerschaft X-Y"."""
    last = at
    for position in range(at + 1, min(at + 6, len(draft.tokens))):
        word = draft.word(position)
        if not draft.adjacent(position - 1) or is_function_word(word) and word not in {"der", "des", "von"}:
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


def _genitive_body(draft: Draft, last: int) -> int:
    """Over "der", "des": "Fakultät der Universität X", "Jugendwerk der AWO Niederrhein"."""
    if draft.word(last + 1) not in {"der", "des"} or not draft.adjacent(last):
        return last
    position = last + 2
    while (
        _LOWER_ADJECTIVE.match(draft.word(position))
        or _CAPITAL_ADJECTIVE.match(draft.word(position))
        or (_PLACE_ADJECTIVE.match(draft.word(position)) and is_head(draft.word(position + 1)))
    ):
        position += 1
        if position > last + 5:
            return last
    if is_acronym(draft.word(position)):
        end = position
        while draft.adjacent(end) and _proper(draft, end + 1) and not is_given_name(draft.word(end + 1)):
            end += 1
        return end
    if is_head(draft.word(position)):
        end = _rightmost(draft, position)
        return end if end > position or names_itself(draft.word(position)) else last
    return last


def _by_head(draft: Draft) -> None:
    for at in range(len(draft.tokens)):
        word = draft.word(at)
        if draft.taken[at] or not is_head(word) or is_function(word):
            continue
        if draft.adjacent(at) and is_foreign_head(word) and is_foreign_head(draft.word(at + 1)):
            continue
        first, last = _leftmost(draft, at), _rightmost(draft, at)
        with_genitive = _genitive_body(draft, last)
        named = names_itself(word) or first < at or last > at
        lower_adjective = draft.word(first - 1)
        if word.casefold() in {"botschaft", "generalkonsulat", "konsulat", "landesvertretung"} and re.search(
            r"isch(?:e|en|er)$", lower_adjective
        ):
            first, named = first - 1, True
        if with_genitive > last and (named or word[:1].isupper()):
            last, named = with_genitive, True
        while first < at and draft.word(first) in _DROPPED:
            first += 1
        if draft.word(first) in _DROPPED and first == at and last > at:
            first += 1
        if draft.word(first) in {"Verein", "Vereins", "Club"} and any(
            draft.word(one) in _SPORT for one in range(first + 1, last + 1)
        ):
            first += 1
        if named and _acceptable(draft, first, last):
            draft.take(first, last, f"ORG{first}")


def _acceptable(draft: Draft, first: int, last: int) -> bool:
    words = [draft.word(at) for at in range(first, last + 1)]
    if not draft.free(first, last) or words[0] in _CITYISH:
        return False
    if first == last and looks_like_noun(words[0]) and words[0].count("-") < 2 and not is_head(words[0]):
        return False
    return not (
        first > 0
        and draft.word(first - 1) in {"kein", "keine", "ein", "eine", "einer", "einem", "einen"}
        and last - first < 2
        and not any(is_acronym(word) for word in words)
    )


def _by_legal_form(draft: Draft) -> None:
    for at in range(1, len(draft.tokens)):
        if draft.word(at) not in LEGAL_FORMS or draft.taken[at]:
            continue
        first = at
        while first > 0 and first > at - 8 and draft.same_sentence(first - 1, at):
            word = draft.word(first - 1)
            dash = word in {"-", "–", "&", "."} and first > 1 and is_capitalised(draft.word(first - 2))
            linking = (
                word in {"für", "und", "der"}
                and first > 1
                and is_capitalised(draft.word(first - 2))
                and first < at
            )
            if not (
                dash
                or linking
                or (is_capitalised(word) and not is_function_word(word) and not is_function(word))
            ):
                break
            first -= 1
        while first < at and (not is_capitalised(draft.word(first)) or is_function(draft.word(first))):
            first += 1
        if first < at and draft.free(first, at):
            draft.take(first, at, f"ORG{first}")


def _by_acronym(draft: Draft) -> None:
    for at, token in enumerate(draft.tokens):
        word = token.text.removesuffix("s") if token.text[:-1].isupper() else token.text
        if (
            draft.taken[at]
            or not is_acronym(word)
            or word.upper() in ACRONYMS_OUT
            or len(word) > 7
            or "-" in word
        ):
            continue
        bracketed = draft.word(at - 1) == "(" or draft.word(at - 1) == "/"
        shouted = is_acronym(draft.word(at + 1)) and draft.adjacent(at) or is_acronym(draft.word(at - 1))
        if (
            bracketed
            or shouted
            or draft.gazetteer.country(word)
            or draft.gazetteer.region(word)
            or (draft.starts_sentence(at) and draft.word(at + 1) in ".–-(")
        ):
            continue
        last = at
        while (
            draft.adjacent(last)
            and last < at + 3
            and _proper(draft, last + 1)
            and not is_given_name(draft.word(last + 1))
        ):
            last += 1
        if draft.word(last + 1) == "für" and last > at:
            last = max(last, _after_for(draft, last + 1))
        draft.take(at, last, f"ORG{at}")


def _by_type_noun(draft: Draft) -> None:
    """A name announced by its kind: "das Unternehmen X Y", "der Verein „Z“"."""
    for at, token in enumerate(draft.tokens):
        if token.text not in TYPE_NOUNS or draft.taken[at]:
            continue
        first = at + 1
        quoted = draft.word(first) in {"„", '"', "“", "»"} and len(draft.word(first)) == 1
        first += quoted
        last = first - 1
        while last + 1 < len(draft.tokens) and last < first + 5 and draft.same_sentence(at, last + 1):
            word = draft.word(last + 1)
            if quoted and word in {"“", "”", '"', "«"}:
                break
            if not quoted and not (
                draft.adjacent(last)
                and (
                    _proper(draft, last + 1)
                    or word == "individuelles"
                    or (last >= first and _plain_name(draft, last + 1))
                )
            ):
                break
            last += 1
        if last >= first and draft.free(first, last) and not is_given_name(draft.word(first)):
            if not draft.gazetteer.is_place(draft.name(first, last)):
                draft.take(first, last, f"ORG{first}")


def _by_tagger(draft: Draft, threshold: float) -> None:
    at, count = 0, len(draft.tags)
    while at < count:
        if draft.tags[at][0] != "B-ORG":
            at += 1
            continue
        last = at
        while last + 1 < count and draft.tags[last + 1][0] == "I-ORG":
            last += 1
        sure = sum(draft.probability(one, "ORG") for one in range(at, last + 1)) / (last + 1 - at)
        words = [draft.word(one) for one in range(at, last + 1)]
        quoted = draft.word(at - 1) in {"„", '"', "»", "“"} and draft.word(last + 1) in {"“", '"', "«", "”"}
        fine = not quoted and not any(
            word in _CITYISH or is_function(word) or word.upper() in ACRONYMS_OUT for word in words
        )
        if (
            sure >= threshold
            and fine
            and draft.free(at, last)
            and not draft.gazetteer.is_place(draft.name(at, last))
            and words[0][:1].isupper()
            and (last > at or not looks_like_noun(words[0]))
        ):
            draft.take(at, last, f"ORG{at}")
        at = last + 1


def _known(draft: Draft) -> None:
    """Bodies the office's own register names."""
    for name in draft.gazetteer.organisations:
        words = name.split()
        if not words:
            continue
        for at, token in enumerate(draft.tokens):
            last = at + len(words) - 1
            if (
                token.text == words[0]
                and [draft.word(one) for one in range(at, last + 1)] == words
                and draft.free(at, last)
            ):
                draft.take(at, last, f"ORG{at}")


def _by_list(draft: Draft) -> None:
    """Bodies that any release may name and whose build says nothing: "Engagement Global"."""
    starts = {token.start: at for at, token in enumerate(draft.tokens)}
    ends = {token.end: at for at, token in enumerate(draft.tokens)}
    for match in BODIES.finditer(draft.text, 0, draft.zones.body.end):
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is not None and last is not None and draft.free(first, last):
            draft.take(first, last, f"ORG{first}")


def mark_organisations(draft: Draft) -> None:
    """Take the tokens of every named body that rules can see."""
    _known(draft)
    _by_list(draft)
    _by_legal_form(draft)
    _by_head(draft)
    _by_type_noun(draft)
    _by_acronym(draft)


def mark_tagged_organisations(draft: Draft, threshold: float = 0.8) -> None:
    """Take what only the tagger sees, after persons and places have had their turn."""
    _by_tagger(draft, threshold)
