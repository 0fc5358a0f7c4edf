"""What state a promise was in on an earlier day, and what was due then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.promises.rules import KEPT, PromiseState


class Step(NamedTuple):
    """The answer, when that happened as far as known, the day on which it was noted, and what was due from then on."""

    answer: str
    happened_on: PartialDate | None
    noted_on: date
    due: PartialDate | None = None


def state_on(steps: Iterable[Step], day: date, *, recurs: bool = False) -> tuple[str, PartialDate | None]:
    """State and later due date after the last step that had surely happened by the day; before all it is open.

    A step of which no source says when it happened counts from the day on which it was noted. A recurring promise
    that was kept is open again for its next time.
    """
    state: str = PromiseState.OPEN.value
    due: PartialDate | None = None
    for step in steps:
        told_on = step.happened_on
        if (told_on.reached_by(day) is Answer.YES) if told_on else (step.noted_on <= day):
            state = PromiseState.OPEN.value if recurs and step.answer in KEPT else step.answer
            due = step.due or (due if state == PromiseState.OPEN else None)
    return state, due
