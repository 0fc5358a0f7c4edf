"""Three-valued logic, and validity between two partial dates."""

from __future__ import annotations

from datetime import date

import pytest

from kizuna.kernel.answers import Answer, all_of, any_of, certainly, negation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.periods import Period

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR


@pytest.mark.parametrize(
    ("answers", "together", "either"),
    [
        ((), YES, NO),
        ((YES,), YES, YES),
        ((YES, UNCLEAR), UNCLEAR, YES),
        ((NO, UNCLEAR), NO, UNCLEAR),
        ((YES, NO), NO, YES),
        ((UNCLEAR, UNCLEAR), UNCLEAR, UNCLEAR),
    ],
)
def test_answers_combine_after_kleene(answers: tuple[Answer, ...], together: Answer, either: Answer) -> None:
    assert all_of(*answers) is together
    assert any_of(*answers) is either
    assert negation(all_of(*answers)) is any_of(*(negation(answer) for answer in answers))


def test_a_truth_becomes_an_answer() -> None:
    assert certainly("words") is YES
    assert certainly([]) is NO


def _period(start: str, end: str, *, open_start: bool = False) -> Period:
    return Period(
        PartialDate.parse(start) if start else None,
        PartialDate.parse(end) if end else None,
        open_start=open_start,
    )


@pytest.mark.parametrize(
    ("period", "day", "answer"),
    [
        (_period("2017~", ""), date(2016, 12, 31), NO),
        (_period("2017~", ""), date(2017, 6, 1), UNCLEAR),
        (_period("2017~", ""), date(2018, 12, 31), YES),
        (_period("2017~", "2019-09-02"), date(2019, 9, 2), YES),
        (_period("2017~", "2019-09-02"), date(2019, 9, 3), NO),
        (_period("2017~", "2019"), date(2019, 5, 1), UNCLEAR),
        (_period("", "2019-09-02"), date(2010, 1, 1), UNCLEAR),
        (_period("", "2019-09-02"), date(2019, 9, 2), YES),
        (_period("", "2019-09-02", open_start=True), date(2010, 1, 1), YES),
        (_period("", "2019-09-02", open_start=True), date(2019, 9, 3), NO),
        (_period("", ""), date(2019, 9, 3), UNCLEAR),
        (_period("", "", open_start=True), date(2019, 9, 3), YES),
        (_period("2020-22/..", ""), date(2020, 9, 1), YES),
        (Period.of(PartialDate.parse("1991/..")), date(2024, 1, 1), YES),
        (Period.of(PartialDate.parse("1991/")), date(2024, 1, 1), UNCLEAR),
        (Period.of(PartialDate.parse("2018-11-13/2018-11-18")), date(2018, 11, 18), YES),
    ],
)
def test_a_period_covers_a_day(period: Period, day: date, answer: Answer) -> None:
    assert period.covers(day) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (_period("2017", "2018"), _period("2019", ""), NO),
        (_period("2017", "2019"), _period("2019", ""), UNCLEAR),
        (_period("2017", ""), _period("2019", ""), YES),
        (_period("2017", "2019-05-01"), _period("2019-05-01", ""), YES),
        (_period("2017", "2018"), _period("", "2016"), NO),
        (_period("2017", "2018"), _period("", ""), UNCLEAR),
        (_period("2017", "2018"), _period("", "", open_start=True), YES),
    ],
)
def test_periods_overlap_seen_from_both_sides(one: Period, other: Period, answer: Answer) -> None:
    assert one.overlaps(other) is answer
    assert other.overlaps(one) is answer
