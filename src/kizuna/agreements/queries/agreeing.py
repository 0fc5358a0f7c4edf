"""How the words of a paper stand between the sides, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kizuna.agreements.models import Instrument
from kizuna.agreements.rules.steps import Stage, Step, next_step, stage_reached
from kizuna.approvals.queries import Standing, standing
from kizuna.columns.keys import key_of


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The standing of the words, the next step, and the stages with what is behind, next or ahead.

    There are no stages for words that never stood for approval here and never will.
    `is_signed_otherwise`: it was signed in words that all approved, and others stand for approval now.
    """

    standing: Standing
    step: Step
    stages: tuple[tuple[Stage, str], ...]
    is_signed_otherwise: bool = False


def agreeing_of(instrument: Instrument, now: datetime, *, with_changes: bool = False) -> Agreeing:
    """How the words of a paper stand; six queries."""
    found = standing(key_of(instrument), now, with_changes=with_changes)
    is_signed = instrument.signed_on is not None
    has_words = bool(instrument.text) or instrument.clauses.exists()
    line = found.current
    is_agreed = line is not None and line.version.agreed_at is not None
    step = next_step(
        is_withdrawn=instrument.withdrawn_on is not None,
        is_signed=is_signed,
        has_words=has_words and instrument.parties.count() > 1,
        was_proposed=bool(found.lines),
        stands=line is not None,
        is_agreed=is_agreed,
        has_objections=bool(line and line.unanswered),
        has_to_ask=bool(line and line.has_to_ask),
        awaits_us=bool(line and line.ours),
    )
    if step is Step.NOTHING and not found.lines:
        return Agreeing(found, step, ())
    reached = stage_reached(
        is_signed=is_signed, has_words=has_words, stands=line is not None, is_agreed=is_agreed
    )
    differs = bool(is_signed and found.agreed and line and line.version != found.agreed)
    return Agreeing(found, step, tuple(_marked(reached)), differs)


def _marked(reached: Stage | None) -> Iterator[tuple[Stage, str]]:
    stages = list(Stage)
    behind = stages.index(reached) + 1 if reached else 0
    for place, stage in enumerate(stages):
        yield stage, "done" if place < behind else "next" if place == behind else "ahead"
