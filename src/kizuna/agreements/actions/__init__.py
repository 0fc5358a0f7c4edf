"""What a person does with papers: record one, amend one."""

from kizuna.agreements.actions.agreeing import propose_text
from kizuna.agreements.actions.clauses import (
    ClauseDetails,
    ClauseEffect,
    add_clause,
    amend_clause,
    remove_clause,
)
from kizuna.agreements.actions.obligations import record_obligation
from kizuna.agreements.actions.recording import (
    InstrumentChanges,
    InstrumentDetails,
    amend_instrument,
    record_instrument,
)
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal
from kizuna.agreements.actions.rhythms import RhythmRefused, amend_rhythm, record_rhythm
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
    "RhythmRefused",
    "add_clause",
    "amend_clause",
    "amend_instrument",
    "amend_rhythm",
    "propose_text",
    "record_instrument",
    "record_obligation",
    "record_rhythm",
    "remove_clause",
]
