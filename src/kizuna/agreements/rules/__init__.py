"""What papers do to one another and to the fields of cooperation. Pure."""

from kizuna.agreements.rules.chains import closes_a_circle
from kizuna.agreements.rules.force import Because, FieldAnswer, answers_in_force, fields_in_force
from kizuna.agreements.rules.kinds import Effect, InstrumentKind, Relation
from kizuna.agreements.rules.order import PaperDates, ends_before_it_begins, order_warnings
from kizuna.agreements.rules.papers import Paper

__all__ = [
    "Because",
    "Effect",
    "FieldAnswer",
    "InstrumentKind",
    "Paper",
    "PaperDates",
    "Relation",
    "answers_in_force",
    "closes_a_circle",
    "ends_before_it_begins",
    "fields_in_force",
    "order_warnings",
]
