"""What a person does with papers: record one, amend one."""

from kizuna.agreements.actions.agreeing import propose_text
from kizuna.agreements.actions.clauses import (
    ClauseDetails,
    ClauseEffect,
    add_clause,
    amend_clause,
    remove_clause,
)
from kizuna.agreements.actions.recording import (
    InstrumentChanges,
    InstrumentDetails,
    amend_instrument,
    record_instrument,
)
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal
from kizuna.agreements.actions.rows import Body, NewSignature, PrintedField

__all__ = [
    "Body",
    "ClauseDetails",
    "ClauseEffect",
    "InstrumentChanges",
    "InstrumentDetails",
    "InstrumentRefused",
    "NewSignature",
    "PrintedField",
    "Refusal",
    "add_clause",
    "amend_clause",
    "amend_instrument",
    "propose_text",
    "record_instrument",
    "remove_clause",
]
