"""What papers do to one another and to the fields of cooperation. Pure."""

from kizuna.agreements.rules.chains import closes_a_circle
from kizuna.agreements.rules.force import Because, FieldAnswer, answers_in_force, fields_in_force
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

__all__ = [
    "NOTHING_HELD_BACK",
    "Because",
    "ClauseChange",
    "ClauseKind",
    "Effect",
    "FieldAnswer",
    "HeldBack",
    "InstrumentKind",
    "Paper",
    "PaperDates",
    "Relation",
    "SigningRole",
    "Term",
    "answers_in_force",
    "closes_a_circle",
    "ends_before_it_begins",
    "fields_in_force",
    "held_back",
    "order_warnings",
]
