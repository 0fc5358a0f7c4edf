"""The entries of a tie as its dossier lists them: papers in their chains, journeys, exchanges, contacts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import Effect
from kizuna.agreements.rules.consolidation import in_chain_order
from kizuna.agreements.rules.weighing import ANSWERS, Weighed, weigh
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind, order_key
from kizuna.kernel.answers import Answer
from kizuna.reports.queries.addresses import address_of_entry, key_of_owner
from kizuna.reports.queries.dossier.people import PersonLine, party_of, signatories_of, witnesses_of
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.touching import Touch
from kizuna.reports.queries.facts import Marks
from kizuna.reports.rules.folding import LATER_ROWS, ROWS, Folded, folded, is_wide


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
    """The entries of the tie by kind; long lists are folded around the day."""

    papers: Folded[PaperRow]
    delegations: Folded[HappeningLine]
    exchanges: Folded[HappeningLine]
    contacts: Folded[HappeningLine]
    releases: Folded[HappeningLine]
    milestones: Folded[HappeningLine]


LISTS = {
    "delegations": EntryKind.DELEGATION,
    "exchanges": EntryKind.EXCHANGE,
    "contacts": EntryKind.ENCOUNTER,
    "releases": EntryKind.RELEASE,
    "milestones": EntryKind.MILESTONE,
}


def happenings_on(record: TieRecord, on: date, wide: Container[str] = ()) -> Happenings:
    """The entries, each told whether it had begun on the day; the latest first, papers in their chains.

    `wide` names the lists that are shown whole.
    """
    by_kind: dict[str, list[Entry]] = {}
    for entry in sorted(record.entries, key=lambda one: (order_key(one.when), one.pk), reverse=True):
        by_kind.setdefault(entry.kind, []).append(entry)
    lists = {}
    for name, kind in LISTS.items():
        rows = by_kind.get(kind, [])
        later = sum(_is_later(entry, on) for entry in rows)
        shown = folded(rows, later=later, whole=is_wide(name, wide))
        lists[name] = shown.told(lambda entry: _line(record, entry, on))
    return Happenings(papers=_papers(record, on, whole=is_wide("papers", wide)), **lists)


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


def _papers(record: TieRecord, on: date, *, whole: bool) -> Folded[PaperRow]:
    """Each paper followed by those that hang on it."""
    known = record.known
    weighed = weigh(known.papers, on, known.held_back)
    order = in_chain_order(known.papers, weighed)
    depth: dict[int, int] = {-1: -1}
    for place in order:
        depth[place] = depth[weighed.parents[place]] + 1
    shown = set(order) if whole or len(order) <= ROWS + LATER_ROWS else _nearest(order, weighed, on)
    rows = [
        _paper(
            record,
            record.entry_of_paper[known.papers[place].key],
            depth[place],
            ANSWERS[weighed.holds[place]],
            is_later=weighed.first[place] > on,
        )
        for place in order
        if place in shown
    ]
    return Folded(tuple(rows), len(order))


def _nearest(order: Sequence[int], weighed: Weighed, on: date) -> set[int]:
    """The papers that hold, then those that began last by the day; each with the papers it hangs on."""

    def rank(place: int) -> tuple[int, bool, date]:
        return weighed.holds[place], weighed.first[place] <= on, weighed.first[place]

    kept: set[int] = set()
    for place in sorted(order, key=rank, reverse=True):
        if len(kept) >= ROWS:
            break
        at = place
        while at >= 0:
            kept.add(at)
            at = weighed.parents[at]
    return kept


def _paper(record: TieRecord, entry: Entry, depth: int, holds: Answer, *, is_later: bool) -> PaperRow:
    touches = record.touches.get(entry.pk, ())
    adds = _with_effect(touches, Effect.ADDS)
    carried = {touch.code for touch in adds}
    return PaperRow(
        entry=entry,
        paper=entry.instrument,
        depth=depth,
        holds=holds,
        url=address_of_entry(entry),
        marks=record.facts.of(key_of_owner(entry)),
        adds=adds,
        ends=tuple(touch for touch in _with_effect(touches, Effect.ENDS) if touch.code not in carried),
        signatories=signatories_of(record, entry),
        witnesses=witnesses_of(record, entry),
        is_later=is_later,
    )


def _with_effect(touches: Iterable[Touch], effect: Effect) -> tuple[Touch, ...]:
    return tuple(touch for touch in touches if touch.effect == effect)
