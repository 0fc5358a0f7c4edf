"""What a person does with papers: record and correct them, their clauses, their signing, their end."""

from kizuna.agreements.actions.agreeing import propose_text
from kizuna.agreements.actions.clauses import (
    ClauseDetails,
    ClauseEffect,
    add_clause,
    amend_clause,
    move_clause,
    remove_clause,
)
from kizuna.agreements.actions.details import InstrumentChanges, InstrumentDetails
from kizuna.agreements.actions.ending import give_notice, withdraw_instrument
from kizuna.agreements.actions.obligations import record_obligation
from kizuna.agreements.actions.recording import amend_instrument, record_instrument
from kizuna.agreements.actions.refusals import InstrumentRefused, Overtaken, Refusal
from kizuna.agreements.actions.rhythms import RhythmRefused, amend_rhythm, record_rhythm
from kizuna.agreements.actions.rows import Body, NewSignature, PrintedField
from kizuna.agreements.actions.scans import add_scan, remove_scan
from kizuna.agreements.actions.signing import PartySigning, note_signing

__all__ = [
    "Body",
    "ClauseDetails",
    "ClauseEffect",
    "InstrumentChanges",
    "InstrumentDetails",
    "InstrumentRefused",
    "NewSignature",
    "Overtaken",
    "PartySigning",
    "PrintedField",
    "Refusal",
    "RhythmRefused",
    "add_clause",
    "add_scan",
    "amend_clause",
    "amend_instrument",
    "amend_rhythm",
    "give_notice",
    "move_clause",
    "note_signing",
    "propose_text",
    "record_instrument",
    "record_obligation",
    "record_rhythm",
    "remove_clause",
    "remove_scan",
    "withdraw_instrument",
]
