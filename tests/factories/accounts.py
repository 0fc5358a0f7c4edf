"""Invented people who log in."""

from datetime import datetime
from itertools import count

from django.utils import timezone

from kizuna.accounts.actions import GivenLink, give_password_link
from kizuna.accounts.models import User
from kizuna.accounts.rules import Role

PASSWORD = "a bridge over two rivers"

_numbers = count(1)


def a_user(role: Role | str = Role.OFFICER, *, language: str = "en", is_active: bool = True) -> User:
    """One more user with that role, who logs in with PASSWORD."""
    name = f"{Role(role).value}-{next(_numbers)}"
    return User.objects.create_user(
        name,
        email=f"{name}@example.org",
        password=PASSWORD,
        role=Role(role).value,
        language=language,
        is_active=is_active,
    )


def a_password_link(user: User | None = None, *, at: datetime | None = None) -> GivenLink:
    """A link, made now, behind which the user sets a password; without a user for one more guest."""
    keeper = User.objects.filter(role=Role.ADMINISTRATOR.value, is_active=True).first()
    keeper = keeper or a_user(Role.ADMINISTRATOR)
    return give_password_link(user=user or a_user(Role.GUEST), by=keeper, at=at or timezone.now())
