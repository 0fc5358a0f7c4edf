"""Who can log in to an example record to look around."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from django.contrib.auth.hashers import check_password

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role

DEMONSTRATION = (
    # name, given, family, role, language
    ("officer", "Erika", "Beispiel", Role.OFFICER, "de"),
    ("colleague", "見本 花子", "", Role.GUEST, "ja"),
    ("press", "Pat", "Example", Role.PRESS, "en"),
    ("admin", "Ada", "Muster", Role.ADMINISTRATOR, "de"),
)
PASSWORD = "kizuna-example"  # noqa: S105 the demonstration's, printed at the start


class Demonstration(NamedTuple):
    """Users of the example whose password is the known one, and that password."""

    users: list[User]
    password: str


def demonstration_logins() -> Demonstration | None:
    """Who can log in with the password of the example; None when nobody can."""
    names = [name for name, *_rest in DEMONSTRATION]
    users = User.objects.filter(username__in=names, is_active=True)
    known = [user for user in users if _is_known(user.password)]
    known.sort(key=lambda user: names.index(user.username))
    return Demonstration(known, PASSWORD) if known else None


@lru_cache(maxsize=16)
def _is_known(kept: str) -> bool:
    # Slow on purpose, as every look at a password is; the answer for the same kept text never changes.
    return check_password(PASSWORD, kept)
