"""The entries of a tie as its dossier lists them: papers in their chains, journeys, exchanges, contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import Effect
from kizuna.agreements.rules.weighing import ANSWERS, weigh
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind, order_key
from kizuna.kernel.answers import Answer
from kizuna.reports.queries.addresses import address_of_entry, key_of_owner
from kizuna.reports.queries.dossier.people import PersonLine, party_of, signatories_of, witnesses_of
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.standing import begins_on, instruments, papers_in
from kizuna.reports.queries.dossier.touching import Touch
from kizuna.reports.queries.facts import Marks


@dataclass(frozen=True, slots=True)
class HappeningLine:
    """An entry with its page, its marks and the people in it; `is_later`: it had not begun on the day."""

    entry: Entry
    url: str
    marks: Marks
    people: tuple[PersonLine, ...]
    is_later: bool


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper in its chain; `depth` counts the papers above it, `holds` says whether it is in force."""

    entry: Entry
    paper: Instrument
    depth: int
    holds: Answer
    url: str
    marks: Marks
    adds: tuple[Touch, ...]
    ends: tuple[Touch, ...]
    signatories: tuple[PersonLine, ...]
    witnesses: tuple[PersonLine, ...]
    is_later: bool


@dataclass(frozen=True, slots=True)
class Happenings:
    """All entries of the tie by kind."""

    papers: tuple[PaperRow, ...]
    delegations: tuple[HappeningLine, ...]
    exchanges: tuple[HappeningLine, ...]
    contacts: tuple[HappeningLine, ...]
    releases: tuple[HappeningLine, ...]
    milestones: tuple[HappeningLine, ...]


def happenings_on(record: TieRecord, on: date) -> Happenings:
    """All entries, each told whether it had begun on the day; the latest first, papers in their chains."""
    newest = sorted(record.entries, key=lambda entry: (order_key(entry.when), entry.pk), reverse=True)
    by_kind: dict[str, list[HappeningLine]] = {kind.value: [] for kind in EntryKind}
    for entry in newest:
        if entry.kind != EntryKind.AGREEMENT:
            by_kind[entry.kind].append(_line(record, entry, on))
    return Happenings(
        papers=tuple(_chains(record, on)),
        delegations=tuple(by_kind[EntryKind.DELEGATION]),
        exchanges=tuple(by_kind[EntryKind.EXCHANGE]),
        contacts=tuple(by_kind[EntryKind.ENCOUNTER]),
        releases=tuple(by_kind[EntryKind.RELEASE]),
        milestones=tuple(by_kind[EntryKind.MILESTONE]),
    )


def _line(record: TieRecord, entry: Entry, on: date) -> HappeningLine:
    return HappeningLine(
        entry=entry,
        url=address_of_entry(entry),
        marks=record.facts.of(key_of_owner(entry)),
        people=party_of(record, entry),
        is_later=_is_later(entry, on),
    )


def _is_later(entry: Entry, on: date) -> bool:
    return entry.when is not None and entry.when.reached_by(on) is Answer.NO


def _chains(record: TieRecord, on: date) -> Iterator[PaperRow]:
    """Each paper followed by those that hang on it."""
    pairs = {paper.pk: (entry, paper) for entry, paper in instruments(record)}
    known = papers_in(record)
    states = weigh(known.papers, on, known.held_back).holds
    holds = {paper.key: ANSWERS[state] for paper, state in zip(known.papers, states, strict=True)}
    children: dict[int | None, list[int]] = {}
    for pk, (_entry, paper) in pairs.items():
        children.setdefault(paper.parent_id if paper.parent_id in pairs else None, []).append(pk)

    def below(parent: int | None, depth: int) -> Iterator[PaperRow]:
        for pk in sorted(children.get(parent, ()), key=lambda key: order_key(begins_on(pairs[key][1]))):
            entry, paper = pairs[pk]
            yield _paper(record, entry, paper, depth, holds[pk], on)
            yield from below(pk, depth + 1)

    return below(None, 0)


def _paper(
    record: TieRecord, entry: Entry, paper: Instrument, depth: int, holds: Answer, on: date
) -> PaperRow:
    touches = record.touches.get(entry.pk, ())
    adds = _with_effect(touches, Effect.ADDS)
    carried = {touch.code for touch in adds}
    begins = begins_on(paper) or entry.when
    return PaperRow(
        entry=entry,
        paper=paper,
        depth=depth,
        holds=holds,
        url=address_of_entry(entry),
        marks=record.facts.of(key_of_owner(entry)),
        adds=adds,
        ends=tuple(touch for touch in _with_effect(touches, Effect.ENDS) if touch.code not in carried),
        signatories=signatories_of(record, entry),
        witnesses=witnesses_of(record, entry),
        is_later=begins is not None and begins.reached_by(on) is Answer.NO,
    )


def _with_effect(touches: Iterable[Touch], effect: Effect) -> tuple[Touch, ...]:
    return tuple(touch for touch in touches if touch.effect == effect)
