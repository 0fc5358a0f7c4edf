"""Why a paper cannot be recorded as given."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.rules.stamps import changed_since
from kizuna.audit.refusals import Refused


class Refusal(StrEnum):
    """Codes of refusal; `SENTENCES` says them to a person, `FORM_FIELDS` names the place to correct."""

    NO_TITLE = "no_title"
    RELATION_WITHOUT_PARENT = "relation_without_parent"
    PARENT_WITHOUT_RELATION = "parent_without_relation"
    PARENT_OF_ANOTHER_TIE = "parent_of_another_tie"
    CIRCLE = "circle"
    END_BEFORE_BEGIN = "end_before_begin"
    NO_AUTHENTIC_TEXT = "no_authentic_text"
    EFFECT_TWICE = "effect_twice"
    ADDS_AND_ENDS = "adds_and_ends"
    PARTY_TWICE = "party_twice"
    SIGNS_TWICE = "signs_twice"
    SIGNS_FOR_A_STRANGER = "signs_for_a_stranger"
    NO_AUTHENTIC_CLAUSE = "no_authentic_clause"
    EMPTY_CLAUSE = "empty_clause"
    NUMBER_TWICE = "number_twice"
    EFFECT_ELSEWHERE = "effect_elsewhere"
    CHANGE_WITHOUT_CLAUSE = "change_without_clause"
    CLAUSE_WITHOUT_CHANGE = "clause_without_change"
    CLAUSE_OF_ANOTHER_CHAIN = "clause_of_another_chain"
    CLAUSE_IS_CHANGED = "clause_is_changed"
    CLAUSE_HAS_OBLIGATIONS = "clause_has_obligations"
    CLAUSE_GONE = "clause_gone"
    PREVAILING_NOT_AUTHENTIC = "prevailing_not_authentic"
    TERM_WITHOUT_LENGTH = "term_without_length"
    OCCASION_OF_ANOTHER_TIE = "occasion_of_another_tie"
    NO_PARTY = "no_party"
    NO_WEB_ADDRESS = "no_web_address"
    FOR_ONESELF = "for_oneself"
    SCAN_TWICE = "scan_twice"
    WITHOUT_DAY = "without_day"
    SIGNED_ALREADY = "signed_already"
    WITHDRAWN_ALREADY = "withdrawn_already"
    RENEWED = "renewed"
    OVERTAKEN = "overtaken"


SENTENCES: dict[Refusal, str | Promise] = {
    Refusal.NO_TITLE: _("A paper needs a title in at least one language."),
    Refusal.RELATION_WITHOUT_PARENT: _("Please choose the paper this relation refers to."),
    Refusal.PARENT_WITHOUT_RELATION: _("Please say what this paper does to its parent paper."),
    Refusal.PARENT_OF_ANOTHER_TIE: _("The parent paper belongs to another tie."),
    Refusal.CIRCLE: _("The parent paper already hangs on this paper, so the two would form a circle."),
    Refusal.END_BEFORE_BEGIN: _("The paper would end before it begins."),
    Refusal.NO_AUTHENTIC_TEXT: _(
        "The wording is not there in every authentic language. Missing: %(languages)s. Please enter it, or "
        "untick the language until it is there."
    ),
    Refusal.EFFECT_TWICE: _("The same field is named twice."),
    Refusal.ADDS_AND_ENDS: _("A paper cannot add or extend a field and end it as well."),
    Refusal.PARTY_TWICE: _("The same party is named twice."),
    Refusal.SIGNS_TWICE: _("The same person signs twice."),
    Refusal.SIGNS_FOR_A_STRANGER: _("A person signs for a body that is not a party to the paper."),
    Refusal.NO_AUTHENTIC_CLAUSE: _(
        "The wording of the clause is not there in every authentic language of the paper. "
        "Missing: %(languages)s. Please enter it, or untick the language in the paper until it is there."
    ),
    Refusal.EMPTY_CLAUSE: _("Please give the clause a heading or a wording."),
    Refusal.NUMBER_TWICE: _("Another clause of this paper has this number already."),
    Refusal.EFFECT_ELSEWHERE: _("Another part of this paper does the same to this field already."),
    Refusal.CHANGE_WITHOUT_CLAUSE: _("Please choose the clause that is changed."),
    Refusal.CLAUSE_WITHOUT_CHANGE: _("Please say what is done to the clause of the earlier paper."),
    Refusal.CLAUSE_OF_ANOTHER_CHAIN: _("A clause can only change clauses of papers this paper hangs on."),
    Refusal.CLAUSE_IS_CHANGED: _("A clause of a later paper changes this one, so it cannot be taken out."),
    Refusal.CLAUSE_HAS_OBLIGATIONS: _(
        "An undertaking rests on this clause, so it cannot be taken out. Please see to the undertaking first."
    ),
    Refusal.CLAUSE_GONE: _(
        "Somebody took this clause out while you had it open. What you typed is kept. Save again to put it in "
        "anew."
    ),
    Refusal.PREVAILING_NOT_AUTHENTIC: _("The language that prevails must be one of the authentic ones."),
    Refusal.TERM_WITHOUT_LENGTH: _("Please say how many months the term lasts."),
    Refusal.OCCASION_OF_ANOTHER_TIE: _("The occasion must be a journey of this tie or a station of one."),
    Refusal.NO_PARTY: _("This body is not a party to the paper."),
    Refusal.NO_WEB_ADDRESS: _("The address must begin with https:// or http://."),
    Refusal.FOR_ONESELF: _("Nobody signs on behalf of themselves."),
    Refusal.SCAN_TWICE: _("This very file is among the scans of this paper already."),
    Refusal.WITHOUT_DAY: _("Please give the day, as exactly as it is known."),
    Refusal.SIGNED_ALREADY: _(
        "This paper has been signed, so it cannot be withdrawn any more. Give notice, or record a paper that "
        "terminates it."
    ),
    Refusal.WITHDRAWN_ALREADY: _("This paper was withdrawn before it came into force."),
    Refusal.RENEWED: _("This paper was renewed by “%(title)s”. Please give notice of that one."),
    Refusal.OVERTAKEN: _(
        "Somebody else changed this while you had it open. What you typed is kept. Please look at the places "
        "that are marked, then save again."
    ),
}
FORM_FIELDS: dict[str, str] = {
    Refusal.NO_TITLE: "title",
    Refusal.RELATION_WITHOUT_PARENT: "parent",
    Refusal.PARENT_WITHOUT_RELATION: "relation",
    Refusal.PARENT_OF_ANOTHER_TIE: "parent",
    Refusal.CIRCLE: "parent",
    Refusal.END_BEFORE_BEGIN: "ended_on",
    Refusal.NO_AUTHENTIC_TEXT: "authentic_languages",
    Refusal.NO_AUTHENTIC_CLAUSE: "text",
    Refusal.EMPTY_CLAUSE: "text",
    Refusal.NUMBER_TWICE: "number",
    Refusal.CHANGE_WITHOUT_CLAUSE: "changed_clause",
    Refusal.CLAUSE_WITHOUT_CHANGE: "change",
    Refusal.CLAUSE_OF_ANOTHER_CHAIN: "changed_clause",
    Refusal.PREVAILING_NOT_AUTHENTIC: "prevailing_language",
    Refusal.TERM_WITHOUT_LENGTH: "term_months",
    Refusal.OCCASION_OF_ANOTHER_TIE: "ceremony",
    Refusal.SCAN_TWICE: "file",
}


class InstrumentRefused(Refused):
    """The paper cannot be kept as given; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct; None when the fault lies elsewhere."""
        return FORM_FIELDS.get(self.code)


class Overtaken(InstrumentRefused):
    """Somebody else changed the row since the person opened it. `names` says what, by the names of the form."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(Refusal.OVERTAKEN.value, SENTENCES[Refusal.OVERTAKEN])
        self.names = names


def refusal(code: Refusal, **params: object) -> InstrumentRefused:
    """The exception for a code."""
    return InstrumentRefused(code.value, SENTENCES[code], **params)


def refuse_overtaken(seen: str, values: Mapping[str, str]) -> None:
    """Raise Overtaken when the values are no longer those of the stamp; without a stamp nothing is asked."""
    if seen and (names := changed_since(seen, values)):
        raise Overtaken(names)
