"""Whose an office is that the text names: the person before it, behind it, or each of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.name_edges import Names, enclosed, is_position, past_bracket
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_phrases import Phrase, phrases

_NAMES_HOLDER = frozenset(
    "ist war bleibt wird wurde fungiert fungierte begleitet begleitete wirkt wirkte reist reiste".split()
)
_COPULA = frozenset("ist war wird wurde bleibt amtiert sind waren wurden".split())
Side = Literal["direct", "before", "after", "is", "shared"]


@dataclass(frozen=True, slots=True)
class Held:
    """An office phrase as one mention's own, and how it stands to the name."""

    phrase: Phrase
    side: Side


def owners(draft: Draft, mentions: Sequence[Candidate], names: Names) -> dict[int, list[Held]]:
    """The offices of each mention, by its first token, in the order of the text."""
    held: dict[int, list[Held]] = {}
    known = phrases(draft, names)
    inside = {one.head for one in known for other in known if other.head < one.head <= other.last}
    for phrase in known:
        if phrase.plural:
            for one in _row(draft, phrase, names):
                held.setdefault(one.first, []).append(Held(phrase, "shared"))
            continue
        owner, side = _owner(draft, phrase, names, held, known)
        if phrase.head in inside and side != "direct":
            continue
        if owner is not None and side is not None:
            held.setdefault(owner.first, []).append(Held(phrase, side))
    return held


def _row(draft: Draft, phrase: Phrase, names: Names) -> list[Candidate]:
    """The names that share an office in the plural: "die Stadträte A, B und C", "A und B, Lehrkräfte am Gymnasium"."""
    at = phrase.last + 1
    at += draft.word(at) in {",", ":"} and at + 1 in names.starts
    found: list[Candidate] = []
    closed = ""
    while (one := names.starts.get(at)) is not None and draft.same_sentence(phrase.head, at):
        found.append(one)
        beyond = past_bracket(draft, one.last) + 1
        if draft.word(beyond) == "(":
            closing = enclosed(draft, names, beyond)
            beyond = closing + 1 if closing else beyond
        link = draft.word(beyond)
        if link not in {",", "und", "sowie", "&"} or closed == "und":
            break
        closed = link if link != "," else closed
        at = beyond + 1
    return found or _row_before(draft, phrase, names)


def _row_before(draft: Draft, phrase: Phrase, names: Names) -> list[Candidate]:
    found: list[Candidate] = []
    last: Candidate | None = _left(draft, phrase, names)
    while last is not None and last not in found:
        found.append(last)
        start = min(at for at, one in names.starts.items() if one is last)
        last = names.ends.get(start - 2) if draft.word(start - 1) in {"und", ",", "sowie"} else None
    return found if len(found) > 1 else []


def _owner(
    draft: Draft, phrase: Phrase, names: Names, held: dict[int, list[Held]], known: list[Phrase]
) -> tuple[Candidate | None, Side | None]:
    follows = phrase.last + 1
    if (direct := names.starts.get(follows)) is not None and draft.same_sentence(phrase.head, follows):
        others = draft.word(phrase.head + 1) == "von" and any(
            phrase.head < one.head <= phrase.head + 3 and one.last == phrase.last for one in known
        )
        return (None, None) if others else (direct, "direct")
    left, right = _left(draft, phrase, names), _right(draft, phrase, names, known)
    if left is not None and any(_contradicts(draft, phrase, one) for one in held.get(left.first, ())):
        left = None
    if left is None and right is None:
        signed = _signed(draft, phrase, names)
        return (signed, "after") if signed is not None else _is_named(draft, phrase, names)
    if right is None or (left is not None and phrase.bare):
        return left, "after"
    if left is None:
        return right, "before"
    if held.get(left.first):
        return right, "before"
    served = any(one.first <= right.first <= one.last + 3 for one in known if one.head > phrase.head)
    return (left, "after") if served or not _is_row(draft, phrase, held, left) else (right, "before")


def _signed(draft: Draft, phrase: Phrase, names: Names) -> Candidate | None:
    """The name on the line above an office that stands alone: "Michael Bedla / Bürgermeister"."""
    alone = draft.starts_sentence(phrase.first) and not draft.same_sentence(phrase.last, phrase.last + 1)
    one = names.ends.get(phrase.first - 1) if alone and phrase.bare else None
    return one if one is not None and draft.starts_sentence(min(one.first, one.title or one.first)) else None


def _is_row(draft: Draft, phrase: Phrase, held: dict[int, list[Held]], left: Candidate) -> bool:
    """Whether the row of names before sets the office first: the name on the left has one before it."""
    return any(one.side in {"before", "direct"} for one in held.get(left.first, ()))


def _left(draft: Draft, phrase: Phrase, names: Names) -> Candidate | None:
    """The name that ends before the comma, the bracket or the dash in front of the phrase."""
    mark = phrase.first - 1
    while _is_aside(draft.word(mark)) and draft.same_sentence(mark, phrase.head):
        mark -= 1
    if draft.word(mark) in {",", ":"} and mark not in names.ends:
        step = mark
        while (is_position(draft.word(step)) or draft.word(step).isdigit()) and step > mark - 9:
            step -= 1
        mark = step if draft.word(step) == "(" else mark
    if draft.word(mark) == "als" and draft.word(mark - 1) != "," and mark - 1 not in names.ends:
        mark = _relative(draft, mark - 1)
    if draft.word(mark) not in {",", "(", "–", "-", "/", "als"} or not draft.same_sentence(mark, phrase.head):
        return None
    if mark in names.ends or draft.word(phrase.first - 1) != "als":
        return names.ends.get(mark - 1)
    for at in range(mark - 1, max(mark - 5, -1), -1):
        if at in names.ends or not draft.word(at)[:1].islower():
            return names.ends.get(at)
    return None


def _relative(draft: Draft, at: int) -> int:
    """From "als" back to the comma before "der damals", "die zehn Jahre lang"."""
    for step in range(at, max(at - 6, 0), -1):
        if draft.word(step - 1) == "," and draft.word(step) in {"der", "die", "er", "sie"}:
            return step - 1
        if draft.word(step) in {",", ".", ";", ":"} or draft.taken[step] == "PER":
            break
    return -1


def _is_aside(word: str) -> bool:
    """Whether a word between the comma and the office only says since when: "von 1989 bis 2008"."""
    return word in _BETWEEN or word.isdigit()


_BETWEEN = frozenset(
    "zugleich damals dort seinerzeit einst früher ehemals heute jetzt derzeit inzwischen mittlerweile auch ebenfalls "
    "bisher lange langjährig bislang seit wiederum neu nun künftig zuvor selbst ist noch von bis ab zuletzt".split()
)


def _right(draft: Draft, phrase: Phrase, names: Names, known: list[Phrase]) -> Candidate | None:
    """The name behind the comma that closes the phrase; a second office may stand between."""
    comma = phrase.last + 1
    if draft.word(comma) not in {",", "("} or not draft.same_sentence(phrase.head, comma):
        return None
    if (one := names.starts.get(comma + 1)) is not None:
        return one
    second = next((one for one in known if one.first == comma + 1), None)
    apposed = second is not None and second.bare and not phrase.bare and phrase.last > phrase.head
    apposed = apposed and second is not None and _is_woman(draft, phrase) == _is_woman(draft, second)
    return names.starts.get(second.last + 1) if apposed and second is not None else None


def _contradicts(draft: Draft, phrase: Phrase, one: Held) -> bool:
    """Whether "die Präsidentin" cannot be "Landrat A", who was named before it."""
    offices = phrase.bare or one.side not in {"direct", "before"}
    return (
        not offices
        and _is_woman(draft, phrase)
        and draft.word(one.phrase.head).endswith(("er", "at", "or", "ent"))
    )


def _is_woman(draft: Draft, phrase: Phrase) -> bool:
    """Whether the office is a woman's by its form."""
    return draft.word(phrase.head).endswith(("in", "frau"))


def _is_named(draft: Draft, phrase: Phrase, names: Names) -> tuple[Candidate | None, Side | None]:
    """„Eva Lohmann ist seit 2019 Vorsitzende des Vereins“, „Dolmetscher war Josef Schauer“."""
    verb = phrase.last + 1
    told = draft.starts_sentence(phrase.first) or draft.word(phrase.first - 1).casefold() == "als"
    if draft.word(verb) in _NAMES_HOLDER and told:
        one = names.starts.get(verb + 1)
        return (one, "is") if one is not None else (None, None)
    for at in range(phrase.first - 1, max(phrase.first - 7, -1), -1):
        word = draft.word(at)
        if not draft.same_sentence(at, phrase.head) or word in {",", ".", ":", ";"}:
            return None, None
        if word in _COPULA:
            one = names.ends.get(at - 1)
            return (one, "is") if one is not None else (None, None)
    return None, None
