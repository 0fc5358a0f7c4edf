"""Opening accounts and changing what they may do; secret links for people without one."""

from kizuna.accounts.actions.changing import amend_account, choose_language, close_account, reopen_account
from kizuna.accounts.actions.linking import LinkRefused, locked, open_link, revoke_link, use_link
from kizuna.accounts.actions.opening import open_account, open_account_with_link, open_first_administrator
from kizuna.accounts.actions.passwords import (
    GivenLink,
    give_administrator_link,
    give_password_link,
    set_password_by_link,
)
from kizuna.accounts.actions.refusals import AccountRefused

__all__ = [
    "AccountRefused",
    "GivenLink",
    "LinkRefused",
    "amend_account",
    "choose_language",
    "close_account",
    "give_administrator_link",
    "give_password_link",
    "locked",
    "open_account",
    "open_account_with_link",
    "open_first_administrator",
    "open_link",
    "reopen_account",
    "revoke_link",
    "set_password_by_link",
    "use_link",
]
