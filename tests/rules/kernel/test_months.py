"""Counting in months."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.months import months_later


def test_months_end_with_the_month_and_with_time() -> None:
    assert months_later(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert months_later(date(2021, 1, 31), 1) == date(2021, 2, 28)
    assert months_later(date(9999, 6, 1), 24) == date.max
    assert months_later(date(2020, 3, 31), -1) == date(2020, 2, 29)
    assert months_later(date(1, 6, 1), -24) == date.min


@given(st.dates(max_value=date(9990, 1, 1)), st.integers(0, 60))
def test_the_same_day_so_many_months_later(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
