"""How papers hold one another up or down on a day. A few passes, each linear in the papers.

Answers are numbers here: 0 no, 1 unclear, 2 yes. Kleene's "and" is `min`, "or" is `max`, "not" is `2 - x`.
Papers come as plain tuples in the order of `Paper`, so that many thousand rows can be weighed as they are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import lt

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import (
    ENDS_WITH_ITS_TERM,
    FALLS_WHEN_OVER,
    FALLS_WHEN_STOPPED,
    STOPS_ITS_PARENT,
    Paper,
    PaperRow,
    beginning,
    end_of_term,
    ending,
)
from kizuna.agreements.rules.readiness import LARGEST_ANSWER, NOTHING_HELD_BACK, HeldBack
from kizuna.kernel.answers import Answer

NO, UNCLEAR, YES = 0, 1, 2
ANSWERS = (Answer.NO, Answer.UNCLEAR, Answer.YES)
RENEWS = Relation.RENEWS.value
Papers = Sequence[Paper | PaperRow]


@dataclass(slots=True)
class Weighed:
    """What is known of each paper, by its place in the sequence. `parents` holds -1 where there is none.

    `places` finds a paper by its key. In `order` parents come first; `hanging` are those that have one, so ordered.
    `held_back` is what keeps papers from taking effect whatever their dates, by the key of the paper.
    """

    places: Mapping[int | None, int]
    parents: list[int]
    order: Sequence[int]
    hanging: Sequence[int]
    first: list[date]
    last: list[date]
    begun: list[int]
    term_over: list[int]
    over: list[int]
    holds: list[int]
    held_back: Mapping[int, HeldBack]


def weigh(papers: Papers, day: date, held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK) -> Weighed:
    """Weigh papers on a day. A parent that is not among them counts as none.

    `held_back` names by their keys the papers that wait for approval or signature, or were withdrawn.
    Raises NotADate for a date that is no EDTF.
    """
    places, parents, order = _hierarchy(papers)
    hanging = [place for place in order if parents[place] >= 0]
    bounds = [beginning(paper[5] or paper[4] or paper[3] or "") for paper in papers]
    first, last = [bound[0] for bound in bounds], [bound[1] for bound in bounds]
    free = [place for place in hanging if papers[place][0] not in held_back] if held_back else hanging
    _tighten(parents, free, first, last)
    begun = [
        YES if late <= day else NO if early > day else UNCLEAR
        for early, late in zip(first, last, strict=True)
    ]
    if held_back:
        for place, paper in enumerate(papers):
            if paper[0] in held_back:
                begun[place] = min(begun[place], LARGEST_ANSWER[held_back[paper[0]]])
    stopped = _stopped(papers, parents, hanging, begun)
    ends, renewals = _ends(papers, first, last), [place for place in hanging if papers[place][2] == RENEWS]
    term_over = _terms(papers, parents, order, renewals, begun, stopped, ends, day)
    over = list(map(max, term_over, stopped))
    for place in hanging:
        above = over[parents[place]]
        if above > over[place] and papers[place][2] in FALLS_WHEN_OVER:
            over[place] = above
    holds = [begins if begins + ends <= YES else YES - ends for begins, ends in zip(begun, over, strict=True)]
    return Weighed(places, parents, order, hanging, first, last, begun, term_over, over, holds, held_back)


def _hierarchy(papers: Papers) -> tuple[dict[int | None, int], list[int], Sequence[int]]:
    """Where each paper is, its parent, and an order in which parents come first. A circle is cut open."""
    count = len(papers)
    places: dict[int | None, int] = {paper[0]: place for place, paper in enumerate(papers)}
    parents = [places.get(paper[1], -1) for paper in papers]
    if all(map(lt, parents, range(count))):
        return places, parents, range(count)
    below: dict[int, list[int]] = {}
    for place, above in enumerate(parents):
        below.setdefault(above, []).append(place)
    order = below.get(-1, [])
    for place in order:
        order.extend(below.get(place, ()))
    for place in sorted(set(range(count)) - set(order)):
        parents[place] = -1
        order.append(place)
    return places, parents, order


def _tighten(parents: list[int], hanging: list[int], first: list[date], last: list[date]) -> None:
    """A paper cannot begin before the one it hangs on; that one must have been there by then.

    Dates that contradict this are left as they are: a source may date the parent later.
    """
    for place in hanging:
        above = first[parents[place]]
        if first[place] < above <= last[place]:
            first[place] = above
    for place in reversed(hanging):
        above_place = parents[place]
        if first[above_place] <= last[place] < last[above_place]:
            last[above_place] = last[place]


def _stopped(papers: Papers, parents: list[int], hanging: list[int], begun: list[int]) -> list[int]:
    """Terminating and replacing papers stop their parent from their own beginning, and what hangs on it."""
    stopped = [NO] * len(papers)
    for place in hanging:
        if papers[place][2] in STOPS_ITS_PARENT and begun[place] > stopped[parents[place]]:
            stopped[parents[place]] = begun[place]
    if any(stopped):
        for place in hanging:
            above = stopped[parents[place]]
            if above > stopped[place] and papers[place][2] in FALLS_WHEN_STOPPED:
                stopped[place] = above
    return stopped


def own_end(paper: Paper | PaperRow, first: date, last: date) -> tuple[date, date] | None:
    """The bounds of the paper's own last day: the one noted, else the end of a term that has one."""
    if paper[6]:
        return ending(paper[6])
    if paper[8] and paper[7] in ENDS_WITH_ITS_TERM:
        return end_of_term((first, last), paper[8])
    return None


def _ends(papers: Papers, first: list[date], last: list[date]) -> dict[int, tuple[date, date]]:
    """By place the bounds of the own last day, of the papers that have one."""
    ends = {
        place: own_end(paper, first[place], last[place])
        for place, paper in enumerate(papers)
        if paper[6] or paper[8]
    }
    return {place: bounds for place, bounds in ends.items() if bounds is not None}


def _terms(
    papers: Papers,
    parents: list[int],
    order: Sequence[int],
    renewals: Sequence[int],
    begun: list[int],
    stopped: list[int],
    ends: Mapping[int, tuple[date, date]],
    day: date,
) -> list[int]:
    """Is the term over? A renewal carries a term on; where none was stated, the renewal's term counts."""
    term_over = [NO] * len(papers)
    renewal_held: dict[int, int] = {}
    renewals_over: dict[int, int] = {}
    # Only papers that have an end, that renew one or are renewed; children come first.
    concerned = {*ends, *renewals, *(parents[place] for place in renewals)}
    for place in _backwards(order, concerned):
        bounds = ends.get(place)
        if bounds is not None:
            earliest, latest = bounds
            own = YES if latest < day else NO if earliest >= day else UNCLEAR
            term_over[place] = min(own, YES - renewal_held.get(place, NO))
        elif place in renewals_over:
            term_over[place] = renewals_over[place]
        if papers[place][2] == RENEWS and parents[place] >= 0:
            above, over = parents[place], max(term_over[place], stopped[place])
            held = min(begun[place], YES - over)
            renewal_held[above] = max(renewal_held.get(above, NO), held)
            renewals_over[above] = min(renewals_over.get(above, YES), begun[place], over)
    return term_over


def _backwards(order: Sequence[int], some: set[int]) -> list[int]:
    """These places, the last of the order first."""
    if isinstance(order, range):
        return sorted(some, reverse=True)
    return [place for place in reversed(order) if place in some]
