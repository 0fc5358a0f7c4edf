"""Secret links: made for one person and one purpose, used once, taken back at any time."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import hash_of
from kizuna.accounts.rules import RIGHT_OVER_LINKS, LinkPurpose, LinkState
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound

# 128 bit: with a billion links and a billion guesses a second, none is found in the life of the sun.
BYTES = 16


class LinkRefused(Refused):
    """The link opens nothing, or cannot be made."""


SENTENCES: dict[LinkState, str | Promise] = {
    LinkState.USED: _("This link was used already."),
    LinkState.EXPIRED: _("This link is no longer valid: its time is over."),
    LinkState.REVOKED: _("This link is no longer valid: the office took it back."),
}


def new_token() -> str:
    """A secret nobody has had before."""
    return secrets.token_urlsafe(BYTES)


@transaction.atomic
def open_link(
    *,
    purpose: LinkPurpose,
    subject: str,
    recipient: str,
    expires_at: datetime,
    by: User,
    at: datetime,
    audited: bool = True,
) -> tuple[SecretLink, str]:
    """Make a link; the secret is returned this once and cannot be had again.

    Raises PermissionDenied, LinkRefused.
    """
    require(by, RIGHT_OVER_LINKS[purpose])
    if expires_at <= at:
        raise LinkRefused("over_at_once", _("The link would be over before it begins."))
    token = new_token()
    link = SecretLink(
        token_hash=hash_of(token),
        purpose=purpose.value,
        subject=subject,
        recipient=recipient,
        made_by=by,
        made_at=at,
        expires_at=expires_at,
    )
    refuse_unsound(link, LinkRefused)
    link.save()
    if audited:
        record_change(
            by=by,
            at=at,
            action="accounts.open_link",
            subject=link,
            changes={"purpose": purpose.value, "for": subject, "expires_at": expires_at},
        )
    return link, token


def locked(link: SecretLink, at: datetime) -> SecretLink:
    """The link, held until the transaction ends. Raises LinkRefused unless it is open."""
    rows = SecretLink.objects.select_related("made_by").select_for_update(of=("self",))
    current = rows.get(pk=link.pk)
    state = current.state(at)
    if state is not LinkState.OPEN:
        raise LinkRefused(state.value, SENTENCES[state])
    return current


def use_link(*, link: SecretLink, at: datetime) -> SecretLink:
    """Use the link up; part of the action it serves, which is audited. Raises LinkRefused."""
    current = locked(link, at)
    current.used_at = at
    current.save(update_fields=["used_at"])
    return current


@transaction.atomic
def revoke_link(*, link: SecretLink, by: User, at: datetime) -> SecretLink:
    """Take a link back. Raises PermissionDenied, and LinkRefused when it is open no more."""
    require(by, RIGHT_OVER_LINKS[LinkPurpose(link.purpose)])
    current = locked(link, at)
    current.revoked_at = at
    current.save(update_fields=["revoked_at"])
    record_change(
        by=by, at=at, action="accounts.revoke_link", subject=current, changes={"revoked_at": [None, at]}
    )
    return current
