"""Who waits for whom."""

from datetime import UTC, datetime, timedelta

import pytest

from kizuna.approvals.rules.waiting import Waits, side_waits

PROPOSED = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
BEFORE, AFTER = PROPOSED - timedelta(days=1), PROPOSED + timedelta(days=1)


@pytest.mark.parametrize(
    ("is_ours", "is_voided", "links", "waits"),
    [
        (True, False, [], Waits.OURS),
        (True, True, [], Waits.OURS),
        (False, False, [], Waits.ASKING),
        (False, False, [(AFTER, True)], Waits.THEIRS),
        (False, False, [(BEFORE, True)], Waits.THEIRS),
        (False, False, [(AFTER, False)], Waits.ASKING),
        (False, True, [], Waits.NEW_LINK),
        (False, True, [(BEFORE, True)], Waits.NEW_LINK),
        (False, True, [(BEFORE, True), (AFTER, True)], Waits.THEIRS),
        (False, True, [(AFTER, False)], Waits.NEW_LINK),
    ],
)
def test_a_side_waits_until_it_has_approved(
    is_ours: bool, is_voided: bool, links: list[tuple[datetime, bool]], waits: Waits
) -> None:
    given = {"is_ours": is_ours, "is_voided": is_voided, "links": links, "proposed_at": PROPOSED}
    assert side_waits(is_approved=False, **given) is waits  # type: ignore[arg-type]
    assert side_waits(is_approved=True, **given) is None  # type: ignore[arg-type]
