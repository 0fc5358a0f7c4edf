"""Papers whose term asks for something: notice, a renewal, a word on how it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kizuna.agreements.queries.terms import KnownTerms
from kizuna.agreements.rules.deadlines import USUAL_LEAD_MONTHS, Deadline, DeadlineKind
from kizuna.archive.targets import address_of_key
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import in_words
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind, comes_up

KINDS = {
    DeadlineKind.NOTICE: DueKind.NOTICE,
    DeadlineKind.RENEWAL: DueKind.RENEWAL,
    DeadlineKind.TERM_OVER: DueKind.TERM_OVER,
}


def paper_dues(known: KnownTerms, today: date, ahead: timedelta | None = None) -> Iterator[Due]:
    """What is due about the terms of the papers within its usual time, or within `ahead`; no query."""
    for deadline in known.deadlines(today):
        kind = KINDS[deadline.kind]
        if comes_up(kind, deadline.first, today, ahead):
            yield _due(deadline, known, kind)


def _due(deadline: Deadline, known: KnownTerms, kind: DueKind) -> Due:
    instrument = known.instruments[deadline.paper]
    tie = instrument.entry.tie
    key = key_of(instrument)
    # Whoever acts by the first possible day is on the safe side; a term is surely over after the last one.
    day = deadline.last if kind is DueKind.TERM_OVER else deadline.first
    return Due(
        kind=kind,
        day=day,
        when=PartialDate.of_day(day),
        title=instrument.entry.title,
        url=address_of_key(key),
        tie=tie.title if tie else None,
        note=" ".join(_notes(deadline)),
        subject=key,
        round=deadline.term,
    )


def _notes(deadline: Deadline) -> Iterator[str]:
    ends = {"ends": _span(*deadline.ends)}
    if deadline.kind is DeadlineKind.NOTICE:
        yield (
            _("Notice can be given until then; otherwise a further term begins (end of this one: %(ends)s).")
            % ends
        )
    elif deadline.kind is DeadlineKind.RENEWAL:
        yield _("The term ends (%(ends)s). Only a new paper carries it on.") % ends
    else:
        yield _("The term has ended (%(ends)s), and no new paper and no end is recorded.") % ends
    if deadline.lead_assumed:
        yield _("No notice period is recorded; %(months)s months are assumed.") % {
            "months": USUAL_LEAD_MONTHS
        }
    if deadline.first != deadline.last and deadline.kind is not DeadlineKind.TERM_OVER:
        span = _span(deadline.first, deadline.last)
        yield _("The beginning is only roughly known, so the day may be any of these: %(span)s.") % {
            "span": span
        }


def _span(first: date, last: date) -> str:
    """One day, or both bounds."""
    language = get_language() or "en"
    day = PartialDate.of_day(first)
    return in_words(day if first == last else PartialDate.between(day, PartialDate.of_day(last)), language)
