"""A deadline ends with the day of those who are to answer."""

from datetime import UTC, datetime

import pytest

from kizuna.approvals.rules.deadlines import end_of_day_there


@pytest.mark.parametrize(
    ("now", "days", "zone", "until"),
    [
        ("2026-11-26T16:30+00:00", 14, "Asia/Tokyo", "2026-12-11T14:59+00:00"),
        ("2026-11-26T14:30+00:00", 14, "Asia/Tokyo", "2026-12-10T14:59+00:00"),
        ("2026-11-26T16:30+00:00", 14, "Europe/Berlin", "2026-12-10T22:59+00:00"),
        ("2026-03-20T16:30+00:00", 9, "Europe/Berlin", "2026-03-29T21:59+00:00"),
        ("2026-10-20T16:30+00:00", 5, "Europe/Berlin", "2026-10-25T22:59+00:00"),
        ("2026-11-26T16:30+00:00", 1, "UTC", "2026-11-27T23:59+00:00"),
    ],
)
def test_it_is_the_last_minute_of_their_day(now: str, days: int, zone: str, until: str) -> None:
    found = end_of_day_there(datetime.fromisoformat(now), days, zone)
    assert found.astimezone(UTC) == datetime.fromisoformat(until)
