"""Secret links, found by their secret or listed to the office."""

from __future__ import annotations

import hashlib

from django.db.models import QuerySet

from kizuna.accounts.models import SecretLink
from kizuna.accounts.rules import LinkPurpose


def hash_of(token: str) -> str:
    """What is stored of a secret: its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def link_of(token: str, purpose: LinkPurpose) -> SecretLink | None:
    """The link with this secret, if it serves the purpose; how it stands is for the caller to ask."""
    return SecretLink.objects.filter(token_hash=hash_of(token), purpose=purpose.value).first()


def links_listed() -> QuerySet[SecretLink]:
    """All links, the newest first, with who made them."""
    return SecretLink.objects.select_related("made_by")
