"""Passwords: nobody is sent one; everyone sets their own behind a link that serves once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.actions.linking import SENTENCES, LinkRefused, open_link, use_link
from kizuna.accounts.actions.refusals import AccountRefused
from kizuna.accounts.attempts import forget_failures
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import open_links_about, owner_of
from kizuna.accounts.rules import LinkPurpose, LinkState, Right, Role
from kizuna.audit.actions import record_change
from kizuna.columns.keys import key_of

VALID = timedelta(days=7)


class GivenLink(NamedTuple):
    """A password link that was just made. The secret cannot be had again."""

    user: User
    link: SecretLink
    token: str


@transaction.atomic
def give_password_link(*, user: User, by: User, at: datetime) -> GivenLink:
    """Make a link for a new password; the old one serves until the link is used.

    Raises PermissionDenied, AccountRefused.
    """
    require(by, Right.MANAGE_ACCOUNTS)
    given = make_password_link(user=user, by=by, at=at)
    _tell_link(given, by, at, "accounts.give_password_link")
    return given


@transaction.atomic
def give_administrator_link(*, username: str, at: datetime) -> GivenLink:
    """Make a password link for an administrator who is locked out, on their own account.

    For whoever commands the server itself; no page leads here. Raises AccountRefused.
    """
    user = User.objects.filter(username=username, role=Role.ADMINISTRATOR.value, is_active=True).first()
    if user is None:
        raise AccountRefused("no_administrator", _("There is no administrator of this user name."))
    given = make_password_link(user=user, by=user, at=at)
    _tell_link(given, user, at, "accounts.give_administrator_link")
    return given


@transaction.atomic
def set_password_by_link(*, link: SecretLink, password: str, at: datetime) -> User:
    """Set the password of the person the link is for; their other sessions end, and the link is used up.

    Raises LinkRefused, AccountRefused.
    """
    used = use_link(link=link, at=at)
    user = owner_of(used, held=True)
    if user is None or not user.is_active:
        raise LinkRefused(LinkState.REVOKED.value, SENTENCES[LinkState.REVOKED])
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise AccountRefused("weak_password", error.messages[0]) from error
    user.set_password(password)
    user.save(update_fields=["password"])
    forget_failures(user.username)
    record_change(by=user, at=at, action="accounts.set_password", subject=user)
    return user


def make_password_link(*, user: User, by: User, at: datetime) -> GivenLink:
    """Make the link and take back earlier ones of the same person; part of an action, which is audited."""
    if not user.is_active:
        raise AccountRefused("closed", _("The account is closed. Reopen it first."))
    open_links_about(user).filter(purpose=LinkPurpose.PASSWORD.value).update(revoked_at=at)
    link, token = open_link(
        purpose=LinkPurpose.PASSWORD,
        subject=key_of(user),
        recipient=str(user),
        expires_at=at + VALID,
        by=by,
        at=at,
        audited=False,
    )
    return GivenLink(user, link, token)


def _tell_link(given: GivenLink, by: User, at: datetime, action: str) -> None:
    until = {"expires_at": given.link.expires_at}
    record_change(by=by, at=at, action=action, subject=given.user, changes=until)
