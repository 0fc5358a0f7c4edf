"""The promises of a tie as they stood on a day."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from kizuna.archive.targets import address_of_key
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.promises.models import Promise
from kizuna.promises.rules import URGENCY, Standing, is_waiting, standing
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.facts import Marks
from kizuna.reports.rules.folding import Folded, folded, is_wide
from kizuna.reports.rules.promising import Step, state_on

# What an open promise is called when its due date says more than that.
DUE_WORDS: dict[Standing, str | LazyText] = {
    Standing.DUE_SOON: _("due soon"),
    Standing.OVERDUE: _("overdue"),
    Standing.UNCLEAR: _("may be overdue"),
}
STATE_WORDS = dict(Promise.States.choices)
BADGES = {
    Standing.OPEN: "info",
    Standing.DUE_SOON: "warning",
    Standing.OVERDUE: "danger",
    Standing.UNCLEAR: "warning",
    Standing.KEPT: "success",
    Standing.LATE: "success",
}


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise as it stood; `waits`: to be kept; `is_later`: it had not been made by the day."""

    promise: Promise
    standing: Standing
    due: PartialDate | None
    waits: bool
    url: str
    marks: Marks
    is_later: bool

    @property
    def label(self) -> str | LazyText:
        """The standing in a word."""
        return DUE_WORDS.get(self.standing) or STATE_WORDS[self.standing.value]

    @property
    def badge(self) -> str:
        """The kind of badge for it."""
        return BADGES.get(self.standing, "neutral")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All promises of the tie; what calls for attention first."""

    lines: tuple[PromiseLine, ...]
    shown: Folded[PromiseLine]

    @property
    def waiting(self) -> int:
        """How many are neither kept nor closed."""
        return sum(line.waits for line in self.lines if not line.is_later)

    @property
    def overdue(self) -> int:
        """How many of them are surely overdue."""
        return sum(line.standing is Standing.OVERDUE for line in self.lines if not line.is_later)

    @property
    def next_due(self) -> PromiseLine | None:
        """The waiting promise with the earliest due date."""
        dated = [line for line in self.lines if line.waits and line.due and not line.is_later]
        return min(dated, key=lambda line: line.due.sort_key if line.due else (), default=None)


def ledger_on(record: TieRecord, on: date, wide: Container[str] = ()) -> Ledger:
    """The promises as they stood on the day. `wide` names the lists that are shown whole."""
    lines = [_line(record, promise, on) for promise in record.promises]
    lines.sort(key=lambda line: (line.is_later, URGENCY.index(line.standing)))
    return Ledger(tuple(lines), folded(lines, whole=is_wide("promises", wide)))


def _line(record: TieRecord, promise: Promise, on: date) -> PromiseLine:
    """By the steps of the promise. Prefetch them when there are many."""
    key = f"promises.promise:{promise.pk}"
    steps = [
        Step(step.state, step.happened_on, timezone.localdate(step.at), step.due)
        for step in promise.steps.all()
    ]
    state, next_due = state_on(steps, on, recurs=promise.every_months is not None)
    return PromiseLine(
        promise=promise,
        standing=standing(state, promise.due, on, next_due),
        due=next_due or promise.due,
        waits=is_waiting(state, next_due),
        url=address_of_key(key),
        marks=record.facts.of(key, "wording"),
        is_later=promise.made_on is not None and promise.made_on.reached_by(on) is Answer.NO,
    )
