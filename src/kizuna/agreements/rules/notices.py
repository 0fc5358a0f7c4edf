"""When a paper ends after notice was given, as far as its terms say.

A notice period of six months from 15 March ends with 15 September. A paper that renews itself ends with the term
for whose end the notice came in time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kizuna.agreements.rules.kinds import Term
from kizuna.agreements.rules.papers import ALWAYS, Paper, beginning, end_of_term
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.weighing import NO, weigh
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later


@dataclass(frozen=True, slots=True)
class Terms:
    """What a paper says of its length; `begins_on` in EDTF, empty when not known."""

    kind: str = ""
    begins_on: str = ""
    months: int | None = None
    renewal_months: int | None = None
    notice_months: int | None = None


class NoticeCase(StrEnum):
    """What the last day follows from."""

    AFTER_PERIOD = "after_period"
    END_OF_TERM = "end_of_term"
    END_OF_FURTHER_TERM = "end_of_further_term"
    ALREADY_OVER = "already_over"
    NO_PERIOD = "no_period"
    NO_TERM = "no_term"


CARE = tuple(NoticeCase)
# A beginning that may lie anywhere in more than a decade tells nothing of an end.
WIDEST = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class NoticeEnd:
    """The last day in force lies between these two; both None where the terms do not tell.

    `missed` is the end of a term for which the notice came too late.
    """

    case: NoticeCase
    earliest: date | None = None
    latest: date | None = None
    missed: date | None = None

    @property
    def proposed(self) -> PartialDate | None:
        """The last day as far as it is certain: a day, a month, a year, or nothing."""
        if self.earliest is None or self.latest is None:
            return None
        first, last = self.earliest, self.latest
        if first == last:
            return PartialDate.of_day(first)
        if first.year != last.year:
            return None
        same_month = first.month == last.month
        return PartialDate(f"{first:%Y-%m}" if same_month else f"{first:%Y}")


def end_by_notice(terms: Terms, given_on: date) -> NoticeEnd:
    """What follows from notice given on that day. Raises NotADate for a beginning that is no EDTF."""
    if terms.kind in {"", Term.OPEN.value}:
        if not terms.notice_months:
            return NoticeEnd(NoticeCase.NO_PERIOD)
        last = months_later(given_on, terms.notice_months)
        return NoticeEnd(NoticeCase.AFTER_PERIOD, last, last)
    first, last = beginning(terms.begins_on)
    if not terms.months or first == ALWAYS or last - first > WIDEST:
        return NoticeEnd(NoticeCase.NO_TERM)
    # Months are of unlike lengths and an end may jump to the next term: every possible beginning is asked.
    days = (last - first).days + 1
    ends = [_end(terms, first + timedelta(days=number), given_on) for number in range(days)]
    return _together([one for one in ends if one.latest] or ends[:1])


def _together(ends: Sequence[NoticeEnd]) -> NoticeEnd:
    """One answer for all beginnings that are possible; the case that asks for the most care is told."""
    case = max((one.case for one in ends), key=CARE.index)
    missed = {one.missed for one in ends}
    return NoticeEnd(
        case,
        min((one.earliest for one in ends if one.earliest), default=None),
        max((one.latest for one in ends if one.latest), default=None),
        missed.pop() if len(missed) == 1 else None,
    )


def _end(terms: Terms, begins: date, given_on: date) -> NoticeEnd:
    """The end if the paper began on exactly this day."""
    length, needed = terms.months or 0, terms.notice_months or 0
    first = _last_day(begins, length)
    after = months_later(given_on, needed)
    if terms.kind != Term.AUTOMATIC:
        # It ends with its term in any case, and earlier where a notice period is over before.
        if given_on > first:
            return NoticeEnd(NoticeCase.ALREADY_OVER)
        if needed and after < first:
            return NoticeEnd(NoticeCase.AFTER_PERIOD, after, after)
        return NoticeEnd(NoticeCase.END_OF_TERM, first, first)
    if first >= after:
        return NoticeEnd(NoticeCase.END_OF_TERM, first, first)
    further = terms.renewal_months or length
    past = max(1, ((after.year - first.year) * 12 + after.month - first.month) // further - 1)
    while _last_day(begins, length + past * further) < after:
        past += 1
    last, before = (_last_day(begins, length + number * further) for number in (past, past - 1))
    return NoticeEnd(NoticeCase.END_OF_FURTHER_TERM, last, last, before if before >= given_on else None)


def _last_day(begins: date, months: int) -> date:
    return end_of_term((begins, begins), months)[0]


def ends_with(
    papers: Sequence[Paper],
    paper: int,
    last_day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> list[int]:
    """The keys of the papers that hold, or may hold, after that day only if this one does not end with it."""
    day = last_day + timedelta(days=1) if last_day < date.max else last_day
    end = PartialDate.of_day(last_day).edtf
    without, ended = (
        weigh(
            [one._replace(ended_on=on) if one.key == paper else one for one in papers], day, held_back
        ).holds
        for on in ("", end)
    )
    return [
        one.key
        for one, before, after in zip(papers, without, ended, strict=True)
        if before != NO and after == NO and one.key != paper
    ]
