"""Entries of the chronicle, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.chronicle.actions import record_entry
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.sources import NOON


def an_entry(
    by: User, title: str = "Meeting", when: str = "", kind: EntryKind = EntryKind.ENCOUNTER, **more: Any
) -> Entry:
    """An entry; `when` in EDTF, empty for none."""
    return record_entry(
        kind=kind,
        title=LocalText({"en": title}),
        when=PartialDate(when) if when else None,
        by=by,
        at=NOON,
        **more,
    )
