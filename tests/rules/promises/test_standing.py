"""How a promise stands on a day, and how it may be answered."""

from datetime import date

import pytest

from kizuna.kernel.dates import PartialDate
from kizuna.promises.rules import AnswerFault, PromiseState, Standing, answer_fault, standing


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
        ("open", "open", True, True, AnswerFault.OPEN_BY_OPEN),
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
