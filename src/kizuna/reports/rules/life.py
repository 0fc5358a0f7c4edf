"""Signs of life of a tie and of its fields, and when silence is long enough to be noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kizuna.kernel.months import months_later

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
