"""What differs between the answers of two days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kizuna.kernel.answers import Answer


class Change(StrEnum):
    """How the answer for a field differs from the earlier day to the later one."""

    NEW = "new"
    GONE = "gone"
    CLEARED = "cleared"
    DOUBTED = "doubted"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field whose answer is not the same on both days."""

    field: str
    before: Answer
    after: Answer
    change: Change


def change_between(before: Answer, after: Answer) -> Change:
    """What became of a field. From unclear to a plain answer is CLEARED, the other way round DOUBTED."""
    if before is after:
        return Change.SAME
    if after is Answer.UNCLEAR:
        return Change.DOUBTED
    if before is Answer.UNCLEAR:
        return Change.CLEARED
    return Change.NEW if after is Answer.YES else Change.GONE


def differences(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> list[Difference]:
    """All fields whose answer differs, in the order of `after`, then of `before`; a missing field is a no."""
    found = []
    for field in dict.fromkeys([*after, *before]):
        one, other = before.get(field, Answer.NO), after.get(field, Answer.NO)
        change = change_between(one, other)
        if change is not Change.SAME:
            found.append(Difference(field, one, other, change))
    return found
