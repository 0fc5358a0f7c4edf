"""Encounters of bodies: a company visited, a fair, a reception, talks; and where a contact came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import EncounterFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.scene import Scene, scene_of

_VISITED = re.compile(
    r"\b(?:besuch(?:te|ten|t|en)|besichtig(?:te|ten|t|en)|[Bb]esuche?\s+(?:bei|beim|der|des|"
    r"im|in)|Besichtigung|Führung|Rundgang)\b"
)
_MET = re.compile(
    r"\b(?:traf(?:en)?|trifft|Treffen|Gespräche?n?|tausch(?:te|ten)\s+sich|sprach(?:en)?|spricht|Termine?)\b"
)
_RECEIVED = re.compile(r"\b(?:empfing(?:en)?|empfängt|empfangen|begrüßte[n]?|hieß(?:en)?|Empfang)\b")
_FAIR = re.compile(r"\b(?:Messe|Ausstellung|Konferenz|Kongress|Festival|Gipfel)\w*\b")
_AROSE = re.compile(
    r"\b(?:entstand(?:en)?|entstanden|geknüpft|zustande|kennen\s?gelernt|lernten|angebahnt|"
    r"hervorgegangen|geht zurück|gehen zurück|begann(?:en)?|Ursprung|Auftakt)\b"
)
_CONTACT = re.compile(
    r"\b(?:Kontakte?n?|Verbindung|Zusammenarbeit|Partnerschaft|Kooperation|Bekanntschaft|Idee)\b"
)
_VERBAL_SUBJECT = re.compile(r"\b(?:will|wollen|möchte|soll)\b")


def find(analysis: Analysis) -> tuple[EncounterFact, ...]:
    """All encounters of a release, each once; a stated origin is joined to the encounter of the same body."""
    return encounters_of(scene_of(analysis))


def encounters_of(scene: Scene) -> tuple[EncounterFact, ...]:
    """The same for a scene already laid."""
    known: list[EncounterFact] = []
    for sentence in scene.sentences:
        if scene.is_said(sentence.start):
            continue
        for fact in _stated(scene, sentence, scene.analysis.quote(sentence)):
            _merge(known, fact)
    return tuple(known)


def _stated(scene: Scene, sentence: Span, text: str) -> Iterator[EncounterFact]:
    events = scene.analysis.events.within(sentence)
    organisations = scene.analysis.organisations.within(sentence)
    if _AROSE.search(text) and _CONTACT.search(text) and (events or _FAIR.search(text)):
        yield _origin(scene, sentence)
        return
    visited = _VISITED.search(text)
    if visited and organisations and not _VERBAL_SUBJECT.search(text):
        bodies = tuple(
            fact.name for span, fact in organisations if _is_object(scene, sentence, span, visited)
        )
        if bodies:
            yield _encounter(scene, sentence, "company_visit", bodies, 0.75)
            return
    met = _MET.search(text)
    if met and organisations:
        yield _encounter(scene, sentence, "meeting", tuple(fact.name for _, fact in organisations), 0.55)
    elif events and re.search(
        r"\b(?:nahm|nimmt|nahmen|nehmen|teilgenommen|besuch|präsent|Stand|vertreten|Auftritt|Teilnahme)", text
    ):
        yield _encounter(scene, sentence, "fair", tuple(fact.name for _, fact in organisations), 0.6)
    elif _RECEIVED.search(text) and re.search(r"[Rr]athaus|\bEmpfang\b", text):
        places = [ref.name for ref in scene.foreign(sentence)] or ([scene.partner] if scene.partner else [])
        bodies = tuple(dict.fromkeys([*([scene.home] if scene.home else []), *places[:1]]))
        yield _encounter(scene, sentence, "reception", bodies, 0.55)


def _is_object(scene: Scene, sentence: Span, span: Span, visited: re.Match[str]) -> bool:
    """What is visited follows the verb, or stands before it in the perfect tense without being the subject."""
    if span.start >= sentence.start + visited.end():
        gap = scene.analysis.text[sentence.start + visited.end() : span.start]
        return len(gap) < 120 and not re.search(r"\b(?:von|mit|vom)\s+(?:\w+\s+)?$", gap)
    return False


def _encounter(
    scene: Scene, sentence: Span, kind: str, bodies: tuple[str, ...], score: float
) -> EncounterFact:
    events = scene.analysis.events.within(sentence)
    days = [one for one in scene.moments(sentence) if not one.is_relative and one.cue != "seit"]
    towns = [
        ref.name
        for ref in scene.refs_in(sentence)
        if not ref.is_adjective and ref.preposition in {"in", "im"} and scene.is_town(ref)
    ]
    return EncounterFact(
        kind=kind,
        found=scene.analysis.found(sentence, f"encounter-{kind}", score),
        bodies=tuple(dict.fromkeys(map(_by_its_letters, bodies))),
        event=events[0][1].name if events else None,
        place=towns[0] if towns else None,
        date=days[0].edtf if days else None,
    )


def _origin(scene: Scene, sentence: Span) -> EncounterFact:
    events = scene.analysis.events.within(sentence)
    bodies = tuple(
        dict.fromkeys(_by_its_letters(fact.name) for _, fact in scene.analysis.organisations.within(sentence))
    )
    moments = [one for one in scene.moments(sentence) if not one.is_relative]
    event = events[0][1] if events else None
    when = moments[0].edtf if moments else str(event.year) if event and event.year else None
    return EncounterFact(
        kind="contact",
        found=scene.analysis.found(sentence, "encounter-origin", 0.8),
        bodies=bodies,
        arose_from_event=event.name if event else _fair_name(scene, sentence),
        arose_from_date=when,
    )


def _fair_name(scene: Scene, sentence: Span) -> str | None:
    """„der Messe Aqua Nova im Jahr 2018“: the capitalised words after the word for a fair."""
    match = re.search(
        r"\b(?:Messe|Fachmesse|Ausstellung|Konferenz|Kongress|"
        r"Festival)\s+(?P<name>[\"„]?[A-ZÄÖÜ][\w-]*(?:\s+(?:of|and|the|&|\+|"
        r"[A-ZÄÖÜa-z][\w-]*(?=\s+(?:[A-Z&+]|im\b|in\b))|[A-ZÄÖÜ][\w-]*|(?<=[&+] )[a-zäöü][\w-]*)){0,5}?)(?=\s+(?:im|in|"
        r"am|vom|\d)|[.,\"“])",
        scene.analysis.quote(sentence),
    )
    return match["name"].strip('"„') if match else None


_SHORT = re.compile(r"(?P<short>[A-ZÄÖÜ]{2,6}) [-–] .+")


def _by_its_letters(name: str) -> str:
    """„EWG - Essener Wirtschaftsförderungsgesellschaft mbH“ goes by the letters in front."""
    match = _SHORT.fullmatch(name)
    return match["short"] if match else name


def _merge(known: list[EncounterFact], fact: EncounterFact) -> None:
    for index, older in enumerate(known[:100]):
        shared = any(_same_body(one, other) for one in older.bodies for other in fact.bodies)
        if fact.kind == "contact" and shared and older.kind != "reception":
            known[index] = replace(
                older,
                bodies=_united(older.bodies, fact.bodies),
                arose_from_event=fact.arose_from_event,
                arose_from_date=fact.arose_from_date,
            )
            return
        same_day = not fact.date or not older.date or fact.date == older.date
        if fact.kind == older.kind and same_day and (shared or fact.kind == "reception"):
            known[index] = replace(older, place=older.place or fact.place, date=older.date or fact.date)
            return
    known.append(fact)


def _same_body(one: str, other: str) -> bool:
    """Whether they are one body, one of them perhaps shortened to its first words."""
    short, long = sorted((place_key(one), place_key(other)), key=len)
    return long == short or long.startswith(f"{short} ")


def _united(older: tuple[str, ...], newer: tuple[str, ...]) -> tuple[str, ...]:
    names: list[str] = []
    for name in sorted((*older, *newer), key=len, reverse=True):
        if not any(_same_body(name, one) for one in names):
            names.append(name)
    return tuple(names)
