"""Journeys of our own: who of ours goes where, or is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.facts import Direction, Span
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_ends import (
    at_home,
    destinations_in,
    is_german_region,
)
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_words import (
    GROUP,
    INVITES,
    MOTION,
    OFFICE,
    STAYS_THERE,
    TRAVEL_NOUN,
)

_AGENT_HOME = re.compile(
    r"\b(?:Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|OB|Landr[aä]t(?:in)?|Stadtoberhaupt)\b"
)
_TO_THE_PARTNER = re.compile(
    r"\b(?:in|nach|besuch\w*)\s+(?:die|der|ihrer?|seiner?|unserer?)\s+(?:\w+\s+)?Partner(?:stadt|kommune|gemeinde|region)\b|"
    r"\bbesuch(?:t|te|ten|en)\b[^;]{0,140}\b(?:den|die|ihren|ihre)\s+\w+en?\s+Partner(?:bezirk|kreis|stadt|gemeinde)\b"
)
_IS_IN = re.compile(r"\b(?:ist|sind|war|waren|sei|seien)\b[^;]{0,160}\bin\b")
_THE_PARTNER = re.compile(
    r"\b(?:die|ihre|seine|unsere)\s+(?:\w+e\s+)?Partner(?:stadt|kommune|gemeinde)\b[^.;]{0,80}\bbesuch(?:t|te|ten)\b"
)
_A_JOURNEY = re.compile(
    r"(?<!Heim)(?<!Rück)(?<!Weiter)(?<!Ab)(?:[Rr]eise|[Ff]ahrt|Gegenbesuch\w*|Besuch)\b[^.;]{0,30}\b(?:nach|in)\b"
)
_TAKES_PART = re.compile(
    r"\b(?:nahm|nahmen|nimmt|nehmen)\b[^;]{0,120}\bteil\b|\bteilgenommen\b|\b[Mm]it dabei\b|\bmit von der Partie\b"
)
_LEAVES = re.compile(
    r"\b(?:ging|geht) es\b|"
    r"\b(?:fuhr(?:en)?|fahren|fährt|reis(?:t|te|ten|en)|gereist|flog(?:en)?|fliegt|geflogen|aufgebrochen|bricht|brach(?:en)?)\b"
)
_BACK = re.compile(r"\bzurück(?:gekehrt|gekommen|gereist)?\b")
_STRONG_MOTION = re.compile(
    r"(?i)reis|\bfuhr|\bfahr|\bfähr|\bflog|\bflieg|geflogen|unterwegs|delegation|abordnung|aufgebrochen|"
    r"\bzu gast\b|\bzu besuch\b"
    r"|gruppe|partner|team|kolleg"
)


def departures(
    scene: Scene,
    sentence: Span,
    text: str,
    homes: list[Ref],
    abroad: list[Ref],
    running: Direction | None,
    *,
    guests: bool,
) -> Iterator[Trip]:
    """The journeys a sentence tells, of somebody of ours to somewhere else."""
    goes = _ours_go(scene, sentence, text, homes, abroad, running, guests=guests)
    us = any(ref.is_adjective and scene.is_home(ref.name) for ref in scene.refs_in(sentence))
    continues = running is Direction.OUTGOING and (us or re.search(r"Station|weiter\b|ging es", text))
    stays = goes and bool(_IS_IN.search(text)) and any(ref.preposition in {"in", "im"} for ref in abroad)
    travels = bool(MOTION.search(text)) or scene.is_title(sentence) or bool(homes) or stays or _stays(text)
    if not goes:
        abroad = [ref for ref in abroad if _may_be_meant(scene, ref)]
    abroad = [ref for ref in abroad if _STRONG_MOTION.search(text) or not _is_near(scene, ref)]
    homeward = running is Direction.INCOMING and at_home(scene, sentence) and not homes
    if (
        abroad
        and travels
        and not homeward
        and (goes or continues or TRAVEL_NOUN.search(text))
        and (running_allows(running, text, goes=goes) or _journeys_to_partner(scene, abroad, text))
    ):
        towns = [ref for ref in abroad if scene.is_town(ref) or is_partner_district(scene, ref)]
        for name in dict.fromkeys(ref.name for ref in towns or abroad):
            yield Trip(Direction.OUTGOING, name, sentence, 2)
    elif not abroad and goes and travels and scene.partner and _goes_to_partner(scene, sentence, text):
        yield Trip(Direction.OUTGOING, scene.partner, sentence, 1)
    elif homes and not guests and (host := _invited_by(scene, sentence, text)):
        yield Trip(Direction.OUTGOING, host, sentence, 1)
    elif not abroad and homes and _group_stays(scene, sentence, text, homes, guests=guests):
        yield _to_where_it_happens(scene, sentence)


_FEASTS_ALONG = re.compile(r"\bfeier(?:te|ten|n)\b[^;]*\bmit\b|\bmit dabei\b|\bmitgefeiert\b")
_HAD_INVITED = re.compile(r"\b(?:hatten?|hat|haben)\b[^;]{0,200}\beingeladen\b")


def _invited_by(scene: Scene, sentence: Span, text: str) -> str | None:
    """„Dazu hatte die Stadt X eine Delegation aus unserer Stadt eingeladen“."""
    if not (_HAD_INVITED.search(text) or _FEASTS_ALONG.search(text)) or not re.search(
        r"[Dd]elegation|Abordnung|Gruppe|Chor|Verein", text
    ):
        return None
    hosts = [
        ref for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective and not ref.preposition
    ]
    return hosts[0].name if len(hosts) == 1 else None


def _ours_go(
    scene: Scene,
    sentence: Span,
    text: str,
    homes: list[Ref],
    abroad: list[Ref],
    running: Direction | None,
    *,
    guests: bool,
) -> bool:
    """Whether those who travel are ours."""
    if homes or _home_person_acts(scene, sentence, text, running):
        return True
    if running is Direction.INCOMING:
        return _goes_to_guests(scene, abroad, text)
    back = bool(_BACK.search(text)) and any(ref.preposition == "aus" for ref in abroad)
    partners = [ref for ref in abroad if ref.is_partner or ref.name == scene.partner]
    stays = not guests and bool(partners) and _stays(text)
    return _group_leaves(scene, abroad, text) or back or stays


def _group_stays(scene: Scene, sentence: Span, text: str, homes: list[Ref], *, guests: bool) -> bool:
    """Whether a group of ours is somewhere the sentence does not name."""
    delegation = bool(re.search(r"[Dd]elegation|Abordnung", text))
    if delegation and any(ref.is_adjective for ref in homes):
        return True
    away = (_stays(text) or bool(_TAKES_PART.search(text))) and not at_home(scene, sentence)
    return away and not guests and not (INVITES.search(text) and not delegation)


def _is_near(scene: Scene, ref: Ref) -> bool:
    """Whether it is a place nobody knows or one in Germany, no partner: mayors visit kindergartens there."""
    return not ref.is_partner and ref.name != scene.partner and scene.country_of(ref.name) in {"DE", None}


def _stays(text: str) -> bool:
    return bool(STAYS_THERE.search(text))


def _may_be_meant(scene: Scene, ref: Ref) -> bool:
    """Whether a town nobody of ours is said to go to can be the goal: abroad, or a partner."""
    return ref.is_partner or ref.name == scene.partner or scene.country_of(ref.name) != "DE"


def is_partner_district(scene: Scene, ref: Ref) -> bool:
    """Whether it is a district the text calls a partner."""
    return not is_german_region(scene, ref) and scene.country_of(ref.name) == "DE"


def running_allows(running: Direction | None, text: str, *, goes: bool) -> bool:
    """Guests of the city who go on elsewhere are no visit of the city's."""
    return (
        running is not Direction.INCOMING
        or goes
        or bool(re.search(r"\b(?:[Uu]nsere|[Ii]hre|[Ss]eine)[rn]? (?:\w+ )?Reise nach", text))
    )


def _group_leaves(scene: Scene, abroad: list[Ref], text: str) -> bool:
    """„Daher fuhren Beschäftigte der Verwaltung nach Zielonka“: a group, no town of its own, to the partner."""
    to_partner = any(ref.preposition == "nach" and ref.name == scene.partner for ref in abroad)
    return to_partner and bool(GROUP.search(text)) and bool(_LEAVES.search(text))


_HOMEWARD = re.compile(r"\b(?:zurück\w*|heim\w*|nach Hause|Heimreise|Rückreise|wieder)\b")


def _goes_to_guests(scene: Scene, abroad: list[Ref], text: str) -> bool:
    """„Im Mai reisten daher Aktive nach Kokkola“ in a text on guests from there: those who set out are ours."""
    to_partner = any(ref.preposition == "nach" and ref.name == scene.partner for ref in abroad)
    return to_partner and bool(_SETS_OUT.search(text)) and not _HOMEWARD.search(text)


_SETS_OUT = re.compile(r"\b(?:reisten|fuhren|flogen)\b")


def _journeys_to_partner(scene: Scene, abroad: list[Ref], text: str) -> bool:
    """The city's guests do not travel to the place they are from: a journey there is the city's own."""
    return bool(_A_JOURNEY.search(text)) and any(ref.name == scene.partner for ref in abroad)


def _goes_to_partner(scene: Scene, sentence: Span, text: str) -> bool:
    """„In die Partnerstadt“, „in der chinesischen Region“: the other side without its name."""
    if MOTION.search(text) and (_TO_THE_PARTNER.search(text) or _THE_PARTNER.search(text)):
        return True
    for ref in scene.refs_in(sentence):
        before = scene.analysis.text[max(ref.span.start - 12, sentence.start) : ref.span.start]
        if (
            ref.is_adjective
            and not scene.is_home(ref.name)
            and re.search(r"\b(?:in|nach) (?:die|der)\s+$", before)
        ):
            return scene.town_in(scene.country_of(ref.name)) is not None or ref.name in (scene.partner or "")
    return False


def _to_where_it_happens(scene: Scene, sentence: Span) -> Trip:
    """A home delegation without a goal goes to the first foreign town things happen in, else to the partner."""
    index = scene.analysis.sentence_index(sentence.start)
    before = scene.analysis.sentences[max(index - 4, 0) : index]
    for earlier in before:
        text = scene.analysis.quote(earlier)
        happens = re.search(r"beginnt|findet|tagt|tagen|statt\b", text) or scene.is_title(earlier)
        if not (MOTION.search(text) or happens):
            continue
        for ref in destinations_in(scene, earlier, text, onward=False):
            if not scene.is_home(ref.name) and scene.is_town(ref):
                return Trip(Direction.OUTGOING, ref.name, earlier, 1)
    for earlier in reversed(before[-2:]):
        towns = [ref.name for ref in scene.foreign(earlier, towns=True) if not ref.is_adjective]
        if towns and not scene.is_said(earlier.start):
            return Trip(
                Direction.OUTGOING, scene.partner if scene.partner in towns else towns[0], sentence, 1
            )
    return Trip(Direction.OUTGOING, scene.partner, sentence, 0)


def _home_person_acts(scene: Scene, sentence: Span, text: str, running: Direction | None) -> bool:
    """Whether someone from home travels: the mayor, the delegation, a person of the city."""
    people = scene.analysis.persons.within(sentence)
    for _, person in people:
        is_officer = OFFICE.search(person.function or "") and "Amtskoll" not in (person.function or "")
        if scene.is_home(person.organisation) or (not person.organisation and is_officer):
            return True
    return bool(_AGENT_HOME.search(text) and not people) or bool(
        running is not Direction.INCOMING and re.search(r"\bDelegation\b|\bAbordnung\b", text)
    )
