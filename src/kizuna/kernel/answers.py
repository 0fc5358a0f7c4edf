"""Three-valued answers: what the record knows, denies, or cannot decide."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """The answer to a question about dates that are only partly known."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


def all_of(*answers: Answer) -> Answer:
    """Kleene's strong conjunction; of nothing it is YES."""
    if Answer.NO in answers:
        return Answer.NO
    return Answer.UNCLEAR if Answer.UNCLEAR in answers else Answer.YES


def any_of(*answers: Answer) -> Answer:
    """Kleene's strong disjunction; of nothing it is NO."""
    if Answer.YES in answers:
        return Answer.YES
    return Answer.UNCLEAR if Answer.UNCLEAR in answers else Answer.NO


def negation(answer: Answer) -> Answer:
    """YES and NO change places; what is unclear stays unclear."""
    if answer is Answer.UNCLEAR:
        return answer
    return Answer.NO if answer is Answer.YES else Answer.YES


def certainly(truth: object) -> Answer:
    """Lift a plain truth into an answer; anything empty is NO."""
    return Answer.YES if truth else Answer.NO
