"""Opening accounts and changing what they may do."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right, Role
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound


class AccountRefused(Refused):
    """An account cannot be opened or changed this way."""


@transaction.atomic
def open_account(
    *,
    username: str,
    role: Role,
    at: datetime,
    by: User | None = None,
    password: str | None = None,
    language: str = "de",
    first_name: str = "",
    last_name: str = "",
    email: str = "",
) -> User:
    """Open an account; without `by` only the very first one, which then stands as its own author.

    Without a password nobody can log in with it. Raises AccountRefused, PermissionDenied.
    """
    if by is not None:
        require(by, Right.SEE_AUDIT)
    elif User.objects.exists():
        raise AccountRefused("not_the_first", _("Only the first account may be opened by nobody."))
    user = User(
        username=username,
        role=role.value,
        language=language,
        first_name=first_name,
        last_name=last_name,
        email=email,
    )
    user.set_password(password)
    refuse_unsound(user, AccountRefused)
    if User.objects.filter(username=username).exists():
        raise AccountRefused("username_taken", _("This user name is taken."))
    user.save()
    record_change(
        by=by or user,
        at=at,
        action="accounts.open_account",
        subject=user,
        changes={"username": username, "role": role.value},
    )
    return user


@transaction.atomic
def choose_language(*, user: User, language: str, by: User, at: datetime) -> User:
    """The language in which a user's pages open; one's own, or an administrator's doing."""
    if by.pk != user.pk:
        require(by, Right.SEE_AUDIT)
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
