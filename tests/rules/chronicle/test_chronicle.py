"""Order in time, signs of life, and threads that must not run in circles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.chronicle.rules import arises_before_its_origin, order_key, reached, sign_day
from kizuna.kernel.dates import PartialDate

TODAY = date(2026, 1, 15)


def test_entries_stand_by_first_possible_day_and_the_undated_last() -> None:
    dates = [
        None,
        PartialDate("2019-09-02"),
        PartialDate("2017~"),
        PartialDate("2020-22/.."),
        PartialDate("../2016"),
    ]
    ordered = sorted(dates, key=order_key)
    assert [str(one) for one in ordered] == ["../2016", "2017~", "2019-09-02", "2020-22/..", "None"]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2019-09-02", date(2019, 9, 2)),
        ("2017~", date(2017, 12, 31)),
        ("2026", TODAY),
        ("2020-22/..", date(2020, 8, 31)),
        ("2019-09-01/2019-09-07", date(2019, 9, 7)),
        ("../2016", date(2016, 12, 31)),
        ("2026-02", None),
        (None, None),
    ],
)
def test_the_last_day_on_which_there_may_have_been_contact(when: str | None, day: date | None) -> None:
    assert sign_day(PartialDate(when) if when else None, TODAY) == day


@pytest.mark.parametrize(
    ("edges", "start", "found"),
    [
        ([], 1, set()),
        ([(2, 1)], 2, {1}),
        ([(3, 2), (2, 1)], 3, {1, 2}),
        ([(3, 2), (2, 1)], 1, set()),
        ([(1, 2), (2, 1)], 1, {1, 2}),
    ],
)
def test_where_the_threads_lead(edges: list[tuple[int, int]], start: int, found: set[int]) -> None:
    assert reached(edges, start) == found


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=30), st.integers(0, 8))
def test_threads_lead_on_from_wherever_they_lead(edges: list[tuple[int, int]], start: int) -> None:
    found = reached(edges, start)
    assert all(target in found for source, target in edges if source in found or source == start)


@pytest.mark.parametrize(
    ("entry", "origin", "impossible"),
    [
        ("2018", "2019", True),
        ("2019", "2019-09-02", False),
        ("2020", "2019", False),
        (None, "2019", False),
        ("2018", None, False),
        ("2018/..", "2019", False),
    ],
)
def test_what_was_over_before_its_origin_began_cannot_have_come_of_it(
    entry: str | None, origin: str | None, impossible: bool
) -> None:
    dates = [PartialDate(one) if one else None for one in (entry, origin)]
    assert arises_before_its_origin(*dates) is impossible
