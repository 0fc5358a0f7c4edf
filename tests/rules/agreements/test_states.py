"""Where a paper stands on its way: one state where the facts suffice, all that are possible where they do not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import (
    HeldBack,
    Life,
    Paper,
    PartyProgress,
    Progress,
    Relation,
    State,
    Term,
    fields_in_force,
    lives_on,
)
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate

TODAY = date(2026, 6, 15)
S = State


def when(text: str) -> PartialDate | None:
    return PartialDate(text) if text else None


def a_party(signed_on: str = "", council: str | None = None, *, is_named: bool = False) -> PartyProgress:
    """A party; `council` is None where none is asked, empty where it has not answered yet."""
    return PartyProgress(when(signed_on), council is not None, when(council or ""), is_named)


def states(
    *papers: Paper,
    day: date = TODAY,
    held: HeldBack | None = None,
    parties: tuple[PartyProgress, ...] = (),
    **known: object,
) -> tuple[State, ...]:
    """The states of the first paper."""
    first = papers[0].key
    progress = Progress(parties, **known)  # type: ignore[arg-type]
    return lives_on(papers, {first: progress}, day, {first: held} if held else {})[first].states


DRAFT = Paper(1)
SIGNED = Paper(1, signed_on="2020-01-01")
NOT_APPROVED, NOT_SIGNED, BY_ALL = HeldBack.NOT_APPROVED, HeldBack.NOT_SIGNED, HeldBack.NOT_SIGNED_BY_ALL
ASKED = (a_party(council=""), a_party())
GRANTED = (a_party(council="2026-05-20"), a_party())


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"held": NOT_APPROVED, "is_proposed": True}, (S.NEGOTIATING,)),
        ({"held": NOT_APPROVED}, (S.DRAFTING,)),
        ({"held": NOT_SIGNED, "is_proposed": True, "is_approved": True}, (S.TEXT_AGREED,)),
        ({"held": NOT_SIGNED, "is_approved": True, "parties": ASKED}, (S.COUNCIL_PENDING,)),
        ({"held": NOT_SIGNED, "is_approved": True, "parties": GRANTED}, (S.CLEARED,)),
        (
            {"held": NOT_SIGNED, "is_approved": True, "parties": (a_party(council="2026-06"),)},
            (S.COUNCIL_PENDING, S.CLEARED),
        ),
        # The council was first; the text is still being negotiated.
        ({"held": NOT_APPROVED, "is_proposed": True, "parties": GRANTED}, (S.NEGOTIATING,)),
        (
            {"held": NOT_SIGNED, "is_approved": True, "parties": (a_party("2026-06-01"), a_party())},
            (S.PARTLY_SIGNED,),
        ),
        (
            {"held": NOT_SIGNED, "is_approved": True, "parties": (a_party("2026-06"), a_party())},
            (S.TEXT_AGREED, S.PARTLY_SIGNED),
        ),
        (
            {"held": NOT_SIGNED, "is_approved": True, "parties": (a_party("2026-06-01"), a_party("2026-06"))},
            (S.PARTLY_SIGNED, S.SIGNED),
        ),
        ({"held": NOT_APPROVED, "parties": (a_party(is_named=True), a_party())}, (S.SIGNED,)),
    ],
)
def test_the_way_to_the_signature(known: dict[str, object], expected: tuple[State, ...]) -> None:
    assert states(DRAFT, **known) == expected  # type: ignore[arg-type]


def test_a_text_agreed_outside_of_this_record_counts_too() -> None:
    paper = Paper(1, agreed_on="2026-05")
    assert states(paper, held=BY_ALL, parties=ASKED) == (S.COUNCIL_PENDING,)
    assert states(paper, held=BY_ALL, parties=ASKED, day=date(2026, 5, 3)) == (S.DRAFTING, S.COUNCIL_PENDING)
    assert states(paper, held=NOT_APPROVED, is_proposed=True) == (S.NEGOTIATING,)
    assert states(paper) == (S.IN_FORCE,)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (SIGNED, (S.IN_FORCE,)),
        (SIGNED._replace(in_force_on="2027-01-01"), (S.SIGNED,)),
        (SIGNED._replace(in_force_on="2026"), (S.SIGNED, S.IN_FORCE)),
        (Paper(1, signed_on="2026-07-01"), (S.DRAFTING,)),
        (Paper(1, signed_on="2026-06"), (S.DRAFTING, S.IN_FORCE)),
        (DRAFT, (S.DRAFTING, S.IN_FORCE)),
        (SIGNED._replace(ended_on="2026-06-15"), (S.IN_FORCE,)),
        (SIGNED._replace(ended_on="2026-06-14"), (S.EXPIRED,)),
        (SIGNED._replace(ended_on="2026"), (S.IN_FORCE, S.EXPIRED)),
        (Paper(1, ended_on="2025"), (S.EXPIRED,)),
        (SIGNED._replace(term=Term.FIXED, term_months=12), (S.EXPIRED,)),
        (SIGNED._replace(term=Term.AUTOMATIC, term_months=12), (S.IN_FORCE,)),
    ],
)
def test_the_way_into_force_and_out_of_it(paper: Paper, expected: tuple[State, ...]) -> None:
    assert states(paper) == expected


@pytest.mark.parametrize(
    ("notified_on", "ended_on", "expected"),
    [
        ("2026-06-01", "2026-12-31", (S.NOTICE_GIVEN,)),
        ("2026-06-01", "", (S.NOTICE_GIVEN,)),
        ("2026", "2026-12-31", (S.IN_FORCE, S.NOTICE_GIVEN)),
        ("2026-07-01", "2026-12-31", (S.IN_FORCE,)),
        ("2025-06-01", "2025-12-31", (S.TERMINATED,)),
        ("2026-01-01", "2026", (S.NOTICE_GIVEN, S.TERMINATED)),
    ],
)
def test_notice_is_a_state_until_it_takes_effect(
    notified_on: str, ended_on: str, expected: tuple[State, ...]
) -> None:
    assert states(SIGNED._replace(ended_on=ended_on), notified_on=when(notified_on)) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.RENEWS, S.RENEWED),
        (Relation.REPLACES, S.REPLACED),
        (Relation.TERMINATES, S.TERMINATED),
        (Relation.SUPPLEMENTS, S.IN_FORCE),
        (Relation.CONFIRMS, S.IN_FORCE),
        (Relation.AMENDS, S.IN_FORCE),
    ],
)
def test_another_paper_renews_replaces_or_terminates_it(relation: Relation, expected: State) -> None:
    other = Paper(2, 1, relation, signed_on="2025-03-01")
    found = lives_on([SIGNED, other], {}, TODAY)[1]
    assert found == Life((expected,), None if expected is S.IN_FORCE else 2)
    vague = states(SIGNED, other._replace(signed_on="2026"))
    assert vague == ((S.IN_FORCE,) if expected is S.IN_FORCE else (S.IN_FORCE, expected))
    assert lives_on([SIGNED, other._replace(signed_on="2027")], {}, TODAY)[1] == Life((S.IN_FORCE,))


def test_a_replacement_tells_more_than_a_date_noted_besides() -> None:
    other = Paper(2, 1, Relation.REPLACES, signed_on="2025-03-01")
    assert lives_on([SIGNED._replace(ended_on="2025-02-28"), other], {}, TODAY)[1] == Life((S.REPLACED,), 2)


def test_a_supplement_falls_with_the_paper_it_hangs_on_and_not_the_other_way_round() -> None:
    supplement = Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2021-01-01")
    end = Paper(3, 1, Relation.TERMINATES, signed_on="2025-03-01")
    found = lives_on([SIGNED, supplement, end], {}, TODAY)
    assert (found[1], found[2]) == (Life((S.TERMINATED,), 3), Life((S.TERMINATED,), 3))
    noticed = [SIGNED._replace(ended_on="2025-12-31"), supplement]
    progress = {1: Progress(notified_on=when("2025-06-01"))}
    assert lives_on(noticed, progress, TODAY)[2] == Life((S.TERMINATED,), 1)
    alone = [SIGNED, supplement._replace(ended_on="2022")]
    assert [life.state for life in lives_on(alone, {}, TODAY).values()] == [S.IN_FORCE, S.EXPIRED]


def test_a_draft_under_an_ended_paper_is_no_ended_paper_for_certain() -> None:
    draft = Paper(2, 1, Relation.SUPPLEMENTS)
    found = lives_on([SIGNED._replace(ended_on="2025"), draft], {}, TODAY)[2]
    assert found.states == (S.DRAFTING, S.EXPIRED)
    assert found.state is None


@pytest.mark.parametrize(
    ("withdrawn_on", "expected"),
    [
        ("2026-06-01", (S.WITHDRAWN,)),
        ("2026", (S.NEGOTIATING, S.WITHDRAWN)),
        ("2026-07-01", (S.NEGOTIATING,)),
    ],
)
def test_a_draft_that_was_withdrawn(withdrawn_on: str, expected: tuple[State, ...]) -> None:
    found = states(DRAFT, held=HeldBack.WITHDRAWN, is_proposed=True, withdrawn_on=when(withdrawn_on))
    assert found == expected


DATES = st.sampled_from(["", "2019", "2020-06", "2021~", "2022-03-01", "2025-12-31", "2026", "2027"])


RELATIONS = st.sampled_from([one.value for one in Relation])
ENDS = st.sampled_from(["", "2022-05", "2024-12-31"])


@st.composite
def chains(draw: st.DrawFn) -> tuple[Paper, ...]:
    """A paper, one that hangs on it, and one that hangs on either."""
    return (
        Paper(1, signed_on=draw(DATES), in_force_on=draw(DATES), ended_on=draw(DATES), adds=("energy",)),
        Paper(2, 1, draw(RELATIONS), signed_on=draw(DATES), adds=("health",)),
        Paper(
            3,
            draw(st.sampled_from([1, 2])),
            draw(RELATIONS),
            signed_on=draw(DATES),
            ended_on=draw(ENDS),
            adds=("sport",),
        ),
    )


@given(chains(), st.dates(date(2018, 1, 1), date(2028, 1, 1)))
def test_the_states_agree_with_what_is_in_force(papers: tuple[Paper, ...], day: date) -> None:
    holding = {S.IN_FORCE, S.RENEWED, S.NOTICE_GIVEN}
    lives = lives_on(papers, {}, day)
    for paper in papers:
        answer = fields_in_force(papers, day)[paper.adds[0]].answer
        found = {*lives[paper.key].states}
        assert found
        if answer is Answer.YES:
            assert found <= holding
        elif answer is Answer.NO:
            assert not found & holding
        else:
            assert found & holding
            assert found - holding
