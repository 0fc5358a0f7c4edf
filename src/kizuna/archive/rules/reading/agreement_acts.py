"""Whether an act is done, with which paper, and by whom."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.agreement_words import (
    A_PAPER,
    ANNIVERSARY_OF,
    COUNCIL,
    FUTURE,
    JUBILEE,
    OF_A_CLUB,
    OF_BODIES,
    OF_STATES,
    OF_TOWNS,
    PAPERS,
    PAST,
    PREPARED,
    SIGNED,
    Act,
    Paper,
)
from kizuna.archive.rules.reading.facts import AgreementKind as Kind
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.scene import Scene


def some_paper(scene: Scene, unit: Span, text: str, act: Act, *, is_first: bool) -> Paper | None:
    """„Eine Vereinbarung“ between two named sides that no agreement told before can be."""
    match = A_PAPER.search(text)
    homes = [ref.name for ref in scene.refs_in(unit)]
    homes += [one.organisation or "" for one in scene.analysis.persons.facts_in(unit)]
    people = scene.analysis.persons.facts_in(unit)
    theirs = any(
        one.organisation and scene.is_named(one.organisation) and not scene.is_home(one.organisation)
        for one in people
    )
    sides = (scene.foreign(unit, towns=True) or theirs) and any(scene.is_home(name) for name in homes)
    sides = sides or _sides_before(scene, unit)
    if not match or not sides or act.strength < SIGNED or not is_first:
        return None
    return Paper(Kind.COOPERATION, match.start("paper"), match.end("paper"), match["paper"])


def _sides_before(scene: Scene, unit: Span) -> bool:
    """Whether the sentence before names our town and one other: "A und B wollen … Eine Vereinbarung haben …"."""
    index = scene.analysis.sentence_index(unit.start)
    before = scene.analysis.sentences[index - 1] if index else None
    if before is None or scene.refs_in(unit) or not scene.analysis.persons.within(unit):
        return False
    homes = [ref for ref in scene.refs_in(before) if scene.is_home(ref.name) and not ref.is_adjective]
    return (
        bool(homes)
        and len({ref.name for ref in scene.foreign(before, towns=True) if not ref.is_adjective}) == 1
    )


def is_of_states(text: str, act: Act) -> bool:
    """Whether what is signed is a treaty between states: no other paper stands nearer to the act."""
    treaties = [(one.start(), one.end()) for one in OF_STATES.finditer(text)]
    if not treaties:
        return False
    papers = [
        (one.start(), one.end())
        for _, pattern in PAPERS
        for one in pattern.finditer(text)
        if not any(first <= one.start() < last for first, last in treaties)
    ]
    near = min(_gap(one, act) for one in treaties)
    return all(_gap(one, act) > near for one in papers)


def _gap(one: tuple[int, int], act: Act) -> int:
    return max(one[0] - act.end, act.start - one[1], 0)


def is_of_bodies(text: str, act: Act) -> bool:
    """Whether schools, clubs or firms agree among themselves, and no town is said to take part."""
    start, end = text.rfind(",", 0, act.start) + 1, text.find(",", act.end)
    clause = text[start : end if end > 0 else len(text)]
    return bool(OF_BODIES.search(clause)) and not OF_TOWNS.search(text)


_WITH = re.compile(r"\b(?:mit|zwischen)\s+(?:(?:der|dem|den|einem|einer)\s+)?(?:\w+e[nr]\s+)?$")


def is_with_body(scene: Scene, unit: Span) -> bool:
    """Whether a body is the other side, and our town is not named: "X hat einen Vertrag mit der RWTH geschlossen"."""
    homes = [ref.name for ref in scene.refs_in(unit) if not ref.is_adjective]
    homes += [one.organisation or "" for one in scene.analysis.persons.facts_in(unit)]
    if any(scene.is_home(name) for name in homes):
        return False
    text = scene.analysis.text
    return any(
        _WITH.search(text[max(unit.start, span.start - 40) : span.start])
        for span, _ in scene.analysis.organisations.within(unit)
    )


def is_only_planned(text: str, act: Act) -> bool:
    """Whether the clause of the act speaks of what is to come, other than today."""
    if re.search(r"\b(?:nach|seit|bei) (?:der|ihrer) (?:\w+ )?$", text[: act.start].casefold()):
        return False  # "zwei Jahre nach der Unterzeichnung …"
    start = max(text.rfind(mark, 0, act.start) for mark in (":", "–")) + 1
    clause, before = text[start:], text[start : act.start]
    if re.search(r"\bob\b[^,;]*$", before):
        return True
    if before.endswith(" zu ") or text[act.start : act.end].startswith("unterzuschr"):
        return True
    if re.search(r"\b(?:wird|werden)\b[^,;:]{0,60}\b(?:heute|am heutigen)\b", before):
        return False
    return bool(FUTURE.search(clause) and not PAST.search(clause)) or bool(
        re.search(r"\b(?:soll(?:en)?|wird|werden|will|wollen)\b[^,;:]{0,160}$", before)
        and not re.search(r"\b(?:wurden?|hat|haben|hatten?)\b[^,;:]{0,160}$", before)
    )


def belong(paper: Paper, act: Act, text: str) -> bool:
    """Whether the act is done with the paper, not merely in the same sentence."""
    between = text[min(paper.end, act.end) : max(paper.start, act.start)]
    if len(between) > 260:
        return False
    of_towns = paper.kind in {Kind.PARTNERSHIP, Kind.FRIENDSHIP}
    if of_towns and ANNIVERSARY_OF.search(text[: act.start]) and not re.search(r"\d{4}", text):
        return False
    if re.search(r"\b(?:ge)?gründet", text[act.start : act.end]) and OF_A_CLUB.search(text):
        return False
    is_relation = paper.word.casefold().endswith(
        ("partnerschaft", "partnerschaften", "freundschaft", "kooperation", "kooperationen")
    )
    done = text[act.start : act.end]
    if not is_relation or act.strength != 1 or not re.search(r"beschl|bekräftig|zugestimmt|stimm", done):
        return True
    decided = bool(COUNCIL.search(text)) and "bekräftig" not in done and not JUBILEE.search(text)
    return decided and not PREPARED.search(text)
