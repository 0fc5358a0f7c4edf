"""The answers of many ties in one pass over all their papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kizuna.agreements.rules.papers import PaperRow
from kizuna.agreements.rules.unions import best_of, ends_of
from kizuna.agreements.rules.weighing import ANSWERS, weigh
from kizuna.kernel.answers import Answer


def answers_by_tie(
    papers: Sequence[PaperRow],
    adds: Iterable[tuple[int, int]],
    ends: Iterable[tuple[int, int]],
    codes: Mapping[int, str],
    day: date,
) -> dict[int, dict[str, tuple[Answer, int]]]:
    """By tie and field the answer and the number of the paper that decides it.

    A paper's last value is its tie; `adds` and `ends` pair a paper's number with a field's, `codes` names
    the fields. Parents lie in the same tie. Raises NotADate for a date that is no EDTF.
    """
    weighed = weigh(papers, day)
    places = {paper[0]: place for place, paper in enumerate(papers)}
    # A field of one tie is another than the same field of the next: one number stands for both.
    span = max(codes, default=0) + 1
    ended = ends_of(
        weighed, [(places[paper], papers[places[paper]][7] * span + field) for paper, field in ends]
    )
    added = [(places[paper], papers[places[paper]][7] * span + field) for paper, field in adds]
    answers: dict[int, dict[str, tuple[Answer, int]]] = {paper[7]: {} for paper in papers}
    for both, (answer, place) in best_of(weighed, added, ended).items():
        paper = papers[place]
        answers[paper[7]][codes[both % span]] = (ANSWERS[answer], paper[0])
    return answers
