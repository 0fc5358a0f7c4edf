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
_SMALLEST_TOWN = 5_000
# "Neckarsulm. 19 Schülerinnen …": the town a release begins with.
_HEAD = 800
_OPENING = re.compile(
    r"^[ \t]*((?:Bad |Sankt )?[A-ZÄÖÜ][a-zäöüß-]{3,}(?: am \w+| an der \w+)?)(?:\.| [–-])\s", re.MULTILINE
)
_OWN = re.compile(
    r"\b([A-ZÄÖÜ][a-zäöüß]{3,}?)(er|s)\s(?:Partnerst[aä]dt\w*|Delegation|Abordnung|Rathaus\w*|Stadtverwaltung|Stadtr[aä]t\w*"
    r"|Oberbürgermeister\w*|Bürgermeister\w*|OB|Gemeinderat\w*|Magistrat\w*|Stadtspitze|Gäste)\b"
)
_POSTAL_TOWN = re.compile(r"\b\d{5}\s+((?:Bad |Sankt )?[A-ZÄÖÜ][\w-]+)")
_LANDKREIS = re.compile(r"\bLandkreis\s+([A-ZÄÖÜ][\w-]+)")


def publishing_city(text: str, found: Zones, gazetteer: Gazetteer) -> str | None:
    """The city that speaks: of the contact block, the dateline, or the one called "Stadt X" most often."""
    if found.contact is not None:
        block = text[found.contact.start : found.contact.end]
        for pattern in (_STADT, _LANDKREIS, _POSTAL_TOWN):
            if (match := pattern.search(block)) is not None:
                return match.group(1)
    if found.dateline is not None:
        first = re.match(r"[ \t]*([A-ZÄÖÜ][\w-]+(?: \w+)?)", text[found.dateline.start : found.dateline.end])
        town = gazetteer.town(first.group(1)) if first else None
        if first and town is not None:
            return first.group(1).capitalize() if first.group(1).isupper() else first.group(1)
    body = text[found.body.start : found.body.end]
    for opening in _OPENING.finditer(body[:_HEAD]):
        town = gazetteer.town(opening.group(1))
        if town is not None and town.country == "DE":
            return opening.group(1)
    counted = Counter(
        match.group(1).removesuffix("s") if not gazetteer.town(match.group(1)) else match.group(1)
        for match in _STADT.finditer(body)
    )
    german = [
        name for name, _ in counted.most_common() if (town := gazetteer.town(name)) and town.country == "DE"
    ]
    if german:
        return german[0]
    return (
        _of_adjectives(body, gazetteer)
        or _of_headline(text, found, gazetteer)
        or _most_named(body, gazetteer)
    )


def _of_adjectives(body: str, gazetteer: Gazetteer) -> str | None:
    """The German town whose people and offices the text speaks of as its own: "Darmstädter Delegation"."""
    counted: Counter[str] = Counter()
    for match in _OWN.finditer(body[:20000]):
        stem = match.group(1)
        bases = (
            (stem.replace("städt", "stadt"), stem + "en", stem + "e") if match.group(2) == "er" else (stem,)
        )
        for base in bases:
            town = gazetteer.town(base)
            if town is not None and town.country == "DE" and town.population > _SMALLEST_TOWN:
                counted[base] += 1
                break
    return counted.most_common(1)[0][0] if counted else None


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
        if (town := gazetteer.town(word))
        and town.country == "DE"
        and (town.population > 20_000 or count > 1)
        and not looks_like_noun(word)
        and word.casefold() not in gazetteer.nouns
    ]
    return max(towns, key=lambda one: one[0])[1] if towns else None


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
