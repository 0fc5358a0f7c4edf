"""How a promise stands on a day, and how it may be answered."""

from datetime import date

import pytest

from kizuna.kernel.dates import PartialDate
from kizuna.promises.rules import (
    AnswerFault,
    PromiseState,
    Standing,
    after_answer,
    answer_fault,
    is_waiting,
    standing,
)


@pytest.mark.parametrize(
    ("due", "on", "expected"),
    [
        ("2020-22/..", date(2019, 9, 3), Standing.OPEN),
        ("2020-22/..", date(2020, 4, 15), Standing.DUE_SOON),
        ("2020-22/..", date(2020, 8, 31), Standing.DUE_SOON),
        ("2020-22/..", date(2020, 9, 1), Standing.OVERDUE),
        ("2019", date(2019, 12, 31), Standing.DUE_SOON),
        ("2019", date(2020, 1, 1), Standing.OVERDUE),
        ("2019-12-01", date(2019, 10, 1), Standing.OPEN),
        ("2019-12-01", date(2019, 10, 2), Standing.DUE_SOON),
        ("2019-12-01", date(2019, 12, 2), Standing.OVERDUE),
        ("2020~", date(2021, 6, 1), Standing.UNCLEAR),
        ("2020~", date(2022, 1, 2), Standing.OVERDUE),
        ("2019-09-01/2019-09-07", date(2019, 9, 7), Standing.DUE_SOON),
        ("../2019-09-07", date(2019, 9, 8), Standing.OVERDUE),
    ],
)
def test_an_open_promise_stands_by_its_due_date(due: str, on: date, expected: Standing) -> None:
    assert standing(PromiseState.OPEN, PartialDate.parse(due), on) is expected


def test_a_promise_without_a_due_date_stays_open() -> None:
    assert standing(PromiseState.OPEN, None, date(2090, 1, 1)) is Standing.OPEN


@pytest.mark.parametrize("state", [state for state in PromiseState if state is not PromiseState.OPEN])
def test_an_answered_promise_stands_as_answered(state: PromiseState) -> None:
    assert standing(state, PartialDate.parse("2019"), date(2090, 1, 1)) == Standing(state)


@pytest.mark.parametrize(
    ("now", "answer", "has_reason", "has_evidence", "fault"),
    [
        ("open", "open", False, True, AnswerFault.OPEN_BY_OPEN),
        ("open", "open", True, False, None),
        ("kept", "open", False, True, AnswerFault.REASON_NEEDED),
        ("kept", "open", True, False, None),
        ("open", "dropped", False, True, AnswerFault.REASON_NEEDED),
        ("open", "changed", False, True, AnswerFault.REASON_NEEDED),
        ("open", "changed", True, False, None),
        ("open", "kept", False, False, AnswerFault.PROOF_NEEDED),
        ("open", "kept", False, True, None),
        ("open", "late", True, False, None),
        ("open", "late", False, False, AnswerFault.PROOF_NEEDED),
    ],
)
def test_what_an_answer_needs(
    now: str, answer: str, has_reason: bool, has_evidence: bool, fault: AnswerFault | None
) -> None:
    assert answer_fault(now, answer, has_reason=has_reason, has_evidence=has_evidence) == fault


@pytest.mark.parametrize(
    ("answer", "recurs", "fault"),
    [
        ("changed", False, None),
        ("open", False, None),
        ("kept", True, None),
        ("late", True, None),
        ("kept", False, AnswerFault.NO_LONGER_DUE),
        ("late", False, AnswerFault.NO_LONGER_DUE),
        ("dropped", False, AnswerFault.NO_LONGER_DUE),
        ("dropped", True, AnswerFault.NO_LONGER_DUE),
    ],
)
def test_only_what_goes_on_can_be_due_again(answer: str, recurs: bool, fault: AnswerFault | None) -> None:
    found = answer_fault("open", answer, has_reason=True, has_evidence=True, has_new_due=True, recurs=recurs)
    assert found == fault


def test_a_changed_promise_with_a_new_date_waits_and_is_asked_for_again() -> None:
    new = PartialDate("2022")
    assert standing("changed", PartialDate("2019"), date(2021, 1, 1), new) is Standing.CHANGED
    assert standing("changed", PartialDate("2019"), date(2022, 1, 1), new) is Standing.DUE_SOON
    assert standing("changed", None, date(2023, 1, 1), new) is Standing.OVERDUE
    assert standing("changed", PartialDate("2019"), date(2023, 1, 1)) is Standing.CHANGED
    assert standing("open", PartialDate("2019"), date(2021, 1, 1), new) is Standing.OPEN
    assert [is_waiting(state, new) for state in PromiseState] == [True, False, False, True, False]
    assert [is_waiting(state, None) for state in PromiseState] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("answer", "new_due", "every_months", "expected"),
    [
        ("kept", None, None, ("kept", None)),
        ("kept", None, 12, ("open", "2020")),
        ("late", None, 24, ("open", "2021")),
        ("late", "2023", 24, ("open", "2023")),
        ("changed", "2021-05", None, ("changed", "2021-05")),
        ("changed", None, None, ("changed", None)),
        ("open", None, None, ("open", None)),
        ("open", "2021", None, ("open", "2021")),
        ("dropped", None, 12, ("dropped", None)),
    ],
)
def test_where_an_answer_leads(
    answer: str, new_due: str | None, every_months: int | None, expected: tuple[str, str | None]
) -> None:
    state, due = after_answer(
        answer,
        due=PartialDate("2019"),
        next_due=None,
        new_due=PartialDate(new_due) if new_due else None,
        every_months=every_months,
    )
    assert (state, due.edtf if due else None) == expected


def test_the_next_time_is_counted_from_what_was_due_by_now() -> None:
    due, later = PartialDate("2019"), PartialDate("2021-22")
    assert after_answer("kept", due=due, next_due=later, new_due=None, every_months=12) == (
        "open",
        PartialDate("2022-22"),
    )
    assert after_answer("kept", due=None, next_due=None, new_due=None, every_months=12) == ("open", None)
    end = PartialDate("9999")
    assert after_answer("kept", due=end, next_due=None, new_due=None, every_months=12) == ("open", None)
    assert after_answer("open", due=due, next_due=later, new_due=None, every_months=None) == ("open", later)
