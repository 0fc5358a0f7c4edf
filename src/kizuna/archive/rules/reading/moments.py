"""Every statement of time inside a span: calendar dates, bare years, seasons, and words that lean on the anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moment_words import EDTF, PATTERNS, RELATIVE

_CUE = re.compile(
    r"\b(seit|bis|ab|von|vom)(?:\s+(?:zum|zur|dem|der|am|einschließlich|Anfang|Mitte|Ende|"
    r"Jahre?|nunmehr|genau|etwa|rund|mindestens|spätestens|kommenden?|nächsten?|vergangenen?|letzten?|diesen?|heutigen?|"
    r"\w+tag(?:abend|nachmittag|vormittag|morgen|mittag)?,?(?:\s+den|\s+dem)?,?))*\s*$",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:bis(?:\s+(?:zum|am|einschließlich))?(?:\s+\w+tag,?)?|–|-)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement of time. `cue` is the small word before it; relative ones are reckoned from the anchor."""

    span: Span
    edtf: str
    cue: str = ""
    is_relative: bool = False

    @property
    def start(self) -> str:
        """Its first end."""
        return self.edtf.split("/")[0]

    @property
    def end(self) -> str:
        """Its last end."""
        return self.edtf.split("/")[-1]

    @property
    def is_range(self) -> bool:
        """Whether two ends are named."""
        return "/" in self.edtf

    @property
    def has_day(self) -> bool:
        """Whether a day is named."""
        return len(self.start) == 10


def anchor_of(analysis: Analysis) -> date | None:
    """The day the text speaks from; failing that the latest exact day it names."""
    if analysis.anchor:
        return analysis.anchor
    days = [fact.value[-10:] for _, fact in analysis.dates if len(fact.value) >= 10]
    try:
        return max((date.fromisoformat(day) for day in days), default=None)
    except ValueError:
        return None


def moments_in(analysis: Analysis, span: Span, anchor: date | None) -> tuple[Moment, ...]:
    """The moments of a span in the order of the text, ranges joined, none overlapping."""
    given = [(_weight(fact.value), Moment(where, fact.value)) for where, fact in analysis.dates.within(span)]
    derived = [(2 if one.is_relative or one.is_range else 4, one) for one in _derived(analysis, span, anchor)]
    kept: list[tuple[int, Moment]] = []
    for weight, one in sorted(given + derived, key=lambda pair: (pair[1].span.start, pair[0])):
        if kept and one.span.start < kept[-1][1].span.end:
            if weight < kept[-1][0]:
                kept[-1] = (weight, one)
            continue
        kept.append((weight, one))
    return tuple(_joined(analysis, (one for _, one in kept)))


def _weight(value: str) -> int:
    return 1 if len(value) >= 10 else 3


def _derived(analysis: Analysis, span: Span, anchor: date | None) -> Iterator[Moment]:
    text = analysis.quote(span)
    for name, pattern in PATTERNS:
        for match in pattern.finditer(text):
            where = Span(span.start + match.start(), span.start + match.end())
            if analysis.events.at(where.start) or analysis.persons.at(where.start):
                continue
            edtf = EDTF[name](match, anchor)
            if edtf:
                yield Moment(where, edtf, is_relative=name in RELATIVE)


def _joined(analysis: Analysis, moments: Iterable[Moment]) -> Iterator[Moment]:
    """With their cues; „A bis B“ becomes one range."""
    waiting: Moment | None = None
    for bare in moments:
        cue = _CUE.search(analysis.text[max(bare.span.start - 40, 0) : bare.span.start])
        one = Moment(bare.span, bare.edtf, cue.group(1).casefold() if cue else "", bare.is_relative)
        if waiting and not waiting.is_range and not one.is_range and one.start >= waiting.start:
            between = analysis.text[waiting.span.end : one.span.start]
            if len(between) < 30 and _JOIN.fullmatch(between):
                waiting = Moment(
                    Span(waiting.span.start, one.span.end), f"{waiting.edtf}/{one.edtf}", waiting.cue
                )
                continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting
