"""All roles and rights on one page."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a user is to the office."""

    ADMINISTRATOR = "administrator"
    OFFICER = "officer"
    PRESS = "press"
    READER = "reader"
    GUEST = "guest"


class Right(StrEnum):
    """What may be done; `access.py` of each room asks for these and nothing else."""

    SEE_RECORD = "see_record"
    SEE_INTERNAL = "see_internal"
    EDIT_RECORD = "edit_record"
    READ_DOCUMENTS = "read_documents"
    CONFIRM_FACTS = "confirm_facts"
    SEE_AUDIT = "see_audit"
    MANAGE_ACCOUNTS = "manage_accounts"


# A guest (the partner city's officer) sees only ties granted to them, never what is internal.
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.OFFICER: frozenset(Right) - {Right.SEE_AUDIT, Right.MANAGE_ACCOUNTS},
    Role.PRESS: frozenset({Right.SEE_RECORD, Right.SEE_INTERNAL, Right.READ_DOCUMENTS}),
    Role.READER: frozenset({Right.SEE_RECORD}),
    Role.GUEST: frozenset(),
}

_RIGHTS_BY_CODE = {str(role): rights for role, rights in RIGHTS.items()}


def has_right(role: str, right: Right) -> bool:
    """Whether the role carries the right; an unknown role carries none."""
    return right in _RIGHTS_BY_CODE.get(role, frozenset())


class AccountState(StrEnum):
    """How an account stands."""

    OPEN = "open"
    WAITING = "waiting"
    WITHOUT_PASSWORD = "without_password"  # noqa: S105 a state, no secret
    CLOSED = "closed"


def account_state(*, is_active: bool, has_password: bool, has_open_link: bool) -> AccountState:
    """How an account stands: who has no password yet waits for as long as their link is open."""
    if not is_active:
        return AccountState.CLOSED
    if has_password:
        return AccountState.OPEN
    return AccountState.WAITING if has_open_link else AccountState.WITHOUT_PASSWORD


class LinkPurpose(StrEnum):
    """What a secret link lets its bearer do; a link for one purpose opens nothing else."""

    APPROVAL = "approval"
    PASSWORD = "password"  # noqa: S105 a purpose, no secret
    FEED = "feed"


# The right it takes to make a link of a purpose, to see it listed and to take it back.
RIGHT_OVER_LINKS: dict[LinkPurpose, Right] = {
    LinkPurpose.APPROVAL: Right.EDIT_RECORD,
    LinkPurpose.PASSWORD: Right.MANAGE_ACCOUNTS,
    LinkPurpose.FEED: Right.EDIT_RECORD,
}


class LinkState(StrEnum):
    """How a secret link stands."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


def link_state(
    now: datetime, *, expires_at: datetime, used_at: datetime | None, revoked_at: datetime | None
) -> LinkState:
    """How a link stands now. What was taken back or has run out opens nothing, used or not."""
    if revoked_at is not None:
        return LinkState.REVOKED
    if now >= expires_at:
        return LinkState.EXPIRED
    return LinkState.USED if used_at is not None else LinkState.OPEN


# A calendar asks several times a day; a link that none has asked by for so long was forgotten.
FEED_KEPT_UNUSED = timedelta(days=400)
MOST_FEEDS = 10


def feed_state(state: LinkState, *, made_as: str, role: str, is_active: bool) -> LinkState:
    """How the link of a calendar stands: it ends with the account, and with the role it was made in."""
    if state is LinkState.OPEN and not (is_active and role == made_as):
        return LinkState.REVOKED
    return state


def is_first_use_of_the_day(last: datetime | None, now: datetime) -> bool:
    """Whether the use is worth writing down: once a day tells whether a link is in use."""
    return last is None or now.date() != last.date()
