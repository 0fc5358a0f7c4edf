"""The clauses in force on a day: what later papers of the chain replaced, repealed or added, applied.

A clause stands while its paper holds and no later clause took it out. A clause takes out the one it names, and
every earlier change of it: "clause 3 now reads" speaks of clause 3 as it reads by then. What a paper took out
stays out when that paper is over: a repealed clause does not come back to life by itself. What is not certain is
kept and marked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kizuna.agreements.rules.kinds import ClauseChange, Relation
from kizuna.agreements.rules.papers import ALWAYS, NEVER, Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.weighing import ANSWERS, NO, UNCLEAR, YES, Weighed, weigh
from kizuna.kernel.answers import Answer

TAKES_OUT = frozenset({ClauseChange.REPLACES.value, ClauseChange.REPEALS.value})
SPEAKS_OF_ITS_PARENT = frozenset(
    {
        Relation.TERMINATES.value,
        Relation.AMENDS.value,
        Relation.RENEWS.value,
        Relation.CONFIRMS.value,
    }
)


class PaperClause(NamedTuple):
    """A clause as the rule sees it: its paper, its place and number in it, and the clause it changes."""

    key: int
    paper: int
    position: int = 0
    number: str = ""
    changed: int | None = None
    change: str = ""
    outlives: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Words that stand on a day; `clause` is None for the wording of a paper outside its clauses.

    `place` is the clause in whose place they stand, or to which they add; a clause nobody changed is its own.
    `doubts` names the papers that may have taken it out; without any, an unclear answer is that of its own paper.
    """

    clause: int | None
    paper: int
    place: int | None
    answer: Answer
    is_addition: bool = False
    doubts: tuple[int, ...] = ()


def consolidated(
    papers: Sequence[Paper],
    clauses: Sequence[PaperClause],
    worded: Collection[int],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> list[Standing]:
    """What stands, or may stand, on the day, by chain and number. `worded`: papers with words outside clauses.

    Raises NotADate for a date that is no EDTF.
    """
    text = _Text(papers, clauses, weigh(papers, day, held_back))
    standing: list[Standing] = []
    for place in in_chain_order(papers, text.weighed):
        paper = papers[place].key
        if paper in worded and (answer := text.weighed.holds[place]):
            standing.append(Standing(None, paper, None, ANSWERS[answer]))
        for clause in text.own_of(paper):
            standing += text.family(clause)
    return standing


def now_in_place_of(
    papers: Sequence[Paper],
    clauses: Sequence[PaperClause],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> dict[int, tuple[int, ...]]:
    """By clause that was surely replaced or repealed by the day the clauses that stand, or may stand, in its place."""
    if not any(clause.change in TAKES_OUT for clause in clauses):
        return {}
    text = _Text(papers, clauses, weigh(papers, day, held_back))
    return {
        clause.key: tuple(
            one.clause for one in text.family(text.place_of(clause)) if one.clause and not one.is_addition
        )
        for clause in clauses
        if clause.paper in text.places and text.taken(clause)[0] == YES
    }


def outliving(
    papers: Sequence[Paper],
    clauses: Sequence[PaperClause],
    ended: Collection[int],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> dict[int, tuple[tuple[int, Answer], ...]]:
    """By each of these papers the clauses by which running activities go on after its end.

    They stand in the paper itself, in those it hangs on, and in what terminates, amends, renews or confirms one
    of these. Unclear where it is not certain that the clause had come into force, or that it was still there.
    """
    named = sorted((clause for clause in clauses if clause.outlives), key=lambda one: (one.position, one.key))
    if not named or not ended:
        return {}
    text = _Text(papers, clauses, weigh(papers, day, held_back))
    places = {paper.key: place for place, paper in enumerate(papers)}
    found: dict[int, tuple[tuple[int, Answer], ...]] = {}
    for paper in ended:
        speaking = _speaking_of(papers, text.weighed, places[paper]) if paper in places else []
        kept = [
            (clause.key, ANSWERS[answer])
            for place in speaking
            for clause in named
            if clause.paper == papers[place].key and (answer := text.kept(clause, whatever_ended=True)[0])
        ]
        if kept:
            found[paper] = tuple(kept)
    return found


def _speaking_of(papers: Sequence[Paper], weighed: Weighed, place: int) -> list[int]:
    """The paper, those it hangs on, and what carries one of these on or ends it. A replacement begins anew."""
    speaking = [place]
    while weighed.parents[place] >= 0 and papers[place].relation != Relation.REPLACES:
        place = weighed.parents[place]
        speaking.append(place)
    for above in speaking:
        speaking += [
            other
            for other, parent in enumerate(weighed.parents)
            if parent == above and papers[other].relation in SPEAKS_OF_ITS_PARENT and other not in speaking
        ]
    return speaking


def in_chain_order(papers: Sequence[Paper], weighed: Weighed) -> list[int]:
    """The places of the papers: each followed by those that hang on it.

    Those side by side stand in the order of their beginning, those of which no date is known behind the others.
    """

    def beginning_of(place: int) -> tuple[bool, date, date, int]:
        first, last = weighed.first[place], weighed.last[place]
        return (first, last) == (ALWAYS, NEVER), first, last, papers[place].key

    below: dict[int, list[int]] = {}
    for place, above in enumerate(weighed.parents):
        below.setdefault(above, []).append(place)
    for side_by_side in below.values():
        side_by_side.sort(key=beginning_of, reverse=True)
    waiting, order = [*below.get(-1, ())], []
    while waiting:
        order.append(place := waiting.pop())
        waiting += below.get(place, ())
    return order


class _Text:
    """The clauses of one tie, as they hang together."""

    def __init__(self, papers: Sequence[Paper], clauses: Sequence[PaperClause], weighed: Weighed) -> None:
        self.weighed = weighed
        self.places = {paper.key: place for place, paper in enumerate(papers)}
        known = {clause.key: clause for clause in clauses if clause.paper in self.places}
        self._known = known
        self._changes: dict[int, list[PaperClause]] = {}
        self._own: dict[int, list[PaperClause]] = {}
        for clause in known.values():
            if clause.changed in known and not self._is_circular(clause):
                self._changes.setdefault(clause.changed, []).append(clause)
            elif clause.change != ClauseChange.REPEALS:
                self._own.setdefault(clause.paper, []).append(clause)
        self._takers: dict[int, list[tuple[PaperClause, bool]]] = {}
        for target, changes in self._changes.items():
            for taker in changes:
                if taker.change in TAKES_OUT:
                    self._note_taken(taker, target)

    def own_of(self, paper: int) -> list[PaperClause]:
        """The clauses that have a place of their own in this paper, in its order."""
        return sorted(self._own.get(paper, ()), key=lambda one: (one.position, one.key))

    def family(self, own: PaperClause) -> Iterator[Standing]:
        """What stands at the place of this clause: it or what took its place, then what was added to it."""
        changes = sorted(self._below(own.key), key=self._by_beginning)
        worded = [one for one in changes if one.change != ClauseChange.REPEALS]
        for clause in [own, *sorted(worded, key=self._is_addition)]:
            answer, doubts = self.kept(clause)
            if answer:
                is_addition = clause is not own and self._is_addition(clause)
                yield Standing(clause.key, clause.paper, own.key, ANSWERS[answer], is_addition, doubts)

    def kept(self, clause: PaperClause, *, whatever_ended: bool = False) -> tuple[int, tuple[int, ...]]:
        """Does the clause stand, and the papers that may have taken it out.

        `whatever_ended`: as if its paper, once begun, had not ended.
        """
        place = self.places[clause.paper]
        holds = self.weighed.begun[place] if whatever_ended else self.weighed.holds[place]
        taken, doubts = self.taken(clause)
        answer = min(holds, YES - taken)
        return answer, doubts if answer else ()

    def taken(self, clause: PaperClause) -> tuple[int, tuple[int, ...]]:
        """Has a later clause taken this one out, and the papers of which that is not certain."""
        found, doubts = NO, set()
        for taker, is_named in self._takers.get(clause.key, ()):
            taken = self.weighed.begun[self.places[taker.paper]]
            if not is_named:
                taken = min(taken, self._is_later(taker, clause))
            found = max(found, taken)
            if taken == UNCLEAR:
                doubts.add(taker.paper)
        return found, tuple(sorted(doubts))

    def _note_taken(self, taker: PaperClause, target: int) -> None:
        """The taker takes out the clause it names, and what had been changed in it before."""
        self._takers.setdefault(target, []).append((taker, True))
        for change in self._below(target):
            if change.key != taker.key and change.paper != taker.paper:
                self._takers.setdefault(change.key, []).append((taker, False))

    def _below(self, target: int) -> list[PaperClause]:
        """All changes of a clause, and the changes of those."""
        found, waiting = [], [target]
        while waiting:
            changes = self._changes.get(waiting.pop(), [])
            found += changes
            waiting += [change.key for change in changes]
        return found

    def _is_later(self, one: PaperClause, other: PaperClause) -> int:
        """Did the paper of the one surely or perhaps begin after that of the other, or does it hang on it?"""
        first, last = self.places[one.paper], self.places[other.paper]
        if self._hangs_on(first, last):
            return YES
        if self._hangs_on(last, first):
            return NO
        if self.weighed.first[first] > self.weighed.last[last]:
            return YES
        return NO if self.weighed.first[last] > self.weighed.last[first] else UNCLEAR

    def _hangs_on(self, place: int, above: int) -> bool:
        while place >= 0 and place != above:
            place = self.weighed.parents[place]
        return place == above

    def place_of(self, clause: PaperClause) -> PaperClause:
        """The clause in whose place this one stands; itself where it replaces none."""
        seen: set[int] = set()
        while (
            clause.change == ClauseChange.REPLACES
            and clause.changed in self._known
            and clause.key not in seen
        ):
            seen.add(clause.key)
            clause = self._known[clause.changed]
        return clause

    def _is_addition(self, clause: PaperClause) -> bool:
        """Does it add to a clause, or stand in the place of one that does?"""
        return self.place_of(clause).change == ClauseChange.ADDS_TO

    def _is_circular(self, clause: PaperClause) -> bool:
        seen: set[int] = set()
        at: PaperClause | None = clause
        while at is not None and at.key not in seen:
            seen.add(at.key)
            at = self._known.get(at.changed) if at.changed is not None else None
        return at is not None

    def _by_beginning(self, clause: PaperClause) -> tuple[date, date, int, int, int]:
        place = self.places[clause.paper]
        return self.weighed.first[place], self.weighed.last[place], clause.paper, clause.position, clause.key
