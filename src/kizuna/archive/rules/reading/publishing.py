"""Who speaks in a release, and on which day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from kizuna.archive.rules.reading.analysis import Zones
from kizuna.archive.rules.reading.dates import Calendar, dates
from kizuna.archive.rules.reading.facts import (
    Span,
)
from kizuna.archive.rules.reading.gazetteer import Gazetteer
from kizuna.archive.rules.reading.nouns import looks_like_noun

_STADT = re.compile(
    r"\b(?:Stadtverwaltung|Landeshauptstadt|Universitätsstadt|Hansestadt|Bundesstadt|Stadt|Gemeinde)\s+"
    r"([A-ZÄÖÜ][\w-]+(?: (?:am|an der) [A-Z]\w+)?)"
)
_POSTAL_TOWN = re.compile(r"\b\d{5}\s+([A-ZÄÖÜ][\w-]+)")


def publishing_city(text: str, found: Zones, gazetteer: Gazetteer) -> str | None:
    """The city that speaks: of the contact block, the dateline, or the one called "Stadt X" most often."""
    if found.contact is not None:
        block = text[found.contact.start : found.contact.end]
        for pattern in (_STADT, _POSTAL_TOWN):
            if (match := pattern.search(block)) is not None:
                return match.group(1)
    if found.dateline is not None:
        first = re.match(r"[ \t]*([A-ZÄÖÜ][\w-]+(?: \w+)?)", text[found.dateline.start : found.dateline.end])
        town = gazetteer.town(first.group(1)) if first else None
        if first and town is not None:
            return first.group(1).capitalize() if first.group(1).isupper() else first.group(1)
    body = text[found.body.start : found.body.end]
    counted = Counter(
        match.group(1).removesuffix("s") if not gazetteer.town(match.group(1)) else match.group(1)
        for match in _STADT.finditer(body)
    )
    german = [
        name for name, _ in counted.most_common() if (town := gazetteer.town(name)) and town.country == "DE"
    ]
    if german:
        return german[0]
    return _of_headline(text, found, gazetteer) or _most_named(body, gazetteer)


def _of_headline(text: str, found: Zones, gazetteer: Gazetteer) -> str | None:
    if found.headline is None:
        return None
    for match in re.finditer(r"[A-ZÄÖÜ][\w-]{3,}", text[found.headline.start : found.headline.end]):
        word = match.group()
        town = gazetteer.town(word) or gazetteer.town(re.sub(r"er$", "", word))
        ordinary = looks_like_noun(word) or word.casefold() in gazetteer.nouns
        if town and town.country == "DE" and not ordinary:
            return word if gazetteer.town(word) else word[:-2]
    return None


def _most_named(body: str, gazetteer: Gazetteer) -> str | None:
    words = Counter(re.findall(r"\b[A-ZÄÖÜ][\w-]{3,}", body[:20000]))
    towns = [
        (count, word)
        for word, count in words.items()
        if (town := gazetteer.town(word)) and town.country == "DE" and town.population > 20_000
    ]
    return max(towns)[1] if towns else None


def guessed_anchor(text: str, found: Zones, at: Sequence[Span]) -> date | None:
    """The day the text speaks from: a full date in its head, else the latest full date it names."""
    full = [
        (span, date.fromisoformat(fact.value.rpartition("/")[2]))
        for span, fact in dates(text, len(text), at, Calendar())
        if len(fact.value.rpartition("/")[2]) == 10
    ]
    if not full:
        return None
    head = [
        day for span, day in full if span.start < 200 or (found.dateline and span.end <= found.dateline.end)
    ]
    return head[0] if head else max(day for _, day in full)
