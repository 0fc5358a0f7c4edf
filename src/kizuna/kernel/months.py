"""Counting in months."""

from __future__ import annotations

from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day of the month that many months later (earlier below zero), or the last day of a shorter month.

    What lies beyond the calendar becomes its first or last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    if day.day <= 28:
        return date(year, month + 1, day.day)
    for last in (day.day, 30, 29):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    return date(year, month + 1, 28)
