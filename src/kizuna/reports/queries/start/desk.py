"""What lies on the desk: texts to approve or to review, sources that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.waiting import waiting_texts
from kizuna.archive.access import may_decide, readings_visible_to
from kizuna.archive.models import Reading
from kizuna.archive.queries import with_progress
from kizuna.archive.rules.proposals import Decision
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.start import approvals
from kizuna.reports.queries.start.disagreements import disagreements_for
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind


def desk_dues(user: AnyUser) -> Iterator[Due]:
    """Everything of this sort, each since it has lain there."""
    yield from _texts(user)
    yield from _reviews(user)
    for one in disagreements_for(user):
        day = timezone.localdate(one.noticed_at)
        yield Due(DueKind.DISAGREEMENT, day, PartialDate.of_day(day), one.title, one.url)


def _texts(user: AnyUser) -> Iterator[Due]:
    for text in waiting_texts(user, timezone.now()):
        day = timezone.localdate(approvals.day_of(text))
        tie = text.paper.entry.tie
        yield Due(
            kind=approvals.KINDS[text.waits],
            day=day,
            when=PartialDate.of_day(day),
            title=text.paper.entry.title,
            url=approvals.address_of(text),
            tie=tie.title if tie else None,
            note=approvals.note_of(text),
        )


def _reviews(user: AnyUser) -> Iterator[Due]:
    if not may_decide(user):
        return
    waiting = readings_visible_to(user).filter(proposals__decision=Decision.OPEN).distinct()
    for reading in with_progress(Reading.objects.filter(pk__in=waiting)).defer("document__text"):
        day = timezone.localdate(reading.read_at)
        yield Due(
            kind=DueKind.REVIEW,
            day=day,
            when=PartialDate.of_day(day),
            title=LocalText({reading.document.language: reading.document.title}),
            url=reverse("archive:review", args=[reading.pk]),
            tie=reading.tie.title if reading.tie else None,
            left=reading.found - reading.decided,  # type: ignore[attr-defined]
        )
