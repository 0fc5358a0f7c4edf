"""Writes of the register: one function for each thing a person does."""

from kizuna.register.actions.bodies import (
    amend_organisation,
    register_from_gazetteer,
    register_municipality,
    register_organisation,
)
from kizuna.register.actions.cities import amend_municipality, choose_home
from kizuna.register.actions.guests import grant_tie, withdraw_grant
from kizuna.register.actions.offices import amend_tenure
from kizuna.register.actions.people import (
    NewName,
    amend_person,
    end_tenure,
    record_tenure,
    register_person,
)
from kizuna.register.actions.refusals import RegisterRefused
from kizuna.register.actions.spellings import add_spelling, correct_names
from kizuna.register.actions.succession import record_succession
from kizuna.register.actions.ties import (
    add_frame,
    amend_tie,
    attach_document,
    change_tier,
    open_picked_tie,
    open_tie,
    tell_origin,
)

__all__ = [
    "NewName",
    "RegisterRefused",
    "add_frame",
    "add_spelling",
    "amend_municipality",
    "amend_organisation",
    "amend_person",
    "amend_tenure",
    "amend_tie",
    "attach_document",
    "change_tier",
    "choose_home",
    "correct_names",
    "end_tenure",
    "grant_tie",
    "open_picked_tie",
    "open_tie",
    "record_succession",
    "record_tenure",
    "register_from_gazetteer",
    "register_municipality",
    "register_organisation",
    "register_person",
    "tell_origin",
    "withdraw_grant",
]
