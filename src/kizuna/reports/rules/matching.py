"""Whether a row answers a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kizuna.kernel.folding import fold, folded_tokens


def search_words(text: str) -> tuple[str, ...]:
    """The words looked for, as search keys, each once."""
    return tuple(dict.fromkeys(folded_tokens(text)))


def answers(words: Sequence[str], texts: Iterable[str]) -> bool:
    """Do all words occur somewhere in the texts, whatever the spelling? Nothing is answered by no words."""
    if not words:
        return False
    key = "\n".join(fold(text) for text in texts)
    return all(word in key for word in words)


def excerpt(text: str, words: Sequence[str], around: int = 90) -> str:
    """The place in the text where the first word stands, with its surroundings, cut between words.

    The beginning of the text if the word is not found as one of its own.
    """
    tokens = text.split()
    at = next((place for place, token in enumerate(tokens) if words and words[0] in fold(token)), 0)
    first = last = at
    length = len(tokens[at]) if tokens else 0
    while length < 2 * around and (first > 0 or last + 1 < len(tokens)):
        if first > 0:
            first -= 1
            length += len(tokens[first]) + 1
        if last + 1 < len(tokens) and length < 2 * around:
            last += 1
            length += len(tokens[last]) + 1
    cut = " ".join(tokens[first : last + 1])[: 4 * around]
    return f"{'… ' if first else ''}{cut}{' …' if last + 1 < len(tokens) else ''}"
