"""Round years since something began."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.dates import PartialDate
from kizuna.reports.rules.anniversaries import next_anniversary


@pytest.mark.parametrize(
    ("began", "today", "years", "when"),
    [
        ("2019-09-02", date(2024, 9, 2), 5, "2024-09-02"),
        ("2019-09-02", date(2024, 9, 3), 10, "2029-09-02"),
        ("2019-09-02", date(2020, 1, 1), 5, "2024-09-02"),
        ("2017~", date(2026, 11, 26), 10, "2027~"),
        ("2017", date(2027, 12, 31), 10, "2027"),
        ("2017", date(2028, 1, 1), 15, "2032"),
        ("1991/..", date(2026, 11, 26), 35, "2026"),
        ("2020-02-29", date(2025, 1, 1), 5, "2025-02-28"),
        ("2030", date(2026, 11, 26), 5, "2035"),
    ],
)
def test_the_next_round_year(began: str, today: date, years: int, when: str) -> None:
    found = next_anniversary(PartialDate(began), today)
    assert found is not None
    assert (found.years, found.when.edtf) == (years, when)


@pytest.mark.parametrize("began", ["201X", "../2017", "/2017", "9998"])
def test_a_beginning_that_is_too_vague_gives_none(began: str) -> None:
    assert next_anniversary(PartialDate(began), date(2026, 1, 1)) is None
    assert next_anniversary(None, date(2026, 1, 1)) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2150, 1, 1)))
def test_it_is_never_past_and_the_first_that_is_not(began: date, today: date) -> None:
    found = next_anniversary(PartialDate.of_day(began), today)
    assert found is not None
    assert found.years % 5 == 0
    assert found.last >= today
    assert found.years == 5 or found.last.replace(year=found.last.year - 5, day=1) <= today
