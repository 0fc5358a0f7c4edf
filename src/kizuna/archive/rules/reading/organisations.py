"""Named bodies: companies, authorities, schools, clubs, foundations, networks, unions of states."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.names import is_family_in_capitals, is_title
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_bounds import (
    TRADES,
    after_for,
    is_plain_name,
    is_proper,
    place_from,
)
from kizuna.archive.rules.reading.organisation_forms import mark_by_form, mark_registered
from kizuna.archive.rules.reading.organisation_kinds import CITYISH, mark_by_kind
from kizuna.archive.rules.reading.organisation_words import (
    ACRONYMS_OUT,
    BODIES,
    TYPE_NOUNS,
)
from kizuna.archive.rules.reading.words import is_acronym

_PROGRAMME = re.compile(r"(?i)(?:programme?s?|projekte?s?|förderung|initiative|wettbewerbs?|\d)$")
# Sports clubs whose short form has small letters.
_CLUBS = frozenset("SpVgg SpVg TuS VfB VfL VfR TuRa TuSpo SpG".split())
_GAMES = re.compile(
    r"(?i)^(?:Spielen?|Olympischen?|Paralympics?|Weltspielen?|Meisterschaft(?:en)?|Olympiade"
    r"|\w*(?:fest|festes|festival|festivals|turniers?|marathons?|markte?s?|messe|gipfels?|wettbewerbs?|ausstellung))$"
)
_AFTER_PLACE = frozenset("International Tourismus Kongress Connect Marketing".split())


def _by_place(draft: Draft) -> None:
    """Bodies that are called after their town and what they are for: "Göttingen International"."""
    for at in range(1, len(draft.tokens)):
        first = at - 1
        while (
            draft.adjacent(first - 1) and first > at - 3 and draft.gazetteer.is_place(draft.word(first - 1))
        ):
            first -= 1
        goes_on = draft.adjacent(at) and is_plain_name(draft, at + 1)
        if goes_on or draft.word(at) not in _AFTER_PLACE or not draft.adjacent(first) or draft.taken[at]:
            continue
        if (
            draft.free(first, at)
            and draft.gazetteer.is_place(draft.word(first))
            and not draft.starts_sentence(first)
        ):
            draft.take(first, at, f"ORG{first}")


def _by_acronym(draft: Draft) -> None:
    for at, token in enumerate(draft.tokens):
        word = token.text.removesuffix("s") if token.text[:-1].isupper() else token.text
        word = word.rstrip("-")
        if (
            draft.taken[at]
            or not (is_acronym(word) or word in _CLUBS)
            or word.upper() in ACRONYMS_OUT
            or len(word) > 7
            or "-" in word
        ):
            continue
        if is_family_in_capitals(draft, at) or (is_title(draft, at) and draft.adjacent(at)):
            continue
        bracketed = (
            draft.word(at - 1) in {"(", "/"} or _PROGRAMME.search(draft.word(at - 1)) or len(set(word)) == 1
        )
        shouted = (is_acronym(draft.word(at + 1)) and draft.adjacent(at)) or is_acronym(draft.word(at - 1))
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
            and is_proper(draft, last + 1)
            and not is_given_name(draft.word(last + 1))
        ):
            last += 1
        if last > at and draft.word(last + 1) == "," and is_function(draft.word(last + 2)):
            continue
        if draft.word(last + 1) == "für" and last > at:
            last = max(last, after_for(draft, last + 1))
        draft.take(at, last, f"ORG{at}")


_FIRMS = frozenset("Firmen Unternehmen Betriebe Betrieben".split())


def _by_row_of_firms(draft: Draft) -> None:
    """The names in a row behind "die Firmen": "die Firmen A GmbH, B und C D"."""
    for at, word in enumerate(draft.words):
        step = at + 1
        while word in _FIRMS and step < at + 40 and draft.same_sentence(at, step):
            last = step
            if draft.taken[step].startswith("ORG"):
                while last + 1 < len(draft.words) and draft.taken[last + 1] == draft.taken[step]:
                    last += 1
            elif not is_proper(draft, step) or looks_like_noun(draft.word(step)):
                break
            else:
                while draft.adjacent(last) and is_proper(draft, last + 1) and not draft.taken[last + 1]:
                    last += 1
                draft.take(step, last, f"ORG{step}")
            if draft.word(last + 1) not in {",", "und", "sowie"}:
                break
            step = last + 2


def _by_type_noun(draft: Draft) -> None:
    """A name announced by its kind: "das Unternehmen X Y", "der Verein „Z“"."""
    for at, token in enumerate(draft.tokens):
        if not (token.text in TYPE_NOUNS or TRADES.search(token.text)) or draft.taken[at]:
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
                    is_proper(draft, last + 1)
                    or word == "individuelles"
                    or (last >= first and is_plain_name(draft, last + 1))
                )
            ):
                break
            last += 1
        if last < first or not draft.free(first, last) or is_given_name(draft.word(first)):
            continue
        name = draft.name(first, last)
        if not draft.gazetteer.is_place(name) and not draft.gazetteer.is_place(name.removesuffix("s")):
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
        before, after = draft.word(at - 1), draft.word(last + 1)
        if last == at and words[0].endswith("s") and draft.gazetteer.is_place(words[0][:-1]):
            at = last + 1
            continue
        quoted = before in {"„", "»"} or (before in {'"', "“", "("} and after in {"“", '"', "«", "”", ")"})
        fine = not quoted and not any(
            word in CITYISH
            or _GAMES.match(word)
            or is_function(word)
            or word.rsplit("-", 1)[-1].upper() in ACRONYMS_OUT
            for word in words
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
        plain = " ".join(words[1:]) if words and words[0] in CITYISH else name
        if not words or draft.gazetteer.is_place(plain) or plain in draft.gazetteer.places:
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
            place = place_from(draft, last + 1) if draft.adjacent(last) else None
            if place is not None and draft.free(last + 1, place) and _HAS_BRANCHES.search(match.group()):
                last = place
            draft.take(first, last, f"ORG{first}")


_HAS_BRANCHES = re.compile(r"Hilfswerk|[Dd]ienste|Goethe-Institut|Kreuz")


def mark_organisations(draft: Draft) -> None:
    """Take the tokens of every named body that rules can see."""
    _known(draft)
    _by_list(draft)
    mark_by_form(draft)
    mark_by_kind(draft)
    mark_registered(draft)
    _by_row_of_firms(draft)
    _by_type_noun(draft)
    _by_place(draft)
    _by_acronym(draft)


def mark_tagged_organisations(draft: Draft, threshold: float = 0.8) -> None:
    """Take what only the tagger sees, after persons and places have had their turn."""
    _by_tagger(draft, threshold)
