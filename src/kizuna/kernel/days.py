"""A day of the calendar as an address or a command names it."""

from __future__ import annotations

from datetime import date


class NotADay(ValueError):
    """The text names no day of the calendar. `text` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a day: {text!r}")
        self.text = text


def read_day(text: str) -> date:
    """A day written YYYY-MM-DD. Raises NotADay for anything else, also for other notations of ISO 8601."""
    stripped = text.strip()
    try:
        day = date.fromisoformat(stripped)
    except ValueError as wrong:
        raise NotADay(text) from wrong
    if day.isoformat() != stripped:
        raise NotADay(text)
    return day
