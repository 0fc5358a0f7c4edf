"""What lies on the desk without a day of its own: texts to review, sources that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.access import AnyUser
from kizuna.archive.access import may_decide, readings_visible_to
from kizuna.archive.models import Reading
from kizuna.archive.queries import with_progress
from kizuna.archive.rules.proposals import Decision
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.start.disagreements import disagreements_for
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind


def desk_dues(user: AnyUser) -> Iterator[Due]:
    """Everything of this sort, each since it has lain there."""
    yield from _reviews(user)
    for one in disagreements_for(user):
        day = timezone.localdate(one.noticed_at)
        yield Due(DueKind.DISAGREEMENT, day, PartialDate.of_day(day), one.title, one.url)


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
