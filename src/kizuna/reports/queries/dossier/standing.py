"""How the fields of cooperation stood on a day: by paper, in practice, and compared with another day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import get_language

from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.approved import approved
from kizuna.agreements.queries.papers import FieldTouch, KnownPapers, known_papers
from kizuna.agreements.queries.sentences import Reason, reason_of
from kizuna.agreements.rules import FieldAnswer, fields_in_force
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import SIGNS_OF_LIFE, EntryKind, sign_day
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.addresses import address_of_entry, key_of_owner
from kizuna.reports.queries.dossier.people import PersonLine, signatories_of
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.facts import Marks
from kizuna.reports.rules.coverage import Change, Difference, change_between, differences, not_covered
from kizuna.reports.rules.days import Step, steps_of
from kizuna.reports.rules.life import Sign

PRACTICE = SIGNS_OF_LIFE - {EntryKind.AGREEMENT}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as a line names it."""

    title: LocalText
    url: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field on the day, with the paper that decides and who signed it."""

    code: str
    names: LocalText
    answer: Answer
    reason: Reason
    since: PartialDate | None
    paper: PaperLine
    also: tuple[PaperLine, ...]
    as_printed: str
    clause: int | None
    clause_number: str
    signatories: tuple[PersonLine, ...]
    change: Change
    # How many lines from this one on rest on the same paper; 0 for those that follow the first.
    span: int = 1


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A field that is practised on the day without a paper, with the latest happenings in it."""

    names: LocalText
    entries: tuple[tuple[Entry, str, Marks], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The whole answer for a day."""

    fields: tuple[FieldLine, ...]
    uncovered: tuple[PracticeLine, ...]
    differences: tuple[tuple[LocalText, Difference], ...]

    @property
    def in_force(self) -> int:
        """How many fields are surely in force."""
        return sum(line.answer is Answer.YES for line in self.fields)


def standing_on(record: TieRecord, on: date, compare: date | None) -> Standing:
    """The fields on the day, what is practised without a paper, and what differs from the day compared with."""
    known = papers_in(record)
    answers = fields_in_force(known.papers, on, known.held_back)
    plain = {code: answer.answer for code, answer in answers.items()}
    before = None
    if compare:
        then = fields_in_force(known.papers, compare, known.held_back)
        before = {code: one.answer for code, one in then.items()}
    # What a field became is told forward in time: a later day to compare with marks no change on this one.
    is_later = compare is not None and compare > on
    earlier = None if is_later else before
    names = field_names(record)
    order = field_order(record)
    lines = [
        _line(record, known, answers[code], names[code], _change(earlier, plain, code))
        for code in sorted(answers, key=lambda code: order[code])
    ]
    return Standing(
        fields=tuple(_spanned(lines)),
        uncovered=tuple(_uncovered(record, plain, names, on)),
        differences=tuple((names[one.field], one) for one in _forward(before, plain, is_later=is_later)),
    )


def papers_in(record: TieRecord) -> KnownPapers:
    """The papers of the record as the rule of what is in force sees them."""
    pairs = [(paper, approved(entry, paper)) for entry, paper in instruments(record)]
    touches = [
        FieldTouch(paper.pk, one.code, one.effect, one.as_printed, one.clause, one.clause_number)
        for entry, paper in instruments(record)
        for one in record.touches.get(entry.pk, ())
        if one.effect
    ]
    return known_papers(pairs, touches)


def instruments(record: TieRecord) -> list[tuple[Entry, Instrument]]:
    """The papers with their entries, in the order of their numbers."""
    pairs = [(entry, entry.instrument) for entry in record.entries if hasattr(entry, "instrument")]
    return sorted(pairs, key=lambda pair: pair[1].pk)


def paper_steps(record: TieRecord) -> list[Step]:
    """The days on which a paper has surely begun."""
    return steps_of((paper.pk, begins_on(paper)) for _entry, paper in instruments(record))


def begins_on(paper: Instrument) -> PartialDate | None:
    """Entry into force; where none is stated, signature; where none is known, agreement on the text."""
    return paper.in_force_on or paper.signed_on or paper.agreed_on


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


def _line(
    record: TieRecord, known: KnownPapers, answer: FieldAnswer, names: LocalText, change: Change
) -> FieldLine:
    by_paper = {paper.pk: entry for entry, paper in instruments(record)}
    language = get_language() or "en"
    titles = {pk: entry.title.text(language) for pk, entry in by_paper.items()}
    entry = by_paper[answer.paper]
    touch = known.touch(answer.paper, answer.field)
    return FieldLine(
        code=answer.field,
        names=names,
        answer=answer.answer,
        reason=reason_of(answer, titles),
        since=PartialDate.parse(answer.since) if answer.since else None,
        paper=_paper_line(record, entry),
        also=tuple(_paper_line(record, by_paper[key]) for key in answer.also),
        as_printed=touch.as_printed if touch else "",
        clause=touch.clause if touch else None,
        clause_number=touch.clause_number if touch else "",
        signatories=signatories_of(record, entry),
        change=change,
    )


def _spanned(lines: Sequence[FieldLine]) -> Iterator[FieldLine]:
    """Neighbours that rest on the same papers share the cell that names them."""
    for _papers, group in groupby(lines, key=lambda line: (line.paper.url, line.paper.title, line.also)):
        run = list(group)
        for at, line in enumerate(run):
            yield replace(line, span=0 if at else len(run))


def _paper_line(record: TieRecord, entry: Entry) -> PaperLine:
    key = f"agreements.instrument:{entry.instrument.pk}"
    return PaperLine(entry.title, address_of_entry(entry), record.facts.of(key, "fields", "signed_on"))


def _uncovered(
    record: TieRecord, answers: Mapping[str, Answer], names: Mapping[str, LocalText], on: date
) -> list[PracticeLine]:
    entries = {entry.pk: entry for entry in record.entries}
    practised: dict[str, list[Sign]] = {}
    for sign in sorted(signs_in(record, on, PRACTICE), key=lambda sign: sign.day, reverse=True):
        for code in sign.fields:
            practised.setdefault(code, []).append(sign)
    return [
        PracticeLine(names[code], tuple(_doing(record, entries[sign.key]) for sign in signs[:3]))
        for code, signs in not_covered(practised, answers).items()
    ]


def _doing(record: TieRecord, entry: Entry) -> tuple[Entry, str, Marks]:
    return entry, address_of_entry(entry), record.facts.of(key_of_owner(entry))


def _forward(
    before: Mapping[str, Answer] | None, plain: Mapping[str, Answer], *, is_later: bool
) -> list[Difference]:
    if before is None:
        return []
    return differences(plain, before) if is_later else differences(before, plain)


def _change(before: Mapping[str, Answer] | None, after: Mapping[str, Answer], code: str) -> Change:
    if before is None:
        return Change.SAME
    return change_between(before.get(code, Answer.NO), after[code])
