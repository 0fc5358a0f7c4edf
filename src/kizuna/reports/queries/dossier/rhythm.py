"""The rhythm of visits as it stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kizuna.agreements.rules.rhythm import next_visit
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.rhythms import rhythm_in_words, visits_of


@dataclass(frozen=True, slots=True)
class RhythmLine:
    """The rhythm in words, and when the next visit was due as far as it had one by then."""

    words: str
    due: PartialDate | None
    is_overdue: bool


def rhythm_on(record: TieRecord, on: date, today: date) -> RhythmLine | None:
    """By the visits that had begun by the day; as of today also by those that are planned. No query."""
    rhythm = record.rhythm
    if rhythm is None or (rhythm.since and rhythm.since.reached_by(on) is Answer.NO):
        return None
    known = [entry for entry in record.entries if on >= today or (entry.earliest and entry.earliest <= on)]
    found = next_visit(rhythm.rule, visits_of(known, record.tie.pk))
    paper = rhythm.instrument
    sees_paper = paper is not None and record.entry(paper.entry_id) is not None
    due = found.due if found else None
    overdue = due is not None and due.latest is not None and due.latest < on
    return RhythmLine(rhythm_in_words(rhythm, found, sees_paper=sees_paper), due, overdue)
