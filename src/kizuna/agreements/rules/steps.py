"""What comes next for the words of a paper: draft, propose, ask the other side, approve, sign."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """The one thing that is to be done now."""

    WRITE = "write"
    PROPOSE = "propose"
    ANSWER = "answer"
    ASK = "ask"
    APPROVE = "approve"
    WAIT = "wait"
    SIGN = "sign"
    NOTHING = "nothing"


class Stage(StrEnum):
    """How far the words have come, in this order."""

    DRAFTED = "drafted"
    PROPOSED = "proposed"
    APPROVED = "approved"
    SIGNED = "signed"


def next_step(
    *,
    is_signed: bool,
    has_words: bool,
    was_proposed: bool,
    stands: bool,
    is_agreed: bool = False,
    has_objections: bool = False,
    has_to_ask: bool = False,
    awaits_us: bool = False,
    is_withdrawn: bool = False,
) -> Step:
    """What comes next. A paper that was withdrawn, or signed without ever being proposed here, needs nothing.

    The other side is asked before our own approves: theirs takes longest, and what they object to is changed
    before anybody's approval is spent on it.
    """
    if is_withdrawn:
        return Step.NOTHING
    if not stands:
        if is_signed and not was_proposed:
            return Step.NOTHING
        return Step.PROPOSE if has_words else Step.WRITE
    if is_agreed:
        return Step.NOTHING if is_signed else Step.SIGN
    if has_objections:
        return Step.ANSWER
    if has_to_ask:
        return Step.ASK
    return Step.APPROVE if awaits_us else Step.WAIT


def stage_reached(*, is_signed: bool, has_words: bool, stands: bool, is_agreed: bool) -> Stage | None:
    """The last stage that is behind the paper; None for one without words.

    A signature counts only on words that all sides approved: signed is not approved.
    """
    if is_agreed:
        return Stage.SIGNED if is_signed else Stage.APPROVED
    if stands:
        return Stage.PROPOSED
    return Stage.DRAFTED if has_words else None
