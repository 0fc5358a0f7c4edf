"""The order in which the dates of one paper are expected, and the one order that cannot be.

Practice does not keep the expected order: a paper may be extended before it is officially signed.
So a strange order is a warning; only an end before the beginning is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later


@dataclass(frozen=True, slots=True)
class PaperDates:
    """The dates of a paper, as far as known, its notice period, and the beginning of the paper it hangs on."""

    agreed_on: PartialDate | None = None
    signed_on: PartialDate | None = None
    in_force_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    parent_begins_on: PartialDate | None = None
    notified_on: PartialDate | None = None
    withdrawn_on: PartialDate | None = None
    notice_months: int | None = None

    @property
    def begins_on(self) -> PartialDate | None:
        """Entry into force; where none is stated, signature; where none is known, agreement on the text."""
        return self.in_force_on or self.signed_on or self.agreed_on


@dataclass(frozen=True, slots=True)
class PartyDates:
    """When one party signed, and when its council approved, if it has to."""

    signed_on: PartialDate | None = None
    needs_council: bool = False
    council_approved_on: PartialDate | None = None


class OrderWarning(StrEnum):
    """Orders that occur, but are more often a slip. The last four are about one party."""

    SIGNED_BEFORE_AGREED = "signed_before_agreed"
    IN_FORCE_BEFORE_SIGNED = "in_force_before_signed"
    BEFORE_ITS_PARENT = "before_its_parent"
    NOTICE_BEFORE_BEGIN = "notice_before_begin"
    NOTICE_AFTER_END = "notice_after_end"
    NOTICE_TOO_SHORT = "notice_too_short"
    WITHDRAWN_THOUGH_SIGNED = "withdrawn_though_signed"
    SIGNED_BEFORE_COUNCIL = "signed_before_council"
    SIGNED_WITHOUT_COUNCIL = "signed_without_council"
    PARTY_SIGNED_AFTER_PAPER = "party_signed_after_paper"
    IN_FORCE_BEFORE_PARTY_SIGNED = "in_force_before_party_signed"


def ends_before_it_begins(dates: PaperDates) -> bool:
    """Is the end certainly before the beginning?"""
    return _certainly_before(dates.ended_on, dates.begins_on)


def order_warnings(dates: PaperDates) -> list[OrderWarning]:
    """What is unusual in the order of the paper's own dates; doubtful cases are left alone."""
    pairs = (
        (dates.signed_on, dates.agreed_on, OrderWarning.SIGNED_BEFORE_AGREED),
        (dates.in_force_on, dates.signed_on, OrderWarning.IN_FORCE_BEFORE_SIGNED),
        (dates.begins_on, dates.parent_begins_on, OrderWarning.BEFORE_ITS_PARENT),
        (dates.notified_on, dates.begins_on, OrderWarning.NOTICE_BEFORE_BEGIN),
        (dates.ended_on, dates.notified_on, OrderWarning.NOTICE_AFTER_END),
        (dates.ended_on, _end_of_notice(dates), OrderWarning.NOTICE_TOO_SHORT),
    )
    found = [warning for first, second, warning in pairs if _certainly_before(first, second)]
    if OrderWarning.NOTICE_AFTER_END in found and OrderWarning.NOTICE_TOO_SHORT in found:
        found.remove(OrderWarning.NOTICE_TOO_SHORT)
    if dates.withdrawn_on and dates.signed_on:
        found.append(OrderWarning.WITHDRAWN_THOUGH_SIGNED)
    return found


def party_warnings(dates: PaperDates, party: PartyDates) -> list[OrderWarning]:
    """What is unusual about the signature of one party; the paper's day counts where it has none of its own."""
    signed_on = party.signed_on or dates.signed_on
    pairs = (
        (signed_on, party.council_approved_on, OrderWarning.SIGNED_BEFORE_COUNCIL),
        (dates.signed_on, party.signed_on, OrderWarning.PARTY_SIGNED_AFTER_PAPER),
        (dates.in_force_on, party.signed_on, OrderWarning.IN_FORCE_BEFORE_PARTY_SIGNED),
    )
    found = [warning for first, second, warning in pairs if _certainly_before(first, second)]
    if signed_on and party.needs_council and not party.council_approved_on:
        found.insert(0, OrderWarning.SIGNED_WITHOUT_COUNCIL)
    return found


def _end_of_notice(dates: PaperDates) -> PartialDate | None:
    """The first day on which notice can have taken effect."""
    if not dates.notified_on or not dates.notified_on.earliest or not dates.notice_months:
        return None
    return PartialDate.of_day(months_later(dates.notified_on.earliest, dates.notice_months))


def _certainly_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and one.before(other) is Answer.YES
