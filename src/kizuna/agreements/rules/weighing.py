"""How papers of one tie hold one another up or down on a day. A few passes, each linear in the papers.

Answers are numbers here: 0 no, 1 unclear, 2 yes. Kleene's "and" is `min`, "or" is `max`, "not" is `2 - x`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import (
    FALLS_WHEN_OVER,
    FALLS_WHEN_STOPPED,
    STOPS_ITS_PARENT,
    Paper,
    beginning,
    ending,
)

NO, UNCLEAR, YES = 0, 1, 2
RENEWS = Relation.RENEWS.value


@dataclass(slots=True)
class Weighed:
    """What is known of each paper, by its place in `papers`. `parents` holds -1 where there is none."""

    papers: Sequence[Paper]
    parents: list[int]
    order: list[int]
    first: list[date]
    last: list[date]
    begun: list[int]
    stopped: list[int]
    term_over: list[int]
    over: list[int]


def weigh(papers: Sequence[Paper], day: date) -> Weighed:
    """Weigh all papers of one tie on a day. A parent that is not among them counts as none.

    Raises NotADate for a date that is no EDTF.
    """
    parents, order = _hierarchy(papers)
    bounds = [beginning(paper[5] or paper[4] or paper[3]) for paper in papers]
    first, last = [bound[0] for bound in bounds], [bound[1] for bound in bounds]
    hangs = len(order) > parents.count(-1)
    if hangs:
        _tighten(parents, order, first, last)
    begun = [
        YES if late <= day else NO if early > day else UNCLEAR
        for early, late in zip(first, last, strict=True)
    ]
    stopped = [NO] * len(papers)
    if hangs:
        _stop(papers, parents, order, begun, stopped)
    term_over = _terms(papers, parents, order, begun, stopped, day)
    over = [max(pair) for pair in zip(term_over, stopped, strict=True)] if hangs else term_over
    if hangs:
        for place in order:
            above = parents[place]
            if above >= 0 and papers[place].relation in FALLS_WHEN_OVER and over[above] > over[place]:
                over[place] = over[above]
    return Weighed(papers, parents, order, first, last, begun, stopped, term_over, over)


def _hierarchy(papers: Sequence[Paper]) -> tuple[list[int], list[int]]:
    """Each paper's parent, and an order in which parents come first. A circle is cut open."""
    count = len(papers)
    if all(paper[1] is None for paper in papers):
        return [-1] * count, list(range(count))
    places: dict[int | None, int] = {paper[0]: place for place, paper in enumerate(papers)}
    parents = [places.get(paper[1], -1) for paper in papers]
    below: list[list[int]] = [[] for _ in papers]
    for place, above in enumerate(parents):
        if above >= 0:
            below[above].append(place)
    order = [place for place, above in enumerate(parents) if above < 0]
    for place in order:
        order.extend(below[place])
    if len(order) < count:
        for place in sorted(set(range(count)) - set(order)):
            parents[place] = -1
            order.append(place)
    return parents, order


def _tighten(parents: list[int], order: list[int], first: list[date], last: list[date]) -> None:
    """A paper cannot begin before the one it hangs on; that one must have been there by then.

    Dates that contradict this are left as they are: a source may date the parent later.
    """
    for place in order:
        above = parents[place]
        if above >= 0 and first[place] < first[above] <= last[place]:
            first[place] = first[above]
    for place in reversed(order):
        above = parents[place]
        if above >= 0 and first[above] <= last[place] < last[above]:
            last[above] = last[place]


def _stop(
    papers: Sequence[Paper], parents: list[int], order: list[int], begun: list[int], stopped: list[int]
) -> None:
    """Terminating and replacing papers stop their parent from their own beginning, and what hangs on it."""
    for place, above in enumerate(parents):
        if above >= 0 and papers[place].relation in STOPS_ITS_PARENT:
            stopped[above] = max(stopped[above], begun[place])
    for place in order:
        above = parents[place]
        if above >= 0 and papers[place].relation in FALLS_WHEN_STOPPED:
            stopped[place] = max(stopped[place], stopped[above])


def _terms(
    papers: Sequence[Paper],
    parents: list[int],
    order: list[int],
    begun: list[int],
    stopped: list[int],
    day: date,
) -> list[int]:
    """Is the term over? A renewal carries a term on; where none was stated, the renewal's term counts."""
    term_over = [NO] * len(papers)
    renewal_held: dict[int, int] = {}
    renewals_over: dict[int, int] = {}
    for place in reversed(order):
        paper = papers[place]
        if paper[6]:
            earliest, latest = ending(paper[6])
            own = YES if latest < day else NO if earliest >= day else UNCLEAR
            term_over[place] = min(own, YES - renewal_held.get(place, NO))
        else:
            term_over[place] = renewals_over.get(place, NO)
        if paper[2] == RENEWS and parents[place] >= 0:
            above, over = parents[place], max(term_over[place], stopped[place])
            held = min(begun[place], YES - over)
            renewal_held[above] = max(renewal_held.get(above, NO), held)
            renewals_over[above] = min(renewals_over.get(above, YES), begun[place], over)
    return term_over
