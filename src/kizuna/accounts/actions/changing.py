"""Changing an account, closing it, opening it again."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.actions.passwords import GivenLink, make_password_link
from kizuna.accounts.actions.refusals import AccountRefused
from kizuna.accounts.models import User
from kizuna.accounts.queries import open_links_about
from kizuna.accounts.rules import Right, Role
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.audit.refusals import refuse_unsound


class AccountChanges(TypedDict, total=False):
    """What of an account may be changed."""

    name: str
    email: str
    role: Role
    language: str


@transaction.atomic
def amend_account(*, user: User, by: User, at: datetime, **changes: Unpack[AccountChanges]) -> User:
    """Change name, e-mail, role or language. Nobody changes their own role.

    Raises AccountRefused, PermissionDenied.
    """
    current = _held(user, by)
    given: dict[str, Any] = {
        column: str(changes[column]) for column in ("email", "role", "language") if column in changes
    }
    told = set_columns(current, given, given)
    before = current.get_full_name()
    name = changes.get("name", before).strip()
    if name != before:
        told["name"] = [before, name]
        # Kept as it is to be printed: which part comes first differs between our countries.
        current.first_name, current.last_name = name, ""
    if "role" in told:
        _refuse_oneself(current, by)
    refuse_unsound(current, AccountRefused)
    if told:
        current.save(update_fields=["first_name", "last_name", "email", "role", "language"])
        record_change(by=by, at=at, action="accounts.amend_account", subject=current, changes=told)
    return current


@transaction.atomic
def close_account(*, user: User, by: User, at: datetime) -> User:
    """Close an account from the next request on; its password and its open links serve no more.

    Raises AccountRefused, PermissionDenied.
    """
    current = _held(user, by)
    _refuse_oneself(current, by)
    if not current.is_active:
        raise AccountRefused("closed", _("The account is closed already."))
    current.is_active = False
    # Sessions are bound to the password: without this they would live again when the account is reopened.
    current.set_unusable_password()
    current.save(update_fields=["is_active", "password"])
    open_links_about(current).update(revoked_at=at)
    changes = {"is_active": [True, False]}
    record_change(by=by, at=at, action="accounts.close_account", subject=current, changes=changes)
    return current


@transaction.atomic
def reopen_account(*, user: User, by: User, at: datetime) -> GivenLink:
    """Open a closed account again, with a link for a new password. Raises AccountRefused, PermissionDenied."""
    current = _held(user, by)
    if current.is_active:
        raise AccountRefused("open", _("The account is open."))
    current.is_active = True
    current.save(update_fields=["is_active"])
    changes = {"is_active": [False, True]}
    record_change(by=by, at=at, action="accounts.reopen_account", subject=current, changes=changes)
    return make_password_link(user=current, by=by, at=at)


@transaction.atomic
def choose_language(*, user: User, language: str, by: User, at: datetime) -> User:
    """The language in which a user's pages open; one's own, or an administrator's doing."""
    if by.pk != user.pk:
        require(by, Right.MANAGE_ACCOUNTS)
    before = user.language
    user.language = language
    refuse_unsound(user, AccountRefused)
    user.save(update_fields=["language"])
    record_change(
        by=by,
        at=at,
        action="accounts.choose_language",
        subject=user,
        changes={"language": [before, language]},
    )
    return user


def _held(user: User, by: User) -> User:
    """The account as it stands now, held until the transaction ends, together with all administrators.

    Two administrators who close one another come one after the other, and the second is none any more:
    so there is always one left.
    """
    require(by, Right.MANAGE_ACCOUNTS)
    administrators = User.objects.filter(role=Role.ADMINISTRATOR.value, is_active=True)
    if by.pk not in {row.pk for row in administrators.select_for_update().order_by("pk")}:
        raise PermissionDenied(str(Right.MANAGE_ACCOUNTS))
    return User.objects.select_for_update().get(pk=user.pk)


def _refuse_oneself(user: User, by: User) -> None:
    if user.pk == by.pk:
        raise AccountRefused(
            "oneself",
            _("Nobody closes their own account or changes their own role; another administrator can."),
        )
