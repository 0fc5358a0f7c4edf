"""Offices as phrases: "der stellvertretende Leiter des Amtes für Kultur"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.name_edges import Names, enclosed
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.words import is_capitalised

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
# Bodies in the plural have as many heads: "A und B, Vorsitzende der Partnerschaftsvereine".
_OF_SEVERAL = re.compile(
    r"^\w*(?:vereine|komitees|ausschüsse|gymnasien|feuerwehren|städte|kommunen|chöre|verbände|kirchengemeinden)$",
    re.IGNORECASE,
)
_LONGEST = 22


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first to last with the office at `head`; `bare` without an article or a possessor before it."""

    head: int
    first: int
    last: int
    bare: bool
    plural: bool


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


def is_of_several(draft: Draft, head: int) -> bool:
    """Whether the office is one of several bodies: "Vorsitzende der (beiden) Partnerschaftsvereine"."""
    body = draft.word(head + 2 + (draft.word(head + 2) == "beiden"))
    return draft.word(head + 1) == "der" and bool(_OF_SEVERAL.match(body))


def _several(draft: Draft, head: int, first: int) -> bool:
    """Whether the office names several: by its form, by "die" before a man's, by "von den"."""
    word, lead, before = draft.word(head), draft.word(first), draft.word(head - 1)
    if {"beiden", "beide", "zwei", "drei"} & set(draft.words[first:head]):
        return True
    if is_of_several(draft, head):
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
    if (closing := enclosed(draft, names, at)) is not None:
        return closing, closing + 1
    if word == ",":
        return (last, at + 1) if _list_goes_on(draft, names, head, at) else None
    if draft.taken[at].startswith("ORG") or (word == "/" and is_capitalised(draft.word(at + 1))):
        return at, at + 1
    if is_capitalised(word):
        return None if is_function(word) and not _joins_office(draft, head, at) else (at, at + 1)
    return (last, at + 1) if _goes_on(draft, names, at, head) else None


def _joins_office(draft: Draft, head: int, at: int) -> bool:
    """Whether a further office inside belongs to the phrase: "Stellvertreter des Bürgermeisters"."""
    before = draft.word(at - 1)
    return before in {"des", "der", "von"} or (before in {"und", "&"} and not is_plural(draft.word(head)))


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
    if word in _LINKS or (word in _LATELY and draft.word(at + 1).endswith("en")):
        return True
    if before.endswith("-"):
        return word in {"und", "bzw"}
    return bool(_INFLECTED.match(word)) and (
        before in _OPENS_COMPLEMENT | _LATELY or bool(_INFLECTED.match(before))
    )


# What may stand before a participle: "des neu gegründeten Vereins".
_LATELY = frozenset("neu frisch jüngst kürzlich gemeinsam eben".split())


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
