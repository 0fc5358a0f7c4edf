"""Rights, asked for in one way by every room."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.rules import RIGHT_OVER_LINKS, Right

AnyUser = User | AnonymousUser


def may(user: AnyUser, right: Right) -> bool:
    """Whether the user is logged in, active, and carries the right."""
    return isinstance(user, User) and user.may(right)


def require(user: AnyUser, right: Right) -> None:
    """Raise PermissionDenied unless the user carries the right."""
    if not may(user, right):
        raise PermissionDenied(str(right))


def users_visible_to(user: AnyUser) -> QuerySet[User]:
    """Every account for those who look after accounts, none for the others."""
    return User.objects.all() if may(user, Right.MANAGE_ACCOUNTS) else User.objects.none()


def links_visible_to(user: AnyUser) -> QuerySet[SecretLink]:
    """Secret links of the purposes the user may make links for."""
    purposes = [purpose.value for purpose, right in RIGHT_OVER_LINKS.items() if may(user, right)]
    return SecretLink.objects.filter(purpose__in=purposes)
