"""Links of calendars: made by their owner, used as often as a calendar asks, renewed and taken back by the owner."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.actions.linking import LinkRefused, locked, new_token
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import feeds_of, hash_of
from kizuna.accounts.rules import (
    FEED_KEPT_UNUSED,
    MOST_FEEDS,
    LinkPurpose,
    LinkState,
    is_first_use_of_the_day,
)
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound
from kizuna.columns.keys import key_of
from kizuna.kernel.languages import Language


@transaction.atomic
def open_feed(*, name: str, language: str, by: User, at: datetime) -> tuple[SecretLink, str]:
    """Make a link by which a calendar reads what is due for `by`; the secret is returned this once.

    Raises PermissionDenied, LinkRefused.
    """
    _require_account(by)
    User.objects.select_for_update().get(pk=by.pk)
    open_now = [link for link in feeds_of(by) if link.state(at) is LinkState.OPEN]
    if len(open_now) >= MOST_FEEDS:
        raise LinkRefused(
            "too_many", _("There are ten links already. Please take back one you no longer need.")
        )
    link, token = _made(name, language, by, at)
    record_change(
        by=by,
        at=at,
        action="accounts.open_feed",
        subject=link,
        changes={"name": link.recipient, "language": link.language},
    )
    return link, token


@transaction.atomic
def renew_feed(*, link: SecretLink, by: User, at: datetime) -> tuple[SecretLink, str]:
    """A new secret in place of the old one, which opens nothing from now on.

    Raises PermissionDenied, and LinkRefused when the old one is open no more.
    """
    _require_owner(link, by)
    old = locked(link, at)
    old.revoked_at = at
    old.save(update_fields=["revoked_at"])
    new, token = _made(old.recipient, old.language, by, at)
    record_change(by=by, at=at, action="accounts.renew_feed", subject=new, changes={"in_place_of": old})
    return new, token


@transaction.atomic
def close_feed(*, link: SecretLink, by: User, at: datetime) -> SecretLink:
    """Take a link of one's own back, also one that is over. Raises PermissionDenied, LinkRefused."""
    _require_owner(link, by)
    current = SecretLink.objects.select_for_update().get(pk=link.pk)
    if current.revoked_at is not None:
        raise LinkRefused(LinkState.REVOKED.value, _("This link was taken back already."))
    current.revoked_at = at
    current.save(update_fields=["revoked_at"])
    record_change(
        by=by, at=at, action="accounts.close_feed", subject=current, changes={"revoked_at": [None, at]}
    )
    return current


def note_use_of_feed(*, link: SecretLink, at: datetime) -> bool:
    """A calendar asked: once a day that is written down, and the link is kept for longer.

    No person did it, so the audit trail does not tell of it. A link taken back meanwhile stays so.
    """
    if not is_first_use_of_the_day(link.last_used_at, at):
        return False
    rows = SecretLink.objects.filter(pk=link.pk, purpose=LinkPurpose.FEED.value, revoked_at=None)
    return bool(rows.update(last_used_at=at, expires_at=at + FEED_KEPT_UNUSED))


def _made(name: str, language: str, by: User, at: datetime) -> tuple[SecretLink, str]:
    token = new_token()
    link = SecretLink(
        token_hash=hash_of(token),
        purpose=LinkPurpose.FEED.value,
        subject=key_of(by),
        recipient=name.strip() or str(by),
        made_by=by,
        made_at=at,
        expires_at=at + FEED_KEPT_UNUSED,
        language=Language.of(language).value,
        made_as=by.role,
    )
    refuse_unsound(link, LinkRefused)
    link.save()
    return link, token


def _require_account(by: User) -> None:
    if not by.is_active:
        raise PermissionDenied


def _require_owner(link: SecretLink, by: User) -> None:
    _require_account(by)
    if link.purpose != LinkPurpose.FEED or link.made_by_id != by.pk:
        raise PermissionDenied
