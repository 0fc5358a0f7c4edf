"""The office in which somebody signed or travelled, where the room does not find it by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kizuna.agreements.models import Signature
from kizuna.delegations.models import Member
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.periods import Period
from kizuna.records.queries.register_rows import ref
from kizuna.records.rules.numbering import Ref
from kizuna.register.models import Tenure


def office(row: Signature | Member, when: PartialDate | None, fits: Callable[[Tenure], bool]) -> Ref | None:
    """The office linked, left out when the room links the same one, or none, by itself."""
    day: date | None = when.earliest if when and when.is_exact else None
    held = [
        tenure.pk
        for tenure in (row.person.tenures.all() if day else ())
        if day and Period(tenure.start, tenure.end).covers(day) is Answer.YES and fits(tenure)
    ]
    linked_anyway = held[0] if len(held) == 1 else None
    return None if row.tenure_id == linked_anyway else ref("tenure", row.tenure_id)
