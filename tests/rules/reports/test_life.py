"""Signs of life, and silence."""

from datetime import date

import pytest

from kizuna.reports.rules.life import Sign, is_dormant, last_sign, last_sign_by_field

SIGNS = [
    Sign(1, date(2019, 2, 1), ("energy",)),
    Sign(2, date(2019, 9, 2), ("energy", "education")),
    Sign(3, date(2020, 2, 12)),
]


def test_the_last_sign_is_the_latest() -> None:
    assert last_sign(SIGNS) == SIGNS[2]
    assert last_sign([]) is None


def test_each_field_has_its_own_last_sign() -> None:
    assert last_sign_by_field(SIGNS) == {"energy": SIGNS[1], "education": SIGNS[1]}


@pytest.mark.parametrize(
    ("last", "on", "dormant"),
    [
        (date(2020, 2, 12), date(2022, 2, 12), False),
        (date(2020, 2, 12), date(2022, 2, 13), True),
        (date(2020, 2, 29), date(2022, 2, 28), False),
        (date(2020, 2, 29), date(2022, 3, 1), True),
        (None, date(2022, 3, 1), False),
    ],
)
def test_two_years_of_silence_are_dormancy(last: date | None, on: date, dormant: bool) -> None:
    assert is_dormant(last, on) is dormant
