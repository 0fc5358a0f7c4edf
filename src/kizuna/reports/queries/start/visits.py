"""Visits that are coming, and those that a rhythm makes due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q
from django.urls import reverse

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import VisitRhythm
from kizuna.agreements.queries.rhythms import rhythms_visible_to
from kizuna.agreements.queries.terms import KnownTerms
from kizuna.agreements.rules.rhythm import next_visit, remind_from
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.columns.keys import key_of
from kizuna.kernel.answers import Answer
from kizuna.reports.queries.addresses import address_of_entry, key_of_owner, with_owners
from kizuna.reports.queries.rhythms import rhythm_in_words, visits_of
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind, comes_up

# Longer ones are dates known only to the month or year.
LONGEST_VISIT = timedelta(days=31)


def visit_dues(
    user: AnyUser, today: date, known: KnownTerms, ahead: timedelta | None = None
) -> Iterator[Due]:
    """Visits under way or coming, and by each rhythm the next one that nobody has planned: two queries."""
    rhythms = list(rhythms_visible_to(user))
    wanted = Q(earliest__gte=today - LONGEST_VISIT) | Q(tie__in=[rhythm.tie_id for rhythm in rhythms])
    rows = entries_visible_to(user).filter(wanted, kind=EntryKind.DELEGATION)
    entries = list(with_owners(rows).select_related("tie").order_by("pk"))
    for entry in entries:
        first = entry.earliest
        if first and _is_ahead(entry, today) and comes_up(DueKind.VISIT, first, today, ahead):
            yield _visit(entry, max(first, today))
    over = known.over(today) if rhythms else {}
    for rhythm in rhythms:
        if rhythm.instrument_id is None or over.get(rhythm.instrument_id, Answer.NO) is not Answer.YES:
            sees_paper = rhythm.instrument_id in known.instruments
            yield from _by_rhythm(rhythm, entries, today, ahead, sees_paper=sees_paper)


def _is_ahead(entry: Entry, today: date) -> bool:
    """Has it not begun, or is it under way? Of a date as wide as a year nobody knows that."""
    first, last = entry.earliest, entry.latest
    if first is None or first >= today:
        return first is not None
    return last is not None and last >= today and last - first <= LONGEST_VISIT


def _visit(entry: Entry, day: date) -> Due:
    return Due(
        kind=DueKind.VISIT,
        day=day,
        when=entry.when,
        title=entry.title,
        url=address_of_entry(entry),
        tie=entry.tie.title if entry.tie else None,
        subject=key_of_owner(entry),
    )


def _by_rhythm(
    rhythm: VisitRhythm, entries: list[Entry], today: date, ahead: timedelta | None, *, sees_paper: bool
) -> Iterator[Due]:
    found = next_visit(rhythm.rule, visits_of(entries, rhythm.tie_id))
    if found is None or found.due.latest is None or found.due.earliest is None:
        return
    from_day = found.due.earliest - ahead if ahead else remind_from(rhythm.rule, found.due)
    if from_day <= today:
        overdue = found.due.latest < today
        yield Due(
            kind=DueKind.VISIT_OVERDUE if overdue else DueKind.VISIT_DUE,
            day=found.due.latest,
            when=found.due,
            title=rhythm.tie.title,
            url=reverse("reports:dossier", args=[rhythm.tie.slug]) + "#delegations",
            note=rhythm_in_words(rhythm, found, sees_paper=sees_paper),
            subject=key_of(rhythm),
            round=found.after or 0,
        )
