"""Opening accounts."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.validators import ASCIIUsernameValidator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.actions.passwords import GivenLink, make_password_link
from kizuna.accounts.actions.refusals import AccountRefused
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right, Role
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound

TAKEN = _("This user name is taken.")


@transaction.atomic
def open_account(
    *,
    username: str,
    role: Role,
    by: User,
    at: datetime,
    name: str = "",
    email: str = "",
    language: str = "de",
    password: str | None = None,
) -> User:
    """Open an account. Without a password nobody can log in with it.

    Raises AccountRefused, PermissionDenied.
    """
    require(by, Right.MANAGE_ACCOUNTS)
    user = _new_user(username=username, role=role, name=name, email=email, language=language)
    if password is not None:
        user.set_password(password)
    _keep(user, by, at, "accounts.open_account")
    return user


@transaction.atomic
def open_account_with_link(
    *,
    username: str,
    role: Role,
    by: User,
    at: datetime,
    name: str = "",
    email: str = "",
    language: str = "de",
) -> GivenLink:
    """Open an account, and make the link by which its person sets the first password.

    Raises AccountRefused, PermissionDenied.
    """
    user = open_account(username=username, role=role, name=name, email=email, language=language, by=by, at=at)
    return make_password_link(user=user, by=by, at=at)


@transaction.atomic
def open_first_administrator(
    *, username: str, at: datetime, name: str = "", email: str = "", language: str = "de"
) -> GivenLink:
    """Open the account of the first administrator, which stands as its own author, with a password link.

    For whoever commands the server itself; no page leads here. Raises AccountRefused.
    """
    if User.objects.filter(role=Role.ADMINISTRATOR.value, is_active=True).exists():
        raise AccountRefused("not_the_first", _("There is an administrator already."))
    user = _new_user(username=username, role=Role.ADMINISTRATOR, name=name, email=email, language=language)
    _keep(user, user, at, "accounts.open_first_administrator")
    return make_password_link(user=user, by=user, at=at)


def _new_user(*, username: str, role: Role, name: str, email: str, language: str) -> User:
    """A user without a password that can be kept, not saved yet."""
    user = User(username=username, role=role.value, language=language, first_name=name.strip(), email=email)
    user.set_unusable_password()
    refuse_unsound(user, AccountRefused)
    try:
        # Typed at keyboards of all countries, and no letter can pass for another.
        ASCIIUsernameValidator()(username)
    except ValidationError as error:
        raise AccountRefused("username_letters", error.messages[0]) from error
    if User.objects.filter(username__iexact=username).exists():
        raise AccountRefused("username_taken", TAKEN)
    return user


def _keep(user: User, by: User, at: datetime, action: str) -> None:
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:  # Somebody else was faster.
        raise AccountRefused("username_taken", TAKEN) from error
    changes = {"username": user.username, "role": user.role, "name": user.first_name, "email": user.email}
    record_change(by=by, at=at, action=action, subject=user, changes=changes)
