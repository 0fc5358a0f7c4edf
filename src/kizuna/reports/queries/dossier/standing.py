"""How the fields of cooperation stood on a day: by paper, in practice, and compared with another day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from kizuna.agreements.queries.accounts import accounts_in
from kizuna.agreements.queries.findings import Finding, findings_on
from kizuna.agreements.rules.changes import Change, change_between, differences
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import SIGNS_OF_LIFE, EntryKind, sign_day
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.addresses import address_of_entry, key_of_owner
from kizuna.reports.queries.dossier.fields import FieldLine, field_line
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.telling import AccountLine, accounts_told
from kizuna.reports.queries.facts import Marks
from kizuna.reports.rules.coverage import not_covered
from kizuna.reports.rules.life import Sign

PRACTICE = SIGNS_OF_LIFE - {EntryKind.AGREEMENT}


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A field that is practised on the day without a paper, with the latest happenings in it."""

    names: LocalText
    entries: tuple[tuple[Entry, str, Marks], ...]


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A field whose answer is not the same on both days, as it stood on each: the earlier first."""

    names: LocalText
    change: Change
    before: FieldLine
    after: FieldLine


@dataclass(frozen=True, slots=True)
class Standing:
    """The whole answer for a day, and the accounts by which it would be another."""

    fields: tuple[FieldLine, ...]
    uncovered: tuple[PracticeLine, ...]
    differences: tuple[DifferenceLine, ...]
    accounts: tuple[AccountLine, ...]

    @property
    def in_force(self) -> int:
        """How many fields are surely in force."""
        return sum(line.answer is Answer.YES for line in self.fields)


def standing_on(record: TieRecord, on: date, compare: date | None) -> Standing:
    """The fields on the day, what is practised without a paper, and what differs from the day compared with."""
    accounts = accounts_in(record.facts.statements(), record.known)
    found = findings_on(record.known, on, accounts)
    other = findings_on(record.known, compare, accounts) if compare else None
    # What a field became is told forward in time: a later day to compare with marks no change on this one.
    is_later = compare is not None and compare > on
    plain, before = _plain(found), _plain(other or {})
    names, order = field_names(record), field_order(record)
    lines = [
        replace(line, change=Change.SAME if is_later or not compare else _change(before, line))
        for code, one in sorted(found.items(), key=lambda pair: order.get(pair[0], 0))
        if (line := field_line(record, one, names))
    ]
    pairs = ((found, other) if is_later else (other, found)) if other is not None else None
    return Standing(
        fields=tuple(_spanned(lines)),
        uncovered=tuple(_uncovered(record, plain, names, on)),
        differences=tuple(_differences(record, *pairs, names)) if pairs else (),
        accounts=accounts_told(record, found, names),
    )


def _plain(found: Mapping[str, Finding]) -> dict[str, Answer]:
    return {code: one.answer.answer for code, one in found.items() if one.answer}


def _change(before: Mapping[str, Answer], line: FieldLine) -> Change:
    return change_between(before.get(line.code, Answer.NO), line.answer)


def _differences(
    record: TieRecord,
    before: Mapping[str, Finding],
    after: Mapping[str, Finding],
    names: Mapping[str, LocalText],
) -> Iterator[DifferenceLine]:
    order = field_order(record)
    told = differences(_plain(before), _plain(after))
    for one in sorted(told, key=lambda difference: order.get(difference.field, 0)):
        lines = [field_line(record, found[one.field], names) for found in (before, after)]
        if lines[0] and lines[1]:
            yield DifferenceLine(lines[1].names, one.change, lines[0], lines[1])


def field_names(record: TieRecord) -> dict[str, LocalText]:
    """The names of all fields the record touches, by code."""
    return {touch.code: touch.names for row in record.touches.values() for touch in row}


def field_order(record: TieRecord) -> dict[str, int]:
    """The place of each field in the vocabulary."""
    return {touch.code: touch.order for row in record.touches.values() for touch in row}


def signs_in(record: TieRecord, on: date, kinds: frozenset[EntryKind] = SIGNS_OF_LIFE) -> list[Sign]:
    """The happenings of these kinds that showed life by the day, with the fields they touched."""
    found = []
    for entry in record.entries:
        day = sign_day(entry.when, on) if entry.kind in kinds else None
        if day:
            fields = dict.fromkeys(touch.code for touch in record.touches.get(entry.pk, ()))
            found.append(Sign(entry.pk, day, tuple(fields)))
    return found


def _spanned(lines: Sequence[FieldLine]) -> Iterator[FieldLine]:
    """Neighbours that rest on the same papers share the cell that names them."""
    for _papers, group in groupby(lines, key=lambda line: (line.paper.url, line.paper.title, line.also)):
        run = list(group)
        rows = sum(2 if line.has_further else 1 for line in run)
        for at, line in enumerate(run):
            yield replace(line, span=0 if at else rows)


def _uncovered(
    record: TieRecord, answers: Mapping[str, Answer], names: Mapping[str, LocalText], on: date
) -> list[PracticeLine]:
    practised: dict[str, list[Sign]] = {}
    for sign in sorted(signs_in(record, on, PRACTICE), key=lambda sign: sign.day, reverse=True):
        for code in sign.fields:
            practised.setdefault(code, []).append(sign)
    return [
        PracticeLine(names[code], tuple(_doings(record, signs[:3])))
        for code, signs in not_covered(practised, answers).items()
    ]


def _doings(record: TieRecord, signs: Sequence[Sign]) -> Iterator[tuple[Entry, str, Marks]]:
    for sign in signs:
        entry = record.entry(sign.key)
        if entry:
            yield entry, address_of_entry(entry), record.facts.of(key_of_owner(entry))
