"""What is practised without a paper."""

from kizuna.kernel.answers import Answer
from kizuna.reports.rules.coverage import not_covered

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR


def test_practised_without_a_paper_is_what_no_paper_has_in_force() -> None:
    practised = {
        "energy": ["fair"],
        "flood": ["return visit"],
        "sport": ["match"],
        "youth": ["camp"],
        "art": [],
    }
    in_force = {"energy": YES, "sport": NO, "youth": UNCLEAR}
    assert not_covered(practised, in_force) == {"flood": ["return visit"], "sport": ["match"]}
