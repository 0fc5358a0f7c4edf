"""What differs between two days."""

import pytest

from kizuna.agreements.rules.changes import Change, Difference, change_between, differences
from kizuna.kernel.answers import Answer

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (NO, YES, Change.NEW),
        (YES, NO, Change.GONE),
        (UNCLEAR, YES, Change.CLEARED),
        (UNCLEAR, NO, Change.CLEARED),
        (YES, UNCLEAR, Change.DOUBTED),
        (NO, UNCLEAR, Change.DOUBTED),
        (YES, YES, Change.SAME),
        (UNCLEAR, UNCLEAR, Change.SAME),
    ],
)
def test_how_an_answer_changes(before: Answer, after: Answer, change: Change) -> None:
    assert change_between(before, after) is change


def test_only_what_differs_is_told_and_a_missing_field_is_a_no() -> None:
    assert differences({"energy": YES, "art": YES}, {"energy": YES, "education": YES}) == [
        Difference("education", NO, YES, Change.NEW),
        Difference("art", YES, NO, Change.GONE),
    ]
    assert differences({"energy": NO}, {}) == []
