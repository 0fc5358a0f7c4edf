"""Fairs, exhibitions and festivals with a name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.analysis import Mentions
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.event_words import ADJECTIVE, NAMED, NO_EVENT, in_nominative
from kizuna.archive.rules.reading.facts import EventFact, Span

_FAIR = re.compile(
    r"\b(?:[Mm]esse|[Ff]achmesse|[Ll]eitmesse|\w+messe|[Ff]estival)\s+(?!für\b|in\b)[„\"»]?"
    r"((?:[A-Z]\w*[\w-]*)(?:[ -](?:(?:of|the|for|and|[&+]) [A-Za-z]\w*|"
    r"[A-Z][\w-]*|[a-z]\w+(?= [&+] )|(?:19|20)\d\d)){0,6})"
)
_KIND = (
    r"(?:\w*(?:[Ff]est(?:ival|spiele)?|[Mm]esse|[Aa]usstellung|[Mm]arkt|[Uu]mzug|[Ww]oche|[Tt]age|[Bb]iennale)"
    r"|[\w-]+-Festival)"
)
_QUOTED = re.compile(rf"(?<![\w-]){_KIND}(?:s|es)?\s+[„\"»«]([^„“”\"«»\n]{{3,60}})[“”\"«»]")
_QUOTED_FIRST = re.compile(
    rf"[„\"»«]([A-ZÄÖÜ][^„“”\"«»\n]{{2,60}})[“”\"«»], (?:dem|das|die|der|einem|einer|ein|eine) "
    rf"(?:[a-zäöüß-]+(?:e|en|er|es|em) ){{0,3}}{_KIND}\b"
)
_TAIL = re.compile(
    r"\s(?:im|in|am|und|mit|statt|wurde|war|der|die|das|auf|zu|an|bei|Jahr|entstand|von|für|hat|ist|sowie|aus|nach|vom|um)\b.*$"
)
# "Messe Friedrichshafen GmbH" is a firm.
_FORM = re.compile(r"\s(?:g?GmbH|AG|KG|SE|e\.\s?V\.)(?!\w)")
_YEAR_BEHIND = re.compile(r"\s(?:im (?:Jahre? |\w+ )?)?((?:19|20)\d\d)\b")
_SHORTEST = 3

Named = tuple[Span, str]


def _year(text: str, end: int, name: str) -> int | None:
    inside = re.search(r"\b((?:19|20)\d\d)\b", name)
    after = _YEAR_BEHIND.match(text[end : end + 30])
    return int(inside.group(1)) if inside else int(after.group(1)) if after else None


def events(draft: Draft) -> Mentions[EventFact]:
    """Named events of the body, one fact for all mentions of one."""
    text = draft.text
    spans: list[Named] = []
    covered: list[Span] = []
    for span, name, whole in (*_told(draft), *_generic(draft)):
        firm = _FORM.search(text, span.start, span.end + 7)
        taken = any(one.start < span.end and span.start < one.end for one in covered)
        if len(name) >= _SHORTEST and not firm and not taken and not draft.gazetteer.is_place(name):
            spans.append((span, name))
            covered.append(whole)
    spans.sort()
    facts: dict[str, EventFact] = {}
    pairs: list[tuple[Span, EventFact]] = []
    for span, name in spans:
        key = _key(name)
        if key not in facts:
            same = [(where, other) for where, other in spans if _key(other) == key]
            longest = max((other for _, other in same), key=len)
            year = next((found for where, other in same if (found := _year(text, where.end, other))), None)
            facts[key] = EventFact(longest, draft.found(span, "event", 0.7), year)
        pairs.append((span, facts[key]))
        if not re.match(r"\w+er ", name):
            _take(draft, span, name)
    return Mentions(pairs)


def _key(name: str) -> str:
    """What makes two mentions one: a compound such as "Altstadtfest" alone, else the whole name."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.casefold() if re.search(r"[a-zäöüß]{3}(?:fest|festival|markt)$", last) else name.casefold()


def _told(draft: Draft) -> Iterator[tuple[Span, str, Span]]:
    """Names in quotation marks or behind the word for a fair, with the span of that word too."""
    text, end = draft.text, draft.zones.body.end
    for pattern in (_QUOTED, _QUOTED_FIRST, _FAIR):
        for match in pattern.finditer(text, 0, end):
            name = _TAIL.sub("", match.group(1)) if pattern is _FAIR else match.group(1)
            yield Span(match.start(1), match.start(1) + len(name)), name, Span(*match.span())


def _generic(draft: Draft) -> Iterator[tuple[Span, str, Span]]:
    """Names that say themselves what they are: "Zwiebelfest", "Kieler Woche"."""
    text, end = draft.text, draft.zones.body.end
    for match in NAMED.finditer(text, 0, end):
        word = match["compound"] or ""
        if NO_EVENT.match(word) or _is_plain_word(match):
            continue
        span = Span(*match.span())
        yield span, in_nominative(match.group(0)), span


def _is_plain_word(match: re.Match[str]) -> bool:
    """Whether the adjective only begins the sentence: "Historische Märkte", "Lange Woche"."""
    before = match.string[max(match.start() - 2, 0) : match.start()]
    return (
        bool(ADJECTIVE.match(match.group(0)))
        and not match["compound"]
        and before.strip() in {"", ".", "!", "?"}
    )


def _take(draft: Draft, span: Span, name: str) -> None:
    """Nothing inside the name of an event is a body or a person."""
    if " " not in name:
        return
    for at, token in enumerate(draft.tokens):
        if span.start <= token.start and token.end <= span.end:
            draft.taken[at] = "EVT"
