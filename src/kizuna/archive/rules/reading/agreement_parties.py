"""Between whom an agreement stands: from the sentence, its people, or what was named just before."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.agreement_words import PLURAL
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene

_JOINING = frozenset({"mit", "zwischen"})
_VENUE = frozenset(
    {"in", "im", "bei", "unweit", "nahe", "nach", "an", "am", "nördlich", "südlich", "östlich", "westlich"}
)
_LIES_IN = re.compile(
    r"\b(?:Stadtteil|Bezirk|Stadtbezirk|Vorort|Ortsteil|Teil|Nachbarstadt|Nähe|Hauptstadt)\s+(?:von\s+|der\s+)?$|"
    r"\bin der (?:Grafschaft|Provinz|Präfektur|Region|Woiwodschaft)\s+$|\bim (?:Kanton|Departement|Bundesstaat|Bezirk)\s+$|"
    r"(?<=\w) der Stadt $|"
    r"\b(?:Rathaus(?:es)?|Schloss(?:es)?|Bahnhof|Flughafen|Universität|Hochschule)\s+$"
)
_GUESTS = re.compile(
    r"\b(?:Gäste[n]?|[Dd]elegation(?:en)?|Abordnung(?:en)?|Vertreter\w*|Besucher\w*)\b[^;.]*$"
)
_BETWEEN = re.compile(r"\bzwischen\b")
_FAR = 220
_TWO, _AT_THE_START = 2, 20
_PAPERS = re.compile(r"(?:urkunden|verträgen?|vereinbarungen|abkommen|erklärungen)$")

Parties = tuple[str, ...]


def parties_of(scene: Scene, unit: Span, near: int, word: str) -> tuple[Parties, ...]:
    """The parties of each agreement the unit states: more than one where "Partnerschaften mit A und B" stands.

    `near` is the offset of the paper or of its date, `word` the word for the paper. Empty when unknown.
    """
    others = _others(scene, unit, near)
    if not others:
        other = other_by_context(scene, unit)
        others = (_several_before(scene, unit) if _PAPERS.search(word) else []) or ([other] if other else [])
    home = _home_name(scene, unit)
    if not others:
        return ()
    if home is not None and home != scene.home and _with_district(scene, unit):
        others = [home, *others]
        home = scene.home
    if (subject := _told_of_another(scene, unit)) is not None:
        return tuple((subject, other) for other in others if other != subject)
    refs = {place_key(ref.name) for ref in scene.refs_in(unit)}
    named_home = home is not None and place_key(home) in refs
    if len(others) >= 2 and not named_home and _BETWEEN.search(scene.analysis.quote(unit)):
        return (tuple(others[:2]),)
    if len(others) > 1 and PLURAL.search(word):
        return tuple(_pair(home, other) for other in others)
    return (_pair(home, *others),)


_THREE = re.compile(r"\b(?:drei (?:Städten?|Kommunen|Gemeinden|Partner)|trilateral\w*|Dreierpartnerschaft)\b")


def three_towns(scene: Scene, unit: Span) -> Parties | None:
    """„Die Unterzeichnung durch die drei Städte“: home and the two towns told of before."""
    if not scene.home or not _THREE.search(scene.analysis.quote(unit)):
        return None
    index = scene.analysis.sentence_index(unit.start)
    towns = [
        ref.name
        for sentence in scene.analysis.sentences[max(index - 2, 0) : index + 1]
        for ref in scene.foreign(sentence, towns=True)
        if not ref.is_adjective
    ]
    parties = _pair(scene.home, *towns)
    return parties if len(parties) == _TWO + 1 else None


_ROW = 10
_HAS = re.compile(r"\s+(?:ist|hat|pflegt|unterhält|verbindet)\b")


def _told_of_another(scene: Scene, unit: Span) -> str | None:
    """„X ist auch mit A und B verschwistert“: the partner's own partners, which are not ours."""
    refs = [ref for ref in scene.refs_in(unit) if not ref.is_adjective]
    if len(refs) < _TWO or any(scene.is_home(ref.name) for ref in refs):
        return None
    first = refs[0]
    leads = first.preposition == "" and first.span.start - unit.start < _AT_THE_START
    behind = scene.analysis.text[first.span.end : first.span.end + 20]
    others = [ref for ref in refs[1:] if ref.preposition == "mit" and scene.is_town(ref)]
    return first.name if leads and _HAS.match(behind) and others and scene.is_town(first) else None


def _several_before(scene: Scene, unit: Span) -> list[str]:
    """The partners named in one row some sentences before, where the sentence speaks of papers in the plural."""
    index = scene.analysis.sentence_index(unit.start)
    longest: list[str] = []
    for sentence in scene.analysis.sentences[max(index - _ROW, 0) : index]:
        towns = [ref for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective]
        row = list(dict.fromkeys(ref.name for ref in towns if ref.preposition == towns[0].preposition != ""))
        longest = row if len(row) > max(len(longest), 1) else longest
    return longest


def _with_district(scene: Scene, unit: Span) -> bool:
    """„Stadt und Landkreis X“: both are parties."""
    return bool(re.search(r"\bStadt und (?:Land)?[Kk]reis\b", scene.analysis.quote(unit)))


def _pair(home: str | None, *others: str) -> Parties:
    return tuple(dict.fromkeys([*([home] if home else []), *others]))


def _home_name(scene: Scene, unit: Span) -> str | None:
    """The home side: the city, or "Region Nürnberg" where the sentence says so."""
    if not scene.home:
        return None
    key = place_key(scene.home)
    for ref in scene.refs_in(unit):
        words = place_key(ref.name).split()
        if (
            not ref.is_adjective
            and len(words) > 1
            and words[-1] == key
            and words[0] in {"region", "metropolregion", "landkreis"}
        ):
            return ref.name
    return scene.home


def _others(scene: Scene, unit: Span, near: int) -> list[str]:
    refs = [ref for ref in scene.foreign(unit) if not ref.is_adjective and not _is_home_region(scene, ref)]
    refs = [
        ref for ref in refs if ref.preposition not in _VENUE or ref.is_partner or ref.name == scene.partner
    ]
    refs = [ref for ref in refs if not _is_apposed(scene, ref)] or refs
    refs = [ref for ref in refs if not _are_guests(scene, unit, ref)]
    if (pair := _between(scene, unit)) is not None:
        return [ref.name for ref in pair if not scene.is_home(ref.name)]
    towns = [ref for ref in refs if scene.is_town(ref)]
    bodies = [ref for ref in refs if not scene.is_country(ref.name)]
    joined = [ref for ref in bodies if ref.preposition in _JOINING]
    towns = joined or _abreast_of_home(scene, unit, bodies) or towns
    if not towns:
        return _regions(scene, refs)
    names = list(dict.fromkeys(_town_for(scene, ref) for ref in towns))
    if len(names) == 1:
        return names
    nearest = min(towns, key=lambda ref: abs(ref.span.start - near))
    return list(dict.fromkeys(ref.name for ref in towns if _coordinated(scene, ref, nearest)))


_SECOND_SIDE = re.compile(r"\bund\s+(?:der|dem|den|die|das)?\s*(?:[\w-]+\s+){0,2}$")


def _between(scene: Scene, unit: Span) -> tuple[Ref, Ref] | None:
    """Both sides of "zwischen dem Bezirk X der Stadt Y und dem Bezirk Z der Stadt W", if one is home."""
    match = _BETWEEN.search(scene.analysis.quote(unit))
    if match is None:
        return None
    start = unit.start + match.end()
    behind = [ref for ref in scene.refs_in(Span(start, unit.end)) if not ref.is_adjective]
    text = scene.analysis.text
    for second in behind[1:]:
        if _SECOND_SIDE.search(text[max(start, second.span.start - 50) : second.span.start]):
            first = behind[0]
            one_home = scene.is_home(first.name) != scene.is_home(second.name)
            return (first, second) if one_home and second.span.start - start < _FAR else None
    return None


def _is_apposed(scene: Scene, ref: Ref) -> bool:
    """„Bunkyo-Ku, einem Stadtteil Tokios“: the town only tells where the party lies."""
    return bool(_LIES_IN.search(scene.analysis.text[max(ref.span.start - 40, 0) : ref.span.start]))


def _are_guests(scene: Scene, unit: Span, ref: Ref) -> bool:
    """„Gemeinsam mit Gästen aus A und B“: they look on, the partner has been named before."""
    if ref.preposition != "aus" or ref.name == scene.partner:
        return False
    before = scene.analysis.text[max(unit.start, ref.span.start - 90) : ref.span.start]
    return bool(_GUESTS.search(before))


def _town_for(scene: Scene, ref: Ref) -> str:
    """„Die Hauptstadt der Provinz Sichuan“ is a way to speak of the partner that lies there."""
    if scene.is_town(ref):
        return ref.name
    return scene.town_in(scene.country_of(ref.name)) or ref.name


def _abreast_of_home(scene: Scene, unit: Span, towns: list[Ref]) -> list[Ref]:
    """The towns named in one breath with home: "Bonn und La Paz"."""
    homes = [ref for ref in scene.refs_in(unit) if scene.is_home(ref.name) and not ref.is_adjective]
    text = scene.analysis.text
    found = []
    for town in towns:
        for home in homes:
            first, second = sorted((home.span, town.span))
            between = text[first.end : second.start]
            if len(between) < 60 and re.fullmatch(
                r"\s*(?:und|sowie|,|mit|&|–|-)(?:\s+[\wäöüß]+){0,4}\s*", between
            ):
                found.append(town)
    return found


def _coordinated(scene: Scene, ref: Ref, nearest: Ref) -> bool:
    if ref.name == nearest.name:
        return True
    first, second = sorted((ref.span, nearest.span))
    between = scene.analysis.text[first.end : second.start]
    return bool(
        len(between) < 40
        and re.fullmatch(r"\s*(?:\([^)]*\)\s*)?(?:,|und|sowie|&)(?:\s+\w+){0,2}\s*", between)
    )


def _is_home_region(scene: Scene, ref: Ref) -> bool:
    return bool(scene.home and place_key(scene.home) in place_key(ref.name).split())


def _regions(scene: Scene, refs: list[Ref]) -> list[str]:
    """A province or country stands for the town of this release that lies in it."""
    names: list[str] = []
    for ref in refs:
        code = ref.place.country if ref.place else None
        if ref.preposition in _JOINING and not scene.is_country(ref.name):
            names.append(ref.name)
            continue
        if scene.is_country(ref.name) and ref.preposition not in _JOINING:
            continue
        names.append(scene.town_in(code) or ref.name)
    return list(dict.fromkeys(names))


def _is_goal_only(scene: Scene, name: str) -> bool:
    """Whether it is a country, or a town that is only gone to or lain near, as on an outing."""
    if scene.is_country(name):
        return True
    refs = [ref for ref in scene.refs if ref.name == name and not ref.is_adjective]
    return name != scene.partner and all(ref.preposition in _VENUE and not ref.is_partner for ref in refs)


# „Mit der Nachbarstadt“: the town of our own country named just before.
_NEIGHBOUR = re.compile(r"\bder Nachbar(?:stadt|gemeinde|kommune)\b(?!\s+[A-ZÄÖÜ])")


def other_by_context(scene: Scene, unit: Span) -> str | None:
    """The other side where the sentence does not name it: its people's city, the last partner named, the main one."""
    for person in scene.analysis.persons.facts_in(unit):
        name = person.organisation
        if name and not scene.is_home(name) and scene.is_named(name) and not _is_goal_only(scene, name):
            return name
    index = scene.analysis.sentence_index(unit.start)
    neighbour = bool(_NEIGHBOUR.search(scene.analysis.quote(unit)))
    for sentence in reversed(scene.analysis.sentences[max(index - 2, 0) : index]):
        near = [ref.name for ref in scene.foreign(sentence, towns=True) if scene.country_of(ref.name) == "DE"]
        if neighbour and near:
            return near[-1]
        towns = [
            ref
            for ref in scene.foreign(sentence, towns=True)
            if ref.preposition not in _VENUE and not ref.is_adjective
        ]
        if any(ref.name == scene.partner for ref in towns):
            return scene.partner
        if towns and not scene.partner:
            return towns[-1].name
    return scene.partner
