"""Who leads a travelling group and who belongs to it."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import PersonFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_ends import comes_from
from kizuna.archive.rules.reading.visit_words import AT_THE_HEAD, COMES_ALONG, OFFICE

_RECEIVES = re.compile(r"\b(?:empfing|empfängt|begrüß\w*|hieß|willkommen|empfangen)\b")


def head_of(
    scene: Scene, sentences: tuple[Span, ...], told: tuple[Span, ...], origin: str | None
) -> str | None:
    """The leader: named as such, or the only holder of a high office who comes from `origin`."""
    for sentence in sentences:
        named = _named_head(scene, sentence, origin)
        if named:
            return named.name
    if any(re.search(r"gegenseitig|wechselseitig", scene.analysis.quote(sentence)) for sentence in told):
        return None
    if origin and not scene.is_home(origin):
        alone = _alone(scene, told, origin)
        if alone:
            return alone.name
    officers = [person for person in officers_of(scene, origin) if _travels(scene, sentences, person, origin)]
    return (
        officers[0].name if len(officers) == 1 and not _in_company(scene, told, officers[0], origin) else None
    )


def _alone(scene: Scene, told: tuple[Span, ...], origin: str) -> PersonFact | None:
    """The one office holder of the other side in the sentences that tell the visit."""
    guests = {
        person.name: person
        for sentence in told
        for span, person in scene.analysis.persons.within(sentence)
        if person.function and comes_from(scene, sentence, span, person) == origin
    }
    return next(iter(guests.values())) if len(guests) == 1 else None


def _in_company(scene: Scene, told: tuple[Span, ...], officer: PersonFact, origin: str | None) -> bool:
    """Whether the sentence that tells the trip names other office holders of the same city beside."""
    for sentence in told:
        people = scene.analysis.persons.facts_in(sentence)
        if officer in people and scene.is_home(origin) and "egleit" not in scene.analysis.quote(sentence):
            beside = [
                one
                for one in people
                if one is not officer and one.function and _may_come_from(scene, one, origin)
            ]
            return bool(beside) and not re.search(r"Amtskoll", " ".join(one.function or "" for one in beside))
    return False


def _named_head(scene: Scene, sentence: Span, origin: str | None) -> PersonFact | None:
    match = AT_THE_HEAD.search(scene.analysis.quote(sentence))
    if not match:
        return None
    people = [
        (span, person)
        for span, person in scene.analysis.persons.within(sentence)
        if _may_come_from(scene, person, origin)
    ]
    if not people:
        return (
            _last_named(scene, sentence, origin)
            if re.search(r"\b(?:Sie|Er|Der|Die)\b", scene.analysis.quote(sentence))
            else None
        )
    start, end = sentence.start + match.start(), sentence.start + match.end()
    after = [pair for pair in people if pair[0].start >= end]
    inside = [pair for pair in people if start <= pair[0].start < end]
    before = [pair for pair in people if pair[0].end <= start]
    looks_back = re.match(r"an|leite|führ|Deleg", match.group(0)) and not re.search(
        r"um$|geleitet|geführt|angeführt", match.group(0)
    )
    if looks_back and before:
        return before[-1][1]
    pick = inside or after or before
    return pick[0][1]


def _last_named(scene: Scene, sentence: Span, origin: str | None) -> PersonFact | None:
    """„Die Bürgermeisterin stand an der Spitze“: the person named last before."""
    last = scene.analysis.persons.last_before(sentence.start)
    return (
        last[1]
        if last and _may_come_from(scene, last[1], origin) and OFFICE.search(last[1].function or "")
        else None
    )


def _may_come_from(scene: Scene, person: PersonFact, origin: str | None) -> bool:
    base = person.organisation
    if not base or not origin:
        return True
    if place_key(base) == place_key(origin):
        return True
    return not scene.is_named(base)


def officers_of(scene: Scene, origin: str | None) -> list[PersonFact]:
    """The mayors, governors and their like of a city; for a foreign one also "sein Amtskollege"."""
    if origin is None:
        return []
    key, found = place_key(origin), []
    for person in scene.analysis.persons.facts:
        function, base = person.function or "", person.organisation
        if not OFFICE.search(function):
            continue
        if base:
            if place_key(base) == key or (
                not scene.is_home(origin) and "Amtskoll" in function and not scene.is_home(base)
            ):
                found.append(person)
        elif scene.is_home(origin) != ("Amtskoll" in function) and (
            scene.is_home(origin) or "Amtskoll" in function
        ):
            found.append(person)
    return found


def _travels(scene: Scene, sentences: tuple[Span, ...], person: PersonFact, origin: str | None) -> bool:
    """Whether the person is named as travelling, not as receiving the others."""
    if not scene.is_home(origin):
        return True
    for sentence in sentences:
        mentions = [
            span
            for span, one in scene.analysis.persons.within(sentence)
            if one is person or one.name == person.name
        ]
        if (
            mentions
            and not _RECEIVES.search(scene.analysis.quote(sentence))
            and not scene.is_said(mentions[0].start)
        ):
            return True
    return False


def members_of(
    scene: Scene, sentences: tuple[Span, ...], origin: str | None, head: str | None
) -> tuple[str, ...]:
    """The others who come along: people of sentences that list the group."""
    names: list[str] = []
    for sentence in sentences:
        text = scene.analysis.quote(sentence)
        if not COMES_ALONG.search(text) or _RECEIVES.search(text):
            continue
        for span, person in scene.analysis.persons.within(sentence):
            if not scene.is_said(span.start) and _may_come_from(scene, person, origin):
                names.append(person.name)
    return tuple(name for name in dict.fromkeys(names) if name != head)
