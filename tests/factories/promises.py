"""Promises, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.promises.actions import record_promise
from kizuna.promises.models import Promise
from tests.factories.sources import NOON


def a_promise(by: User, wording: str = "Wir kommen wieder.", due: str = "", **more: Any) -> Promise:
    """A promise of invented words; `due` in EDTF, empty for none."""
    return record_promise(wording=wording, due=PartialDate(due) if due else None, by=by, at=NOON, **more)
