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
from kizuna.agreements.rules.notices import NoticeCase, NoticeEnd, Terms, end_by_notice
from kizuna.agreements.rules.order import (
    PaperDates,
    PartyDates,
    ends_before_it_begins,
    order_warnings,
    party_warnings,
)
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack, held_back
from kizuna.agreements.rules.states import Life, PartyProgress, Progress, State, lives_on

__all__ = [
    "NOTHING_HELD_BACK",
    "Because",
    "ClauseChange",
    "ClauseKind",
    "Effect",
    "FieldAnswer",
    "HeldBack",
    "InstrumentKind",
    "Life",
    "NoticeCase",
    "NoticeEnd",
    "Paper",
    "PaperDates",
    "PartyDates",
    "PartyProgress",
    "Progress",
    "Relation",
    "SigningRole",
    "State",
    "Term",
    "Terms",
    "answers_in_force",
    "closes_a_circle",
    "end_by_notice",
    "ends_before_it_begins",
    "fields_in_force",
    "held_back",
    "lives_on",
    "order_warnings",
    "party_warnings",
]
