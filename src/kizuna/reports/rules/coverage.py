"""What is practised without a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from kizuna.kernel.answers import Answer

Practice = TypeVar("Practice")


def not_covered(
    practised: Mapping[str, Sequence[Practice]], in_force: Mapping[str, Answer]
) -> dict[str, Sequence[Practice]]:
    """The fields in which something happened and that no paper has in force on the day.

    Where it is unclear whether a paper is in force, the field is not called uncovered.
    """
    return {
        field: doings
        for field, doings in practised.items()
        if doings and in_force.get(field, Answer.NO) is Answer.NO
    }
