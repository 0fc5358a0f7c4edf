"""Who may open which address. A new address fails the tests until it has its row here."""

from enum import StrEnum

from kizuna.accounts.rules import Right


class Who(StrEnum):
    """Whom a row lets in; a row of a table that they may not see is 404 to them, as one that is not there."""

    EVERYONE = "everyone"
    LOGGED_IN = "whoever is logged in"
    SEES_ROWS = "whoever is logged in, of the rows that visible_to gives them"
    READ_DOCUMENTS = Right.READ_DOCUMENTS
    CONFIRM_FACTS = Right.CONFIRM_FACTS
    EDIT_RECORD = Right.EDIT_RECORD
    SEE_AUDIT = Right.SEE_AUDIT


ACCESS: dict[str, Who] = {
    # config
    "health": Who.EVERYONE,
    "login": Who.EVERYONE,
    "logout": Who.LOGGED_IN,
    "password_change": Who.LOGGED_IN,
    "set_language": Who.EVERYONE,
    # ui
    "appearance": Who.EVERYONE,
    "accessibility": Who.EVERYONE,
    # archive
    "archive:documents": Who.READ_DOCUMENTS,
    "archive:hand_in": Who.CONFIRM_FACTS,
    "archive:review": Who.READ_DOCUMENTS,
    "archive:accept_all": Who.CONFIRM_FACTS,
    "archive:accept": Who.CONFIRM_FACTS,
    "archive:reject": Who.CONFIRM_FACTS,
    "archive:reopen": Who.CONFIRM_FACTS,
    "archive:correct": Who.CONFIRM_FACTS,
    "archive:source": Who.SEES_ROWS,
    "archive:citation": Who.SEES_ROWS,
}
