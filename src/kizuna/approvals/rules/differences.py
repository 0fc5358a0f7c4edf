"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Two sentences that share nothing are not compared word by word beyond this many pairs of words: the time
# would grow with their product, and the result would help nobody.
MOST_PAIRS = 1_000_000
# A word, a run of digits, one sign of Chinese or Japanese script (which has no spaces), or anything else.
_WORDS = re.compile(
    r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|\d+|\s+|.", re.DOTALL
)  # fmt: skip
_SENTENCES = re.compile(r"[^\n.!?。！？]*[\n.!?。！？]+\s*|[^\n.!?。！？]+")


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand together and share one fate."""

    change: Change
    text: str


Weave = Callable[[Sequence[str], Sequence[str]], Iterator[Words]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled part of a content, in one language (empty: in none), with its heading in that language.

    `tongue` is the name of the language for the reader.
    A quiet piece is shown only where it changed, and then only if the piece it stands `behind` did not.
    """

    name: str
    label: str
    text: str
    language: str = ""
    is_authentic: bool = False
    heading: str = ""
    tongue: str = ""
    is_quiet: bool = False
    behind: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells which piece of another version is the same."""
        return self.name, self.language

    @property
    def words(self) -> str:
        """Heading and text."""
        return "\n".join(part for part in (self.heading, self.text) if part)


@dataclass(frozen=True, slots=True)
class ChangedPiece:
    """A piece and what changed in it."""

    piece: Piece
    words: tuple[Words, ...]


def changed_words(old: str, new: str) -> tuple[Words, ...]:
    """Both texts woven into one: without the new words it is `old`, without those that went it is `new`.

    Sentences are compared first and words only within sentences that differ, so that long papers stay quick.
    """
    return tuple(_joined(_by_sentence(old, new)))


def changed_pieces(old: Iterable[Piece], new: Iterable[Piece]) -> tuple[ChangedPiece, ...]:
    """The pieces that differ, in the order of the new ones; what is gone altogether comes last."""
    before = {piece.key: piece for piece in old}
    after = {piece.key: piece for piece in new}
    changed = []
    for key, piece in [*after.items(), *((key, one) for key, one in before.items() if key not in after)]:
        was = before[key].words if key in before else ""
        now = after[key].words if key in after else ""
        if was != now:
            changed.append(ChangedPiece(piece, changed_words(was, now)))
    seen = {one.piece.name for one in changed}
    return tuple(one for one in changed if one.piece.behind not in seen)


def _by_sentence(old: str, new: str) -> Iterator[Words]:
    yield from _woven(_SENTENCES.findall(old), _SENTENCES.findall(new), _by_word)


def _by_word(old: Sequence[str], new: Sequence[str]) -> Iterator[Words]:
    yield from _woven(_WORDS.findall("".join(old)), _WORDS.findall("".join(new)), _as_a_whole)


def _as_a_whole(old: Sequence[str], new: Sequence[str]) -> Iterator[Words]:
    yield Words(Change.GONE, "".join(old))
    yield Words(Change.NEW, "".join(new))


def _woven(was: list[str], now: list[str], differing: Weave) -> Iterator[Words]:
    """Both sequences in one; what they share at their ends is set aside before they are compared."""
    shortest = min(len(was), len(now))
    head = next((n for n in range(shortest) if was[n] != now[n]), shortest)
    rest = shortest - head
    tail = next((n for n in range(rest) if was[-1 - n] != now[-1 - n]), rest)
    yield Words(Change.SAME, "".join(was[:head]))
    old, new = was[head : len(was) - tail], now[head : len(now) - tail]
    if len(old) * len(new) > MOST_PAIRS:
        yield from differing(old, new)
    else:
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                yield Words(Change.SAME, "".join(old[a:b]))
            else:
                yield from differing(old[a:b], new[c:d])
    yield Words(Change.SAME, "".join(was[len(was) - tail :]))


def _joined(words: Iterable[Words]) -> Iterator[Words]:
    waiting: list[Words] = []
    for one in words:
        if not one.text:
            continue
        if waiting and waiting[-1].change is one.change:
            waiting[-1] = Words(one.change, waiting[-1].text + one.text)
        else:
            waiting.append(one)
    yield from waiting
