"""Which fields of cooperation are in force on a day, and by which paper.

A field is in force by a paper that has begun and is not over, unless a later paper of the same chain ended
the field. Over all papers yes wins over unclear, and unclear over no. The last day named as the end still
counts; a terminating or replacing paper ends the other from its own first day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.reasons import Because, reason_of_paper
from kizuna.agreements.rules.unions import FieldEnds, best_of, ends_of
from kizuna.agreements.rules.weighing import ANSWERS, NO, YES, Weighed, weigh
from kizuna.kernel.answers import Answer


@dataclass(frozen=True, slots=True)
class FieldAnswer:
    """The answer for one field. `paper` introduced it; `also` lists further papers that carry or confirm it.

    `since` is the beginning of `paper`; `when` (EDTF) is the date the reason speaks of and `decided_by`
    the paper that date stands in.
    """

    field: str
    answer: Answer
    because: Because
    paper: int
    since: str
    decided_by: int
    when: str
    also: tuple[int, ...] = ()


def answers_in_force(
    papers: Sequence[Paper], day: date, held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK
) -> dict[str, tuple[Answer, int]]:
    """For each field any paper names: the answer and the key of the paper that decides it."""
    weighed = weigh(papers, day, held_back)
    best = best_of(weighed, _additions(papers), ends_of(weighed, _endings(papers)))
    return {field: (ANSWERS[answer], papers[place].key) for field, (answer, place) in best.items()}


def fields_in_force(
    papers: Sequence[Paper], day: date, held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK
) -> dict[str, FieldAnswer]:
    """For each field that any of the tie's papers names: its answer, the reason and the papers.

    `held_back` names by their keys the papers that wait for approval or signature, or were withdrawn.
    Raises NotADate for a date that is no EDTF.
    """
    weighed = weigh(papers, day, held_back)
    ends = ends_of(weighed, _endings(papers))
    case = _Case(papers, weighed, ends)
    carriers = _carriers(case)
    best = best_of(weighed, _additions(papers), ends)
    return {
        field: _explained(case, field, answer, place, carriers.get(field, ()))
        for field, (answer, place) in best.items()
    }


@dataclass(frozen=True, slots=True)
class _Case:
    """Papers with what is known of them."""

    papers: Sequence[Paper]
    weighed: Weighed
    ends: FieldEnds[str] | None


def _additions(papers: Sequence[Paper]) -> list[tuple[int, str]]:
    return [(place, field) for place, paper in enumerate(papers) for field in paper.adds]


def _endings(papers: Sequence[Paper]) -> list[tuple[int, str]]:
    return [(place, field) for place, paper in enumerate(papers) for field in paper.ends]


def _carriers(case: _Case) -> Mapping[str, list[int]]:
    """By field the places of all papers that carry it on the day, and of those that confirm them."""
    weighed, ends = case.weighed, case.ends
    confirming: dict[int, list[int]] = {}
    for place, paper in enumerate(case.papers):
        confirms = paper.relation in {Relation.CONFIRMS.value, Relation.RENEWS.value}
        if confirms and weighed.begun[place] == YES and weighed.over[place] == NO:
            confirming.setdefault(weighed.parents[place], []).append(place)
    carriers: dict[str, list[int]] = {}
    for place, paper in enumerate(case.papers):
        if weighed.begun[place] != YES or weighed.over[place] != NO:
            continue
        for field in paper.adds:
            if not ends or ends.of(weighed, place, field) == NO:
                carriers.setdefault(field, []).extend([place, *confirming.get(place, ())])
    return carriers


def _explained(case: _Case, field: str, answer: int, place: int, carriers: Sequence[int]) -> FieldAnswer:
    paper = case.papers[place]
    because, decider, when = _reason(case, field, answer, place)
    also = dict.fromkeys(case.papers[other].key for other in carriers if other != place)
    return FieldAnswer(
        field=field,
        answer=ANSWERS[answer],
        because=because,
        paper=paper.key,
        since=paper.begins_on,
        decided_by=case.papers[decider].key,
        when=when,
        also=tuple(also) if answer == YES else (),
    )


def _reason(case: _Case, field: str, answer: int, place: int) -> tuple[Because, int, str]:
    """The reason, the place of the paper that decides, and the date it decides by."""
    papers, weighed, ends = case.papers, case.weighed, case.ends
    # A field that was ended before its paper was over did not end with the paper.
    was_ended = (
        answer == NO and ends and weighed.begun[place] == YES and ends.of(weighed, place, field) == YES
    )
    own = None if was_ended else reason_of_paper(papers, weighed, place, answer)
    if own is not None:
        return own
    enders = [
        other
        for other, paper in enumerate(papers)
        if field in paper.ends and weighed.begun[other] >= YES - answer and other != place
    ]
    ender = max(enders, key=lambda other: weighed.last[other], default=place)
    because = Because.FIELD_ENDED if answer == NO else Because.FIELD_END_UNCLEAR
    return because, ender, papers[ender].begins_on
