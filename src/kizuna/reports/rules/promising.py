"""What state a promise was in on an earlier day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.promises.rules import PromiseState

# A step: the state it led to, when that happened as far as known, and the day on which it was noted.
Step = tuple[str, PartialDate | None, date]


def state_on(steps: Iterable[Step], day: date) -> str:
    """The state after the last step that had surely happened by the day; before all steps it is open.

    A step of which no source says when it happened counts from the day on which it was noted.
    """
    state: str = PromiseState.OPEN.value
    for reached, happened_on, noted_on in steps:
        if (happened_on.reached_by(day) is Answer.YES) if happened_on else (noted_on <= day):
            state = reached
    return state
