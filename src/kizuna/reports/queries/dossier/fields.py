"""One field on a day as the dossier shows it: answer, clause, papers, signatories, and what else is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from kizuna.agreements.models import FieldEffect
from kizuna.agreements.queries.clauses import row_of
from kizuna.agreements.queries.findings import Finding, Shift
from kizuna.agreements.queries.papers import FieldTouch
from kizuna.agreements.queries.sentences import Reason, clause_name, reason_of, survival_words
from kizuna.agreements.rules.changes import Change
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.addresses import address_of_entry
from kizuna.reports.queries.dossier.people import PersonLine, signatories_of
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.facts import Marks

EFFECT_WORDS = dict(FieldEffect.Effects.choices)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as a line names it."""

    title: LocalText
    url: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause as a line names it, with its place on the page of its paper."""

    name: str
    paper: LocalText
    url: str


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """That a paper extends or narrows the field, surely or perhaps."""

    does: str | Promise
    clause: ClauseLine
    as_printed: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class SurvivalLine:
    """That activities under way go on, and by which clause."""

    words: str
    clause: ClauseLine


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field on the day, with the paper that decides and who signed it.

    `other_answers` are those that would follow from other accounts of the papers.
    """

    code: str
    names: LocalText
    answer: Answer
    reason: Reason
    since: PartialDate | None
    paper: PaperLine
    also: tuple[PaperLine, ...]
    as_printed: str
    clause: ClauseLine | None
    reads_now: ClauseLine | None
    shifts: tuple[ShiftLine, ...]
    survival: tuple[SurvivalLine, ...]
    other_answers: tuple[Answer, ...]
    signatories: tuple[PersonLine, ...]
    change: Change = Change.SAME
    # How many rows of the table from this one on rest on the same paper; 0 for those that follow the first.
    span: int = 1

    @property
    def has_further(self) -> bool:
        """Is there more to be told below the line?"""
        return bool(self.reads_now or self.shifts or self.survival)


def field_line(record: TieRecord, found: Finding, names: Mapping[str, LocalText]) -> FieldLine | None:
    """The line for a field; None for one that no paper names."""
    answer, touch = found.answer, found.touch
    if answer is None:
        return None
    entry = record.entry_of_paper[answer.paper]
    return FieldLine(
        code=answer.field,
        names=names.get(answer.field, LocalText()),
        answer=answer.answer,
        reason=reason_of(answer, record.titles),
        since=PartialDate.parse(answer.since) if answer.since else None,
        paper=_paper_line(record, answer.paper),
        also=tuple(_paper_line(record, key) for key in answer.also),
        as_printed=touch.as_printed if touch else "",
        clause=_clause_of(record, touch) if touch and (touch.clause or touch.clause_number) else None,
        reads_now=_clause_of(record, found.reads_now) if found.reads_now else None,
        shifts=tuple(_shift(record, one) for one in found.shifts),
        survival=tuple(_survival(record, key, answer.answer, surely) for key, surely in found.outlived_by),
        other_answers=tuple(dict.fromkeys(other.answer for other in found.others)),
        signatories=signatories_of(record, entry),
    )


def clause_line(record: TieRecord, paper: int, clause: int | None, number: str) -> ClauseLine:
    """A clause by its number and paper; without a number the paper alone."""
    entry = record.entry_of_paper[paper]
    page = address_of_entry(entry)
    return ClauseLine(clause_name(number), entry.title, f"{page}#clause-{clause}" if clause else page)


def _clause_of(record: TieRecord, touch: FieldTouch) -> ClauseLine:
    return clause_line(record, touch.paper, touch.clause, touch.clause_number)


def _paper_line(record: TieRecord, paper: int) -> PaperLine:
    entry = record.entry_of_paper[paper]
    key = f"agreements.instrument:{paper}"
    return PaperLine(entry.title, address_of_entry(entry), record.facts.of(key, "fields", "signed_on"))


def _shift(record: TieRecord, shift: Shift) -> ShiftLine:
    touch = shift.touch
    return ShiftLine(EFFECT_WORDS[touch.effect], _clause_of(record, touch), touch.as_printed, shift.answer)


def _survival(record: TieRecord, key: int, answer: Answer, surely: Answer) -> SurvivalLine:
    clause = next(one for one in record.known.clauses if one.key == key)
    line = clause_line(record, clause.paper, row_of(key), clause.number)
    return SurvivalLine(survival_words(answer, surely), line)
