"""How often a login failed lately; kept in the database, so that all processes count together."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.crypto import salted_hmac

from kizuna.accounts.models import FailedLogin
from kizuna.kernel.folding import fold

MOST_FAILURES = 10
"""So many wrong passwords for one user name from one address, and the door stays shut for a while."""

WHILE = timedelta(minutes=15)
"""How long failures count, from the first of them."""


class Attempts:
    """The failed logins with one user name from one address.

    Both together: a stranger elsewhere cannot shut an officer out, nor a colleague behind the same proxy.
    """

    def __init__(self, username: str, address: str, at: datetime) -> None:
        self._at = at
        self._key = {"username_hash": _hash(fold(username)), "address_hash": _hash(address)}

    @property
    def too_many(self) -> bool:
        """Whether the password is not even looked at any more."""
        return self._counted().filter(failures__gte=MOST_FAILURES).exists()

    @transaction.atomic
    def failed(self) -> None:
        """Count one more; the while begins with the first one. What is over is cleared away."""
        FailedLogin.objects.filter(since__lte=self._at - WHILE).delete()
        row, is_first = FailedLogin.objects.get_or_create(**self._key, defaults={"since": self._at})
        if not is_first:
            FailedLogin.objects.filter(pk=row.pk).update(failures=F("failures") + 1)

    def forgotten(self) -> None:
        """Whoever gets in starts anew."""
        self._counted().delete()

    def _counted(self) -> QuerySet[FailedLogin]:
        return FailedLogin.objects.filter(**self._key, since__gt=self._at - WHILE)


def forget_failures(username: str) -> None:
    """Whoever was given a new password need not wait, wherever they are."""
    FailedLogin.objects.filter(username_hash=_hash(fold(username))).delete()


def _hash(text: str) -> str:
    # With the server's key: a password typed into the wrong box shall not lie in the database.
    words = text.encode(errors="surrogatepass")
    return salted_hmac("kizuna.accounts.attempts", words, algorithm="sha256").hexdigest()
