"""Journeys, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.delegations.actions import record_delegation
from kizuna.delegations.models import Delegation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.factories.sources import NOON


def a_delegation(by: User, tie: Tie, title: str = "Journey", when: str = "", **more: Any) -> Delegation:
    """An outgoing journey; `when` in EDTF, empty for none."""
    return record_delegation(
        tie=tie,
        direction=more.pop("direction", "outgoing"),
        title=LocalText({"en": title}),
        when=PartialDate(when) if when else None,
        by=by,
        at=NOON,
        **more,
    )
