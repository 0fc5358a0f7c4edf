"""What papers do to one another and to the fields of cooperation. Pure."""

from kizuna.agreements.rules.accounts import Account, OtherAnswer, other_answers
from kizuna.agreements.rules.chains import closes_a_circle
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
from kizuna.agreements.rules.order import PaperDates, ends_before_it_begins, order_warnings
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack, held_back
from kizuna.agreements.rules.reasons import OVER, PERHAPS_OVER, Because, PaperAnswer, papers_in_force

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
    "OtherAnswer",
    "Paper",
    "PaperAnswer",
    "PaperClause",
    "PaperDates",
    "Relation",
    "SigningRole",
    "Standing",
    "Term",
    "answers_in_force",
    "closes_a_circle",
    "consolidated",
    "ends_before_it_begins",
    "fields_in_force",
    "held_back",
    "now_in_place_of",
    "order_warnings",
    "other_answers",
    "outliving",
    "papers_in_force",
]
