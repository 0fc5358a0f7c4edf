"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled part of a content, in one language (empty: in none)."""

    name: str
    label: str
    text: str
    language: str = ""
    is_authentic: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells which piece of another version is the same."""
        return self.name, self.language


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
        was = before[key].text if key in before else ""
        now = after[key].text if key in after else ""
        if was != now:
            changed.append(ChangedPiece(piece, changed_words(was, now)))
    return tuple(changed)


def _by_sentence(old: str, new: str) -> Iterator[Words]:
    was, now = _SENTENCES.findall(old), _SENTENCES.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Words(Change.SAME, "".join(was[a:b]))
        else:
            yield from _by_word("".join(was[a:b]), "".join(now[c:d]))


def _by_word(old: str, new: str) -> Iterator[Words]:
    was, now = _WORDS.findall(old), _WORDS.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Words(Change.SAME, "".join(was[a:b]))
            continue
        yield Words(Change.GONE, "".join(was[a:b]))
        yield Words(Change.NEW, "".join(now[c:d]))


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
