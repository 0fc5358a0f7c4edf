"""All that is found for each field on a day, from papers, clauses and accounts already at hand. Asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kizuna.agreements import rules
from kizuna.agreements.queries.papers import CARRIES, FieldTouch, KnownPapers
from kizuna.agreements.rules import OVER, PERHAPS_OVER, Account, Effect, FieldAnswer, OtherAnswer
from kizuna.agreements.rules.papers import beginning
from kizuna.kernel.answers import Answer

SHIFTS = frozenset({Effect.EXTENDS.value, Effect.NARROWS.value})


@dataclass(frozen=True, slots=True)
class Shift:
    """What a paper does to a field beyond carrying it: it extends or narrows it, surely or perhaps."""

    touch: FieldTouch
    answer: Answer


@dataclass(frozen=True, slots=True)
class Finding:
    """One field on the day. `answer` is None for a field that no paper names, but one account does.

    `touch` is how the paper that decides names the field; where its clause was replaced since, `reads_now` is the
    one by which the field is carried on. `outlived_by` pairs clauses with the certainty that activities go on.
    """

    answer: FieldAnswer | None
    touch: FieldTouch | None = None
    reads_now: FieldTouch | None = None
    shifts: tuple[Shift, ...] = ()
    outlived_by: tuple[tuple[int, Answer], ...] = ()
    others: tuple[OtherAnswer, ...] = ()


def findings_on(known: KnownPapers, day: date, accounts: Sequence[Account] = ()) -> dict[str, Finding]:
    """By field what holds on the day and why. Raises NotADate for a date that is no EDTF."""
    answers = rules.fields_in_force(known.papers, day, known.held_back)
    others = rules.other_answers(known.papers, accounts, day, known.held_back)
    in_place = rules.now_in_place_of(known.papers, known.clauses, day, known.held_back)
    ended = {one.paper for one in answers.values() if one.because in OVER | PERHAPS_OVER}
    outlived = rules.outliving(known.papers, known.clauses, ended, day, known.held_back)
    shifts = _shifts(known, day)
    found = {}
    for code, answer in answers.items():
        touch = known.touch(answer.paper, code)
        found[code] = Finding(
            answer=answer,
            touch=touch,
            reads_now=_reads_now(known, touch, in_place),
            shifts=shifts.get(code, ()),
            outlived_by=outlived.get(answer.paper, ()) if answer.paper in ended else (),
            others=others.get(code, ()),
        )
    return found | {code: Finding(None, others=told) for code, told in others.items() if code not in found}


def _shifts(known: KnownPapers, day: date) -> dict[str, tuple[Shift, ...]]:
    """What the papers that hold, or may hold, do to fields; the earliest first."""
    shifting = [touch for touches in known.touches.values() for touch in touches if touch.effect in SHIFTS]
    if not shifting:
        return {}
    holds = rules.papers_in_force(known.papers, day, known.held_back)
    begins = {paper.key: beginning(paper.begins_on) for paper in known.papers}
    found: dict[str, tuple[Shift, ...]] = {}
    for touch in sorted(shifting, key=lambda one: (begins[one.paper], one.paper)):
        answer = holds[touch.paper].answer
        if answer is not Answer.NO:
            found[touch.field] = (*found.get(touch.field, ()), Shift(touch, answer))
    return found


def _reads_now(
    known: KnownPapers, touch: FieldTouch | None, in_place: Mapping[int, tuple[int, ...]]
) -> FieldTouch | None:
    """How the field is carried on where the clause that introduced it was surely replaced."""
    standing = in_place.get(touch.clause, ()) if touch and touch.clause else ()
    carrying = (
        one
        for touches in known.touches.values()
        for one in touches
        if touch and one.clause in standing and one.field == touch.field and one.effect in CARRIES
    )
    return next(carrying, None)
