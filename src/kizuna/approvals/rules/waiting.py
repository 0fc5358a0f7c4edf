"""Who waits for whom, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum


class Waits(StrEnum):
    """What one side of a text that stands for approval waits for."""

    ANSWER = "answer"
    NEW_LINK = "new_link"
    OURS = "ours"
    ASKING = "asking"
    THEIRS = "theirs"


def side_waits(
    *,
    is_ours: bool,
    is_approved: bool,
    is_voided: bool,
    proposed_at: datetime,
    links: Iterable[tuple[datetime, bool]],
) -> Waits | None:
    """What a side waits for; None when it has approved.

    `is_voided`: an approval it gave to earlier words counts no more. `links`: when each of its links was made,
    and whether it is open. Whoever had approved before does not know of the change until a new link is made.
    """
    if is_approved:
        return None
    if is_ours:
        return Waits.OURS
    open_since = [made_at for made_at, is_open in links if is_open]
    if is_voided and not any(made_at >= proposed_at for made_at in open_since):
        return Waits.NEW_LINK
    return Waits.THEIRS if open_since else Waits.ASKING
