"""Accounts and secret links, found by their secret or listed to those who look after them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from kizuna.accounts.access import AnyUser, links_visible_to, users_visible_to
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.rules import AccountState, LinkPurpose, LinkState, account_state
from kizuna.columns.keys import key_of, split_key


def hash_of(token: str) -> str:
    """What is stored of a secret: its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def link_of(token: str, purpose: LinkPurpose) -> SecretLink | None:
    """The link with this secret, if it serves the purpose; how it stands is for the caller to ask."""
    return SecretLink.objects.filter(token_hash=hash_of(token), purpose=purpose.value).first()


def links_listed(user: AnyUser) -> QuerySet[SecretLink]:
    """The links the user may look after, the newest first, with who made them."""
    return links_visible_to(user).select_related("made_by")


def open_links_about(user: User) -> QuerySet[SecretLink]:
    """Links about that account that were neither used nor taken back."""
    return SecretLink.objects.filter(subject=key_of(user), used_at=None, revoked_at=None)


def owner_of(link: SecretLink, *, held: bool = False) -> User | None:
    """The account that a password link is about; `held` until the transaction ends."""
    users = User.objects.select_for_update() if held else User.objects.all()
    return users.filter(pk=split_key(link.subject)[1]).first()


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account in the list: how it stands, and until when its password link is valid."""

    user: User
    state: AccountState
    link_until: datetime | None


def accounts_listed(user: AnyUser, now: datetime) -> QuerySet[User]:
    """The accounts the user may look after, the open ones first, each with the end of its open link."""
    subject = Concat(Value(f"{User._meta.label_lower}:"), Cast(OuterRef("pk"), CharField()))
    links = SecretLink.objects.filter(
        subject=subject,
        purpose=LinkPurpose.PASSWORD.value,
        used_at=None,
        revoked_at=None,
        expires_at__gt=now,
    )
    return (
        users_visible_to(user)
        .annotate(link_until=Subquery(links.values("expires_at")[:1]))
        .order_by(F("is_active").desc(), "first_name", "last_name", "username")
    )


def account_lines(users: Iterable[User]) -> Iterator[AccountLine]:
    """How each of the accounts stands; they come from `accounts_listed`."""
    for user in users:
        until: datetime | None = user.link_until  # type: ignore[attr-defined]
        state = account_state(
            is_active=user.is_active,
            has_password=user.has_usable_password(),
            has_open_link=until is not None,
        )
        yield AccountLine(user, state, until)


def feed_link_of(token: str, now: datetime) -> SecretLink | None:
    """The link of a calendar with this secret, with its owner, if it is open: one query."""
    rows = SecretLink.objects.filter(token_hash=hash_of(token), purpose=LinkPurpose.FEED.value)
    link = rows.select_related("made_by").first()
    return link if link and link.state(now) is LinkState.OPEN else None


def feeds_of(user: User) -> QuerySet[SecretLink]:
    """A user's own links of calendars that were not taken back, the newest first."""
    rows = SecretLink.objects.filter(purpose=LinkPurpose.FEED.value, made_by=user, revoked_at=None)
    return rows.select_related("made_by")
