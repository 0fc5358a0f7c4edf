"""Rights, asked for in one way by every room."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.accounts.rules import Right

AnyUser = User | AnonymousUser


def may(user: AnyUser, right: Right) -> bool:
    """Whether the user is logged in, active, and carries the right."""
    return isinstance(user, User) and user.may(right)


def require(user: AnyUser, right: Right) -> None:
    """Raise PermissionDenied unless the user carries the right."""
    if not may(user, right):
        raise PermissionDenied(str(right))
