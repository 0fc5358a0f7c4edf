"""How often a login failed lately; kept in the cache, because it is nothing to remember."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import cache

from kizuna.kernel.folding import fold

MOST_FAILURES = 10
"""So many wrong passwords for one user name from one address, and the door stays shut for a while."""

WHILE = 15 * 60
"""How long failures count, in seconds from the first of them."""


class Attempts:
    """The failed logins with one user name from one address.

    Both together: a stranger elsewhere cannot shut an officer out, nor a colleague behind the same proxy.
    With several processes each counts for itself, so that up to as many times MOST_FAILURES are let through.
    """

    def __init__(self, username: str, address: str) -> None:
        # The name is hashed: a password typed into the wrong box shall not lie in the cache.
        who = f"{fold(username)}\0{address}".encode(errors="surrogatepass")
        self._key = f"accounts.attempts.{sha256(who).hexdigest()}"

    @property
    def too_many(self) -> bool:
        """Whether the password is not even looked at any more."""
        return int(cache.get(self._key, 0)) >= MOST_FAILURES

    def failed(self) -> None:
        """Count one more; the while begins with the first one."""
        if not cache.add(self._key, 1, timeout=WHILE):
            try:
                cache.incr(self._key)
            except ValueError:  # It ran out between the two lines.
                cache.add(self._key, 1, timeout=WHILE)

    def forgotten(self) -> None:
        """Whoever gets in starts anew."""
        cache.delete(self._key)
