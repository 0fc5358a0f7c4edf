"""Journeys that are only announced: one that people may join, and the visit in return."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import Direction, Span
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_trip import Trip

_RETURN_PLANNED = re.compile(
    r"\b(?:Gegenbesuch|Rückbesuch|Gegeneinladung)\b[^;]{0,120}\b(?:geplant|vorgesehen|stattfinden|erwartet|folg|soll|an|"
    r"vereinbart|angekündigt|statt)|\b(?:geplant|vorgesehen|vereinbart\w*|angekündigt|(?:er)?folgte?|plant|planen)\b[^;]{0,120}"
    r"\b(?:Gegenbesuch|Rückbesuch)\b"
)
_THE_JOURNEY = r"\b(?:für die|an der|zur|zu der|bei der) (?:\w+ )?(?:\w*fahrt|Fahrt|\w*[Rr]eise)\b"


def is_about_partner(scene: Scene) -> bool:
    """Whether the release tells of one town abroad, or of one partner, more than in passing."""
    if scene.partner is None or scene.is_broad(scene.partner):
        return False
    refs = [ref for ref in scene.refs if ref.name == scene.partner]
    named = any(ref.is_partner or scene.is_title(ref.span) for ref in refs)
    others = {ref.name for ref in scene.refs if ref.is_partner and not scene.is_home(ref.name)} - {
        scene.partner
    }
    towns = {ref.name for ref in scene.refs if not ref.is_adjective and not scene.is_home(ref.name)}
    abroad = {name for name in towns if not scene.is_broad(name) and scene.country_of(name) != "DE"}
    return not others and (named or (abroad == {scene.partner} and len(refs) > 1))


_OFFER = re.compile(
    rf"{_THE_JOURNEY}[^;]{{0,90}}\b(?:[Aa]nmeld\w+|Interess\w+|mitfahren|Plätze)|"
    rf"\b(?:[Aa]nmeld\w+|Interess\w+|Plätze)\b[^;]{{0,90}}{_THE_JOURNEY}"
)


def goes_out(trip: Trip) -> bool:
    """Whether one of ours goes."""
    return trip.direction is Direction.OUTGOING


def offered(scene: Scene, sentences: tuple[Span, ...]) -> list[Trip]:
    """„Interessierte können sich für die Fahrt anmelden“: a journey to the partner that invites."""
    if scene.partner is None or not any(
        _OFFER.search(scene.analysis.quote(sentence)) for sentence in sentences
    ):
        return []
    for sentence in sentences:
        text = scene.analysis.quote(sentence)
        names = [ref.name for ref in scene.refs_in(sentence) if not ref.is_adjective]
        if (
            scene.partner in names
            and scene.moments(sentence)
            and re.search(r"Partnerst|\b(?:lädt|laden|feiert)\b", text)
        ):
            return [Trip(Direction.OUTGOING, scene.partner, sentence, 1)]
    return []


def return_visit(scene: Scene, sentence: Span, text: str, trips: list[Trip]) -> list[Trip]:
    """„Ein Gegenbesuch ist für Oktober geplant“ goes the other way than the visit told before."""
    last = next((trip for trip in reversed(trips) if trip.far or is_about_partner(scene)), None)
    if (
        last is None
        or not _RETURN_PLANNED.search(text)
        or any(not ref.is_adjective for ref in scene.foreign(sentence))
    ):
        return []
    outgoing = last.direction is Direction.OUTGOING
    there = any(trip.far == scene.partner and trip.direction is last.direction for trip in trips)
    far = scene.partner if there or is_about_partner(scene) else last.far or scene.partner
    return [Trip(Direction.INCOMING if outgoing else Direction.OUTGOING, far, sentence, 1)]
