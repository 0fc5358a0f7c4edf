"""What the actions of all rooms are called, and what they tell beside the columns of a row."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Text = str | Promise

# A new action fails the tests until it has its words here.
ACTIONS: dict[str, Text] = {
    "accounts.amend_account": _("changed an account"),
    "accounts.choose_language": _("chose the language of an account"),
    "accounts.close_account": _("closed an account"),
    "accounts.close_feed": _("took back the link of a calendar"),
    "accounts.give_administrator_link": _(
        "made a password link on the server, for a locked-out administrator"
    ),
    "accounts.give_password_link": _("made a password link"),
    "accounts.open_account": _("opened an account"),
    "accounts.open_feed": _("made a link for a calendar"),
    "accounts.open_first_administrator": _("opened the first administrator, on the server"),
    "accounts.open_link": _("made a secret link"),
    "accounts.renew_feed": _("renewed the link of a calendar"),
    "accounts.reopen_account": _("opened an account again"),
    "accounts.revoke_link": _("took a secret link back"),
    "accounts.set_password": _("set their own password"),
    "agreements.add_clause": _("added a clause"),
    "agreements.amend_clause": _("changed a clause"),
    "agreements.amend_instrument": _("corrected an agreement"),
    "agreements.add_scan": _("added a scan"),
    "agreements.amend_rhythm": _("changed the rhythm of visits"),
    "agreements.give_notice": _("gave notice of a paper"),
    "agreements.move_clause": _("moved a clause"),
    "agreements.note_signing": _("noted the signing of a paper"),
    "agreements.record_instrument": _("recorded an agreement"),
    "agreements.record_obligation": _("recorded an undertaking of a clause"),
    "agreements.record_rhythm": _("recorded the rhythm of visits"),
    "agreements.remove_clause": _("removed a clause"),
    "agreements.remove_scan": _("removed a scan"),
    "agreements.withdraw_instrument": _("withdrew a paper"),
    "approvals.answer_objection": _("answered an objection"),
    "approvals.approve": _("approved a version"),
    "approvals.invite_partner": _("asked the other side to approve"),
    "approvals.object": _("wrote what should be different"),
    "approvals.propose_version": _("proposed a version"),
    "approvals.withdraw_version": _("withdrew a version"),
    "archive.accept": _("accepted a proposal"),
    "archive.correct": _("corrected and accepted a proposal"),
    "archive.read": _("had a document read"),
    "archive.reject": _("rejected a proposal"),
    "archive.reopen": _("reopened a proposal"),
    "chronicle.amend_entry": _("corrected an entry"),
    "chronicle.link_origin": _("noted what something came out of"),
    "chronicle.record_entry": _("recorded an entry"),
    "contacts.amend_encounter": _("corrected an encounter"),
    "contacts.record_encounter": _("recorded an encounter"),
    "delegations.add_member": _("added a member of a delegation"),
    "delegations.add_programme_item": _("added an item of a programme"),
    "delegations.amend_delegation": _("corrected a delegation"),
    "delegations.amend_programme_item": _("corrected an item of a programme"),
    "delegations.record_delegation": _("recorded a delegation"),
    "exchanges.amend_programme": _("corrected an exchange programme"),
    "exchanges.record_programme": _("recorded an exchange programme"),
    "press.amend_release": _("corrected a press release"),
    "press.record_release": _("recorded a press release"),
    "promises.amend_promise": _("corrected a promise"),
    "promises.answer_promise": _("said what became of a promise"),
    "promises.record_promise": _("recorded a promise"),
    "register.add_frame": _("added a frame to a tie"),
    "register.add_spelling": _("added a spelling"),
    "register.amend_municipality": _("corrected a municipality"),
    "register.amend_organisation": _("corrected an organisation"),
    "register.amend_person": _("corrected a person"),
    "register.amend_tenure": _("corrected an office held"),
    "register.amend_tie": _("corrected a tie"),
    "register.attach_document": _("attached a document to a tie"),
    "register.change_tier": _("changed the type of a tie"),
    "register.choose_home": _("said which city is our own"),
    "register.correct_names": _("corrected a name"),
    "register.end_tenure": _("noted the end of an office"),
    "register.grant_tie": _("showed a tie to a guest"),
    "register.open_tie": _("opened a tie"),
    "register.record_succession": _("said what a municipality became"),
    "register.record_tenure": _("recorded an office held"),
    "register.register_municipality": _("entered a municipality"),
    "register.register_organisation": _("entered an organisation"),
    "register.register_person": _("entered a person"),
    "register.tell_origin": _("told how a tie began"),
    "register.withdraw_grant": _("took a tie back from a guest"),
    "sources.cite": _("cited words of a document"),
    "sources.drop_file": _("removed a file"),
    "sources.hold_true": _("held another account true"),
    "sources.keep_file": _("kept a file"),
    "sources.receive_document": _("took in a document"),
    "sources.state": _("kept what a source says"),
}

# Of these a list of two values is a list; of all others it is the old value and the new one.
FIRST_WORDS = frozenset(
    {"add", "approve", "attach", "cite", "grant", "invite", "link", "open", "propose", "read", "receive"}
    | {"record", "register", "remove", "state", "withdraw"}
)

# What is told beside the columns of the row itself.
NAMES: dict[str, Text] = {
    "adds": _("fields that it adds"),
    "agreed": _("approved by all sides"),
    "at": _("city or organisation"),
    "before": pgettext_lazy("our own city", "before"),
    "bodies": _("organisations"),
    "citation": _("citation"),
    "clause": _("clause"),
    "document": _("document"),
    "ends": _("fields that it ends"),
    "evidence": _("evidence"),
    "expires_at": _("valid until"),
    "for": pgettext_lazy("secret link", "for"),
    "municipalities": _("municipalities"),
    "objection": _("objection"),
    "people": _("people"),
    "person": _("person"),
    "proposals": _("proposals found"),
    "quote": _("quotation"),
    "reason": _("reason"),
    "scan": _("scan"),
    "sha256": "SHA-256",
    "side": _("side"),
    "spelling": _("spelling"),
    "spellings": _("spellings"),
    "touches": _("fields"),
    "user": _("guest"),
    "version": _("version"),
}

# The table whose columns an action tells of, where it is not the row's own.
TABLES: dict[str, str] = {
    "agreements.add_clause": "agreements.clause",
    "agreements.add_scan": "agreements.scan",
    "agreements.amend_clause": "agreements.clause",
    "agreements.move_clause": "agreements.clause",
    "agreements.remove_clause": "agreements.clause",
    "agreements.remove_scan": "agreements.scan",
    "approvals.answer_objection": "approvals.objection",
    "approvals.approve": "approvals.approval",
    "approvals.invite_partner": "approvals.invitation",
    "approvals.object": "approvals.objection",
    "delegations.add_member": "delegations.member",
    "register.add_frame": "register.tieframe",
    "register.change_tier": "register.tietier",
    "register.open_tie": "register.tietier",
}

# Told by programs to programs.
UNTOLD = frozenset({"held_true", "payload", "slug"})
