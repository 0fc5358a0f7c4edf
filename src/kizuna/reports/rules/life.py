"""Signs of life of a tie and of its fields, and when silence is long enough to be noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

# A tie in which nothing happened for two years is shown as dormant, so that someone decides what becomes of it.
DORMANT_AFTER_MONTHS = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """A happening: its key, the last day on which it showed life, and the fields it touched, by code."""

    key: int
    day: date
    fields: tuple[str, ...] = ()


def last_sign(signs: Iterable[Sign]) -> Sign | None:
    """The latest of them."""
    return max(signs, key=lambda sign: (sign.day, sign.key), default=None)


def last_sign_by_field(signs: Iterable[Sign]) -> dict[str, Sign]:
    """For each field the latest happening in it."""
    last: dict[str, Sign] = {}
    for sign in sorted(signs, key=lambda sign: (sign.day, sign.key)):
        for field in sign.fields:
            last[field] = sign
    return last


def is_dormant(last: date | None, on: date, months: int = DORMANT_AFTER_MONTHS) -> bool:
    """Does the last sign of life lie more than `months` before `on`?

    No sign at all is no dormancy: nothing was ever awake.
    """
    return last is not None and months_later(last, months) < on


def months_later(day: date, months: int) -> date:
    """The same day of the month that many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    for last in (day.day, 30, 29):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    return date(year, month + 1, 28)
