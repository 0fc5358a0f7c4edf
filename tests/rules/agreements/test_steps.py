"""What comes next for the words of a paper."""

from typing import Any

import pytest

from kizuna.agreements.rules.steps import Stage, Step, next_step, stage_reached

DRAFT: dict[str, Any] = {"is_signed": False, "has_words": True, "was_proposed": False, "stands": False}
STANDS = DRAFT | {"was_proposed": True, "stands": True}


@pytest.mark.parametrize(
    ("known", "step"),
    [
        (DRAFT | {"has_words": False}, Step.WRITE),
        (DRAFT, Step.PROPOSE),
        (DRAFT | {"was_proposed": True}, Step.PROPOSE),
        (DRAFT | {"is_signed": True}, Step.NOTHING),
        (DRAFT | {"is_signed": True, "has_words": False}, Step.NOTHING),
        (DRAFT | {"is_signed": True, "was_proposed": True}, Step.PROPOSE),
        (STANDS | {"has_objections": True, "has_to_ask": True, "awaits_us": True}, Step.ANSWER),
        (STANDS | {"has_to_ask": True, "awaits_us": True}, Step.ASK),
        (STANDS | {"awaits_us": True}, Step.APPROVE),
        (STANDS, Step.WAIT),
        (STANDS | {"is_signed": True}, Step.WAIT),
        (STANDS | {"is_agreed": True}, Step.SIGN),
        (STANDS | {"is_agreed": True, "is_signed": True}, Step.NOTHING),
        (STANDS | {"is_withdrawn": True, "awaits_us": True}, Step.NOTHING),
        (DRAFT | {"is_withdrawn": True}, Step.NOTHING),
    ],
)
def test_there_is_one_next_step(known: dict[str, Any], step: Step) -> None:
    assert next_step(**known) is step


@pytest.mark.parametrize(
    ("known", "stage"),
    [
        ({"has_words": False}, None),
        ({}, Stage.DRAFTED),
        ({"stands": True}, Stage.PROPOSED),
        ({"stands": True, "is_agreed": True}, Stage.APPROVED),
        ({"stands": True, "is_agreed": True, "is_signed": True}, Stage.SIGNED),
        ({"is_signed": True, "stands": True}, Stage.PROPOSED),
    ],
)
def test_signed_is_not_approved(known: dict[str, Any], stage: Stage | None) -> None:
    given = {"is_signed": False, "has_words": True, "stands": False, "is_agreed": False} | known
    assert stage_reached(**given) is stage
