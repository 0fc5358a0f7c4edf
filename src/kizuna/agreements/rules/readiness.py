"""What keeps a paper from taking effect, whatever its dates say.

A paper that two sides draft here is in force only when all of them approved its words and it was signed. A paper
that was recorded from a source, without any text put up for approval, stands on its dates alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kizuna.kernel.dates import PartialDate

NO, UNCLEAR = 0, 1


class HeldBack(StrEnum):
    """Why a paper has not taken effect."""

    WITHDRAWN = "withdrawn"
    NOT_APPROVED = "not_approved"
    NOT_SIGNED = "not_signed"
    NOT_SIGNED_BY_ALL = "not_signed_by_all"


# Without a signature noted nobody knows whether it was signed; the others are certain.
LARGEST_ANSWER = {
    HeldBack.WITHDRAWN: NO,
    HeldBack.NOT_APPROVED: NO,
    HeldBack.NOT_SIGNED: UNCLEAR,
    HeldBack.NOT_SIGNED_BY_ALL: UNCLEAR,
}
NOTHING_HELD_BACK: Mapping[int, HeldBack] = MappingProxyType({})


def held_back(
    *,
    is_withdrawn: bool = False,
    signed_on: PartialDate | None = None,
    proposed_on: date | None = None,
    was_agreed: bool = False,
    is_being_signed: bool = False,
) -> HeldBack | None:
    """What holds the paper back; None for a paper that takes effect by its dates.

    `proposed_on` is the day on which its text was first put up for approval. What had surely been signed before
    that day took effect without. `is_being_signed`: no day of its own is noted, but one of its parties has
    signed or asks its council, so the day on which the text was agreed is not that of its beginning.
    """
    if is_withdrawn:
        return HeldBack.WITHDRAWN
    if proposed_on is None or (signed_on and signed_on.latest and signed_on.latest < proposed_on):
        return HeldBack.NOT_SIGNED_BY_ALL if is_being_signed else None
    if not was_agreed:
        return HeldBack.NOT_APPROVED
    return None if signed_on else HeldBack.NOT_SIGNED
