"""Opening accounts and changing what they may do; secret links for people without one, and for calendars."""

from kizuna.accounts.actions.changing import amend_account, choose_language, close_account, reopen_account
from kizuna.accounts.actions.feeding import close_feed, note_use_of_feed, open_feed, renew_feed
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
    "close_feed",
    "give_administrator_link",
    "give_password_link",
    "locked",
    "note_use_of_feed",
    "open_account",
    "open_account_with_link",
    "open_feed",
    "open_first_administrator",
    "open_link",
    "renew_feed",
    "reopen_account",
    "revoke_link",
    "set_password_by_link",
    "use_link",
]
