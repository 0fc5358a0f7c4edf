"""By when somebody has to act on the term of a paper, before it renews itself or runs out.

What matters is the last day on which notice can be given, not the day on which the term ends: then it is too late.
Dates known in part give the first and the last day that may be meant; whoever acts by the first is on the safe side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kizuna.agreements.rules.kinds import Relation, Term
from kizuna.agreements.rules.papers import (
    ALWAYS,
    ENDS_WITH_ITS_TERM,
    FALLS_WHEN_OVER,
    FALLS_WHEN_STOPPED,
    NEVER,
    STOPS_ITS_PARENT,
    Paper,
    end_of_term,
)
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.weighing import YES, Weighed, weigh
from kizuna.kernel.months import months_later

# Where no notice period is recorded: time for a council to decide, and for a paper to be translated and signed.
USUAL_LEAD_MONTHS = 6
ONE_DAY = timedelta(days=1)


class DeadlineKind(StrEnum):
    """What has to be done."""

    NOTICE = "notice"
    RENEWAL = "renewal"
    TERM_OVER = "term_over"


class Continuation(NamedTuple):
    """How a paper goes on beyond its term, with what notice it can be stopped, and by when notice was given."""

    renewal_months: int | None = None
    notice_months: int | None = None
    notice_given_by: date | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing to do about the term of a paper, between the first and the last day that may be meant.

    `ends` bounds the last day of the term concerned, the `term`-th one; of a term that is over that is the whole
    matter. `lead_assumed`: the paper records no notice period, and the usual lead stands in for it.
    """

    paper: int
    kind: DeadlineKind
    first: date
    last: date
    ends: tuple[date, date]
    term: int = 1
    lead_assumed: bool = False


def deadlines(
    papers: Sequence[Paper],
    continuations: Mapping[int, Continuation],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> list[Deadline]:
    """What is to be done about the terms of the papers, at most one thing for each, in their order.

    Silent are papers that never took effect, whose end is noted, that a later paper renews, replaces or
    terminates, and that fall with another. Raises NotADate for a date that is no EDTF.
    """
    weighed = weigh(papers, day, held_back)
    stopped = _parents_of(papers, weighed, STOPS_ITS_PARENT)
    renewed = _parents_of(papers, weighed, frozenset({Relation.RENEWS.value}))
    found = []
    for place, paper in enumerate(papers):
        bounds = (weighed.first[place], weighed.last[place])
        if paper.ended_on or paper.key in held_back or {*bounds} & {ALWAYS, NEVER}:
            continue
        if not _is_settled(papers, weighed, stopped, renewed, place):
            found.append(_deadline(paper, continuations.get(paper.key, Continuation()), bounds, day))
    return [one for one in found if one]


def _parents_of(papers: Sequence[Paper], weighed: Weighed, relations: frozenset[str]) -> set[int]:
    """The places of papers on which one that takes effect hangs in this way, whenever it begins."""
    return {
        weighed.parents[place]
        for place, paper in enumerate(papers)
        if paper.relation in relations and paper.key not in weighed.held_back
    }


def _is_settled(
    papers: Sequence[Paper], weighed: Weighed, stopped: set[int], renewed: set[int], place: int
) -> bool:
    """Somebody decided on its end already, or it ends for another reason than its own term."""
    if place in stopped | renewed or (weighed.over[place] == YES and weighed.term_over[place] != YES):
        return True
    above = weighed.parents[place]
    while above >= 0 and papers[place].relation in FALLS_WHEN_STOPPED:
        if above in stopped or (papers[place].relation in FALLS_WHEN_OVER and weighed.over[above] == YES):
            return True
        place, above = above, weighed.parents[above]
    return False


def _deadline(paper: Paper, goes_on: Continuation, begins: tuple[date, date], day: date) -> Deadline | None:
    months, assumed = paper.term_months, goes_on.notice_months is None
    if paper.term in {"", Term.OPEN.value}:
        return _after_notice(paper, goes_on, day)
    if not months:
        return None
    if paper.term in ENDS_WITH_ITS_TERM:
        ends = end_of_term(begins, months)
        if ends[1] < day:
            return Deadline(paper.key, DeadlineKind.TERM_OVER, *ends, ends)
        return Deadline(
            paper.key, DeadlineKind.RENEWAL, *_notice_days(ends, goes_on), ends, lead_assumed=assumed
        )
    if paper.term != Term.AUTOMATIC:
        return None
    further = goes_on.renewal_months or months
    given = goes_on.notice_given_by
    term = _term_open_to_notice(begins[1], months, further, goes_on, given or day)
    ends = end_of_term(begins, months + (term - 1) * further)
    if given is None:
        days = _notice_days(ends, goes_on)
        return Deadline(paper.key, DeadlineKind.NOTICE, *days, ends, term, lead_assumed=assumed)
    return Deadline(paper.key, DeadlineKind.TERM_OVER, *ends, ends, term) if ends[1] < day else None


def _after_notice(paper: Paper, goes_on: Continuation, day: date) -> Deadline | None:
    """An open-ended paper is over when notice was given and its period has passed."""
    if goes_on.notice_given_by is None or goes_on.notice_months is None:
        return None
    end = months_later(goes_on.notice_given_by, goes_on.notice_months)
    return Deadline(paper.key, DeadlineKind.TERM_OVER, end, end, (end, end)) if end < day else None


def _term_open_to_notice(begins: date, months: int, further: int, goes_on: Continuation, day: date) -> int:
    """The number of the first term before whose end notice can still be given on the day."""
    between = (day.year - begins.year) * 12 + day.month - begins.month
    past = max(0, (between - months) // further)
    while _notice_day(end_of_term((begins, begins), months + past * further)[1], goes_on) < day:
        past += 1
    return past + 1


def _notice_days(ends: tuple[date, date], goes_on: Continuation) -> tuple[date, date]:
    return _notice_day(ends[0], goes_on), _notice_day(ends[1], goes_on)


def _notice_day(end: date, goes_on: Continuation) -> date:
    """The last day on which the whole notice period still lies before the end of the term.

    Six months from 15 March are over with 15 September.
    """
    if end >= NEVER:
        return NEVER
    months = USUAL_LEAD_MONTHS if goes_on.notice_months is None else goes_on.notice_months
    day = months_later(end, -months)
    # Months are of unlike lengths: from the end of a month a few more days may fit.
    while months_later(day + ONE_DAY, months) <= end:
        day += ONE_DAY
    return day
