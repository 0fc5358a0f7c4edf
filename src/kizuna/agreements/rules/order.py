"""The order in which the dates of one paper are expected, and the one order that cannot be.

Practice does not keep the expected order: a paper may be extended before it is officially signed.
So a strange order is a warning; only an end before the beginning is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class PaperDates:
    """The four dates of a paper, as far as known, and the beginning of the paper it hangs on."""

    agreed_on: PartialDate | None = None
    signed_on: PartialDate | None = None
    in_force_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    parent_begins_on: PartialDate | None = None

    @property
    def begins_on(self) -> PartialDate | None:
        """Entry into force; where none is stated, signature; where none is known, agreement on the text."""
        return self.in_force_on or self.signed_on or self.agreed_on


class OrderWarning(StrEnum):
    """Orders that occur, but are more often a slip."""

    SIGNED_BEFORE_AGREED = "signed_before_agreed"
    IN_FORCE_BEFORE_SIGNED = "in_force_before_signed"
    BEFORE_ITS_PARENT = "before_its_parent"


def ends_before_it_begins(dates: PaperDates) -> bool:
    """Is the end certainly before the beginning?"""
    return _certainly_before(dates.ended_on, dates.begins_on)


def order_warnings(dates: PaperDates) -> list[OrderWarning]:
    """What is unusual in the order; doubtful cases are left alone."""
    pairs = (
        (dates.signed_on, dates.agreed_on, OrderWarning.SIGNED_BEFORE_AGREED),
        (dates.in_force_on, dates.signed_on, OrderWarning.IN_FORCE_BEFORE_SIGNED),
        (dates.begins_on, dates.parent_begins_on, OrderWarning.BEFORE_ITS_PARENT),
    )
    return [warning for first, second, warning in pairs if _certainly_before(first, second)]


def _certainly_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.before(other) is Answer.YES
