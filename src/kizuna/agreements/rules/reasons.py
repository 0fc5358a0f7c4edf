"""Why a paper holds on a day or not: the reason, the paper that decides, and the date it decides by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import ALWAYS, NEVER, Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.weighing import ANSWERS, NO, UNCLEAR, YES, Weighed, own_end, weigh
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate

EDGES = {ALWAYS, NEVER}


class Because(StrEnum):
    """Why the answer is what it is."""

    IN_FORCE = "in_force"
    NO_PAPER = "no_paper"
    NOT_BEGUN = "not_begun"
    BEGIN_UNCLEAR = "begin_unclear"
    NO_DATE = "no_date"
    ENDED = "ended"
    END_UNCLEAR = "end_unclear"
    TERMINATED = "terminated"
    TERMINATION_UNCLEAR = "termination_unclear"
    REPLACED = "replaced"
    REPLACEMENT_UNCLEAR = "replacement_unclear"
    FIELD_ENDED = "field_ended"
    FIELD_END_UNCLEAR = "field_end_unclear"
    TERM_OVER = "term_over"
    TERM_END_UNCLEAR = "term_end_unclear"
    WITHDRAWN = "withdrawn"
    NOT_APPROVED = "not_approved"
    NOT_SIGNED = "not_signed"
    NOT_SIGNED_BY_ALL = "not_signed_by_all"


# A paper was in force and is over, or perhaps over.
OVER = frozenset({Because.ENDED, Because.TERMINATED, Because.REPLACED, Because.TERM_OVER})
PERHAPS_OVER = frozenset(
    {
        Because.END_UNCLEAR,
        Because.TERMINATION_UNCLEAR,
        Because.REPLACEMENT_UNCLEAR,
        Because.TERM_END_UNCLEAR,
    }
)


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """Whether a paper holds: `decided_by` is the paper and `when` (EDTF) the date that the reason speaks of."""

    paper: int
    answer: Answer
    because: Because
    decided_by: int
    when: str


def papers_in_force(
    papers: Sequence[Paper], day: date, held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK
) -> dict[int, PaperAnswer]:
    """For each paper whether it holds on the day and why. Raises NotADate for a date that is no EDTF."""
    weighed = weigh(papers, day, held_back)
    return {paper.key: answer_of(papers, weighed, place) for place, paper in enumerate(papers)}


def answer_of(papers: Sequence[Paper], weighed: Weighed, place: int) -> PaperAnswer:
    """Whether the paper at this place holds, and why."""
    answer = weighed.holds[place]
    reason = reason_of_paper(papers, weighed, place, answer)
    because, decider, when = reason or (Because.IN_FORCE, place, papers[place].begins_on)
    return PaperAnswer(papers[place].key, ANSWERS[answer], because, papers[decider].key, when)


def reason_of_paper(
    papers: Sequence[Paper], weighed: Weighed, place: int, answer: int
) -> tuple[Because, int, str] | None:
    """Why a paper alone gives this answer; None where something beyond the paper must be the reason."""
    begins_on = papers[place].begins_on
    if answer == YES:
        return Because.IN_FORCE, place, begins_on
    if weighed.begun[place] == answer:
        if held := weighed.held_back.get(papers[place].key):
            return Because(held.value), place, begins_on
        if answer == NO:
            return Because.NOT_BEGUN, place, begins_on
        return (Because.BEGIN_UNCLEAR if begins_on else Because.NO_DATE), place, begins_on
    if weighed.over[place] == YES - answer:
        return _reason_of_end(papers, weighed, place, answer)
    return None


def _reason_of_end(
    papers: Sequence[Paper], weighed: Weighed, place: int, answer: int
) -> tuple[Because, int, str]:
    """Walk up to the paper whose end, termination or replacement is felt here."""
    unclear = answer == UNCLEAR
    while True:
        if weighed.term_over[place] == YES - answer:
            return _end_of_paper(papers, weighed, place, unclear=unclear)
        for other, paper in enumerate(papers):
            if weighed.parents[other] != place or weighed.begun[other] != YES - answer:
                continue
            if paper.relation == Relation.TERMINATES:
                because = Because.TERMINATION_UNCLEAR if unclear else Because.TERMINATED
                return because, other, paper.begins_on
            if paper.relation == Relation.REPLACES:
                because = Because.REPLACEMENT_UNCLEAR if unclear else Because.REPLACED
                return because, other, paper.begins_on
        place = weighed.parents[place]


def _end_of_paper(
    papers: Sequence[Paper], weighed: Weighed, place: int, *, unclear: bool
) -> tuple[Because, int, str]:
    """The end noted, or the end of the term; of several renewals the last one tells."""
    paper = papers[place]
    if paper.ended_on:
        return (Because.END_UNCLEAR if unclear else Because.ENDED), place, paper.ended_on
    bounds = own_end(paper, weighed.first[place], weighed.last[place])
    if bounds is None:
        renewals = [
            other
            for other, above in enumerate(weighed.parents)
            if above == place and papers[other].relation == Relation.RENEWS
        ]
        last = max(renewals, key=lambda other: weighed.last[other], default=None)
        if last is None:
            return (Because.END_UNCLEAR if unclear else Because.ENDED), place, ""
        return _end_of_paper(papers, weighed, last, unclear=unclear)
    return (Because.TERM_END_UNCLEAR if unclear else Because.TERM_OVER), place, _between(*bounds)


def _between(earliest: date, latest: date) -> str:
    """The bounds in EDTF; nothing where neither is known."""
    if earliest == latest:
        return PartialDate.of_day(earliest).edtf
    first = None if earliest in EDGES else PartialDate.of_day(earliest)
    last = None if latest in EDGES else PartialDate.of_day(latest)
    return PartialDate.between(first, last).edtf if first or last else ""
