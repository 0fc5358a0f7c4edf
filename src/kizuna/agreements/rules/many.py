"""The answers of many ties in one pass over all their papers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from kizuna.agreements.rules.kinds import Effect
from kizuna.agreements.rules.papers import PaperRow
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.unions import FieldEnds, ends_of, is_better
from kizuna.agreements.rules.weighing import ANSWERS, NO, YES, Weighed, weigh
from kizuna.kernel.answers import Answer

TIE: Final = 9
RANK = {answer: rank for rank, answer in enumerate(ANSWERS)}
CARRIES = frozenset({Effect.ADDS.value, Effect.EXTENDS.value})
ENDS = Effect.ENDS.value
EffectRow = tuple[int, int, str]
Answers = dict[int, dict[str, tuple[Answer, int]]]


def answers_by_tie(
    papers: Sequence[PaperRow],
    effects: Collection[EffectRow],
    codes: Mapping[int, str],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> Answers:
    """By tie and field the answer and the number of the paper that decides it.

    A paper's last value is its tie; an effect is a paper's number, a field's, and what it does; `codes`
    names the fields. Parents lie in the same tie. Raises NotADate for a date that is no EDTF.
    """
    weighed = weigh(papers, day, held_back)
    places = weighed.places
    # Chains lie within ties, so the chain and the number of the field tell which ending is meant.
    ends = ends_of(weighed, [(places[paper], field) for paper, field, effect in effects if effect == ENDS])
    answers: Answers = {tie: {} for tie in {paper[TIE] for paper in papers}}
    chains, with_ends = (ends.roots, {root for root, _field in ends.possible}) if ends else ([], frozenset())
    last, place, may_have_ended = 0, -1, False
    fields: dict[str, tuple[Answer, int]] = {}
    plain = told = Answer.NO, 0
    for paper, field, effect in effects:
        if effect not in CARRIES:
            continue
        if paper != last:
            # The fields of a paper mostly come together.
            last, place = paper, places[paper]
            held, fields = weighed.holds[place], answers[papers[place][TIE]]
            plain = told = ANSWERS[held], paper
            may_have_ended = held > NO and ends is not None and chains[place] in with_ends
        if ends is not None and may_have_ended:
            told = _unless_ended(weighed, ends, plain, place, field)
        code = codes[field]
        known = fields.get(code)
        if known is None or is_better(weighed, RANK[told[0]], place, RANK[known[0]], places[known[1]]):
            fields[code] = told
    return answers


def _unless_ended(
    weighed: Weighed, ends: FieldEnds[int], plain: tuple[Answer, int], place: int, field: int
) -> tuple[Answer, int]:
    ended = ends.of(weighed, place, field)
    return (ANSWERS[min(weighed.holds[place], YES - ended)], plain[1]) if ended else plain
