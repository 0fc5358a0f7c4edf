"""What is known of a text before its relations are read: zones, sentences, and who and what it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from kizuna.archive.rules.reading.facts import (
    DateFact,
    EventFact,
    Found,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    Span,
)
from kizuna.archive.rules.reading.gazetteer import Gazetteer

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one mark of punctuation, as it stands in the text."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: `span` with its marks, `words` without them."""

    span: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of a release. `body` ends where the press contact begins; it includes the headline.

    A `letterhead` is a press contact above the text: what stands there is no part of what the release tells.
    """

    body: Span
    headline: Span | None = None
    dateline: Span | None = None
    contact: Span | None = None
    letterhead: Span | None = None
    quotations: tuple[Quotation, ...] = ()


class Mentions(Generic[F]):
    """All places at which facts of one kind are mentioned, in the order of the text, never overlapping."""

    __slots__ = ("_ends", "_starts", "pairs")

    def __init__(self, pairs: Iterable[tuple[Span, F]] = ()) -> None:
        self.pairs: tuple[tuple[Span, F], ...] = tuple(sorted(pairs, key=lambda pair: pair[0]))
        self._starts = [span.start for span, _ in self.pairs]
        self._ends = [span.end for span, _ in self.pairs]

    def __iter__(self) -> Iterator[tuple[Span, F]]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def facts(self) -> tuple[F, ...]:
        """Each fact once, in the order of its first mention."""
        return tuple({id(fact): fact for _, fact in self.pairs}.values())

    def within(self, span: Span) -> tuple[tuple[Span, F], ...]:
        """The mentions that lie wholly inside the span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._ends, span.end)
        return self.pairs[first:last]

    def facts_in(self, span: Span) -> tuple[F, ...]:
        """Each fact mentioned inside the span, once, in order."""
        return tuple({id(fact): fact for _, fact in self.within(span)}.values())

    def at(self, offset: int) -> tuple[Span, F] | None:
        """The mention that covers this character."""
        index = bisect_right(self._starts, offset) - 1
        return self.pairs[index] if index >= 0 and self._ends[index] > offset else None

    def last_before(self, offset: int) -> tuple[Span, F] | None:
        """The nearest mention that ends at or before the offset."""
        index = bisect_right(self._ends, offset) - 1
        return self.pairs[index] if index >= 0 else None

    def first_from(self, offset: int) -> tuple[Span, F] | None:
        """The nearest mention that begins at or after the offset."""
        index = bisect_left(self._starts, offset)
        return self.pairs[index] if index < len(self.pairs) else None


@dataclass(frozen=True, slots=True)
class Analysis:
    """One text with everything the entity half found; what the relation modules build on.

    `city` is the publishing city's base name ("Essen"), `anchor` the day the text speaks from.
    `adjectives` are words that stand for a place without naming it: "Essener" (Essen), "japanische"
    (Japan). Mentions exist only in the body, never in the press contact. `dates` holds every mention.
    """

    text: str
    zones: Zones
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    gazetteer: Gazetteer
    anchor: date | None = None
    city: str | None = None
    persons: Mentions[PersonFact] = field(default_factory=Mentions)
    organisations: Mentions[OrganisationFact] = field(default_factory=Mentions)
    places: Mentions[PlaceFact] = field(default_factory=Mentions)
    adjectives: Mentions[PlaceFact] = field(default_factory=Mentions)
    dates: Mentions[DateFact] = field(default_factory=Mentions)
    events: Mentions[EventFact] = field(default_factory=Mentions)

    def quote(self, span: Span) -> str:
        """The words at a span."""
        return self.text[span.start : span.end]

    def found(self, span: Span, rule: str, score: float) -> Found:
        """A `Found` whose quote is the text at the span."""
        return Found(span=span, quote=self.text[span.start : span.end], rule=rule, score=score)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that covers or next precedes the offset; the whole text where there is none."""
        index = bisect_right(self.sentences, Span(offset, len(self.text) + 1)) - 1
        return self.sentences[index] if index >= 0 else Span(0, len(self.text))

    def sentence_index(self, offset: int) -> int:
        """The number of that sentence, 0 where there is none."""
        return max(bisect_right(self.sentences, Span(offset, len(self.text) + 1)) - 1, 0)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that lie wholly inside the span."""
        return tuple(one for one in self.sentences if span.start <= one.start and one.end <= span.end)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside the span."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        last = bisect_right(self.tokens, span.end, key=lambda token: token.end)
        return self.tokens[first:last]

    def in_quotation(self, offset: int) -> bool:
        """Whether the character stands inside a direct quotation."""
        return any(one.span.start <= offset < one.span.end for one in self.zones.quotations)

    def in_body(self, span: Span) -> bool:
        """Whether the span lies before the press contact."""
        return self.zones.body.start <= span.start and span.end <= self.zones.body.end
