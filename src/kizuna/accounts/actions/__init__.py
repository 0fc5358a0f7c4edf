"""Opening accounts and changing what they may do; secret links for people without one."""

from kizuna.accounts.actions.linking import LinkRefused, locked, open_link, revoke_link, use_link
from kizuna.accounts.actions.opening import AccountRefused, choose_language, open_account

__all__ = [
    "AccountRefused",
    "LinkRefused",
    "choose_language",
    "locked",
    "open_account",
    "open_link",
    "revoke_link",
    "use_link",
]
