"""The answers of many ties in one pass over all their papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from kizuna.agreements.rules.kinds import Effect
from kizuna.agreements.rules.papers import PaperRow
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.unions import best_of, ends_of
from kizuna.agreements.rules.weighing import ANSWERS, weigh
from kizuna.kernel.answers import Answer

CARRIES = frozenset({Effect.ADDS.value, Effect.EXTENDS.value})
ENDS = Effect.ENDS.value
TIE: Final = 9


def answers_by_tie(
    papers: Sequence[PaperRow],
    effects: Iterable[tuple[int, int, str]],
    codes: Mapping[int, str],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> dict[int, dict[str, tuple[Answer, int]]]:
    """By tie and field the answer and the number of the paper that decides it.

    A paper's last value is its tie; an effect is a paper's number, a field's, and what it does; `codes`
    names the fields. Parents lie in the same tie. Raises NotADate for a date that is no EDTF.
    """
    weighed = weigh(papers, day, held_back)
    places = {paper[0]: place for place, paper in enumerate(papers)}
    # A field of one tie is another than the same field of the next: one number stands for both.
    span = max(codes, default=0) + 1
    added: list[tuple[int, int]] = []
    ended: list[tuple[int, int]] = []
    for paper_key, field, effect in effects:
        place = places[paper_key]
        rows = added if effect in CARRIES else ended if effect == ENDS else None
        if rows is not None:
            rows.append((place, papers[place][TIE] * span + field))
    answers: dict[int, dict[str, tuple[Answer, int]]] = {paper[TIE]: {} for paper in papers}
    for both, (answer, place) in best_of(weighed, added, ends_of(weighed, ended)).items():
        paper = papers[place]
        answers[paper[TIE]][codes[both % span]] = (ANSWERS[answer], paper[0])
    return answers
