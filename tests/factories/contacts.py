"""Encounters, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.contacts.actions import record_encounter
from kizuna.contacts.models import Encounter
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.sources import NOON


def an_encounter(by: User, title: str = "Fair", when: str = "", **more: Any) -> Encounter:
    """An encounter at a fair; `when` in EDTF, empty for none."""
    return record_encounter(
        kind=more.pop("kind", "fair"),
        title=LocalText({"en": title}),
        when=PartialDate(when) if when else None,
        by=by,
        at=NOON,
        **more,
    )
