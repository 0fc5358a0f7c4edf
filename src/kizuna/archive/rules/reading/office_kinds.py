"""The body whose kind an office tells: the headmistress is of the school, the chief physician of the hospital."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.person_mentions import Person

_SCHOOL = r"schul(?!amt|zweckverband)|gymnasi|kolleg|lyce|liceu|liceo|school|colleg|internat(?!ion)|highschool|lyzeum"
_UNIVERSITY = r"universit|hochschul|akademi|colleg|fakultat|politech"
_HOSPITAL = r"klini|krankenhaus|hospital|spital|medical|charite|szpital|hopital"
_CHOIR = r"chor|kantorei|singkreis|gesangverein|liedertafel|liederkranz|ensemble|vokal|coro\b|choir|coral"
_BAND = r"kapell|orchest|blasmusik|big band|bigband|spielmannszug|fanfaren|musikzug|philharmon|ensemble"
_BAND += r"|musikverein|musikschul|(?<!ver)band\b"
# What holds an office that a body of its kind has one of, or that names the kind: of the body told last.
_HEADS = (
    (r"^(?:schul(?:leit|direkt|rekt|vorst|sprech)|(?:kon)?rektor|oberstudiendirekt|direktorat)", _SCHOOL),
    (r"^(?:universitäts|hochschul|uni-|prorektor|prodekan|dekan|kanzler|professor)", _UNIVERSITY),
    (r"^(?:klinik|krankenhaus|ärztliche[rn]? direkt)", _HOSPITAL),
    (r"^(?:museums|kurator|kustos|kustod)", r"muse|galeri|kunsthall|sammlung"),
    (r"^(?:chor|kantor|gesangs)", _CHOIR),
    (r"^(?:orchester|kapellmeister|stadtkapellmeister|dirigent|konzertmeister)", f"{_BAND}|{_CHOIR}"),
    (r"^(?:theater|intendant|dramaturg)", r"theat|buhn|\boper|staatsoper|orchest|philharmon|festspiel"),
    (r"^(?:vereins)", r"verein|kreis|gesellschaft|e\. ?v\.?$|club|klub"),
    (r"^stiftungs", r"stiftung"),
    (r"^sparkassen", r"sparkass"),
    (r"^bank", r"bank|sparkass"),
    (
        r"^vorstands(?:chef|vorsitz|sprech|mitglied)",
        r"sparkass|bank|stadtwerk|versicherung|\bag$|stiftung|genossenschaft|e\. ?v\.?$",
    ),
    (r"^(?:feuerwehr|wehrführ|wehrleit|löschzug)", r"feuerwehr|loschzug|loschgrupp"),
    (r"^(?:zoo|tierpark)", r"zoo|tierpark|tiergart"),
    (r"^(?:bibliotheks|bücherei)", r"bibliothek|bucherei"),
    (r"^(?:kita|kindergarten)", r"kita|kindergart|kindertag"),
    (r"^(?:vhs|volkshochschul)", r"volkshochschul|vhs"),
    (r"^musikschul", r"musikschul"),
    (r"^stadtwerke", r"stadtwerk"),
    (r"^messe", r"messe"),
    (r"^hafen", r"\bhaf|seehaf|\bport\b"),
    (r"^flughafen", r"flughaf|airport"),
)
# What many hold: of a body only where one sentence names both.
_MEMBERS = (
    (
        r"^(?:(?:ober)?studien(?:rat|rät|direkt)|(?!schul|hochschul|studien)\w*(?:lehrer|lehrkraft|pädagog))",
        _SCHOOL,
    ),
    (r"^(?:dozent|wissenschaftl)", _UNIVERSITY),
    (r"^(?:chefarzt|chefärzt|oberarzt|oberärzt|assistenzarzt|pflegedirekt)", _HOSPITAL),
)
_KINDS = tuple(
    (re.compile(office, re.IGNORECASE), re.compile(kind), steps)
    for offices, steps in ((_HEADS, 2), (_MEMBERS, 0))
    for office, kind in offices
)


def body_of_kind(around: Surroundings, person: Person, others: Sequence[Person]) -> str | None:
    """The body of the kind a person's office belongs to: in the sentence, just before, or the only one of the text."""
    found = next(
        ((kind, steps) for office, kind, steps in _KINDS if office.match(person.function or "")), None
    )
    if found is None:
        return None
    kind, steps = found
    bodies = {at: name for at, (_, name) in around.organisations.items() if kind.search(place_key(name))}
    if steps and (abroad := _held_abroad(around, person, others, bodies)):
        return abroad
    if not steps and _several_in_sentence(around, person, bodies):
        return None
    bodies = bodies if _sounds_foreign(around, person) else _ours(around, others, bodies) or bodies
    for one in person.mentions:
        if (near := _nearest(around, one, bodies, person.name, steps)) is not None:
            return near
    return next(iter(bodies.values())) if steps and len(set(bodies.values())) == 1 else None


def _several_in_sentence(around: Surroundings, person: Person, bodies: dict[int, str]) -> bool:
    """Whether the sentence names more than one body of the kind before the person."""
    first = person.mentions[0].first
    return (
        len({name for at, name in bodies.items() if at < first and around.draft.same_sentence(at, first)}) > 1
    )


def _held_abroad(
    around: Surroundings, person: Person, others: Sequence[Person], bodies: dict[int, str]
) -> str | None:
    """The body the text gives to another with a foreign name, for one with a foreign name too."""
    if not _sounds_foreign(around, person):
        return None
    held = {one.organisation for one in others if one.organisation and _sounds_foreign(around, one)}
    shared = held & set(bodies.values())
    return next(iter(shared)) if len(shared) == 1 else None


def _ours(around: Surroundings, others: Sequence[Person], bodies: dict[int, str]) -> dict[int, str]:
    """The bodies that nobody with a foreign name holds an office of."""
    held = {one.organisation for one in others if one.organisation and _sounds_foreign(around, one)}
    return {at: name for at, name in bodies.items() if name not in held}


def _sounds_foreign(around: Surroundings, person: Person) -> bool:
    return around.draft.gazetteer.origins.foreignness(person.name, None) > _CLEARLY


def _nearest(
    around: Surroundings, one: Candidate, bodies: dict[int, str], name: str, steps: int
) -> str | None:
    """The body named last before a mention; of a German name rather one that is ours."""
    sentence = around.draft.sentence_of
    before = [at for at in bodies if at < one.first and sentence[one.first] - sentence[at] <= steps]
    ours = [at for at in before if not _is_abroad(around, at)]
    foreign = around.draft.gazetteer.origins.foreignness(name, None) > _CLEARLY
    fitting = before if foreign else ours or before
    if fitting:
        return bodies[max(fitting)]
    home = {bodies[at] for at in bodies if not _is_abroad(around, at)}
    return next(iter(home)) if steps and len(home) == 1 and not foreign else None


def _is_abroad(around: Surroundings, at: int) -> bool:
    """Whether a town abroad stands in the name of a body, or its first word sounds foreign."""
    _, name = around.organisations[at]
    words = name.replace("-", " ").split()
    towns = (around.draft.gazetteer.town(word) for word in words)
    if any(town is not None and town.country != "DE" and town.population > _KNOWN for town in towns):
        return True
    return around.draft.gazetteer.origins.foreignness(words[0], None) > _CLEARLY


_KNOWN, _CLEARLY = 15_000, 0.5
