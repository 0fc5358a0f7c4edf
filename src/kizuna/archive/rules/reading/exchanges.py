"""Exchanges and placements: who goes where, from when, how long, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.exchange_words import GOES_ON, RETURN, department_in, kind_in, places_in
from kizuna.archive.rules.reading.facts import ExchangeFact, ExchangeKind, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.number_words import length_of_time
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene, scene_of
from kizuna.archive.rules.reading.visit_words import EXCURSION

_OF_OFFICIALS = re.compile(
    r"Abordnung|[Dd]elegation|Ratsmitglied|Stadtr[aä]t|[Pp]räsident|[Bb]ürgermeister.*Gegenbesuch"
)
_HOST = re.compile(r"\b(?:mit|am|an|bei|beim|im|in|vom|von)\s+(?:der|dem|den)?\s*$")
_REACH = 4
_EACH = "exchange-each"
_AT_WORK = frozenset({ExchangeKind.PRAKTIKUM, ExchangeKind.HOSPITATION})


def find(analysis: Analysis) -> tuple[ExchangeFact, ...]:
    """All exchanges of a release, each once for each direction and time."""
    return exchanges_of(scene_of(analysis))


def exchanges_of(scene: Scene) -> tuple[ExchangeFact, ...]:
    """The same for a scene already laid."""
    known: list[ExchangeFact] = []
    since_last = _REACH
    for sentence in scene.sentences:
        text = scene.analysis.quote(sentence)
        if scene.is_said(sentence.start):
            continue
        kind = None if _OF_OFFICIALS.search(text) and not kind_in(text) else _kind(text, known, since_last)
        since_last = 0 if kind_in(text) else since_last + 1
        if kind:
            for fact in _stated(scene, sentence, text, kind):
                _merge(scene, known, fact, text)
    return tuple(_completed(scene, fact) for fact in known)


def _kind(text: str, known: list[ExchangeFact], since_last: int) -> ExchangeKind | None:
    kind = kind_in(text)
    if (
        kind is ExchangeKind.PRAKTIKUM
        and known
        and known[-1].kind in {ExchangeKind.STIPENDIUM, ExchangeKind.HOSPITATION}
        and since_last < 2
    ):
        return known[-1].kind
    if kind is None and known and since_last < _REACH and GOES_ON.search(text):
        return known[-1].kind
    return kind


def _stated(scene: Scene, sentence: Span, text: str, kind: ExchangeKind) -> Iterator[ExchangeFact]:
    towns = [ref for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective]
    named = dict.fromkeys(_town_of(scene, ref) for ref in towns if _is_partner(scene, ref))
    partners: list[str | None] = [*named] or [None]
    led = {ref.preposition for ref in towns}
    coordinated = len(partners) > 1 and (
        led == {"aus"} or (led == {"in"} and all(ref.is_partner for ref in towns))
    )
    length = length_of_time(text)
    start, end = _when(scene, sentence)
    rule = _EACH if coordinated else "exchange"
    for partner in partners if coordinated else partners[:1]:
        yield ExchangeFact(
            kind=kind,
            found=scene.analysis.found(sentence, rule, _score(text)),
            host=_host(scene, sentence) or (_town_of_stay(scene, sentence) if kind in _AT_WORK else None),
            partner_city=partner,
            sender=_sender(scene, sentence),
            department=department_in(text),
            start=start,
            end=end,
            duration=length[2] if length else None,
            places=places_in(text),
        )


def _score(text: str) -> float:
    """Headings say least; sentences that name the kind of exchange say most."""
    if not text.rstrip().endswith((".", "!", "“", '"')):
        return 0.5
    return 0.8 if kind_in(text) else 0.6


def _town_of(scene: Scene, ref: Ref) -> str:
    """The partner for the region it lies in: "South Dakota" where the partner is Sioux Falls."""
    gazetteer = scene.analysis.gazetteer
    if gazetteer.region(ref.name) and not ref.is_partner:
        return scene.town_in(scene.country_of(ref.name)) or ref.name
    if ref.preposition == "in" and not ref.is_partner and not gazetteer.is_place(ref.name):
        return scene.partner or ref.name
    return ref.name


def _is_partner(scene: Scene, ref: Ref) -> bool:
    if EXCURSION.search(scene.analysis.text[max(ref.span.start - 60, 0) : ref.span.start]):
        return False
    return ref.is_partner or ref.name == scene.partner or ref.preposition in {"aus", "nach", "mit", "in"}


def _host(scene: Scene, sentence: Span) -> str | None:
    """The body where they are placed: "am …-Gymnasium", "mit dem … Hospital"; failing that the town."""
    for span, organisation in scene.analysis.organisations.within(sentence):
        before = scene.analysis.text[max(span.start - 16, 0) : span.start]
        if _HOST.search(before) and "tiftung" not in organisation.name:
            return organisation.name
    return None


def _town_of_stay(scene: Scene, sentence: Span) -> str | None:
    towns = [ref for ref in scene.refs_in(sentence) if scene.is_town(ref)]
    stays = [ref.name for ref in towns if ref.preposition in {"in", "nach"} and not ref.is_adjective]
    served = [
        ref.name
        for ref in towns
        if ref.is_adjective and scene.analysis.text.startswith(" Stadtverwaltung", ref.span.end)
    ]
    return next(iter([*stays, *served]), None)


def _sender(scene: Scene, sentence: Span) -> str | None:
    for span, organisation in scene.analysis.organisations.within(sentence):
        group = re.search(
            r"(?:[Gg]ruppe|Schüler\w*|Studierenden?) (?:der|des|vom|von)\s*$",
            scene.analysis.text[max(span.start - 40, 0) : span.start],
        )
        if group:
            return organisation.name
    for ref in scene.refs_in(sentence):
        if ref.preposition == "aus" and not scene.is_broad(ref.name):
            return ref.name
        if ref.is_adjective and scene.is_home(ref.name):
            return scene.home
    return None


def _when(scene: Scene, sentence: Span) -> tuple[str | None, str | None]:
    start = end = None
    for one in scene.moments(sentence):
        if one.is_relative or (one.cue == "seit" and len(one.edtf) == 4):
            continue
        if one.is_range:
            return one.start, one.end
        if one.cue == "bis":
            end = end or one.end
        elif one.cue in {"ab", "seit", "vom", "von"} or len(one.edtf) > 4:
            start = start or one.start
    return start, end


def _merge(scene: Scene, known: list[ExchangeFact], fact: ExchangeFact, text: str) -> None:
    for index in range(len(known) - 1, max(len(known) - 100, 0) - 1, -1):
        older = known[index]
        if older.kind is not fact.kind or not _may_be_same(older.partner_city, fact.partner_city):
            continue
        if (fact.start and older.start and older.start != fact.start) or (
            RETURN.search(text) and (fact.start or fact.end)
        ):
            break
        if "erabschied" in text and fact.start and not fact.end:
            fact = replace(fact, start=None, end=fact.start)
        known[index] = _united(older, fact)
        if older.found.rule == _EACH and fact.partner_city is None:
            _tell_the_others(known, index, fact)
        return
    if kind_in(text) or RETURN.search(text) or fact.found.rule == _EACH:
        known.append(fact)


def _tell_the_others(known: list[ExchangeFact], index: int, fact: ExchangeFact) -> None:
    """What is said of all of a group's towns together holds for each."""
    for other in range(index - 1, max(index - 20, -1), -1):
        if known[other].found.span == known[index].found.span:
            known[other] = _united(known[other], fact)


def _may_be_same(one: str | None, other: str | None) -> bool:
    return one is None or other is None or place_key(one) == place_key(other)


def _united(older: ExchangeFact, fact: ExchangeFact) -> ExchangeFact:
    return replace(
        older,
        found=fact.found if fact.found.score > older.found.score or fact.found.rule == _EACH else older.found,
        host=older.host or fact.host,
        partner_city=older.partner_city or fact.partner_city,
        sender=older.sender or fact.sender,
        department=older.department or fact.department,
        start=older.start or fact.start,
        end=older.end or fact.end,
        duration=older.duration or fact.duration,
        places=older.places if older.places is not None else fact.places,
    )


def _completed(scene: Scene, fact: ExchangeFact) -> ExchangeFact:
    return fact if fact.partner_city else replace(fact, partner_city=scene.partner)
