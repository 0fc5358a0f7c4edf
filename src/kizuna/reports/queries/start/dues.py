"""What is due, from all rooms, as far as the user may see it and do something about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.waiting import waiting_texts
from kizuna.archive.access import may_decide, readings_visible_to
from kizuna.archive.models import Reading
from kizuna.archive.queries import with_progress
from kizuna.archive.rules.proposals import Decision
from kizuna.archive.targets import address_of_key
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.months import months_later
from kizuna.promises.access import visible_to as promises_visible_to
from kizuna.promises.models import Promise
from kizuna.promises.rules import PromiseState, Standing, due_window, standing
from kizuna.reports.queries.addresses import address_of_entry, with_owners
from kizuna.reports.queries.start import approvals
from kizuna.reports.queries.start.disagreements import disagreements_for
from kizuna.reports.queries.start.silence import Silence, silences_for
from kizuna.reports.rules.dues import DueKind, by_day
from kizuna.reports.rules.life import DORMANT_AFTER_MONTHS

# Visits further away than this wait for a later start page.
VISITS_AHEAD = timedelta(days=120)
KIND_OF_STANDING = {
    Standing.OVERDUE: DueKind.OVERDUE,
    Standing.UNCLEAR: DueKind.MAYBE_OVERDUE,
    Standing.DUE_SOON: DueKind.DUE_SOON,
}
# Word and kind of badge.
WORDS: dict[DueKind, tuple[str | LazyText, str]] = {
    DueKind.OVERDUE: (_("overdue"), "danger"),
    DueKind.MAYBE_OVERDUE: (_("may be overdue"), "warning"),
    DueKind.DUE_SOON: (_("due soon"), "warning"),
    DueKind.REVIEW: (_("to review"), "info"),
    DueKind.DISAGREEMENT: (_("sources disagree"), "warning"),
    DueKind.VISIT: (_("visit"), "info"),
    DueKind.DORMANT: (_("dormant"), "neutral"),
    **approvals.WORDS,
}
ACTIONS: dict[DueKind, str | LazyText] = {
    DueKind.OVERDUE: _("Say what became of it"),
    DueKind.MAYBE_OVERDUE: _("Say what became of it"),
    DueKind.DUE_SOON: _("Look at the promise"),
    DueKind.REVIEW: _("Go on reviewing"),
    DueKind.DISAGREEMENT: _("Compare the accounts"),
    DueKind.VISIT: _("Open the visit"),
    DueKind.DORMANT: _("Open the dossier"),
    **approvals.ACTIONS,
}


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: when, what, for which tie, and where to do it."""

    kind: DueKind
    day: date
    when: PartialDate | None
    title: LocalText
    url: str
    tie: LocalText | None = None
    fields: tuple[LocalText, ...] = ()
    left: int = 0
    note: str = ""

    @property
    def word(self) -> str | LazyText:
        """Why it is on the list."""
        return WORDS[self.kind][0]

    @property
    def badge(self) -> str:
        """The kind of badge for the word."""
        return WORDS[self.kind][1]

    @property
    def action(self) -> str | LazyText:
        """What to do about it."""
        return ACTIONS[self.kind]

    @property
    def before_day(self) -> str | LazyText:
        """What begins or ends with the day; empty where the day speaks for itself."""
        return approvals.BEFORE_DAY.get(self.kind, "")

    @property
    def asks_to_write(self) -> bool:
        """Whether the action changes the record, so that a mere reader is shown another word for it."""
        return self.kind in {DueKind.OVERDUE, DueKind.MAYBE_OVERDUE}


def dues_for(user: AnyUser, today: date) -> list[Due]:
    """Everything due, by day."""
    return by_day(
        [
            *_texts(user),
            *_reviews(user),
            *_promises(user, today),
            *_visits(user, today),
            *_disagreements(user),
            *(_dormant(silence) for silence in silences_for(user, today)),
        ]
    )


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


def _promises(user: AnyUser, today: date) -> Iterator[Due]:
    waiting = promises_visible_to(user).filter(state=PromiseState.OPEN, due__isnull=False)
    for promise in waiting.select_related("tie"):
        kind = KIND_OF_STANDING.get(standing(promise.state, promise.due, today))
        if kind:
            yield _promise(promise, kind, today)


def _promise(promise: Promise, kind: DueKind, today: date) -> Due:
    window = due_window(promise.due) if promise.due else None
    return Due(
        kind=kind,
        day=window[1] if window else today,
        when=promise.due,
        title=promise.gist or LocalText({promise.wording_language: promise.wording}),
        url=address_of_key(f"promises.promise:{promise.pk}"),
        tie=promise.tie.title if promise.tie else None,
    )


def _visits(user: AnyUser, today: date) -> Iterator[Due]:
    coming = entries_visible_to(user).filter(
        kind=EntryKind.DELEGATION, earliest__gte=today, earliest__lte=today + VISITS_AHEAD
    )
    for entry in with_owners(coming).select_related("tie"):
        yield Due(
            kind=DueKind.VISIT,
            day=entry.earliest or today,
            when=entry.when,
            title=entry.title,
            url=address_of_entry(entry),
            tie=entry.tie.title if entry.tie else None,
        )


def _disagreements(user: AnyUser) -> Iterator[Due]:
    for one in disagreements_for(user):
        day = timezone.localdate(one.noticed_at)
        yield Due(DueKind.DISAGREEMENT, day, PartialDate.of_day(day), one.title, one.url)


def _dormant(silence: Silence) -> Due:
    return Due(
        kind=DueKind.DORMANT,
        day=months_later(silence.last, DORMANT_AFTER_MONTHS),
        when=PartialDate.of_day(silence.last),
        title=silence.tie.title,
        url=reverse("reports:dossier", args=[silence.tie.slug]),
        fields=silence.fields,
    )
