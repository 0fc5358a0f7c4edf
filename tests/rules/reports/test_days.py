"""The steps from paper to paper."""

from datetime import date

from kizuna.kernel.dates import PartialDate
from kizuna.reports.rules.days import Step, step_after, step_before, steps_of


def test_a_paper_gives_a_step_on_the_first_day_on_which_it_has_surely_begun() -> None:
    papers = [
        (1, PartialDate("2019-09-02")),
        (2, PartialDate("2017~")),
        (3, None),
        (4, PartialDate("2019-09-02")),
        (5, PartialDate("2021-22/..")),
        (6, PartialDate("../2022")),
    ]
    assert steps_of(papers) == [
        Step(date(2017, 12, 31), (2,)),
        Step(date(2019, 9, 2), (1, 4)),
        Step(date(2021, 8, 31), (5,)),
    ]


def test_steps_lead_to_the_neighbours_and_never_to_the_day_itself() -> None:
    steps = [Step(date(2017, 12, 31), (1,)), Step(date(2019, 9, 2), (2,)), Step(date(2022, 9, 9), (3,))]
    before, after = step_before(steps, date(2019, 9, 2)), step_after(steps, date(2019, 9, 2))
    assert (before, after) == (steps[0], steps[2])
    assert step_before(steps, date(2017, 12, 31)) is None
    assert step_after(steps, date(2022, 9, 9)) is None
    assert step_before([], date(2020, 1, 1)) is None
