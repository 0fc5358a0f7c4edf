"""What papers do to one another and to the fields of cooperation. Pure."""

from kizuna.agreements.rules.accounts import Account, OtherAnswer, other_answers
from kizuna.agreements.rules.chains import Place, closes_a_circle, place_of
from kizuna.agreements.rules.consolidation import (
    PaperClause,
    Standing,
    consolidated,
    now_in_place_of,
    outliving,
)
from kizuna.agreements.rules.force import FieldAnswer, answers_in_force, fields_in_force
from kizuna.agreements.rules.kinds import (
    ClauseChange,
    ClauseKind,
    Effect,
    InstrumentKind,
    Relation,
    SigningRole,
    Term,
)
from kizuna.agreements.rules.languages import LanguageVersion, language_versions
from kizuna.agreements.rules.notices import NoticeCase, NoticeEnd, Terms, end_by_notice, ends_with
from kizuna.agreements.rules.order import (
    PaperDates,
    PartyDates,
    ends_before_it_begins,
    order_warnings,
    party_warnings,
)
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack, held_back
from kizuna.agreements.rules.reasons import OVER, PERHAPS_OVER, Because, PaperAnswer, papers_in_force
from kizuna.agreements.rules.states import Life, PartyProgress, Progress, State, lives_on

__all__ = [
    "NOTHING_HELD_BACK",
    "OVER",
    "PERHAPS_OVER",
    "Account",
    "Because",
    "ClauseChange",
    "ClauseKind",
    "Effect",
    "FieldAnswer",
    "HeldBack",
    "InstrumentKind",
    "LanguageVersion",
    "Life",
    "NoticeCase",
    "NoticeEnd",
    "OtherAnswer",
    "Paper",
    "PaperAnswer",
    "PaperClause",
    "PaperDates",
    "PartyDates",
    "PartyProgress",
    "Place",
    "Progress",
    "Relation",
    "SigningRole",
    "Standing",
    "State",
    "Term",
    "Terms",
    "answers_in_force",
    "closes_a_circle",
    "consolidated",
    "end_by_notice",
    "ends_before_it_begins",
    "ends_with",
    "fields_in_force",
    "held_back",
    "language_versions",
    "lives_on",
    "now_in_place_of",
    "order_warnings",
    "other_answers",
    "outliving",
    "papers_in_force",
    "party_warnings",
    "place_of",
]
