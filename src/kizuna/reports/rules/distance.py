"""How a distance is said."""

from __future__ import annotations


def rounded_kilometres(kilometres: float) -> int:
    """As people say it: to the kilometre below 100, to tens below 1,000, to hundreds above."""
    step = 1 if kilometres < 100 else 10 if kilometres < 1000 else 100
    return round(kilometres / step) * step
