"""What a person does with promises: keep one, correct what surrounds it, answer it."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

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
from kizuna.promises.rules import AnswerFault, PromiseState, answer_fault
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.rules import Visibility


class PromiseRefused(Refused):
    """The promise cannot be kept or answered this way; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return {AnswerFault.OPEN_BY_OPEN.value: "state", "no_wording": "wording"}.get(self.code, "reason")


class PromiseDetails(TypedDict, total=False):
    """What may be known, and corrected. The wording is not among it: it stays as it was first said."""

    gist: LocalText | None
    promised_by: str
    promised_to: str
    made_on: PartialDate | None
    due: PartialDate | None
    field: FieldOfCooperation | None
    visibility: str | None


FAULTS: dict[AnswerFault, str | LazyText] = {
    AnswerFault.OPEN_BY_OPEN: _("The promise is open already. Please choose what became of it."),
    AnswerFault.REASON_NEEDED: _("Please say why."),
    AnswerFault.PROOF_NEEDED: _("Please name the entry that proves it, or say how it is known."),
}
OWN_COLUMNS = ("gist", "promised_by", "promised_to", "made_on", "due", "field", "visibility")


@transaction.atomic
def record_promise(
    *,
    wording: str,
    by: User,
    at: datetime,
    tie: Tie | None = None,
    made_in: Entry | None = None,
    wording_language: str = Language.DE,
    **details: Unpack[PromiseDetails],
) -> Promise:
    """Keep a forward-looking sentence as it was said. Raises PermissionDenied, PromiseRefused."""
    require(by, Right.EDIT_RECORD)
    if not wording.strip():
        raise PromiseRefused("no_wording", _("Please give the words of the promise."))
    owner = tie or (made_in.tie if made_in else None)
    language = Language.of(wording_language).value
    promise = Promise(tie=owner, made_in=made_in, wording=wording, wording_language=language)
    set_columns(promise, details, OWN_COLUMNS)
    shown_to = details.get("visibility") or (owner.visibility if owner else Visibility.PARTNERS)
    promise.visibility = str(shown_to)
    refuse_unsound(promise, PromiseRefused)
    promise.save()
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
    refuse_unsound(amended, PromiseRefused)
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
    by: User,
    at: datetime,
) -> PromiseStep:
    """Say what became of a promise; earlier answers stay in its history.

    Raises PermissionDenied, and PromiseRefused when the answer says nothing new or lacks its proof.
    """
    require(by, Right.EDIT_RECORD)
    current = Promise.objects.select_for_update().get(pk=promise.pk)
    fault = answer_fault(
        current.state, str(state), has_reason=bool(reason), has_evidence=evidence is not None
    )
    if fault:
        raise PromiseRefused(fault.value, FAULTS[fault])
    step = PromiseStep(
        promise=current,
        state=str(state),
        reason=reason,
        evidence=evidence,
        happened_on=happened_on,
        at=at,
        by=by,
    )
    refuse_unsound(step, PromiseRefused)
    step.save()
    before, current.state = current.state, str(state)
    current.save(update_fields=["state"])
    record_change(
        by=by,
        at=at,
        action="promises.answer_promise",
        subject=current,
        changes={"state": [before, str(state)], "reason": reason, "evidence": evidence},
    )
    promise.state = current.state
    return step
