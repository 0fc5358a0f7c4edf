"""Writes: say what a source says of a row, decide between accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.sources.models import Citation, Statement
from kizuna.sources.rules import differ


class StatementRefused(Refused):
    """An account cannot be kept, or not be held true this way."""


@transaction.atomic
def state(
    *,
    subject: models.Model,
    aspect: str,
    value: Any,
    citation: Citation | None,
    by: User,
    at: datetime,
    held_true: bool = True,
    hold_true_instead: bool = False,
    reason: LocalText | None = None,
    audited: bool = True,
) -> Statement:
    """Keep what a source says of one aspect of a row; the same words of the same source only once.

    It is held true unless another account that says something else already is; `hold_true_instead`
    with a reason takes its place. Raises StatementRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    key, plain = key_of(subject), plain_value(value)
    others = list(Statement.objects.select_for_update().filter(subject=key, aspect=aspect))
    for other in others:
        if other.citation == citation and not differ([other.value, plain]):
            return other
    statement = Statement(
        subject=key,
        aspect=aspect,
        value=plain,
        citation=citation,
        reason=reason or LocalText(),
        made_at=at,
        made_by=by,
    )
    refuse_unsound(statement, StatementRefused)
    rival = next((other for other in others if other.is_held_true), None)
    statement.is_held_true = held_true and rival is None
    statement.save()
    if rival and hold_true_instead and differ([rival.value, plain]):
        _put_first(statement, statement.reason, others)
    if audited:
        changes = {"aspect": aspect, "value": plain, "held_true": statement.is_held_true}
        record_change(by=by, at=at, action="sources.state", subject=subject, changes=changes)
    return statement


@transaction.atomic
def hold_true(
    *, statement: Statement, reason: LocalText, by: User, at: datetime, audited: bool = True
) -> Statement:
    """Hold this account true instead of the others, which are kept. Raises StatementRefused."""
    require(by, Right.EDIT_RECORD)
    others = list(
        Statement.objects.select_for_update()
        .filter(subject=statement.subject, aspect=statement.aspect)
        .exclude(pk=statement.pk)
    )
    before = next((other.value for other in others if other.is_held_true), None)
    _put_first(statement, reason, others)
    if audited:
        record_change(
            by=by,
            at=at,
            action="sources.hold_true",
            subject=statement.subject,
            changes={statement.aspect: [before, statement.value], "reason": reason},
        )
    return statement


def _put_first(statement: Statement, reason: LocalText, others: list[Statement]) -> None:
    if not reason and differ([statement.value, *(other.value for other in others)]):
        raise StatementRefused("reason_needed", _("Please say why this account is held true."))
    Statement.objects.filter(pk__in=[other.pk for other in others]).update(is_held_true=False)
    statement.is_held_true = True
    statement.reason = reason
    refuse_unsound(statement, StatementRefused)
    statement.save(update_fields=["is_held_true", "reason"])


def plain_value(value: Any) -> Any:
    """A value as a statement keeps it: dates in EDTF or ISO 8601, texts per language, rows by key."""
    match value:
        case None | bool() | int() | float() | str():
            return str(value) if isinstance(value, str) else value
        case PartialDate():
            return value.edtf
        case LocalText():
            return value.plain()
        case date():
            return value.isoformat()
        case models.Model():
            return key_of(value)
        case Mapping():
            return {str(name): plain_value(inner) for name, inner in value.items()}
        case list() | tuple():
            return [plain_value(inner) for inner in value]
        case _:
            return str(value)
