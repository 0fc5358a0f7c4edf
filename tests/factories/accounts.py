"""Invented people who log in."""

from itertools import count

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
