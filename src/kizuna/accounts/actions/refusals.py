"""How accounts refuse."""

from __future__ import annotations

from kizuna.audit.refusals import Refused


class AccountRefused(Refused):
    """An account cannot be opened or changed this way."""
