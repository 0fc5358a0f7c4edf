"""Guests told of one by one: a named person who comes, a group received from nobody says where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.facts import Direction, Span
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_ends import at_home, comes_from
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_words import DIGNITARY_VENUE, OFFICE

_RECEIVED = re.compile(r"\b(?:empfing|empfängt|empfangen|begrüßt\w*|willkommen|Besuch\s+(?:einer|von))\b")
_A_GROUP = re.compile(
    r"(?:[Dd]elegation|Abordnung|[Ss]chülergruppe|[Bb]esuchergruppe|"
    r"[Jj]ugendgruppe|Vertreter\S*\s+aus)\b"
)
_FOREIGN_PERSON_COMES = re.compile(
    r"\bkomm(?:t|en)\b|\bkam(?:en)?\b|erwartet|Gegenbesuch|\breis(?:t|te|ten|en)\b|zu Gast|"
    r"zu Besuch|\b(?:ist|sind|war|waren)\b[^;]{0,90}\bin\b|begrüß\w+|willkommen|"
    r"empf[aiä]ng\w*|Gast\b"
)
_HAS_COME = re.compile(
    r"\b[Bb]esuch (?:der|einer|von)\b[^;]{0,60}[Dd]elegation|"
    r"\b(?:angereist(?:e[nrsm]?)?|eingetroffen(?:e[nrsm]?)?|mitgereist|angekommen)\b"
)


def person_comes(scene: Scene, sentence: Span, text: str) -> Iterator[Trip]:
    """A named person from elsewhere who is, or is expected, in the city."""
    if re.search(r"\b(?:lud|luden|lädt|laden)\b", text):
        return
    if not (at_home(scene, sentence) and _FOREIGN_PERSON_COMES.search(text)) and not _HAS_COME.search(text):
        return
    for span, person in scene.analysis.persons.within(sentence):
        base = comes_from(scene, sentence, span, person)
        if base is None and re.search(r"[Gg]egenbesuch", text) and not scene.is_home(person.organisation):
            base = scene.partner if person.function and person.organisation else None
        if base and not scene.is_country(base):
            yield Trip(Direction.INCOMING, base, sentence, 2, by_person=True)
            return


def received(scene: Scene, sentence: Span, text: str, origins: list[Ref]) -> Iterator[Trip]:
    """A group that is received, from nobody says where."""
    if not origins and _A_GROUP.search(text) and _RECEIVED.search(text) and not scene.is_said(sentence.start):
        yield Trip(Direction.INCOMING, None, sentence, 2 if re.search(r"Besuch einer", text) else 1)


def _is_long_ago(scene: Scene, sentence: Span) -> bool:
    """Whether all the sentence tells happened in another year than the release's or the one before."""
    years = [int(one.start[:4]) for one in scene.moments(sentence) if not one.is_relative]
    return bool(years) and scene.anchor is not None and max(years) < scene.anchor.year - 1


def dignitary(scene: Scene, sentence: Span) -> Trip | None:
    """A foreign mayor who signs or is received in the town hall has come on a visit."""
    text = scene.analysis.quote(sentence)
    if not DIGNITARY_VENUE.search(text) and not re.search(r"Unterschrift|unterzeichn|Namen unter", text):
        return None
    if _is_long_ago(scene, sentence):
        return None
    for span, person in scene.analysis.persons.within(sentence):
        base = comes_from(scene, sentence, span, person)
        if base and OFFICE.search(person.function or "") and not scene.is_said(span.start):
            return Trip(Direction.INCOMING, base, sentence, 1, by_person=True)
    return None
