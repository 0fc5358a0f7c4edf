"""Fairs, exhibitions and festivals with a name of their own."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Mentions
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.facts import EventFact, Span

_NAMED = re.compile(
    r"\b(?:[A-ZÄÖÜ][\wäöüß]+[- ])?(?:Japan-?[Tt]ag|Weihnachtsmarkt"
    r"|Hanse(?:tag|tage)|Kirchentag|Weinfest|Oktoberfest"
    r"|Beethovenfest|Volksfest|Schlosslichtspiele"
    r"|Filmfestival|Altstadtfest|Hafenfest|Museumsnacht|Expo|Biennale|Gartenschau|Landesgartenschau|Bundesgartenschau"
    r"|Thüringentag|Hessentag|NRW-Tag|Europafest|Europatag|Kieler Woche|Fischerfest|Museumsuferfest"
    r"|Buchmesse)(?: (?:19|20)\d\d)?\b"
)
_FAIR = re.compile(
    r"\b(?:[Mm]esse|[Ff]achmesse|[Ll]eitmesse|[Ff]estival)\s+[„\"»]?"
    r"((?:[A-Z]\w*[\w-]*)(?:[ -](?:of|the|for|[A-Za-z][\w-]*(?<![a-z]ie))){0,4})"
)
_QUOTED = re.compile(
    r"\b[A-ZÄÖÜ][\wäöüß-]*(?:[Ff]est|[Ff]estival|messe|[Aa]usstellung|tage|[Ff]estspiele|konferenz|kongress|woche)s?"
    r"\s+[„\"»]([^„“”\"«»\n]{3,60})[“”\"«]"
)
_TAIL = re.compile(
    r"\s(?:im|in|am|und|mit|statt|wurde|war|der|die|das|auf|zu|an|bei|Jahr|entstand|von|für)\b.*$"
)
_YEAR = re.compile(r"^[^.\n]{0,20}\b((?:19|20)\d\d)\b")


def _year(text: str, end: int, name: str) -> int | None:
    inside = re.search(r"\b((?:19|20)\d\d)\b", name)
    after = re.match(r"\s(?:im (?:Jahre? )?)?((?:19|20)\d\d)\b", text[end : end + 30])
    return int(inside.group(1)) if inside else int(after.group(1)) if after else None


def events(draft: Draft) -> Mentions[EventFact]:
    """Named events of the body, one fact per name."""
    text, end = draft.text, draft.zones.body.end
    spans: list[tuple[Span, str]] = []
    for pattern, group in ((_FAIR, 1), (_QUOTED, 1), (_NAMED, 0)):
        for match in pattern.finditer(text, 0, end):
            start, name = match.start(group), _TAIL.sub("", match.group(group))
            name = re.sub(r"^(?:Der|Die|Das|Am|Zum|Beim|Im|Den|Dem)\s", lambda lead: "", name)
            start = text.find(name, start) if name else start
            if len(name) > 2 and not any(
                one.start < start + len(name) and start < one.end for one, _ in spans
            ):
                spans.append((Span(start, start + len(name)), name))
    facts: dict[str, EventFact] = {}
    pairs: list[tuple[Span, EventFact]] = []
    for span, name in sorted(spans):
        fact = facts.get(name.casefold())
        if fact is None:
            fact = EventFact(name, draft.found(span, "event", 0.7), _year(text, span.end, name))
            facts[name.casefold()] = fact
        pairs.append((span, fact))
    return Mentions(pairs)
