"""Opening accounts and changing what they may do; secret links for people without one, and for calendars."""

from kizuna.accounts.actions.feeding import close_feed, note_use_of_feed, open_feed, renew_feed
from kizuna.accounts.actions.linking import LinkRefused, locked, open_link, revoke_link, use_link
from kizuna.accounts.actions.opening import AccountRefused, choose_language, open_account

__all__ = [
    "AccountRefused",
    "LinkRefused",
    "choose_language",
    "close_feed",
    "locked",
    "note_use_of_feed",
    "open_account",
    "open_feed",
    "open_link",
    "renew_feed",
    "revoke_link",
    "use_link",
]
