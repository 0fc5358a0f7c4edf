"""Partial dates some months later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.months import months_later
from kizuna.kernel.shifting import shifted
from tests.rules.kernel.some_dates import partial_dates


@pytest.mark.parametrize(
    ("when", "months", "later"),
    [
        ("2019-09-02", 12, "2020-09-02"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2019-09", 6, "2020-03"),
        ("2017~", 60, "2022~"),
        ("2020", 6, "2020-07/2021-06"),
        ("2020-22", 12, "2021-22"),
        ("2020-22", 3, "2020-23"),
        ("2020-24", 3, "2021-21"),
        ("2020-22", 1, "2020-07/2020-09"),
        ("201X", 120, "202X"),
        ("201X", 60, "2015-01/2024-12"),
        ("2020-22/..", 12, "2021-22/.."),
        ("../2019-09-07", 12, "../2020-09-07"),
        ("2019-09-01/2019-09-07", -12, "2018-09-01/2018-09-07"),
        ("2020/2021", 6, "2020-07/2022-06"),
        ("2019/", 12, "2020/"),
    ],
)
def test_a_date_moves_and_stays_as_exact_as_it_was(when: str, months: int, later: str) -> None:
    assert shifted(PartialDate(when), months).edtf == later


def test_nothing_moves_beyond_the_calendar() -> None:
    with pytest.raises(NotADate):
        shifted(PartialDate("9999"), 12)
    with pytest.raises(NotADate):
        shifted(PartialDate("0001-22"), -24)


@given(partial_dates, st.integers(-600, 600))
def test_the_bounds_move_by_as_many_months(when: PartialDate, months: int) -> None:
    later = shifted(when, months)
    for before, after in ((when.earliest, later.earliest), (when.latest, later.latest)):
        assert (before is None) == (after is None)
        if before and after:
            moved = months_later(before, months)
            assert (moved.year, moved.month) == (after.year, after.month)


@given(partial_dates, st.integers(-50, 50))
def test_there_and_back_again_by_years(when: PartialDate, years: int) -> None:
    if years % 10 == 0 and "-02-29" not in when.edtf:
        assert shifted(shifted(when, 12 * years), -12 * years) == when
