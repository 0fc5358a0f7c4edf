"""Visits: who came or went, from where to where, when, under whose lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import Direction, Span, VisitFact
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.scene import Scene, scene_of
from kizuna.archive.rules.reading.travellers import head_of, members_of, officers_of
from kizuna.archive.rules.reading.visit_times import is_other_time, told_in, visit_days
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_trips import trips_of
from kizuna.archive.rules.reading.visit_words import EXCHANGE, GROUP, PUPILS, SCHOOL_STAY

_UNNAMED = re.compile(
    r"Partnerst(?:adt|ädten)|\bder \w+en (?:Provinz|Präfektur|Region|Stadt|Millionenstadt)\b"
)
_REGION_WORD = re.compile(r"^(?:region|prafektur|provinz|landkreis|kreis|bezirk)\s+")
_MOST = 40


@dataclass(slots=True)
class _Draft:
    direction: Direction
    far: str | None
    trips: list[Trip] = field(default_factory=list)
    umbrella: list[Span] = field(default_factory=list)
    time: tuple[int, int] | None = None


def find(analysis: Analysis) -> tuple[VisitFact, ...]:
    """All visits of a release, each once."""
    return visits_of(scene_of(analysis))


def visits_of(scene: Scene) -> tuple[VisitFact, ...]:
    """The same for a scene already laid."""
    sentences = scene.sentences
    about_exchange = any(EXCHANGE.search(scene.analysis.quote(sentence)) for sentence in sentences[:3])
    at_school = any(SCHOOL_STAY.search(scene.analysis.quote(sentence)) for sentence in sentences)
    about_exchange |= at_school and any(
        PUPILS.search(scene.analysis.quote(sentence)) and scene.foreign(sentence)
        for sentence in sentences[:3]
    )
    trips = [
        trip
        for trip in trips_of(scene, sentences)
        if not _is_exchange(scene, trip, about_exchange=about_exchange, at_school=at_school)
    ]
    drafts = _drafts(scene, trips)
    return tuple(_fact(scene, draft, drafts, sentences) for draft in drafts)


def _is_exchange(scene: Scene, trip: Trip, *, about_exchange: bool, at_school: bool) -> bool:
    """School and trainee exchanges are told as exchanges; a mayor who comes along is still a visit."""
    text = scene.analysis.quote(trip.sentence)
    if re.search(r"[Dd]elegation|Abordnung", text):
        return bool(EXCHANGE.search(text))
    if trip.by_person and not EXCHANGE.search(text):
        return False
    return bool(EXCHANGE.search(text)) or about_exchange or (at_school and bool(PUPILS.search(text)))


def _drafts(scene: Scene, trips: Iterable[Trip]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for trip in trips:
        time = told_in(scene, trip.sentence)
        draft = next(
            (one for one in drafts if _same(scene, one, trip) and not is_other_time(one.time, time)), None
        )
        if draft is None and len(drafts) == _MOST:
            break
        if draft is None:
            draft = _Draft(trip.direction, trip.far)
            drafts.append(draft)
        draft.trips.append(trip)
        draft.time = draft.time or time
        if trip.far and (draft.far is None or (scene.is_broad(draft.far) and not scene.is_broad(trip.far))):
            draft.far = trip.far
    for draft in drafts:
        if draft.direction is Direction.OUTGOING and draft.far is None:
            draft.far = scene.partner
    return _without_umbrella(scene, drafts)


def _without_umbrella(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """„In Japan und Südkorea“ says no more than the towns visited there."""
    outgoing = [
        one
        for one in drafts
        if one.direction is Direction.OUTGOING and one.far and not scene.is_broad(one.far)
    ]
    kept = []
    for one in drafts:
        if one.direction is Direction.OUTGOING and one.far and scene.is_broad(one.far) and len(outgoing) > 1:
            for station in outgoing:
                station.umbrella += [trip.sentence for trip in one.trips]
        elif one.far or one.direction is Direction.INCOMING:
            kept.append(one)
    return kept


def _same(scene: Scene, draft: _Draft, trip: Trip) -> bool:
    if draft.direction is not trip.direction:
        return False
    if draft.far is None or trip.far is None:
        return draft.far is trip.far or draft.direction is Direction.OUTGOING
    if _REGION_WORD.sub("", place_key(draft.far)) == _REGION_WORD.sub("", place_key(trip.far)):
        return True
    broad = scene.is_broad(draft.far) or scene.is_broad(trip.far)
    return broad and scene.country_of(draft.far) == scene.country_of(trip.far)


def _fact(scene: Scene, draft: _Draft, drafts: list[_Draft], sentences: tuple[Span, ...]) -> VisitFact:
    far = draft.far
    if (far and scene.is_broad(far) and draft.direction is Direction.OUTGOING) or (
        far and scene.is_broad(far) and _from_partner_town(scene, draft)
    ):
        far = scene.town_in(scene.country_of(far)) or far
    origin, goal = (scene.home, far) if draft.direction is Direction.OUTGOING else (far, scene.home)
    told = tuple(dict.fromkeys(trip.sentence for trip in draft.trips))
    around = _around(scene, told, drafts, sentences)
    others = tuple(
        trip.sentence for one in drafts if one.direction is not draft.direction for trip in one.trips
    )
    start, end = visit_days(scene, told, around, others)
    if start is None and end is None and draft.umbrella:
        start, end = visit_days(scene, tuple(draft.umbrella), (), others)
    both_ways = any(one.direction is not draft.direction and one.far == far for one in drafts)
    head = head_of(scene, around, told, origin, both_ways=both_ways)
    best = max(draft.trips, key=lambda trip: trip.weight)
    return VisitFact(
        direction=draft.direction,
        found=scene.analysis.found(best.sentence, "visit", 0.85 if best.weight > 1 else 0.7),
        from_city=origin,
        to_city=goal,
        start=start,
        end=end,
        head=head,
        members=members_of(scene, around, origin, head),
    )


def _from_partner_town(scene: Scene, draft: _Draft) -> bool:
    """Whether a group "from China" is from the partner: it says so, or a mayor of the partner is with it."""
    if any(_UNNAMED.search(scene.analysis.quote(trip.sentence)) for trip in draft.trips):
        return True
    town = scene.town_in(scene.country_of(draft.far or ""))
    return town is not None and bool(officers_of(scene, town))


def _around(
    scene: Scene, told: tuple[Span, ...], drafts: list[_Draft], sentences: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The sentences of a visit and those near them that speak of its group, none of another visit's."""
    others = {trip.sentence for draft in drafts for trip in draft.trips} - set(told)
    wanted = set(told)
    back, reach = (1, 5) if len(drafts) == 1 else (0, 3)
    for index in {scene.analysis.sentence_index(span.start) for span in told}:
        for other in scene.analysis.sentences[max(index - back, 0) : index + reach]:
            if other not in others and (
                GROUP.search(scene.analysis.quote(other)) or scene.analysis.persons.within(other)
            ):
                wanted.add(other)
    return tuple(span for span in sentences if span in wanted)
