"""Where a paper stands on its way from the first draft to its end. Derived from facts, never stored.

Dates may be partial, so several states may be possible on a day; they are all named, in the order of the way.
Whether a paper holds is the question of `weighing`; this module says which part of its way that is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kizuna.agreements.rules.kinds import Relation
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.weighing import NO, UNCLEAR, YES, Weighed, weigh
from kizuna.kernel.answers import Answer, all_of, any_of
from kizuna.kernel.dates import PartialDate


class State(StrEnum):
    """The parts of the way, in its order."""

    DRAFTING = "drafting"
    NEGOTIATING = "negotiating"
    TEXT_AGREED = "text_agreed"
    COUNCIL_PENDING = "council_pending"
    CLEARED = "cleared"
    PARTLY_SIGNED = "partly_signed"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    RENEWED = "renewed"
    NOTICE_GIVEN = "notice_given"
    EXPIRED = "expired"
    REPLACED = "replaced"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"


ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class PartyProgress:
    """How far one party is. `is_named` when somebody is known to have signed for it, on whatever day."""

    signed_on: PartialDate | None = None
    needs_council: bool = False
    council_approved_on: PartialDate | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of a paper's way beside the dates in `Paper`.

    `is_proposed`: a text stands for approval; `is_approved`: and all sides approved it.
    """

    parties: tuple[PartyProgress, ...] = ()
    notified_on: PartialDate | None = None
    withdrawn_on: PartialDate | None = None
    is_proposed: bool = False
    is_approved: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """The states that are possible on the day; `by` is the paper that renewed, replaced or terminated this one."""

    states: tuple[State, ...]
    by: int | None = None

    @property
    def state(self) -> State | None:
        """The state, where only one is possible."""
        return self.states[0] if len(self.states) == 1 else None


NOTHING_KNOWN = Progress()
SIMPLY_IN_FORCE = Life((State.IN_FORCE,))


def lives_on(
    papers: Sequence[Paper],
    progress: Mapping[int, Progress],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> dict[int, Life]:
    """By its key how each paper stands on the day. Raises NotADate for a date that is no EDTF."""
    weighed = weigh(papers, day, held_back)
    below: dict[int, list[int]] = {}
    for place, above in enumerate(weighed.parents):
        below.setdefault(above, []).append(place)
    case = _Case(papers, weighed, below, progress, day)
    return {paper.key: _life(case, place) for place, paper in enumerate(papers)}


@dataclass(frozen=True, slots=True)
class _Case:
    """Papers with what is known of them on the day; `below` names the places of those that hang on each."""

    papers: Sequence[Paper]
    weighed: Weighed
    below: Mapping[int, list[int]]
    progress: Mapping[int, Progress]
    day: date

    def known(self, place: int) -> Progress:
        return self.progress.get(self.papers[place].key, NOTHING_KNOWN)


def _life(case: _Case, place: int) -> Life:
    progress, paper = case.known(place), case.papers[place]
    begun, over = case.weighed.begun[place], case.weighed.over[place]
    if progress is NOTHING_KNOWN and place not in case.below and (begun, over) == (YES, NO):
        # Most papers of a large record: dates alone, and nothing hangs on them.
        return SIMPLY_IN_FORCE
    withdrawn = _reached(progress.withdrawn_on, case.day)
    if withdrawn is Answer.YES:
        return Life((State.WITHDRAWN,))
    states: set[State] = {State.WITHDRAWN} if withdrawn is Answer.UNCLEAR else set()
    # What waits for approval or signature has not begun, whatever its dates say.
    if begun == NO or paper.key in case.weighed.held_back:
        return _told(states | _before(paper, progress, case.day))
    within, renewal = _within(case, place) if over != YES else (set(), None)
    after, ender, is_own = _after(case, place, over) if over != NO else (None, None, False)
    # What came to an end of its own had begun, even if nobody knows when.
    before = _before(paper, progress, case.day) if begun != YES and not (over == YES and is_own) else set()
    if not paper.in_force_on:
        # Without a day of its own for that it comes into force by its signature.
        before.discard(State.SIGNED)
    return _told(states | before | within | ({after} if after else set()), ender or renewal)


def _told(states: set[State], by: int | None = None) -> Life:
    return Life(tuple(sorted(states, key=ORDER.index)), by)


def _before(paper: Paper, progress: Progress, day: date) -> set[State]:
    """The states before it is in force. The day of the paper counts for parties without a day of their own."""
    whole = PartialDate.parse(paper.signed_on) if paper.signed_on else None
    days = [party.signed_on or whole for party in progress.parties] or [whole]
    if not any(days) and any(party.is_named for party in progress.parties):
        # Signatories that are named without any day have signed.
        return {State.SIGNED}
    answers = [_reached(one, day) for one in days]
    signed, begun = all_of(*answers), any_of(*answers)
    if signed is Answer.YES:
        return {State.SIGNED}
    states = {State.SIGNED} if signed is Answer.UNCLEAR else set()
    if begun is not Answer.NO and len({*days}) > 1:
        states.add(State.PARTLY_SIGNED)
    return states if begun is Answer.YES else states | _before_signing(paper, progress, day)


def _before_signing(paper: Paper, progress: Progress, day: date) -> set[State]:
    agreed = Answer.YES if progress.is_approved else Answer.NO
    if not progress.is_proposed and not progress.is_approved and paper.agreed_on:
        agreed = _reached(PartialDate.parse(paper.agreed_on), day)
    states: set[State] = set()
    if agreed is not Answer.YES:
        states.add(State.NEGOTIATING if progress.is_proposed else State.DRAFTING)
    if agreed is not Answer.NO:
        asked = [party for party in progress.parties if party.needs_council]
        cleared = all_of(*(_reached(party.council_approved_on, day) for party in asked))
        if not asked:
            states.add(State.TEXT_AGREED)
        if asked and cleared is not Answer.NO:
            states.add(State.CLEARED)
        if asked and cleared is not Answer.YES:
            states.add(State.COUNCIL_PENDING)
    return states


def _within(case: _Case, place: int) -> tuple[set[State], int | None]:
    """The states while it is in force, and the paper that renewed it."""
    notice = _reached(case.known(place).notified_on, case.day)
    if notice is Answer.YES:
        return {State.NOTICE_GIVEN}, None
    states = {State.NOTICE_GIVEN} if notice is Answer.UNCLEAR else set()
    renewed, renewal = _strongest(case, place, Relation.RENEWS)
    if renewed != NO:
        states.add(State.RENEWED)
    if renewed != YES:
        states.add(State.IN_FORCE)
    return states, renewal


def _after(case: _Case, start: int, over: int) -> tuple[State, int | None, bool]:
    """How it ended, or may have; by which other paper; and whether of its own, not with the paper above.

    A paper that replaced or terminated it tells more than a date that was noted besides.
    """
    place = start
    while place >= 0:
        for relation, state in (
            (Relation.REPLACES, State.REPLACED),
            (Relation.TERMINATES, State.TERMINATED),
        ):
            answer, other = _strongest(case, place, relation)
            if answer >= over:
                return state, other, place == start
        if case.weighed.term_over[place] >= over:
            ended = State.TERMINATED if case.known(place).notified_on else State.EXPIRED
            return ended, None if place == start else case.papers[place].key, place == start
        place = case.weighed.parents[place]
    return State.EXPIRED, None, False


def _strongest(case: _Case, place: int, relation: Relation) -> tuple[int, int | None]:
    """Of the papers that do this to the one here: the best answer to "has it begun?", and the last such paper."""
    found = [
        (case.weighed.begun[other], case.weighed.last[other], other)
        for other in case.below.get(place, ())
        if case.papers[other].relation == relation and case.weighed.begun[other] >= UNCLEAR
    ]
    if not found:
        return NO, None
    answer, _last, other = max(found)
    return answer, case.papers[other].key


def _reached(when: PartialDate | None, day: date) -> Answer:
    return when.reached_by(day) if when else Answer.NO
