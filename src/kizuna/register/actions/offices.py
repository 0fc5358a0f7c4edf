"""Putting an office right."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.refusals import RegisterRefused, check
from kizuna.register.models import Municipality, Organisation, Tenure


class TenureChanges(TypedDict, total=False):
    """What of an office may be put right."""

    function: LocalText
    municipality: Municipality | None
    organisation: Organisation | None
    start: PartialDate | None
    end: PartialDate | None
    is_head: bool


@transaction.atomic
def amend_tenure(*, tenure: Tenure, by: User, at: datetime, **changes: Unpack[TenureChanges]) -> Tenure:
    """Put an office right. Signatures and journeys keep what was printed. Raises RegisterRefused."""
    require(by, Right.EDIT_RECORD)
    told: dict[str, list[Any]] = {}
    for name, value in changes.items():
        before = getattr(tenure, name)
        if before != value:
            told[name] = [before, value]
            setattr(tenure, name, value)
    if tenure.start and tenure.end and tenure.end.before(tenure.start) is Answer.YES:
        raise RegisterRefused("backwards", _("The end lies before the beginning."))
    check(tenure)
    if told:
        tenure.save()
        record_change(by=by, at=at, action="register.amend_tenure", subject=tenure, changes=told)
    return tenure
