"""Secret links, found by their secret or listed to the office."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db.models import QuerySet

from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.rules import LinkPurpose, LinkState


def hash_of(token: str) -> str:
    """What is stored of a secret: its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def link_of(token: str, purpose: LinkPurpose) -> SecretLink | None:
    """The link with this secret, if it serves the purpose; how it stands is for the caller to ask."""
    return SecretLink.objects.filter(token_hash=hash_of(token), purpose=purpose.value).first()


def links_listed() -> QuerySet[SecretLink]:
    """All links, the newest first, with who made them."""
    return SecretLink.objects.select_related("made_by")


def feed_link_of(token: str, now: datetime) -> SecretLink | None:
    """The link of a calendar with this secret, with its owner, if it is open: one query."""
    rows = SecretLink.objects.filter(token_hash=hash_of(token), purpose=LinkPurpose.FEED.value)
    link = rows.select_related("made_by").first()
    return link if link and link.state(now) is LinkState.OPEN else None


def feeds_of(user: User) -> QuerySet[SecretLink]:
    """A user's own links of calendars that were not taken back, the newest first."""
    rows = SecretLink.objects.filter(purpose=LinkPurpose.FEED.value, made_by=user, revoked_at=None)
    return rows.select_related("made_by")
