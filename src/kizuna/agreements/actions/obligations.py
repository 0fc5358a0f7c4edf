"""Undertakings in clauses, kept in view as promises."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.models import Clause, Instrument, Obligation
from kizuna.audit.actions import record_change
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import record_promise
from kizuna.register.models import FieldOfCooperation


class ObligationDetails(TypedDict, total=False):
    """What may be known of an undertaking beside its words."""

    wording_language: str
    gist: LocalText
    promised_by: str
    promised_to: str
    due: PartialDate | None
    every_months: int | None


@transaction.atomic
def record_obligation(
    *, clause: Clause, wording: str, by: User, at: datetime, **details: Unpack[ObligationDetails]
) -> Obligation:
    """Keep what a clause obliges somebody to as a promise that was made in the clause's paper.

    Tie and visibility are the paper's, the field is the one the clause is about if there is just one.
    Raises PermissionDenied, and PromiseRefused when the promise cannot be kept so.
    """
    require(by, Right.EDIT_RECORD)
    # Held until the end, so that the clause cannot be taken out meanwhile.
    paper = Instrument.objects.select_for_update().get(pk=clause.instrument_id)
    promise = record_promise(
        wording=wording,
        made_in=paper.entry,
        made_on=paper.signed_on or paper.agreed_on,
        field=_field_of(clause),
        visibility=paper.entry.visibility,
        by=by,
        at=at,
        audited=False,
        **details,
    )
    obligation = Obligation.objects.create(clause=Clause.objects.get(pk=clause.pk), promise=promise)
    told = {"wording": wording, "paper": paper, "clause": clause}
    told |= {"due": promise.due, "every_months": promise.every_months}
    record_change(by=by, at=at, action="agreements.record_obligation", subject=promise, changes=told)
    return obligation


def _field_of(clause: Clause) -> FieldOfCooperation | None:
    fields = {effect.field for effect in clause.effects.select_related("field")}
    return fields.pop() if len(fields) == 1 else None
