"""Offices as phrases: "der stellvertretende Leiter des Amtes für Kultur", and whose each of them is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.words import PARTIES, is_capitalised

_DETERMINERS = frozenset(
    "der die das dem den des ein eine einer einem einen eines sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren "
    "unser unsere unserer unserem unseren dessen deren dieser diese diesem diesen beide beiden Der Die Das Dem Den Des "
    "Sein Seine Seinem Seiner Seinen Ihr Ihre Ihrer Ihrem Ihren Dessen Deren Unser Unsere Unserem Unserer Ein "
    "Eine Einer".split()
)
_LINKS = frozenset(
    "der des dem den die das von vom im in am an aus bei beim für zur zum zu ihrer seiner unserer beider".split()
)
_OPENS_COMPLEMENT = _LINKS | {"und", "&", "sowie"}
_INFLECTED = re.compile(r"^[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$")
_LEFT_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ]?[a-zäöüß][\wäöüß-]*(?:e|en|er|es|em)$")
_SINGULAR = frozenset(
    "des dem einem eines einen zum beim vom im am ins ans seinem ihrem unserem diesem dieses".split()
)
_RELATED = re.compile(
    r"(?i)^(?:\w*kolleg\w*|\w*nachfolger\w*|\w*vorgänger\w*|\w*stellvertreter\w*|\w*referent\w*)$"
)
_DATIVE = frozenset("von mit bei aus zu nach außer samt nebst zwischen unter".split())
_ACCUSATIVE = frozenset("durch für gegen ohne um".split())
_COPULA = frozenset("ist war wird wurde bleibt amtiert sind waren wurden".split())
_LONGEST = 22
Side = Literal["direct", "before", "after", "is", "shared"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first to last with the office at `head`; `bare` without an article or a possessor before it."""

    head: int
    first: int
    last: int
    bare: bool
    plural: bool


@dataclass(frozen=True, slots=True)
class Held:
    """An office phrase as one mention's own, and how it stands to the name."""

    phrase: Phrase
    side: Side


class Names:
    """The mentions of persons by where they begin and end, titles and a party in brackets included."""

    def __init__(self, draft: Draft, mentions: Sequence[Candidate]) -> None:
        self.starts: dict[int, Candidate] = {}
        self.ends: dict[int, Candidate] = {}
        for one in mentions:
            self.starts |= dict.fromkeys(range(self._outer(draft, one), one.first + 1), one)
            self.ends[past_bracket(draft, one.last)] = one
            self.ends[one.last] = one

    @staticmethod
    def _outer(draft: Draft, one: Candidate) -> int:
        first = one.first if one.title is None else one.title
        led = (
            {"Herr", "Herrn", "Frau"}
            if one.title is None
            else {"Herr", "Herrn", "Frau", "Seine", "Ihre", "Seiner", "Ihrer"}
        )
        return first - 1 if draft.word(first - 1) in led else first


def past_bracket(draft: Draft, last: int) -> int:
    """Past a party, an age or the place in a picture in brackets: "(SPD)", "(47)", "(2. v. l.)", "(Mitte)"."""
    if draft.word(last + 1) != "(":
        return last
    for at in range(last + 2, min(last + 13, len(draft.words))):
        word = draft.words[at]
        if word == ")":
            return at if at > last + 2 else last
        if not (word in PARTIES or word.isdigit() or is_position(word)):
            return last
    return last


_POSITION = re.compile(
    r"(?i)^(?:v|h|l|r|n|o|u|li|re|vl|vr|vlnr|vrnl|mi|m|bild|foto|mitte|links|rechts|vorne?|hinten|oben|unten|außen|ganz|und|von|nach|auf"
    r"|im|in|der|dem|am|vordergrund|hintergrund|bildmitte|sitzend|stehend|kniend|hintere|vordere|reihe|erste[rs]?|zweite[rs]?|dritte[rs]?"
    r"|vierte[rs]?|fünfte[rs]?|2te[rs]?|\.|,|/)$"
)


def is_position(word: str) -> bool:
    """Whether a word says where somebody stands in a picture: "v. l.", "Mitte"."""
    return bool(_POSITION.match(word))


def phrases(draft: Draft, names: Names) -> list[Phrase]:
    """Every office of the text that is no part of a name, with its whole phrase."""
    found: list[Phrase] = []
    for head, word in enumerate(draft.words):
        mark = draft.taken[head]
        titled = is_title(draft, head) and word not in {"OB", "OBM"} and head + 1 in names.starts
        if titled or not is_capitalised(word) or (mark and mark != "LOC") or not is_function(word):
            continue
        first, bare = _begin(draft, head)
        found.append(Phrase(head, first, _end(draft, names, head), bare, _several(draft, head, first)))
    return found


def _several(draft: Draft, head: int, first: int) -> bool:
    """Whether the office names several: by its form, by "die" before a man's, by "von den"."""
    word, lead, before = draft.word(head), draft.word(first), draft.word(head - 1)
    if {"beiden", "beide", "zwei", "drei"} & set(draft.words[first:head]):
        return True
    if lead in _SINGULAR or draft.word(first - 1) in _SINGULAR:
        return False
    if lead == "den":
        return word.endswith(("n", "s")) and (
            draft.word(first - 1) in _DATIVE or _in_dative_row(draft, first)
        )
    if is_plural(word):
        return True
    if lead in {"die", "Die"}:
        return not word.endswith(("in", "e", "frau", "kraft", "OB", "Mayor", "President"))
    return first < head and lead not in _DETERMINERS and before.endswith("en") and word.endswith("er")


def _in_dative_row(draft: Draft, at: int) -> bool:
    """Whether "den" goes on a row that "von", "mit", "aus" began: "von Oberbürgermeister A B, den Beigeordneten …"."""
    if draft.word(at - 1) not in {",", "und", "sowie"}:
        return False
    for step in range(at - 1, max(at - 22, -1), -1):
        word = draft.word(step)
        if not draft.same_sentence(step, at) or word in _ACCUSATIVE:
            return False
        if word in _DATIVE:
            return True
    return False


def _begin(draft: Draft, head: int) -> tuple[int, bool]:
    """Where the phrase begins, and whether nothing determines it."""
    at = head
    while draft.adjacent(at - 1):
        word = draft.word(at - 1)
        ordinal = word == "." and draft.word(at - 2).isdigit()
        if word in _DETERMINERS:
            return at - 1, False
        owner = draft.taken[at - 1] == "LOC" and word.endswith(("s", "’", "'"))
        if owner:
            return at - 1, False
        if draft.taken[at - 1] not in {"", "LOC"}:
            break
        if ordinal:
            at -= 2
            continue
        if not _LEFT_ADJECTIVE.match(word) or is_function(word):
            break
        at -= 1
    return at, True


def _end(draft: Draft, names: Names, head: int) -> int:
    """The last token of the phrase: over what says whose or what for, up to a comma, a verb or a name."""
    last, at = head, head + 1
    while at < len(draft.tokens) and at < head + _LONGEST and draft.same_sentence(head, at):
        step = _step(draft, names, head, last, at)
        if step is None:
            break
        last, at = step
    return last


def _step(draft: Draft, names: Names, head: int, last: int, at: int) -> tuple[int, int] | None:
    """The last token so far and the next to look at, once a token carries the phrase on; None where it ends."""
    word = draft.word(at)
    if at in names.starts or is_title(draft, at):
        related = draft.word(head + 1) in {"von", "des", "der"} and _RELATED.match(draft.word(head))
        if not related or at == head + 1 or last > head + 3:
            return None
        last = names.starts[at].last if at in names.starts else at
        return last, last + 1
    if (closing := _enclosed(draft, names, at)) is not None:
        return closing, closing + 1
    if word == ",":
        return (last, at + 1) if _list_goes_on(draft, names, head, at) else None
    if draft.taken[at].startswith("ORG"):
        return at, at + 1
    if is_capitalised(word):
        return None if is_function(word) and not _joins_office(draft, head, at) else (at, at + 1)
    return (last, at + 1) if _goes_on(draft, names, at, head) else None


def _joins_office(draft: Draft, head: int, at: int) -> bool:
    """Whether a further office inside belongs to the phrase: "Stellvertreter des Bürgermeisters"."""
    before = draft.word(at - 1)
    return before in {"des", "der", "von"} or (before in {"und", "&"} and not is_plural(draft.word(head)))


_PAIRS = {"(": ")", "„": "“”", "»": "«", '"': '"', "“": "”"}


def _enclosed(draft: Draft, names: Names, at: int) -> int | None:
    """The end of brackets, of quotation marks or of "a. D." that begin at a token."""
    if [draft.word(step) for step in range(at, at + 4)] in (["a", ".", "D", "."], ["i", ".", "R", "."]):
        return at + 3
    closing = _PAIRS.get(draft.word(at))
    if not closing or at + 1 in names.starts:
        return None
    for step in range(at + 1, min(at + 9, len(draft.tokens))):
        if draft.word(step) in closing:
            return step
        if step in names.starts:
            return None
    return None


def _goes_on(draft: Draft, names: Names, at: int, head: int) -> bool:
    """Whether a word in small letters carries the phrase on."""
    word, before = draft.word(at), draft.word(at - 1)
    if word in {"und", "&"}:
        step = at + 1
        while draft.word(step) in _DETERMINERS | {"für"} or (
            _INFLECTED.match(draft.word(step)) and step < at + 4
        ):
            step += 1
        begins = step in names.starts or is_title(draft, step)
        joined = step > at + 1 and is_function(draft.word(step))
        capital = is_capitalised(draft.word(step))
        return capital and not begins and not joined and not (is_plural(draft.word(head)) and at == head + 1)
    if word in _LINKS:
        return True
    if before.endswith("-"):
        return word in {"und", "bzw"}
    return bool(_INFLECTED.match(word)) and (before in _OPENS_COMPLEMENT or bool(_INFLECTED.match(before)))


def _list_goes_on(draft: Draft, names: Names, head: int, comma: int) -> bool:
    """Whether a comma stands inside "für Bildung, Jugend und Sport", not before a name or another office."""
    if "für" not in draft.words[head + 1 : comma]:
        return False
    for step in range(comma + 1, min(comma + 7, len(draft.tokens))):
        word = draft.word(step)
        if step in names.starts or is_title(draft, step) or is_function(word):
            return False
        if word in {"und", "sowie", "&"}:
            beyond = step + 1
            return (
                step > comma + 1
                and is_capitalised(draft.word(beyond))
                and beyond not in names.starts
                and not is_title(draft, beyond)
                and not is_function(draft.word(beyond))
            )
        if not is_capitalised(word) and word != "," and not _INFLECTED.match(word):
            return False
    return False


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
            closing = _enclosed(draft, names, beyond)
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
        return direct, "direct"
    left, right = _left(draft, phrase, names), _right(draft, phrase, names, known)
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
    return names.starts.get(second.last + 1) if apposed and second is not None else None


def _is_named(draft: Draft, phrase: Phrase, names: Names) -> tuple[Candidate | None, Side | None]:
    """„Eva Lohmann ist seit 2019 Vorsitzende des Vereins“, „Dolmetscher war Josef Schauer“."""
    verb = phrase.last + 1
    if draft.word(verb) in {"ist", "war", "bleibt", "wird", "wurde"} and draft.starts_sentence(phrase.first):
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
