"""Guests of a tie: who of the partner city's officers may see it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right, Role
from kizuna.audit.actions import record_change
from kizuna.register.actions.refusals import RegisterRefused
from kizuna.register.models import Tie, TieGrant


@transaction.atomic
def grant_tie(*, tie: Tie, user: User, by: User, at: datetime) -> TieGrant:
    """Let a guest see the tie; nothing happens when they may already. Raises RegisterRefused."""
    require(by, Right.EDIT_RECORD)
    if user.role != Role.GUEST or not user.is_active:
        raise RegisterRefused("no_guest", _("Ties are shown one by one to officers of partner cities only."))
    grant, is_new = TieGrant.objects.get_or_create(tie=tie, user=user)
    if is_new:
        record_change(by=by, at=at, action="register.grant_tie", subject=tie, changes={"user": user})
    return grant


@transaction.atomic
def withdraw_grant(*, grant: TieGrant, by: User, at: datetime) -> None:
    """The guest sees the tie no more, from the next click on. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    tie, user = grant.tie, grant.user
    withdrawn, _tables = TieGrant.objects.filter(pk=grant.pk).delete()
    if not withdrawn:
        raise RegisterRefused("no_grant", _("The tie is not shown to this person any more."))
    record_change(by=by, at=at, action="register.withdraw_grant", subject=tie, changes={"user": user})
