"""What the reader asks of a statistical tagger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Tagger(Protocol):
    """A second opinion on which words are names."""

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, float]]:
        """For each word of one sentence a label ("B-PER", "I-ORG", "B-LOC", "O" …) and its probability.

        That of "O" is nobody's business and may be 0.
        """
        ...
