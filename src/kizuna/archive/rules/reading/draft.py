"""The text while its names are being found: tokens with their tags, and which of them are already taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.analysis import Token, Zones
from kizuna.archive.rules.reading.facts import Found, Span
from kizuna.archive.rules.reading.gazetteer import Gazetteer
from kizuna.archive.rules.reading.tagger import Tagger

_LONGEST_TAGGED = 400


@dataclass(slots=True)
class Draft:
    """Tokens of the body only. `sentence_of` numbers the sentence of each token."""

    text: str
    zones: Zones
    sentences: Sequence[Span]
    tokens: list[Token]
    sentence_of: list[int]
    gazetteer: Gazetteer
    city: str | None = None
    tags: list[tuple[str, float]] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    stated_places: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = [token.text for token in self.tokens]

    def word(self, at: int) -> str:
        """The token at an index, or nothing outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def adjacent(self, at: int) -> bool:
        """Whether the token and the next belong to one sentence with only white space between them."""
        return (
            0 <= at < len(self.tokens) - 1
            and self.sentence_of[at] == self.sentence_of[at + 1]
            and self.tokens[at + 1].start > self.tokens[at].end
        )

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in the same sentence."""
        inside = 0 <= one < len(self.tokens) and 0 <= other < len(self.tokens)
        return inside and self.sentence_of[one] == self.sentence_of[other]

    def starts_sentence(self, at: int) -> bool:
        """Whether no word of the same sentence stands before the token."""
        return at == 0 or not self.same_sentence(at - 1, at) or self.word(at - 1) in '„“"»«‚:–'

    def probability(self, at: int, kind: str) -> float:
        """How likely the tagger finds the token part of a name of this kind; 0 without a tagger."""
        label, probability = self.tags[at] if at < len(self.tags) else ("O", 0.0)
        return probability if label[2:] == kind else 0.0

    def span(self, first: int, last: int) -> Span:
        """From the first token to the last, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def name(self, first: int, last: int) -> str:
        """The words of these tokens with single spaces."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last].end].split())

    def free(self, first: int, last: int) -> bool:
        """Whether none of the tokens belongs to a name already."""
        return not any(self.taken[first : last + 1])

    def take(self, first: int, last: int, kind: str) -> None:
        """Mark the tokens as part of a name."""
        for at in range(first, last + 1):
            self.taken[at] = kind

    def found(self, span: Span, rule: str, score: float) -> Found:
        """A `Found` whose quote is the text at the span."""
        return Found(span, self.text[span.start : span.end], rule, score)


def draft(
    text: str,
    zones: Zones,
    tokens: Sequence[Token],
    sentences: Sequence[Span],
    gazetteer: Gazetteer,
    tagger: Tagger | None,
) -> Draft:
    """The body's tokens, each with its sentence and what the tagger thinks of it."""
    body = [token for token in tokens if token.end <= zones.body.end]
    sentence_of: list[int] = []
    number = 0
    for token in body:
        while number < len(sentences) and sentences[number].end <= token.start:
            number += 1
        sentence_of.append(number)
    made = Draft(text, zones, sentences, body, sentence_of, gazetteer)
    made.taken = [""] * len(body)
    made.tags = _tags(body, sentence_of, tagger)
    return made


def _tags(tokens: list[Token], sentence_of: list[int], tagger: Tagger | None) -> list[tuple[str, float]]:
    if tagger is None:
        return [("O", 0.0)] * len(tokens)
    tags: list[tuple[str, float]] = []
    start = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or sentence_of[at] != sentence_of[start] or at - start >= _LONGEST_TAGGED:
            tags.extend(tagger.tag([token.text for token in tokens[start:at]]))
            start = at
    return tags
