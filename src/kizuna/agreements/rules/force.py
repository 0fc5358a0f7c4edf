"""Which fields of cooperation are in force on a day, and by which paper.

A field is in force by a paper that has begun and is not over, unless a later paper of the same chain ended
the field. Over all papers yes wins over unclear, and unclear over no. The last day named as the end still
counts; a terminating or replacing paper ends the other from its own first day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.weighing import NO, UNCLEAR, YES, Weighed, weigh
from kizuna.kernel.answers import Answer

ANSWERS = (Answer.NO, Answer.UNCLEAR, Answer.YES)


class Because(StrEnum):
    """Why the answer is what it is."""

    IN_FORCE = "in_force"
    NO_PAPER = "no_paper"
    NOT_BEGUN = "not_begun"
    BEGIN_UNCLEAR = "begin_unclear"
    NO_DATE = "no_date"
    ENDED = "ended"
    END_UNCLEAR = "end_unclear"
    TERMINATED = "terminated"
    TERMINATION_UNCLEAR = "termination_unclear"
    REPLACED = "replaced"
    REPLACEMENT_UNCLEAR = "replacement_unclear"
    FIELD_ENDED = "field_ended"
    FIELD_END_UNCLEAR = "field_end_unclear"


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


@dataclass(slots=True)
class _FieldEnds:
    """Which fields were ended: by chain and field the bounds of the last ending, and by direct parent."""

    roots: list[int]
    certain: dict[tuple[int, str], date]
    possible: dict[tuple[int, str], date]
    direct: dict[tuple[int, str], int]

    def of(self, weighed: Weighed, place: int, field: str) -> int:
        """Has a later paper of the chain ended the field that this paper added?"""
        key = (self.roots[place], field)
        if key not in self.possible:
            return NO
        if self.certain.get(key, date.min) > weighed.last[place]:
            return YES
        doubt = UNCLEAR if self.possible[key] > weighed.first[place] else NO
        return max(doubt, self.direct.get((place, field), NO))


def answers_in_force(papers: Sequence[Paper], day: date) -> dict[str, tuple[Answer, int]]:
    """For each field any paper names: the answer and the key of the paper that decides it."""
    best, weighed, _ends = _best(papers, day)
    return {field: (ANSWERS[answer], weighed.papers[place][0]) for field, (answer, place) in best.items()}


def fields_in_force(papers: Sequence[Paper], day: date) -> dict[str, FieldAnswer]:
    """For each field that any of the tie's papers names: its answer, the reason and the papers.

    Raises NotADate for a date that is no EDTF.
    """
    best, weighed, ends = _best(papers, day)
    carriers = _carriers(weighed, ends)
    return {
        field: _explained(weighed, field, answer, place, carriers.get(field, ()))
        for field, (answer, place) in best.items()
    }


def _best(
    papers: Sequence[Paper], day: date
) -> tuple[dict[str, tuple[int, int]], Weighed, _FieldEnds | None]:
    weighed = weigh(papers, day)
    ends = _field_ends(weighed)
    best: dict[str, tuple[int, int]] = {}
    first, begun, over = weighed.first, weighed.begun, weighed.over
    for place in sorted(range(len(papers)), key=first.__getitem__):
        holds = min(begun[place], YES - over[place])
        for field in papers[place][7]:
            answer = min(holds, YES - ends.of(weighed, place, field)) if ends else holds
            known = best.get(field)
            # Of several papers that are over, the last one is the telling one.
            if known is None or answer > known[0] or (answer == NO == known[0] and begun[place]):
                best[field] = (answer, place)
    return best, weighed, ends


def _field_ends(weighed: Weighed) -> _FieldEnds | None:
    if not any(paper[8] for paper in weighed.papers):
        return None
    roots = list(range(len(weighed.papers)))
    for place in weighed.order:
        if weighed.parents[place] >= 0:
            roots[place] = roots[weighed.parents[place]]
    ends = _FieldEnds(roots, {}, {}, {})
    for place, paper in enumerate(weighed.papers):
        if weighed.begun[place] == NO:
            continue
        for field in paper[8]:
            key, above = (roots[place], field), (weighed.parents[place], field)
            ends.possible[key] = max(ends.possible.get(key, date.min), weighed.last[place])
            ends.direct[above] = max(ends.direct.get(above, NO), weighed.begun[place])
            if weighed.begun[place] == YES:
                ends.certain[key] = max(ends.certain.get(key, date.min), weighed.first[place])
    return ends


def _carriers(weighed: Weighed, ends: _FieldEnds | None) -> Mapping[str, list[int]]:
    """By field the places of all papers that carry it on the day, and of those that confirm them."""
    confirming: dict[int, list[int]] = {}
    for place, paper in enumerate(weighed.papers):
        confirms = paper.relation in {Relation.CONFIRMS.value, Relation.RENEWS.value}
        if confirms and weighed.begun[place] == YES and weighed.over[place] == NO:
            confirming.setdefault(weighed.parents[place], []).append(place)
    carriers: dict[str, list[int]] = {}
    for place, paper in enumerate(weighed.papers):
        if weighed.begun[place] != YES or weighed.over[place] != NO:
            continue
        for field in paper.adds:
            if not ends or ends.of(weighed, place, field) == NO:
                carriers.setdefault(field, []).extend([place, *confirming.get(place, ())])
    return carriers


def _explained(weighed: Weighed, field: str, answer: int, place: int, carriers: Sequence[int]) -> FieldAnswer:
    paper = weighed.papers[place]
    because, decider, when = _reason(weighed, field, answer, place)
    also = dict.fromkeys(weighed.papers[other].key for other in carriers if other != place)
    return FieldAnswer(
        field=field,
        answer=ANSWERS[answer],
        because=because,
        paper=paper.key,
        since=paper.begins_on,
        decided_by=weighed.papers[decider].key,
        when=when,
        also=tuple(also) if answer == YES else (),
    )


def _reason(weighed: Weighed, field: str, answer: int, place: int) -> tuple[Because, int, str]:
    """The reason, the place of the paper that decides, and the date it decides by."""
    begins_on = weighed.papers[place].begins_on
    if answer == YES:
        return Because.IN_FORCE, place, begins_on
    if weighed.begun[place] == answer:
        if answer == NO:
            return Because.NOT_BEGUN, place, begins_on
        return (Because.BEGIN_UNCLEAR if begins_on else Because.NO_DATE), place, begins_on
    if weighed.over[place] == YES - answer:
        return _reason_of_end(weighed, answer, place)
    enders = [
        other
        for other, paper in enumerate(weighed.papers)
        if field in paper.ends and weighed.begun[other] >= YES - answer and other != place
    ]
    ender = max(enders, key=lambda other: weighed.last[other], default=place)
    because = Because.FIELD_ENDED if answer == NO else Because.FIELD_END_UNCLEAR
    return because, ender, weighed.papers[ender].begins_on


def _reason_of_end(weighed: Weighed, answer: int, place: int) -> tuple[Because, int, str]:
    """Walk up to the paper whose end, termination or replacement is felt here."""
    unclear = answer == UNCLEAR
    while True:
        if weighed.term_over[place] == YES - answer:
            when = weighed.papers[place].ended_on
            return (Because.END_UNCLEAR if unclear else Because.ENDED), place, when
        for other, paper in enumerate(weighed.papers):
            if weighed.parents[other] != place or weighed.begun[other] != YES - answer:
                continue
            if paper.relation == Relation.TERMINATES:
                because = Because.TERMINATION_UNCLEAR if unclear else Because.TERMINATED
                return because, other, paper.begins_on
            if paper.relation == Relation.REPLACES:
                because = Because.REPLACEMENT_UNCLEAR if unclear else Because.REPLACED
                return because, other, paper.begins_on
        place = weighed.parents[place]
