"""Exchange programmes, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.exchanges.actions import record_programme
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.factories.sources import NOON


def a_programme(by: User, tie: Tie, title: str = "Clerkship", start: str = "", **more: Any) -> Programme:
    """A clerkship; `start` in EDTF, empty for none."""
    return record_programme(
        tie=tie,
        kind=more.pop("kind", "clerkship"),
        title=LocalText({"en": title}),
        start=PartialDate(start) if start else None,
        by=by,
        at=NOON,
        **more,
    )
