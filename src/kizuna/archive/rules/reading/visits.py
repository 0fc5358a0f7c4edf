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
from kizuna.archive.rules.reading.visit_offers import is_about_partner
from kizuna.archive.rules.reading.visit_times import is_other_time, told_in, visit_days
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_trips import trips_of
from kizuna.archive.rules.reading.visit_words import AT_THE_HEAD, EXCHANGE, GROUP, PUPILS, SCHOOL_STAY

_UNNAMED = re.compile(
    r"Partnerst(?:adt|ädten)|\bder \w+en (?:Provinz|Präfektur|Region|Stadt|Millionenstadt)\b"
)
_REGION_WORD = re.compile(r"^(?:region|prafektur|provinz|landkreis|kreis|bezirk)\s+")
_MOST = 40
_SEVERAL = 2


@dataclass(slots=True)
class _Draft:
    direction: Direction
    far: str | None
    trips: list[Trip] = field(default_factory=list)
    umbrella: list[Span] = field(default_factory=list)
    time: tuple[int, int] | None = None
    kind: str = ""
    is_past: bool = False
    is_ahead: bool = False
    broad: str | None = None
    is_whole: bool = False


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
    return _each_once([(draft, _fact(scene, draft, drafts, sentences)) for draft in drafts])


def _each_once(told: list[tuple[_Draft, VisitFact]]) -> tuple[VisitFact, ...]:
    """Visits that turn out to have the same ends are one, unless told apart by time or kind; the dated one stays."""
    kept: list[tuple[_Draft, VisitFact]] = []
    for draft, fact in told:
        for index, (other, known) in enumerate(kept):
            ends = (fact.direction, fact.from_city, fact.to_city) == (
                known.direction,
                known.from_city,
                known.to_city,
            )
            later = (draft.is_ahead and other.is_past) or (other.is_ahead and draft.is_past)
            if ends and not later and not _is_apart(other, draft.time, draft.kind):
                dated = fact if (fact.start or fact.end) and not (known.start or known.end) else known
                kept[index] = (other, dated)
                break
        else:
            kept.append((draft, fact))
    return tuple(fact for _, fact in kept)


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
        time, kind = told_in(scene, trip.sentence), _kind(scene, trip)
        draft = next(
            (
                one
                for one in drafts
                if _same(scene, one, trip)
                and not _is_apart(one, time, kind)
                and not (one.is_past and _is_ahead(scene, time))
            ),
            None,
        )
        if draft is None and len(drafts) == _MOST:
            break
        if draft is None:
            draft = _Draft(trip.direction, trip.far)
            drafts.append(draft)
        draft.trips.append(trip)
        draft.is_ahead |= _is_ahead(scene, time)
        draft.is_past |= time is None and bool(_PAST.search(scene.analysis.quote(trip.sentence)))
        draft.time, draft.kind = draft.time or time, draft.kind or kind
        for name in (draft.far, trip.far):
            draft.broad = name if name and scene.is_broad(name) else draft.broad
        if trip.far and (draft.far is None or (scene.is_broad(draft.far) and not scene.is_broad(trip.far))):
            draft.far = trip.far
    for draft in drafts:
        if draft.far is None and (draft.direction is Direction.OUTGOING or is_about_partner(scene)):
            draft.far = scene.partner
    return _without_countries(
        scene, _without_stations(scene, [one for one in drafts if one.far or not _is_out(one)])
    )


_PAST = re.compile(
    r"\b(?:wurden?|war|waren|hatten?|kam|kamen|reisten?|besuchten|besuchte|fuhren|flogen)\b|\b(?:hat|haben|ist|sind)\b[^;]*"
    r"\b(?:besucht|gereist|gefahren|geflogen|gekommen|zurückgekehrt|empfangen)\b"
)
_AHEAD = 3  # months


def _is_ahead(scene: Scene, time: tuple[int, int] | None) -> bool:
    """Whether a journey lies well after the release: another one than that told in the past."""
    if time is None or scene.anchor is None:
        return False
    return time[0] > 12 * scene.anchor.year + scene.anchor.month + _AHEAD


def _kind(scene: Scene, trip: Trip) -> str:
    """A citizens' journey is another visit than a delegation's, even to the same town."""
    text = scene.analysis.quote(trip.sentence)
    if re.search(r"Bürgerreise|Bürgerfahrt", text):
        return "citizens"
    return "delegation" if re.search(r"[Dd]elegation|Abordnung", text) else ""


def _is_apart(draft: _Draft, time: tuple[int, int] | None, kind: str) -> bool:
    return is_other_time(draft.time, time) or bool(draft.kind and kind and draft.kind != kind)


def _is_out(draft: _Draft) -> bool:
    return draft.direction is Direction.OUTGOING


def _without_stations(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """A journey goes to the partner, or else to the country: the other towns on the way are stations."""
    out = [one for one in drafts if _is_out(one) and one.far]
    tour = _take_country_of_title(scene, out)
    mains = [] if tour else _mains(scene, out)
    goals = mains or [one for one in out if one.far == scene.partner and not tour]
    if goals:
        stations = [
            one
            for one in out
            if one not in goals
            and (mains or _is_onward(scene, one))
            and not any(is_other_time(one.time, main.time) for main in goals)
        ]
        for main in goals:
            main.umbrella += [
                trip.sentence for one in stations for trip in one.trips if scene.is_broad(one.far or "")
            ]
        drafts = [one for one in drafts if one not in stations]
    return drafts if mains else _of_a_country(scene, drafts)


def _mains(scene: Scene, out: list[_Draft]) -> list[_Draft]:
    """The journeys to a partner; beside one only gone on to, or in another country, those of the headline too."""
    mains = [one for one in out if _is_main(scene, one)]
    lands = {scene.country_of(one.far or "") for one in mains if _is_partner(scene, one)} - {None}
    onward = any(_is_partner(scene, one) and _is_onward(scene, one) for one in mains)
    return [
        one
        for one in mains
        if onward or _is_partner(scene, one) or scene.country_of(one.far or "") not in lands
    ]


def _of_a_country(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """Journeys to several towns of a country that is named as the goal are one to the country."""
    out = [one for one in drafts if _is_out(one) and one.far]
    whole = next((one for one in out if one.broad), None)
    if whole is None or len({one.far for one in out if not scene.is_broad(one.far or "")}) < _SEVERAL:
        return drafts
    inside = [
        one
        for one in out
        if one is not whole and scene.country_of(one.far or "") == scene.country_of(whole.broad or "")
    ]
    if inside or whole.far == whole.broad:
        whole.far, whole.is_whole = whole.broad, True
        whole.trips = [trip for trip in whole.trips if scene.is_broad(trip.far or "")] or whole.trips
    return [one for one in drafts if one not in inside]


def _take_country_of_title(scene: Scene, out: list[_Draft]) -> bool:
    """„X wirbt in Japan“ over journeys to several towns there: one journey to the country."""
    codes = {scene.country_of(one.far or "") for one in out}
    if len(out) < _SEVERAL or len(codes) != 1 or any(_is_partner(scene, one) for one in out):
        return False
    for ref in scene.refs:
        titled = scene.is_title(ref.span) and not ref.is_adjective and scene.is_country(ref.name)
        if titled and scene.country_of(ref.name) in codes and not any(one.broad for one in out):
            out[0].broad = ref.name
            return True
    return False


def _is_onward(scene: Scene, draft: _Draft) -> bool:
    """Whether all that is told of a journey is that it went on there: "nach X weiter"."""
    return all(
        re.search(r"\bweiter\b|weitergereist|Abstecher|Zwischenstopp", scene.analysis.quote(trip.sentence))
        for trip in draft.trips
    )


_TIED = re.compile(r"artnerschaft (?:mit|zu) (?:(?:der|dem|den) )?(?:[a-zäöüß-]+ )?(?:[A-ZÄÖÜ]\w+ )?$")


def _is_partner(scene: Scene, draft: _Draft) -> bool:
    """Whether the text calls the goal a partner: by the word itself, or "die Partnerschaft mit X"."""
    refs = [ref for ref in scene.refs if ref.name == draft.far and not ref.is_adjective]
    return any(
        ref.is_partner or _TIED.search(scene.analysis.text[max(ref.span.start - 60, 0) : ref.span.start])
        for ref in refs
    )


def _is_main(scene: Scene, draft: _Draft) -> bool:
    """Whether a journey is to a partner, or to the town of the headline."""
    if draft.far is None or scene.is_broad(draft.far):
        return False
    titled = any(scene.is_title(ref.span) for ref in scene.refs if ref.name == draft.far)
    return titled or _is_partner(scene, draft)


def _without_countries(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """Guests "from the south-west of England" are those of its town, if the text names it."""
    towns = {one.direction: one for one in drafts if one.far and not scene.is_broad(one.far)}
    kept = []
    for one in drafts:
        town = towns.get(one.direction)
        country = scene.country_of(town.far or "") if town else None
        same = town is not None and one.far is not None and country in (None, scene.country_of(one.far))
        if (
            town is not None
            and same
            and one is not town
            and scene.is_broad(one.far or "")
            and not is_other_time(one.time, town.time)
        ):
            town.umbrella += [trip.sentence for trip in one.trips]
        else:
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
    if (far and scene.is_broad(far) and draft.direction is Direction.OUTGOING and not draft.is_whole) or (
        far and scene.is_broad(far) and _from_partner_town(scene, draft)
    ):
        far = scene.town_in(scene.country_of(far)) or far
    origin, goal = (scene.home, far) if draft.direction is Direction.OUTGOING else (far, scene.home)
    told = tuple(dict.fromkeys(trip.sentence for trip in draft.trips))
    around = _around(scene, told, drafts, sentences)
    others = tuple(
        trip.sentence for one in drafts if one.direction is not draft.direction for trip in one.trips
    )
    guests = draft.direction is Direction.INCOMING
    claimed = tuple(trip.sentence for one in drafts if one is not draft for trip in one.trips)
    start, end = visit_days(scene, told, around, others, claimed=claimed, guests=guests)
    if start is None and end is None and draft.umbrella:
        start, end = visit_days(scene, tuple(draft.umbrella), (), others, guests=guests)
    both_ways = any(one.direction is not draft.direction and one.far == far for one in drafts)
    others_in = {one.far for one in drafts if not _is_out(one)}
    head = head_of(scene, around, told, origin, both_ways=both_ways, several=guests and len(others_in) > 1)
    twin = draft.is_ahead and any(one.is_past and one.direction is draft.direction for one in drafts)
    if (twin or _is_history(scene, draft)) and not any(
        AT_THE_HEAD.search(scene.analysis.quote(one)) for one in told
    ):
        head = None
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


_LONG_PAST = 24  # months


def _is_history(scene: Scene, draft: _Draft) -> bool:
    """Whether a visit is told as history: today's office holders did not lead it."""
    now = 12 * scene.anchor.year + scene.anchor.month if scene.anchor else 0
    return draft.time is not None and draft.time[1] < now - _LONG_PAST


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
