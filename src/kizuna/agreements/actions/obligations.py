"""Undertakings in clauses, kept in view as promises."""

from __future__ import annotations

from datetime import datetime
from typing import Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.models import Clause, Instrument, Obligation
from kizuna.audit.actions import record_change
from kizuna.promises.actions import PromiseDetails, record_promise
from kizuna.register.models import FieldOfCooperation


class ObligationDetails(PromiseDetails, total=False):
    """What may be known of an undertaking beside its words."""

    wording_language: str


@transaction.atomic
def record_obligation(
    *, clause: Clause, wording: str, by: User, at: datetime, **details: Unpack[ObligationDetails]
) -> Obligation:
    """Keep what a clause obliges somebody to as a promise that was made in the clause's paper.

    The tie is the paper's. So are, unless they are given, the day of signing and the visibility; the field is
    the one the clause is about if there is just one.
    Raises PermissionDenied, and PromiseRefused when the promise cannot be kept so.
    """
    require(by, Right.EDIT_RECORD)
    # Held until the end, so that the clause cannot be taken out meanwhile.
    paper = Instrument.objects.select_for_update().get(pk=clause.instrument_id)
    details.setdefault("made_on", paper.signed_on or paper.agreed_on)
    if "field" not in details:
        details["field"] = _field_of(clause)
    details["visibility"] = details.get("visibility") or paper.entry.visibility
    promise = record_promise(wording=wording, made_in=paper.entry, by=by, at=at, audited=False, **details)
    obligation = Obligation.objects.create(clause=Clause.objects.get(pk=clause.pk), promise=promise)
    told = {"wording": wording, "paper": paper, "clause": clause}
    told |= {"due": promise.due, "every_months": promise.every_months}
    record_change(by=by, at=at, action="agreements.record_obligation", subject=promise, changes=told)
    return obligation


def _field_of(clause: Clause) -> FieldOfCooperation | None:
    fields = {effect.field for effect in clause.effects.select_related("field")}
    return fields.pop() if len(fields) == 1 else None
