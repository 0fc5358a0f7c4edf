"""What a person does with promises: keep one, correct what surrounds it, answer it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.models import Entry
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.promises.models import Promise, PromiseStep
from kizuna.promises.rules import AnswerFault, PromiseState, after_answer, answer_fault
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.rules import Visibility


class PromiseRefused(Refused):
    """The promise cannot be kept or answered this way; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return FORM_FIELDS.get(self.code, "reason")


class PromiseDetails(TypedDict, total=False):
    """What may be known, and corrected. The wording is not among it: it stays as it was first said."""

    gist: LocalText | None
    promised_by: str
    promised_to: str
    made_on: PartialDate | None
    due: PartialDate | None
    every_months: int | None
    field: FieldOfCooperation | None
    visibility: str | None


FORM_FIELDS = {
    AnswerFault.OPEN_BY_OPEN.value: "state",
    AnswerFault.NO_LONGER_DUE.value: "due",
    "no_wording": "wording",
    "no_months": "every_months",
}
FAULTS: dict[AnswerFault, str | LazyText] = {
    AnswerFault.OPEN_BY_OPEN: _(
        "The promise is open already. Please choose what became of it, or say why it is still open."
    ),
    AnswerFault.REASON_NEEDED: _("Please say why."),
    AnswerFault.PROOF_NEEDED: _("Please name the entry that proves it, or say how it is known."),
    AnswerFault.NO_LONGER_DUE: _(
        "A promise that is kept or dropped is no longer due. Please leave this out."
    ),
}
OWN_COLUMNS = ("gist", "promised_by", "promised_to", "made_on", "due", "every_months", "field", "visibility")
NOTHING_SAID = LocalText()
MOST_MONTHS = 600


@transaction.atomic
def record_promise(
    *,
    wording: str,
    by: User,
    at: datetime,
    tie: Tie | None = None,
    made_in: Entry | None = None,
    wording_language: str = Language.DE,
    audited: bool = True,
    **details: Unpack[PromiseDetails],
) -> Promise:
    """Keep a forward-looking sentence as it was said.

    A room in whose action this is a part calls it with `audited=False`. Raises PermissionDenied, PromiseRefused.
    """
    require(by, Right.EDIT_RECORD)
    if not wording.strip():
        raise PromiseRefused("no_wording", _("Please give the words of the promise."))
    owner = tie or (made_in.tie if made_in else None)
    language = Language.of(wording_language).value
    promise = Promise(tie=owner, made_in=made_in, wording=wording, wording_language=language)
    set_columns(promise, details, OWN_COLUMNS)
    shown_to = details.get("visibility") or (owner.visibility if owner else Visibility.PARTNERS)
    promise.visibility = str(shown_to)
    _refuse(promise)
    promise.save()
    if audited:
        record_change(
            by=by,
            at=at,
            action="promises.record_promise",
            subject=promise,
            changes={"wording": wording, "tie": owner, "made_in": made_in, "due": promise.due},
        )
    return promise


@transaction.atomic
def amend_promise(*, promise: Promise, by: User, at: datetime, **changes: Unpack[PromiseDetails]) -> Promise:
    """Correct what surrounds the wording. Raises PermissionDenied, PromiseRefused."""
    require(by, Right.EDIT_RECORD)
    amended = Promise.objects.get(pk=promise.pk)
    told = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended)
    amended.save()
    record_change(by=by, at=at, action="promises.amend_promise", subject=amended, changes=told)
    return amended


@transaction.atomic
def answer_promise(
    *,
    promise: Promise,
    state: PromiseState | str,
    reason: LocalText,
    evidence: Entry | None = None,
    happened_on: PartialDate | None = None,
    due: PartialDate | None = None,
    wording: LocalText = NOTHING_SAID,
    by: User,
    at: datetime,
) -> PromiseStep:
    """Say what became of a promise; the first wording and earlier answers stay.

    `due` and `wording` are what counts from now on. A recurring promise that was kept waits for its next time.
    Raises PermissionDenied, and PromiseRefused when the answer says nothing new or lacks its proof.
    """
    require(by, Right.EDIT_RECORD)
    current = Promise.objects.select_for_update().get(pk=promise.pk)
    _refuse_answer(current, str(state), reason, evidence, due)
    before = {"state": current.state, "due": current.due_now}
    current.state, current.next_due = after_answer(
        str(state), due=current.due, next_due=current.next_due, new_due=due, every_months=current.every_months
    )
    step = PromiseStep(
        promise=current,
        state=str(state),
        reason=reason,
        evidence=evidence,
        happened_on=happened_on,
        due=current.next_due if due or current.state != state else None,
        wording=wording,
        at=at,
        by=by,
    )
    refuse_unsound(step, PromiseRefused)
    step.save()
    current.save(update_fields=["state", "next_due"])
    told: dict[str, Any] = {"state": [before["state"], str(state)], "reason": reason, "evidence": evidence}
    told |= {"due": [before["due"], step.due]} if step.due else {}
    told |= {"wording": wording} if wording else {}
    record_change(by=by, at=at, action="promises.answer_promise", subject=current, changes=told)
    promise.state, promise.next_due = current.state, current.next_due
    return step


def _refuse(promise: Promise) -> None:
    if promise.every_months is not None and not 1 <= promise.every_months <= MOST_MONTHS:
        raise PromiseRefused("no_months", _("Please give a number of months from 1 to 600."))
    refuse_unsound(promise, PromiseRefused)


def _refuse_answer(
    promise: Promise, state: str, reason: LocalText, evidence: Entry | None, due: PartialDate | None
) -> None:
    fault = answer_fault(
        promise.state,
        state,
        has_reason=bool(reason),
        has_evidence=evidence is not None,
        has_new_due=due is not None,
        recurs=promise.every_months is not None,
    )
    if fault:
        raise PromiseRefused(fault.value, FAULTS[fault])
