"""Agreements: what was signed, concluded, renewed or has stood since a stated year, and between whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kizuna.archive.rules.reading.agreement_acts import (
    belong,
    is_of_bodies,
    is_of_states,
    is_only_planned,
    is_with_body,
    some_paper,
)
from kizuna.archive.rules.reading.agreement_dates import date_beside, date_of
from kizuna.archive.rules.reading.agreement_fields import (
    fields_added_in,
    fields_in,
    fields_told_in,
    signatories_in,
)
from kizuna.archive.rules.reading.agreement_parties import parties_of, three_towns
from kizuna.archive.rules.reading.agreement_standing import (
    Standing,
    dated_papers,
    grown,
    listed,
    partnership_before,
    standing,
)
from kizuna.archive.rules.reading.agreement_words import (
    AFFIRMED,
    CLOSED,
    COUNCIL,
    GENERIC,
    IN_FORCE,
    JUBILEE,
    PAPER_STEMS,
    PARTNER_WORD,
    SIGNED,
    STRATEGY,
    STRATEGY_DONE,
    THE_SIGNING,
    Act,
    Paper,
    act_in,
    is_renewed,
    paper_in,
)
from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import AgreementFact, Span
from kizuna.archive.rules.reading.facts import AgreementKind as Kind
from kizuna.archive.rules.reading.scene import Scene, scene_of

_PARTS = re.compile(r"[^;]+")
_NEXT_PAPER = re.compile(
    r",\s+(?=(?:am|im|zuletzt|dann|schließlich|später|ein Jahr später|\d{4})\b[^,;]{0,60}\bfolgten?\b)"
)
Weighed = tuple[int, AgreementFact]


def find(analysis: Analysis) -> tuple[AgreementFact, ...]:
    """All agreements of a release, each once, in the order of their first mention."""
    return agreements_of(scene_of(analysis))


def agreements_of(scene: Scene) -> tuple[AgreementFact, ...]:
    """The same for a scene already laid."""
    known: list[Weighed] = []
    added: tuple[str, ...] = ()
    for unit in _units(scene):
        text = scene.analysis.quote(unit)
        found = list(_stated(scene, unit, text, known))
        for strength, fact in found:
            completes = fact.kind is Kind.SUPPLEMENT and not fact.fields
            _merge(known, strength, replace(fact, fields=added) if completes else fact)
        if not found and known:
            _tell_fields(known, fields_told_in(text))
        added = fields_added_in(text) or (added if not found else ())
        if IN_FORCE.search(text):
            _keep_in_force(known, text)
    return tuple(_with_parent(fact, [other for _, other in known]) for _, fact in known)


def _units(scene: Scene) -> Iterator[Span]:
    """Sentences, cut at semicolons and before ", am 24. Mai folgte"."""
    for sentence in scene.sentences:
        for match in _PARTS.finditer(scene.analysis.text, sentence.start, sentence.end):
            start = match.start()
            for cut in _NEXT_PAPER.finditer(scene.analysis.text, start, match.end()):
                yield Span(start, cut.start())
                start = cut.end()
            yield Span(start, match.end())


def _stated(scene: Scene, unit: Span, text: str, known: list[Weighed]) -> Iterator[Weighed]:
    paper = paper_in(text)
    act = act_in(text) if paper or any(stem in text for stem in PAPER_STEMS) else None
    if act and is_only_planned(text, act):
        act = None
    if act and paper is None:
        paper = some_paper(scene, unit, text, act, is_first=not known or is_renewed(text))
    if act and (is_of_states(text, act) or is_of_bodies(text, act) or is_with_body(scene, unit)):
        return
    quoted = scene.is_said(unit.start + (paper.start if paper else 0))
    if paper:
        yield from _older(scene, unit, text)
    several = [*listed(scene, unit, text)] if (paper or act) and not is_renewed(text) else []
    if len(several) > 1:
        yield from (_stands(scene, unit, one) for one in several)
        return
    if paper:
        yield from (_stands(scene, unit, one) for one in grown(scene, unit, text))
    if paper and act and belong(paper, act, text):
        yield from _concluded(scene, unit, text, paper, act)
    elif (
        act
        and not quoted
        and (GENERIC.search(text) or (not known and THE_SIGNING.search(text)))
        and (told := _of_that_paper(scene, unit, text, act, known))
    ):
        yield told
    else:
        yield from _standing(scene, unit, text)
    strategy = STRATEGY.search(text)
    if strategy and STRATEGY_DONE.search(text) and scene.home:
        yield _strategy(scene, unit, strategy.group(0), strategy.start())


def _concluded(scene: Scene, unit: Span, text: str, paper: Paper, act: Act) -> Iterator[Weighed]:
    """The paper of the sentence; where it renews what has stood since a year, that too."""
    yield from _papers(scene, unit, text, paper, act)
    if is_renewed(text) and any(one.cue == "seit" for one in scene.moments(unit)):
        yield from _standing(scene, unit, text)


def _of_that_paper(scene: Scene, unit: Span, text: str, act: Act, known: list[Weighed]) -> Weighed | None:
    """What is done with "the treaty": the agreement named before, or the partnership spoken of before."""
    if known and is_renewed(text):
        return act.strength, _renewed(scene, unit, act, text, known[-1][1].parties)
    if known:
        done = act.strength >= SIGNED or _decides(text, act)
        return (act.strength, _referred(scene, unit, act)) if done else None
    kind = partnership_before(scene, unit)
    if kind is None or not (act.strength >= CLOSED or "besiegel" in text):
        return None
    date, approximate = date_of(scene, unit, act, text)
    if date is None:
        return None
    three = three_towns(scene, unit)
    for parties in [three] if three else parties_of(scene, unit, unit.start + act.start, "Vertrag")[:1]:
        fact = _fact(scene, unit, kind, parties, "agreement-before", 0.7)
        return act.strength, replace(fact, date=date, date_approximate=approximate)
    return None


def _papers(scene: Scene, unit: Span, text: str, paper: Paper, act: Act) -> Iterator[Weighed]:
    date, approximate = date_of(scene, unit, act, text)
    kind = Kind.RENEWAL if is_renewed(text) and paper.kind is not Kind.SUPPLEMENT else paper.kind
    if kind is Kind.COOPERATION and JUBILEE.search(text) and PARTNER_WORD.search(text):
        kind = Kind.PARTNERSHIP
    several = parties_of(scene, unit, unit.start + paper.start, paper.word)
    for parties in several:
        if len(several) > 1:
            date = date_beside(scene, unit, parties[-1]) or date
        fact = _fact(scene, unit, kind, parties, "agreement-act", 0.9 if act.strength >= 2 else 0.7)
        signers = signatories_in(scene, unit) if act.strength == SIGNED else ()
        place = next(
            (ref.name for ref in scene.refs_in(unit) if ref.preposition == "in" and scene.is_town(ref)), None
        )
        yield (
            act.strength,
            replace(
                fact,
                date=date,
                date_approximate=approximate,
                fields=fields_in(text),
                signatories=signers,
                place=place,
                name_as_printed=paper.word,
            ),
        )


def _referred(scene: Scene, unit: Span, act: Act) -> AgreementFact:
    """A further sentence on "den Vertrag": it belongs to the last agreement named (empty parties)."""
    date, approximate = date_of(scene, unit, act, "")
    fact = _fact(scene, unit, Kind.COOPERATION, (), "agreement-referred", 0.7)
    return replace(fact, date=date, date_approximate=approximate, signatories=signatories_in(scene, unit))


def _decides(text: str, act: Act) -> bool:
    """Whether a council says yes to the paper named before."""
    return act.strength == AFFIRMED and bool(COUNCIL.search(text))


def _renewed(scene: Scene, unit: Span, act: Act, text: str, parties: tuple[str, ...]) -> AgreementFact:
    """„Diese Vereinbarung wurde 2022 verlängert“: the agreement named before, once more."""
    date, approximate = date_of(scene, unit, act, text)
    fact = _fact(scene, unit, Kind.RENEWAL, parties, "agreement-renewed", 0.7)
    return replace(fact, date=date, date_approximate=approximate, fields=fields_in(text))


def _standing(scene: Scene, unit: Span, text: str) -> Iterator[Weighed]:
    for one in standing(scene, unit, text):
        yield _stands(scene, unit, one)


def _stands(scene: Scene, unit: Span, one: Standing) -> Weighed:
    kind, parties, date, word = one
    fact = _fact(scene, unit, kind, parties, "agreement-since", 0.8)
    return 2, replace(fact, date=date, name_as_printed=word)


def _older(scene: Scene, unit: Span, text: str) -> Iterator[Weighed]:
    """The paper of an earlier year that is renewed now."""
    for kind, parties, date, word in dated_papers(scene, unit, text):
        fact = _fact(scene, unit, kind, parties, "agreement-dated", 0.8)
        yield 2, replace(fact, date=date, name_as_printed=word)


def _strategy(scene: Scene, unit: Span, word: str, offset: int) -> Weighed:
    moments = [one for one in scene.moments(unit) if not one.is_relative]
    near = min(moments, key=lambda one: abs(one.span.start - unit.start - offset), default=None)
    fact = _fact(scene, unit, Kind.STRATEGY, (scene.home or "",), "agreement-strategy", 0.7)
    return 2, replace(fact, date=near.edtf if near else None, name_as_printed=word)


def _fact(
    scene: Scene, unit: Span, kind: Kind, parties: tuple[str, ...], rule: str, score: float
) -> AgreementFact:
    return AgreementFact(kind=kind, found=scene.analysis.found(unit, rule, score), parties=parties)


def _merge(known: list[Weighed], strength: int, fact: AgreementFact) -> None:
    for index in range(len(known) - 1, max(len(known) - 100, 0) - 1, -1):
        older_strength, older = known[index]
        if fact.parties and not _same(older, fact):
            continue
        if (
            fact.parties
            and fact.date
            and older.date
            and fact.date[:4] != older.date[:4]
            and (fact.kind is not older.kind or min(strength, older_strength) >= SIGNED)
        ):
            continue
        known[index] = (max(strength, older_strength), _united(older_strength, older, strength, fact))
        return
    if fact.parties:
        known.append((strength, fact))


def _same(older: AgreementFact, fact: AgreementFact) -> bool:
    return older.kind is fact.kind and set(older.parties) == set(fact.parties)


def _united(older_strength: int, older: AgreementFact, strength: int, fact: AgreementFact) -> AgreementFact:
    newer, old = fact.date or "", older.date or ""
    decided_only = strength == AFFIRMED and older_strength >= SIGNED and not old
    newer_wins = (
        bool(newer)
        and not decided_only
        and (not old or strength > older_strength or (strength == older_strength and len(newer) > len(old)))
    )
    return replace(
        older,
        found=fact.found if fact.date and not older.date and fact.parties else older.found,
        date=fact.date if newer_wins else older.date,
        date_approximate=None if newer_wins else older.date_approximate or fact.date_approximate,
        fields=older.fields or fact.fields,
        signatories=older.signatories or fact.signatories,
        place=older.place or fact.place,
    )


def _tell_fields(known: list[Weighed], fields: tuple[str, ...]) -> None:
    strength, last = known[-1]
    if fields and not last.fields:
        known[-1] = (strength, replace(last, fields=fields))


def _keep_in_force(known: list[Weighed], text: str) -> None:
    paper = paper_in(text)
    for index in range(len(known) - 1, max(len(known) - 100, 0) - 1, -1):
        strength, fact = known[index]
        if paper is None or fact.kind is paper.kind:
            known[index] = (strength, replace(fact, remains_in_force=True))
            return


def _with_parent(fact: AgreementFact, all_facts: list[AgreementFact]) -> AgreementFact:
    """A supplement names the kind of the paper before it between the same parties."""
    if fact.kind is not Kind.SUPPLEMENT:
        return fact
    parents = [
        one for one in all_facts if one.kind is not Kind.SUPPLEMENT and set(one.parties) & set(fact.parties)
    ]
    return replace(fact, supplements=parents[0].kind) if parents else fact
