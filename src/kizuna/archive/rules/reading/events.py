"""Fairs, exhibitions and festivals with a name of their own."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Mentions
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.facts import EventFact, Span

_GENITIVE = r"(?:e?s)?"
_NAMED = re.compile(
    r"\b(?:[A-ZÄÖÜ][\wäöüß]+er )?(?:(?:Japan|China|Europa|Hessen|Thüringen|NRW|Niedersachsen|Hanse|Kirchen"
    r"|Katholiken)-?[Tt]ag(?:e|en|es)?|(?:Weihnachts|Christkindles|Christkindl|Striezel|Nikolaus|Oster|Mittelalter)markt|Krippenweg"
    r"|(?:Wein|Oktober|Beethoven|Volks|Altstadt|Hafen|Europa|Fischer|Museumsufer|Frühlings|Mozart|Bach|Händel|Bier|Drachen"
    r"|Lampion|Kirschblüten|Donau|Rhein|Burg|Schlossgarten|Linden|Schützen)fest|Schlosslichtspiele|Filmfestival|Museumsnacht"
    r"|Expo|Biennale|Triennale|Landesgartenschau|Bundesgartenschau|Gartenschau|Kieler Woche|Buchmesse|Berlinale|documenta"
    r"|Fasnacht|Karneval der Kulturen|Interkulturelle Woche|Fête de la Musique|Lange Nacht der \w+)"
    + _GENITIVE
    + r"(?![\w-])(?: (?:19|20)\d\d)?"
    r"|\b[A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)?-(?:Fest|Festival|Messe|Biennale|Festspiele|Festwoche)"
    + _GENITIVE
    + r"(?![\w-])"
    r"|\b[A-ZÄÖÜ][\wäöüß]+er (?:Herbst|Kirmes|Dult|Wiesn|Mess|Festspiele|Filmfestspiele|Karneval|Jazztage|Musiktage"
    r"|Kulturtage|Literaturtage|Lichterfest|Stadtfest|Frühlingsfest|Sommerfestival|Festwochen)(?![\w-])"
    r"|\b(?:Hannover|Intersolar|Automechanika|Musik|Light \+ Building) ?[Mm]esse\b"
)
_FAIR = re.compile(
    r"\b(?:[Mm]esse|[Ff]achmesse|[Ll]eitmesse|\w+messe|[Ff]estival)\s+(?!für\b|in\b)[„\"»]?"
    r"((?:[A-Z]\w*[\w-]*)(?:[ -](?:(?:of|the|for|and|[&+]) [A-Za-z]\w*|[A-Z][\w-]*|[a-z]\w+(?= [&+] )|(?:19|20)\d\d)){0,6})"
)
_KIND = r"(?:\w*(?:[Ff]est(?:ival|spiele)?|[Mm]esse|[Aa]usstellung|[Mm]arkt|[Uu]mzug|[Ww]oche|[Tt]age|[Bb]iennale))"
_QUOTED = re.compile(rf"\b{_KIND}(?:s|es)?\s+[„\"»]([^„“”\"«»\n]{{3,60}})[“”\"«]")
_QUOTED_FIRST = re.compile(
    rf"[„\"»]([A-ZÄÖÜ][^„“”\"«»\n]{{2,60}})[“”\"«], (?:dem|das|die|der|einem|einer|ein|eine) (?:[\wäöüß-]+ ){{0,3}}{_KIND}\b"
)
_TAIL = re.compile(
    r"\s(?:im|in|am|und|mit|statt|wurde|war|der|die|das|auf|zu|an|bei|Jahr|entstand|von|für|hat|ist|sowie|aus|nach|vom|um)\b.*$"
)
_MARKED = re.compile(r"(?<=fest)(?:e?s)$|(?<=markt)(?:e?s)$|(?<=Tag)es$")
# "Messe Friedrichshafen GmbH" is a firm.
_FORM = re.compile(r"\s(?:g?GmbH|AG|KG|SE|e\.\s?V\.)(?!\w)")
_YEAR = re.compile(r"^[^.\n]{0,20}\b((?:19|20)\d\d)\b")


def _year(text: str, end: int, name: str) -> int | None:
    inside = re.search(r"\b((?:19|20)\d\d)\b", name)
    after = re.match(r"\s(?:im (?:Jahre? )?)?((?:19|20)\d\d)\b", text[end : end + 30])
    return int(inside.group(1)) if inside else int(after.group(1)) if after else None


def events(draft: Draft) -> Mentions[EventFact]:
    """Named events of the body, one fact per name."""
    text, end = draft.text, draft.zones.body.end
    spans: list[tuple[Span, str]] = []
    for pattern, group in ((_QUOTED, 1), (_QUOTED_FIRST, 1), (_FAIR, 1), (_NAMED, 0)):
        for match in pattern.finditer(text, 0, end):
            start, name = match.start(group), match.group(group)
            name = _TAIL.sub("", name) if pattern is _FAIR else _MARKED.sub("", name)
            name = re.sub(r"^(?:Der|Die|Das|Am|Zum|Beim|Im|Den|Dem)\s", lambda lead: "", name)
            start = text.find(name, start) if name else start
            if (
                len(name) > 2
                and not _FORM.search(text, start, start + len(name) + 7)
                and not draft.gazetteer.is_place(name)
                and not any(one.start < start + len(name) and start < one.end for one, _ in spans)
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
        if not re.match(r"\w+er ", name):
            _take(draft, span, name)
    return Mentions(pairs)


def _take(draft: Draft, span: Span, name: str) -> None:
    """Nothing inside the name of an event is a body or a person."""
    if " " not in name:
        return
    for at, token in enumerate(draft.tokens):
        if span.start <= token.start and token.end <= span.end:
            draft.taken[at] = "EVT"
