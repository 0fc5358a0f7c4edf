"""When the next visit is due by the rhythm two sides agreed upon."""

from datetime import date

import pytest

from kizuna.agreements.rules.rhythm import NextVisit, Rhythm, Visit, Way, next_visit, remind_from
from kizuna.kernel.dates import PartialDate

IN, OUT = Way.INCOMING, Way.OUTGOING
# As two cities really practised it: in 2010, 2014, 2018, out 2012 and 2016, planned for 2020.
EVERY_TWO_YEARS_IN_TURNS = Rhythm(2)
PRACTISED = [
    Visit(key, PartialDate(str(2008 + 2 * key)), OUT if key % 2 == 0 else IN) for key in (1, 2, 3, 4, 5)
]


def visit(key: int, when: str, way: str = IN) -> Visit:
    return Visit(key, PartialDate(when), way)


def due(rhythm: Rhythm, *visits: Visit) -> tuple[str, str, int | None] | None:
    found = next_visit(rhythm, visits)
    return (found.due.edtf, found.way, found.after) if found else None


def test_sides_take_turns() -> None:
    assert due(EVERY_TWO_YEARS_IN_TURNS, *PRACTISED) == ("2020", OUT, 5)
    assert due(EVERY_TWO_YEARS_IN_TURNS, *PRACTISED, visit(6, "2020-06", OUT)) == ("2022", IN, 6)


def test_a_planned_visit_counts_as_the_one_that_was_due() -> None:
    planned = visit(6, "2027-05-01/2027-05-06", OUT)
    assert due(EVERY_TWO_YEARS_IN_TURNS, *PRACTISED, planned) == ("2029", IN, 6)


def test_without_turns_only_visits_of_that_way_count() -> None:
    rhythm = Rhythm(4, alternates=False, first_way=OUT)
    assert due(rhythm, *PRACTISED) == ("2020", OUT, 4)
    assert due(Rhythm(4, alternates=False), *PRACTISED) == ("2022", "", 5)


def test_before_the_first_visit_the_rhythm_counts_from_its_beginning() -> None:
    rhythm = Rhythm(2, first_way=IN, since=PartialDate("2019-09-02"))
    assert due(rhythm) == ("2021", IN, None)
    assert due(rhythm, visit(1, "2019-08-27", OUT)) == ("2021", IN, None)
    assert due(rhythm, visit(2, "2019-09-01/2019-09-07", OUT)) == ("2021", IN, 2)


def test_nothing_is_due_where_nothing_says_from_when() -> None:
    assert due(Rhythm(2, first_way=IN)) is None


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2018-11-13/2018-11-18", "2020"),
        ("2018-12-28/2019-01-03", "2020/2021"),
        ("2017~", "2019~"),
        ("2018/..", "2020"),
        ("201X", "2012/2021"),
    ],
)
def test_the_year_is_no_more_exact_than_the_last_visit(last: str, expected: str) -> None:
    assert due(Rhythm(2), visit(1, last)) == (expected, OUT, 1)


def test_of_several_visits_the_latest_counts_whatever_their_order() -> None:
    assert due(Rhythm(1), visit(3, "2019-05-14/2019-05-19"), visit(7, "2018-04"), visit(5, "2019-09")) == (
        "2020",
        OUT,
        5,
    )


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert next_visit(Rhythm(4), [visit(1, "9998")]) is None


@pytest.mark.parametrize(
    ("years", "reminded"), [(1, date(2025, 7, 1)), (2, date(2025, 1, 1)), (4, date(2025, 1, 1))]
)
def test_reminders_come_a_year_before_or_half_a_rhythm(years: int, reminded: date) -> None:
    assert remind_from(Rhythm(years), PartialDate("2026")) == reminded


def test_a_visit_says_which_way_the_next_one_goes() -> None:
    assert next_visit(Rhythm(3), [visit(1, "2020", OUT)]) == NextVisit(PartialDate("2023"), IN, 1)
