"""The rhythm in which the two sides of a tie have agreed to visit each other."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.models import Clause, Instrument, VisitRhythm
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie

MOST_YEARS = 50
FORM_FIELDS = {
    "no_years": "every_years",
    "backwards": "until",
    "paper_of_another_tie": "paper",
    "no_source": "paper",
}


class RhythmRefused(Refused):
    """The rhythm cannot be kept as given; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return FORM_FIELDS.get(self.code)


class RhythmDetails(TypedDict, total=False):
    """What may be known of a rhythm. A clause brings its paper along."""

    every_years: int
    alternates: bool
    first_way: str
    since: PartialDate | None
    until: PartialDate | None
    instrument: Instrument | None
    clause: Clause | None
    told_by: str


COLUMNS = ("every_years", "alternates", "first_way", "since", "until", "instrument", "clause", "told_by")


@transaction.atomic
def record_rhythm(*, tie: Tie, by: User, at: datetime, **details: Unpack[RhythmDetails]) -> VisitRhythm:
    """Keep a rhythm with the paper that says it, or with how else it is known.

    Raises PermissionDenied, and RhythmRefused also while another rhythm of the tie has no end.
    """
    require(by, Right.EDIT_RECORD)
    Tie.objects.select_for_update().get(pk=tie.pk)
    rhythm = VisitRhythm(tie=tie)
    told = set_columns(rhythm, details, COLUMNS)
    _refuse(rhythm)
    rhythm.save()
    changes = {name: new for name, (_old, new) in told.items()}
    record_change(
        by=by, at=at, action="agreements.record_rhythm", subject=rhythm, changes={"tie": tie, **changes}
    )
    return rhythm


@transaction.atomic
def amend_rhythm(
    *, rhythm: VisitRhythm, by: User, at: datetime, **changes: Unpack[RhythmDetails]
) -> VisitRhythm:
    """Correct a rhythm, or end it. Raises PermissionDenied, RhythmRefused."""
    require(by, Right.EDIT_RECORD)
    Tie.objects.select_for_update().get(pk=rhythm.tie_id)
    amended = VisitRhythm.objects.get(pk=rhythm.pk)
    told = set_columns(amended, changes, COLUMNS)
    _refuse(amended)
    amended.save()
    record_change(by=by, at=at, action="agreements.amend_rhythm", subject=amended, changes=told)
    return amended


def _refuse(rhythm: VisitRhythm) -> None:
    if not 1 <= (rhythm.every_years or 0) <= MOST_YEARS:
        raise RhythmRefused("no_years", _("Please give a number of years from 1 to 50."))
    if rhythm.clause is not None:
        rhythm.instrument = rhythm.clause.instrument
    if rhythm.instrument is None and not rhythm.told_by.strip():
        raise RhythmRefused("no_source", _("Please name the paper that says so, or how else it is known."))
    if rhythm.instrument is not None and rhythm.instrument.entry.tie_id != rhythm.tie_id:
        raise RhythmRefused("paper_of_another_tie", _("This paper belongs to another tie."))
    if rhythm.since and rhythm.until and rhythm.until.before(rhythm.since) is Answer.YES:
        raise RhythmRefused("backwards", _("The end lies before the beginning."))
    others = VisitRhythm.objects.filter(tie=rhythm.tie, until=None).exclude(pk=rhythm.pk)
    if rhythm.until is None and others.exists():
        raise RhythmRefused(
            "another_runs", _("Another rhythm of this tie has no end yet. Please end it first.")
        )
    refuse_unsound(rhythm, RhythmRefused)
