"""Who leads a travelling group and who belongs to it."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import PersonFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_ends import EMBASSY, comes_from, holds_office_elsewhere
from kizuna.archive.rules.reading.visit_words import AT_THE_HEAD, COMES_ALONG, OFFICE

_SAYS = re.compile(
    r"\b(?:sag(?:t|te|en)|erklär(?:t|te)|erläuter(?:t|te)|beton(?:t|te)|laut|freu(?:t|te) sich|so (?:der|die|Ober|Bürger)|"
    r"berichte(?:t|te)|unterstr(?:eicht|ich)|würdig(?:t|te)|verwies|mitteil\w+|teilte?)\b"
)
_AHEAD = re.compile(
    r"\berwartet\b|\bgeplant\b|\bGegenbesuch\b|\b(?:wird|werden)\b[^;]{0,200}\b(?:kommen|reisen|besuchen|sein)\b|"
    r"[Nn]och in diesem Jahr|[Ii]m (?:kommenden|nächsten) Jahr"
)
_BARE_OFFICE = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]as) (?:Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|Stadtoberhaupt|OB)\b(?!\s+[A-Z])"
    r"(?=[^;]{0,80}\b(?:Reise|Besuch in|reist|besucht|flog|fliegt|fuhr|fährt))"
)
_DEPUTY = re.compile(r"[Ss]tellvertret|Vize|Zweite|Dritte|[Ee]hemalig")
_RECEIVES = re.compile(r"\b(?:verabschied\w*|empfing|empfängt|begrüß\w*|hieß|willkommen|empfangen)\b")


def head_of(
    scene: Scene,
    sentences: tuple[Span, ...],
    told: tuple[Span, ...],
    origin: str | None,
    *,
    both_ways: bool,
    several: bool,
) -> str | None:
    """The leader: named as such, or the only holder of a high office who comes from `origin`.

    `both_ways`: the release tells a visit the other way too, so a mayor named elsewhere may be its host.
    `several`: guests from several towns are told of, and nobody leads more than his own.
    """
    if origin is not None and not scene.is_home(origin):
        first = _leader_of_guests(scene, sentences, told, origin, several=several)
        if first is not None or several:
            return first
    named = _named_leader(scene, sentences, origin, alone=not both_ways)
    if named is not None:
        return named.name
    if any(re.search(r"gegenseitig|wechselseitig", scene.analysis.quote(sentence)) for sentence in told):
        return None
    if origin and not scene.is_home(origin):
        guests = _guests(scene, told, origin)
        ahead = any(_AHEAD.search(scene.analysis.quote(sentence)) for sentence in told)
        if guests or both_ways or ahead:
            return guests[0] if len(guests) == 1 else None
    officers = officers_of(scene, origin)
    if origin and not scene.is_home(origin):
        officers += _unattached(scene, sentences)
        officers = [one for one in officers if not _DEPUTY.match(one.function or "")] or officers
    if not any(_BARE_OFFICE.search(scene.analysis.quote(sentence)) for sentence in told):
        near = told if both_ways and len(officers) == 1 else sentences
        officers = [person for person in officers if _travels(scene, near, person, told)]
    return (
        officers[0].name if len(officers) == 1 and not _in_company(scene, told, officers[0], origin) else None
    )


_ROW = 130
_LEADS = re.compile(
    r"\b(?:Leitung|[Aa]ngeführt|[Aa]nführ(?:t|te|ten)|[Gg]eleitet)\b|\ban (?:der|deren|ihrer) Spitze\b"
)
_ENVOY = re.compile(r"\b\w*(?:[Bb]otschafter|[Kk]onsul|Gesandt)\w*")
_CALLS = re.compile(
    r"Antrittsbesuch|Goldene[ns]? Buch|Gästebuch|empf[aiä]ng\w*|begrüß\w+|zu Gast|Station|Besuch"
)


def _envoy_in(scene: Scene, told: tuple[Span, ...]) -> PersonFact | None:
    """The ambassador or consul who calls, where the visit is theirs and no group's."""
    texts = [scene.analysis.quote(sentence) for sentence in told]
    if not any(_ENVOY.search(text) and _CALLS.search(text) for text in texts):
        return None
    if any(re.search(r"[Dd]elegation|Abordnung|[Gg]ruppe\b", text) for text in texts):
        return None
    envoys = [one for one in scene.analysis.persons.facts if EMBASSY.search(f"{one.function}")]
    real = [one for one in envoys if not (one.function or "").startswith(("Honorar", "Vize"))] or envoys
    return real[0] if len(real) == 1 else None


def _leader_of_guests(
    scene: Scene, sentences: tuple[Span, ...], told: tuple[Span, ...], origin: str, *, several: bool
) -> str | None:
    """Who of the guests from one town is named before all others."""
    first = first_from(scene, (*told, *sentences), origin)
    officers = officers_of(scene, origin)
    if first is None and not officers:
        first = _envoy_in(scene, told)
    if first is None and several:
        first = _leader_of_these(scene, told, origin)
    if first is None and several:
        guests = _guests(scene, told, origin)
        return officers[0].name if officers else guests[0] if len(guests) == 1 else None
    return first.name if first else None


def _leader_of_these(scene: Scene, told: tuple[Span, ...], origin: str) -> PersonFact | None:
    """The person named as leading in a sentence that speaks of the guests from this one town only."""
    for sentence in told:
        towns = {ref.name for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective}
        if towns == {origin} and (named := _named_head(scene, sentence, origin)):
            return named
    return None


def _named_leader(
    scene: Scene, sentences: tuple[Span, ...], origin: str | None, *, alone: bool
) -> PersonFact | None:
    """The person named as leading; `alone`: no other visit is told, so any sentence that says so means this one."""
    elsewhere = [
        sentence for sentence in scene.sentences if alone and _LEADS.search(scene.analysis.quote(sentence))
    ]
    for sentence in (*sentences, *elsewhere):
        named = _named_head(scene, sentence, origin)
        if named:
            return named
    leading = [one for one in scene.analysis.persons.facts if _LEADER.match(one.function or "")]
    return leading[0] if alone and len(leading) == 1 and _may_come_from(scene, leading[0], origin) else None


_LEADER = re.compile(r"(?:Delegations|Reise|Gruppen)leiter")


def first_from(scene: Scene, sentences: tuple[Span, ...], origin: str) -> PersonFact | None:
    """„Aus A kam Bürgermeister X, aus B Stadträtin Y“: who is named first behind the town they come from.

    Only where the sentence names guests from several towns; a single group is led by whoever leads it.
    """
    for sentence in sentences:
        refs = [ref for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective]
        if len({ref.name for ref in refs}) < 2:
            continue
        for ref in refs:
            if ref.name != origin or ref.preposition != "aus":
                continue
            nexts = [one.span.start for one in refs if one.span.start > ref.span.end]
            end = min([*nexts, ref.span.end + _ROW, sentence.end])
            behind = scene.analysis.persons.within(Span(ref.span.end, end))
            if behind and behind[0][1].function:
                return behind[0][1]
    return None


def _unattached(scene: Scene, sentences: tuple[Span, ...]) -> list[PersonFact]:
    """Mayors of no stated city who are named with the group: "An der Delegation nimmt Bürgermeister X teil"."""
    found: dict[str, PersonFact] = {}
    for sentence in sentences:
        text = scene.analysis.quote(sentence)
        if not re.search(r"\b[Dd]elegation\b[^;]{0,160}\b(?:nimmt|nahm|gehört|begleit\w+)\b", text):
            continue
        for person in scene.analysis.persons.facts_in(sentence):
            if OFFICE.search(person.function or "") and not person.organisation:
                found[person.name] = person
    return list(found.values())


def _guests(scene: Scene, told: tuple[Span, ...], origin: str) -> list[str]:
    """The office holders of the other side in the sentences that tell the visit; many if others are named beside."""
    high: dict[str, None] = {}
    others: dict[str, None] = {}
    for sentence in told:
        for span, person in scene.analysis.persons.within(sentence):
            if not person.function or EMBASSY.search(f"{person.function} {person.organisation}"):
                continue
            if comes_from(scene, sentence, span, person) == origin:
                (high if OFFICE.search(person.function) else others)[person.name] = None
            elif person.organisation and not scene.is_home(person.organisation):
                others.setdefault(person.name)
    return [*high] or [*others]


def _in_company(scene: Scene, told: tuple[Span, ...], officer: PersonFact, origin: str | None) -> bool:
    """Whether the sentence that tells the trip names other office holders of the same city beside."""
    for sentence in told:
        people = scene.analysis.persons.facts_in(sentence)
        if officer in people and scene.is_home(origin):
            text = scene.analysis.quote(sentence)
            if re.search(rf"\b(?:[Gg]emeinsam|[Zz]usammen) mit [^,.]{{0,60}}{re.escape(officer.name)}", text):
                return True
            along = text.find("egleit")
            beside = [
                one
                for span, one in scene.analysis.persons.within(sentence)
                if one is not officer
                and one.function
                and _may_come_from(scene, one, origin)
                and not 0 <= along < span.start - sentence.start
            ]
            return bool(beside) and not re.search(r"Amtskoll", " ".join(one.function or "" for one in beside))
    return False


def _named_head(scene: Scene, sentence: Span, origin: str | None) -> PersonFact | None:
    match = AT_THE_HEAD.search(scene.analysis.quote(sentence))
    if not match:
        return None
    named = scene.analysis.persons.within(sentence)
    right_after = [person for span, person in named if 0 <= span.start - sentence.start - match.end() < 60]
    if right_after and re.search(r"(?:Leitung|Führung) (?:von|de)|[aA]ngeführt$|Geleitet", match.group(0)):
        return right_after[0]
    people = [(span, person) for span, person in named if _may_come_from(scene, person, origin)]
    if not people:
        return (
            _last_named(scene, sentence, origin)
            if re.search(r"\b(?:Sie|Er|Der|Die)\b", scene.analysis.quote(sentence))
            else _by_office(scene, sentence, origin)
        )
    start, end = sentence.start + match.start(), sentence.start + match.end()
    after = [pair for pair in people if pair[0].start >= end]
    inside = [pair for pair in people if start <= pair[0].start < end]
    before = [pair for pair in people if pair[0].end <= start]
    looks_back = re.match(r"an|leite|führ|Deleg|mit", match.group(0)) and not re.search(
        r"um$|geleitet|geführt|angeführt", match.group(0)
    )
    if looks_back and before:
        return before[-1][1]
    pick = inside or after or before
    return pick[0][1]


_OFFICE_AHEAD = re.compile(r"\b[Mm]it (?:der|dem) (?P<office>[A-ZÄÖÜ]\w+) an der Spitze")


def _by_office(scene: Scene, sentence: Span, origin: str | None) -> PersonFact | None:
    """„Mit der Landrätin an der Spitze“: the one of ours who holds that office."""
    match = _OFFICE_AHEAD.search(scene.analysis.quote(sentence))
    holders = [one for one in officers_of(scene, origin) if match and one.function == match["office"]]
    return holders[0] if len(holders) == 1 else None


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
        if holds_office_elsewhere(scene, person):
            found += [person] if origin == scene.partner else []
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


def _travels(scene: Scene, sentences: tuple[Span, ...], person: PersonFact, told: tuple[Span, ...]) -> bool:
    """Whether the person is named as travelling, not as receiving the others or only as saying something."""
    for sentence in sentences:
        mentions = [
            span
            for span, one in scene.analysis.persons.within(sentence)
            if one is person or one.name == person.name
        ]
        if not mentions or scene.is_said(mentions[0].start):
            continue
        if not scene.is_home(person.organisation) and person.organisation:
            return True
        text = scene.analysis.quote(sentence)
        only_says = sentence not in told and _SAYS.search(text)
        if not _RECEIVES.search(text) and not only_says:
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
