"""Until when an answer is asked for."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo


def end_of_day_there(now: datetime, days: int, zone: str) -> datetime:
    """The last minute of the day that many days from now, by the clock of whoever is to answer."""
    there = now.astimezone(ZoneInfo(zone))
    return datetime.combine(there.date() + timedelta(days=days), time(23, 59), there.tzinfo)
