"""Texts with their names marked by hand, so that the relations are tested apart from the finding of names.

`{L:Name}` a town (`{L:Name|JP}` abroad), `{R:Name|JP}` a region, `{C:Name|JP}` a country, `{A:Word|Name|JP}`
an adjective of a place (a country where the code equals the country's own in `COUNTRIES`), `{P:Name|function|place}`
a person (`{P:Short=Full name}` a later mention), `{O:Name}` an organisation, `{E:Name|2019}` an event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis, Mentions
from kizuna.archive.rules.reading.dates import Calendar, dates
from kizuna.archive.rules.reading.facts import (
    EventFact,
    Found,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    Span,
)
from kizuna.archive.rules.reading.gazetteer import Gazetteer, place_key
from kizuna.archive.rules.reading.sentences import sentences, tokenise
from kizuna.archive.rules.reading.zones import zones

_MARK = re.compile(r"\{(?P<kind>[LRCAPOE]):(?P<body>[^}]*)\}")
COUNTRIES = {
    "Japan": "JP",
    "Polen": "PL",
    "Frankreich": "FR",
    "Italien": "IT",
    "Ukraine": "UA",
    "China": "CN",
}


@dataclass(slots=True)
class _Marks:
    places: list[tuple[Span, PlaceFact]] = field(default_factory=list)
    adjectives: list[tuple[Span, PlaceFact]] = field(default_factory=list)
    persons: list[tuple[Span, PersonFact]] = field(default_factory=list)
    organisations: list[tuple[Span, OrganisationFact]] = field(default_factory=list)
    events: list[tuple[Span, EventFact]] = field(default_factory=list)
    regions: dict[str, str] = field(default_factory=dict)
    full_names: dict[str, PersonFact] = field(default_factory=dict)

    def add(self, kind: str, parts: list[str], span: Span, shown: str) -> None:
        """One marked name."""
        found = Found(span, shown, "marked", 1.0)
        rest = [part or None for part in parts[1:]] + [None, None]
        if kind in "LRC":
            self.places.append((span, _place(kind, shown, rest[0], found)))
            if kind == "R":
                self.regions[place_key(shown)] = rest[0] or "DE"
        elif kind == "A":
            name = rest[0] or shown
            self.adjectives.append((span, _place("C" if name in COUNTRIES else "L", name, rest[1], found)))
        elif kind == "P":
            self.persons.append((span, self._person(parts, found)))
        elif kind == "O":
            self.organisations.append((span, OrganisationFact(rest[0] or shown, found)))
        else:
            self.events.append((span, EventFact(shown, found, int(rest[0]) if rest[0] else None)))

    def _person(self, parts: list[str], found: Found) -> PersonFact:
        shown, _, full = parts[0].partition("=")
        name = full or shown
        if name not in self.full_names:
            rest = [part or None for part in parts[1:]] + [None, None]
            self.full_names[name] = PersonFact(name, found, function=rest[0], organisation=rest[1])
        return self.full_names[name]


def _place(kind: str, name: str, country: str | None, found: Found) -> PlaceFact:
    code = COUNTRIES.get(name) or country or "DE"
    return PlaceFact(name, found, country=code, is_municipality=kind == "L")


def _unmarked(marked: str) -> tuple[str, _Marks]:
    marks, pieces, length, last = _Marks(), [], 0, 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        parts = match["body"].split("|")
        shown = parts[0].partition("=")[0]
        start = length + len(before)
        marks.add(match["kind"], parts, Span(start, start + len(shown)), shown)
        pieces += [before, shown]
        length, last = start + len(shown), match.end()
    pieces.append(marked[last:])
    return "".join(pieces), marks


def analysed(marked: str, *, city: str, anchor: str | None = "2019-09-03") -> Analysis:
    """The analysis of a marked text, published by `city`."""
    text, marks = _unmarked(marked)
    parts, tokens, day = zones(text), tokenise(text), date.fromisoformat(anchor) if anchor else None
    spans = sentences(text, tokens)
    end = parts.body.end
    return Analysis(
        text=text,
        zones=parts,
        tokens=tokens,
        sentences=tuple(span for span in spans if span.end <= end),
        gazetteer=Gazetteer(
            countries={place_key(name): code for name, code in COUNTRIES.items()}, regions=marks.regions
        ),
        anchor=day,
        city=city,
        persons=Mentions(marks.persons),
        organisations=Mentions(marks.organisations),
        places=Mentions(marks.places),
        adjectives=Mentions(marks.adjectives),
        dates=Mentions(dates(text, end, spans, Calendar(day))),
        events=Mentions(marks.events),
    )
