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
    MANAGE_ACCOUNTS = Right.MANAGE_ACCOUNTS


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
    # accounts
    "accounts:list": Who.MANAGE_ACCOUNTS,
    "accounts:new": Who.MANAGE_ACCOUNTS,
    "accounts:account": Who.MANAGE_ACCOUNTS,
    "accounts:close": Who.MANAGE_ACCOUNTS,
    "accounts:reopen": Who.MANAGE_ACCOUNTS,
    "accounts:password_link": Who.MANAGE_ACCOUNTS,
    # whoever has the secret in the address
    "accounts:password": Who.EVERYONE,
    "accounts:links": Who.EDIT_RECORD,
    "accounts:link_revoke": Who.EDIT_RECORD,
    # approvals: whoever has the secret in the address
    "approvals:partner": Who.EVERYONE,
    "approvals:partner_object": Who.EVERYONE,
    "approvals:partner_proof": Who.EVERYONE,
    # sources
    "sources:accounts": Who.SEES_ROWS,
    # register
    "register:ties": Who.SEES_ROWS,
    "register:tie_new": Who.EDIT_RECORD,
    "register:tie_edit": Who.EDIT_RECORD,
    "register:tie_origin": Who.EDIT_RECORD,
    "register:tie_type": Who.EDIT_RECORD,
    "register:tie_frame": Who.EDIT_RECORD,
    "register:tie_guests": Who.EDIT_RECORD,
    "register:guest_withdraw": Who.EDIT_RECORD,
    "register:people": Who.SEES_ROWS,
    "register:person_new": Who.EDIT_RECORD,
    "register:person_edit": Who.EDIT_RECORD,
    "register:tenure_new": Who.EDIT_RECORD,
    "register:tenure_end": Who.EDIT_RECORD,
    "register:organisations": Who.SEES_ROWS,
    "register:organisation_new": Who.EDIT_RECORD,
    "register:organisation_edit": Who.EDIT_RECORD,
    "register:cities": Who.LOGGED_IN,
    "register:home_choose": Who.EDIT_RECORD,
    "register:municipality_new": Who.EDIT_RECORD,
    "register:municipality_edit": Who.EDIT_RECORD,
    "register:municipality": Who.SEES_ROWS,
    "register:municipality_successor": Who.EDIT_RECORD,
    # agreements
    "agreements:list": Who.SEES_ROWS,
    "agreements:new": Who.EDIT_RECORD,
    "agreements:detail": Who.SEES_ROWS,
    "agreements:pdf": Who.SEES_ROWS,
    "agreements:edit": Who.EDIT_RECORD,
    "agreements:obligation_new": Who.EDIT_RECORD,
    "agreements:rhythm": Who.EDIT_RECORD,
    "agreements:clause_new": Who.EDIT_RECORD,
    "agreements:clause_edit": Who.EDIT_RECORD,
    "agreements:clause_move": Who.EDIT_RECORD,
    "agreements:clause_remove": Who.EDIT_RECORD,
    "agreements:signing": Who.EDIT_RECORD,
    "agreements:scan_new": Who.EDIT_RECORD,
    "agreements:scan": Who.SEES_ROWS,
    "agreements:scan_remove": Who.EDIT_RECORD,
    "agreements:notice": Who.EDIT_RECORD,
    "agreements:withdraw_paper": Who.EDIT_RECORD,
    "agreements:versions": Who.EDIT_RECORD,
    "agreements:proof": Who.EDIT_RECORD,
    "agreements:propose": Who.EDIT_RECORD,
    "agreements:answer": Who.EDIT_RECORD,
    "agreements:approve": Who.EDIT_RECORD,
    "agreements:invite": Who.EDIT_RECORD,
    "agreements:withdraw": Who.EDIT_RECORD,
    # delegations
    "delegations:list": Who.SEES_ROWS,
    "delegations:new": Who.EDIT_RECORD,
    "delegations:detail": Who.SEES_ROWS,
    "delegations:edit": Who.EDIT_RECORD,
    "delegations:item_new": Who.EDIT_RECORD,
    "delegations:item_edit": Who.EDIT_RECORD,
    # exchanges
    "exchanges:list": Who.SEES_ROWS,
    "exchanges:new": Who.EDIT_RECORD,
    "exchanges:detail": Who.SEES_ROWS,
    "exchanges:edit": Who.EDIT_RECORD,
    # contacts
    "contacts:list": Who.SEES_ROWS,
    "contacts:new": Who.EDIT_RECORD,
    "contacts:new_in_tie": Who.EDIT_RECORD,
    "contacts:detail": Who.SEES_ROWS,
    "contacts:edit": Who.EDIT_RECORD,
    # promises
    "promises:list": Who.SEES_ROWS,
    "promises:table": Who.SEES_ROWS,
    "promises:new": Who.EDIT_RECORD,
    "promises:new_in_tie": Who.EDIT_RECORD,
    "promises:detail": Who.SEES_ROWS,
    "promises:edit": Who.EDIT_RECORD,
    "promises:answer": Who.EDIT_RECORD,
    # press
    "press:list": Who.SEES_ROWS,
    "press:new": Who.EDIT_RECORD,
    "press:new_in_tie": Who.EDIT_RECORD,
    "press:detail": Who.SEES_ROWS,
    "press:edit": Who.EDIT_RECORD,
    # reports
    "start": Who.SEES_ROWS,
    "reports:tie_by_number": Who.SEES_ROWS,
    "reports:dossier": Who.SEES_ROWS,
    "reports:text": Who.SEES_ROWS,
    "reports:summary": Who.SEES_ROWS,
    "reports:lineage": Who.SEES_ROWS,
    "reports:person": Who.SEES_ROWS,
    "reports:organisation": Who.SEES_ROWS,
    "reports:search": Who.SEES_ROWS,
    "reports:audit": Who.SEE_AUDIT,
    # everybody their own links; the feed is for whoever has the secret in the address
    "reports:calendar": Who.LOGGED_IN,
    "reports:calendar_renew": Who.SEES_ROWS,
    "reports:calendar_close": Who.SEES_ROWS,
    "reports:feed": Who.EVERYONE,
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
    # records
    "records:records": Who.READ_DOCUMENTS,
    "records:download": Who.SEES_ROWS,
    "records:schema": Who.LOGGED_IN,
}
