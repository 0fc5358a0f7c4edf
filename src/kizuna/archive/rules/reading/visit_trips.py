"""The trips a release tells, sentence by sentence: whoever is under way stays so until someone else is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.facts import Direction, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_departures import departures
from kizuna.archive.rules.reading.visit_ends import (
    at_home,
    destinations_in,
    is_german_region,
    origins_in,
)
from kizuna.archive.rules.reading.visit_guests import (
    dignitary,
    envoy,
    from_partner,
    is_sent,
    office_comes,
    person_comes,
    received,
)
from kizuna.archive.rules.reading.visit_offers import goes_out, offered, return_visit
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_words import (
    ARRIVES,
    GROUP,
    HOSTS,
    INVITES,
    OFFICE,
    ONLINE,
    STAYS_THERE,
)

_EACH_OTHER = re.compile(
    r"\bgegenseitig\w*\b[^;]{0,40}\bbesuch|\bbesuch[^;]{0,40}\bgegenseitig|wechselseitige\w* Besuche"
)
_RECEIVED = re.compile(r"\b(?:empfing|empfängt|empfangen|begrüßt\w*|willkommen|Besuch\s+(?:einer|von))\b")
_AFRESH = re.compile(
    r",\s+(?=(?:heuer|diesmal|dieses Mal|dieses Jahr|in diesem Jahr|nun|jetzt) \w+(?:en|t|te|ten|mal)\b)|"
    r",\s+(?=(?:im|am|vom|Ende|Anfang|Mitte|ein Jahr später) [^,;]{3,40}? (?:komm(?:en|t)|kam(?:en)?|reis\w+|"
    r"fahren|fährt|fuhr(?:en)?|"
    r"besuch\w+|flieg\w+|folgt) (?:die|der|das|eine?)\b)"
)
_TURN = re.compile(r",\s+(?=(?:hat|haben|ist|sind|kam|kamen|war|waren|wurden?|folgt|besuch\w+|reis\w+)\b)")
_CLAUSES = re.compile(
    r"(?:[^;:]|:(?!\s+(?:Im|Am|Ab|Vom|In)\s[^.;:]{0,60}(?:Abordnung|[Dd]elegation|[Gg]ruppe|Gäste|Vertret)))+"
)
_NO_TRIP = re.compile(r"\b(?:gewählt|wiedergewählt|verstorben|gestorben|geboren|vereidigt|beigesetzt)\b")
_CANCELLED = re.compile(
    r"\b(?:ab(?:ge)?sagen|abgesagt|abzusagen|sag(?:t|te|ten)\b[^;,]{0,60}\bab|ausgefallen|entfiel|entfallen|nicht möglich|"
    r"nicht stattfinden|nicht reisen|nicht kommen|nicht zu denken)\b"
)
_CANCELLED_CLAUSE = re.compile(rf"[^,;]*(?:{_CANCELLED.pattern})[^,;]*")
_OUTING = re.compile(r"(?:[Aa]usfl[uü]g\w*|Abstecher|Tagesfahrt|Tagesausflug)\s+(?:\w+ ){0,2}(?:nach|in)\s+$")
_CAME = re.compile(
    r"gekommen|\bkam(?:en)?\b|zu Gast|\bbesuch(?:te|ten)\b|angereist|\breis(?:te|ten|t|en)\b|eingetroffen|\bbegrüß\w+|"
    r"empf[aiä]ng\w*"
)
_GROUP_STAYS = re.compile(r"\b(?:[Dd]elegation|Abordnung|Reisegruppe|Gruppe|Gäste)\b")
_GOES_ON = re.compile(r"(?:und |sowie |ferner )?aus\b")
_MOST_AT_ONCE = 8
_COMING = re.compile(
    r"\bhielt(?:en)? sich\b|\bhält sich\b|gekommen|\bkam(?:en)?\b|\bkomm(?:t|en)\b|zu Gast|zu Besuch|"
    r"besuch(?:t|te|ten|en)\b|angereist|eingetroffen|erwartet|gereist|"
    r"\breis\w+|weil\w+|\b(?:ist|sind|war|waren)\b|empf[aiä]ng\w*|begrüß\w+"
)
_HAVE_COME = re.compile(
    r"gekommen|\bkam(?:en)?\b|\bkomm(?:t|en)\b|zu Gast|zu Besuch|[Bb]esuch(?:t|te|ten|en)?\b|angereist|eingetroffen|"
    r"erwartet|[Gg]egenbesuch|\bbegrüß\w+|empf[aiä]ng\w*|angesagt|angekündigt|\bhielt(?:en)? sich\b|\bweil\w+"
)
_GENERAL = re.compile(
    r"\b(?:entscheid\w+|prüf\w+|berät|beraten|berieten?|überleg\w+|diskutier\w+)\b[^;]{0,80}\bob\b|"
    r"\b(?:soll|wird)\b[^;]{0,100}\b(?:eingeweiht|enthüllt|eröffnet|aufgestellt|gepflanzt) werden\b|"
    r"\b(?:würden?|könnten?)\b[^;]{0,120}\b(?:reisen|fahren|fliegen|kommen|besuchen)\b|\bsoll(?:t?en)\b[^;]{0,120}\b(?:kommen|fahren|reisen)\b"
)
_OFTEN = re.compile(
    r"\b(?:zwei|drei|vier|fünf|mehr)mal\b|\bmehr(?:fach|mals)\b|\b(?:regelmäßig\w*|häufig|immer wieder|jedes Jahr|"
    r"jährlich\w*|alle zwei Jahre)\b"
)


def trips_of(scene: Scene, sentences: tuple[Span, ...]) -> list[Trip]:
    """All statements of trips in the order of the text."""
    trips: list[Trip] = []
    for sentence in (part for whole in sentences for part in _parts(scene, whole)):
        text = scene.analysis.quote(sentence)
        if _is_said(scene, sentence) or _GENERAL.search(text) or _NO_TRIP.search(text) or ONLINE.search(text):
            continue
        if _OFTEN.search(text) and not scene.moments(sentence):
            continue
        if _CANCELLED.search(text) and not _CAME.search(_CANCELLED_CLAUSE.sub("", text)):
            continue
        running = trips[-1].direction if trips else None
        told = [*_in_sentence(scene, sentence, text, running)]
        trips.extend(
            told or return_visit(scene, sentence, text, trips) or _told_further(scene, sentence, text, trips)
        )
    trips += offered(scene, sentences) if not any(goes_out(trip) for trip in trips) else []
    if not trips or all(trip.direction is Direction.INCOMING and trip.far is None for trip in trips):
        guest = next((one for one in (dignitary(scene, sentence) for sentence in sentences) if one), None)
        guest = guest or envoy(scene, sentences)
        trips += [guest] if guest else []
    elif all(trip.direction is Direction.INCOMING and scene.is_broad(trip.far or "") for trip in trips):
        guest = envoy(scene, sentences)
        trips = [guest] if guest and guest.far else trips
    trips = _without_outings(scene, trips)
    known = {trip.direction for trip in trips if trip.far}
    return [trip for trip in trips if trip.far or trip.direction not in known or trip.weight > 1]


def _told_further(scene: Scene, sentence: Span, text: str, trips: list[Trip]) -> list[Trip]:
    """„Nun war eine kleine Delegation für einige Tage zu Gast“: the one visit the release tells, once more."""
    if len({(trip.direction, trip.far) for trip in trips}) != 1 or scene.foreign(sentence):
        return []
    if not (_GROUP_STAYS.search(text) and STAYS_THERE.search(text)) or scene.is_said(sentence.start):
        return []
    return [Trip(trips[-1].direction, trips[-1].far, sentence, 1)]


def _without_outings(scene: Scene, trips: list[Trip]) -> list[Trip]:
    """A town the text elsewhere makes an outing to is no goal of its own: "Bürgerfahrt nach A und B"."""
    outings = {
        ref.name
        for ref in scene.refs
        if not ref.is_partner
        and ref.name != scene.partner
        and _OUTING.search(scene.analysis.text[max(ref.span.start - 40, 0) : ref.span.start])
    }
    kept = [trip for trip in trips if not (goes_out(trip) and trip.far in outings)]
    return kept if any(goes_out(trip) for trip in kept) else trips


def _parts(scene: Scene, sentence: Span) -> Iterator[Span]:
    """A sentence cut at semicolons; "Nachdem …, haben …" tells two things."""
    text = scene.analysis.quote(sentence)
    for match in _CLAUSES.finditer(text):
        start, end = match.span()
        start += len(match.group(0)) - len(match.group(0).lstrip())
        led = text.startswith(("Nachdem", "Während"), start)
        turn = _TURN.search(text, start, end) if led else _AFRESH.search(text, start, end)
        if turn:
            yield Span(sentence.start + start, sentence.start + turn.start())
            start = turn.end()
        yield Span(sentence.start + start, sentence.start + end)


def _is_said(scene: Scene, sentence: Span) -> bool:
    return scene.is_said(sentence.start) and scene.is_said(max(sentence.end - 3, 0))


def _in_sentence(scene: Scene, sentence: Span, text: str, running: Direction | None) -> Iterator[Trip]:
    mutual = _EACH_OTHER.search(text)
    if (
        mutual
        and scene.moments(sentence)
        and scene.partner
        and not scene.is_said(sentence.start + mutual.start())
    ):
        yield Trip(Direction.INCOMING, scene.partner, sentence)
        yield Trip(Direction.OUTGOING, scene.partner, sentence)
        return
    origins = origins_in(scene, sentence, text)
    homes = [ref for ref in origins if scene.is_home(ref.name)]
    strangers = [ref for ref in origins if not scene.is_home(ref.name) and not is_german_region(scene, ref)]
    goals = destinations_in(scene, sentence, text, onward=running is Direction.OUTGOING)
    abroad = [ref for ref in goals if not scene.is_home(ref.name)]
    hosted = _hosted_elsewhere(scene, sentence, text)
    found = (
        [*_incoming(scene, sentence, text, strangers, abroad, running)] if strangers and not hosted else []
    )
    found = found or ([] if hosted else [*person_comes(scene, sentence, text)])
    found = found or [*from_partner(scene, sentence, text)]
    found = found or [*office_comes(scene, sentence, text), *is_sent(scene, sentence, text)]
    if found and not (homes and abroad):
        yield from found
        return
    yield from departures(scene, sentence, text, homes, abroad, running, guests=bool(strangers))
    if (not found and not homes and not abroad and running is not Direction.OUTGOING) or re.search(
        r"Besuch einer", text
    ):
        yield from received(scene, sentence, text, origins)


def _hosted_elsewhere(scene: Scene, sentence: Span, text: str) -> bool:
    """Whether it is another town's mayor who welcomes: those guests are not ours."""
    if not HOSTS.search(text) or at_home(scene, sentence):
        return False
    welcomed = HOSTS.search(text)
    for span, person in scene.analysis.persons.within(sentence):
        base = person.organisation
        theirs = base is not None and not scene.is_home(base) and scene.is_named(base)
        near = welcomed is not None and abs(span.end - sentence.start - welcomed.start()) < 40
        passive = re.search(r"\b(?:wurde[n]?|wird|werden|worden)\b", text)
        if theirs and near and OFFICE.search(person.function or "") and not passive:
            return True
    return False


def _arrive(scene: Scene, sentence: Span, text: str) -> bool:
    """Whether they come, be it that the verb stands at the head of a row: "begrüßen: aus A …; aus B …"."""
    if ARRIVES.search(text) or (at_home(scene, sentence) and GROUP.search(text)):
        return True
    return bool(_GOES_ON.match(text)) and bool(
        ARRIVES.search(scene.analysis.quote(scene.analysis.sentence_at(sentence.start)))
    )


def _lies_at_home(scene: Scene, ref: Ref) -> bool:
    """Whether a German town where guests of a district are shown round is taken for one of the district's own."""
    is_district = bool(scene.home and re.search(r"[Kk]reis\b", scene.home))
    return is_district and scene.country_of(ref.name) == "DE" and not ref.is_partner


def _incoming(
    scene: Scene,
    sentence: Span,
    text: str,
    origins: list[Ref],
    abroad: list[Ref],
    running: Direction | None,
) -> Iterator[Trip]:
    names = {place_key(ref.name) for ref in origins}
    if len(names) > _MOST_AT_ONCE or not (scene.is_title(sentence) or _arrive(scene, sentence, text)):
        return
    if INVITES.search(text) and not _COMING.search(text):
        return
    elsewhere = [ref for ref in abroad if place_key(ref.name) not in names and scene.is_town(ref)]
    elsewhere = [ref for ref in elsewhere if not _lies_at_home(scene, ref)]
    if elsewhere and not any(
        scene.is_home(ref.name) and not ref.is_adjective for ref in scene.refs_in(sentence)
    ):
        return
    hosts = running is Direction.OUTGOING and not at_home(scene, sentence)
    if hosts and all(ref.is_adjective for ref in origins) and _RECEIVED.search(text):
        return
    if hosts and not scene.is_title(sentence) and not _HAVE_COME.search(text):
        return
    towns = [ref for ref in origins if scene.is_town(ref)]
    for ref in towns or origins[:1]:
        if not any(one.name == ref.name for one in abroad):
            yield Trip(Direction.INCOMING, ref.name, sentence, 1 + (not ref.is_adjective))
