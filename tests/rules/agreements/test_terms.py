"""A paper made for a time ends with it; one that waits for approval or signature has not begun."""

from datetime import date

import pytest

from kizuna.agreements.rules import Because, HeldBack, Paper, Relation, Term, fields_in_force, held_back
from kizuna.agreements.rules.papers import end_of_term
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR
THREE_YEARS = Paper(1, signed_on="2018-11-16", term=Term.FIXED, term_months=36, adds=("energy",))


def answer(day: date, *papers: Paper) -> tuple[Answer, Because, str]:
    found = fields_in_force(papers, day)["energy"]
    return found.answer, found.because, found.when


def test_a_fixed_term_ends_on_the_day_before_its_anniversary() -> None:
    assert answer(date(2021, 11, 15), THREE_YEARS)[0] is YES
    assert answer(date(2021, 11, 16), THREE_YEARS) == (NO, Because.TERM_OVER, "2021-11-15")


def test_a_term_from_an_unclear_day_ends_on_an_unclear_day() -> None:
    paper = THREE_YEARS._replace(signed_on="2018-11")
    assert answer(date(2021, 10, 31), paper)[0] is YES
    assert answer(date(2021, 11, 15), paper) == (UNCLEAR, Because.TERM_END_UNCLEAR, "2021-10-31/2021-11-29")
    assert answer(date(2021, 11, 30), paper)[0] is NO


def test_a_paper_that_renews_itself_goes_on() -> None:
    paper = THREE_YEARS._replace(term=Term.AUTOMATIC)
    assert answer(date(2040, 1, 1), paper)[0] is YES
    assert answer(date(2040, 1, 1), paper._replace(ended_on="2024-11-15"))[1] is Because.ENDED


def test_a_noted_end_goes_before_the_term() -> None:
    early = THREE_YEARS._replace(ended_on="2019-12-31")
    assert answer(date(2020, 1, 1), early) == (NO, Because.ENDED, "2019-12-31")


def test_a_renewal_carries_a_term_on_until_its_own_is_over() -> None:
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2021-11-01", term=Term.FIXED, term_months=12)
    assert answer(date(2022, 6, 1), THREE_YEARS, renewal)[0] is YES
    assert answer(date(2022, 11, 1), THREE_YEARS, renewal)[0] is NO
    assert answer(date(2021, 11, 16), THREE_YEARS, renewal._replace(signed_on="2022-09-10"))[0] is NO


def test_the_end_of_a_renewal_tells_where_the_first_paper_had_none() -> None:
    open_ended = THREE_YEARS._replace(term="", term_months=None)
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2021-11-01", term=Term.FIXED, term_months=12)
    assert answer(date(2022, 11, 1), open_ended, renewal) == (NO, Because.TERM_OVER, "2022-10-31")


@pytest.mark.parametrize("relation", [Relation.ANNEXED_TO, Relation.CARRIES_OUT])
def test_annexes_and_side_papers_fall_with_their_parent(relation: Relation) -> None:
    part = Paper(2, 1, relation, signed_on="2019-01-01", adds=("health",))
    assert fields_in_force([THREE_YEARS, part], date(2021, 1, 1))["health"].answer is YES
    assert fields_in_force([THREE_YEARS, part], date(2022, 1, 1))["health"].answer is NO


def test_a_term_longer_than_the_calendar_never_ends() -> None:
    assert end_of_term((date(9000, 1, 1), date(9000, 1, 1)), 30_000) == (date.max, date.max)


@pytest.mark.parametrize(
    ("held", "expected", "because"),
    [
        (HeldBack.NOT_APPROVED, NO, Because.NOT_APPROVED),
        (HeldBack.WITHDRAWN, NO, Because.WITHDRAWN),
        (HeldBack.NOT_SIGNED, UNCLEAR, Because.NOT_SIGNED),
        (HeldBack.NOT_SIGNED_BY_ALL, UNCLEAR, Because.NOT_SIGNED_BY_ALL),
    ],
)
def test_what_is_held_back_has_not_begun(held: HeldBack, expected: Answer, because: Because) -> None:
    found = fields_in_force([THREE_YEARS], date(2019, 1, 1), {1: held})["energy"]
    assert (found.answer, found.because) == (expected, because)


def test_what_is_held_back_leaves_the_dates_of_others_alone() -> None:
    base = Paper(1, signed_on="2017~", adds=("energy",))
    draft = Paper(2, 1, Relation.SUPPLEMENTS, in_force_on="2017-02-01")
    assert fields_in_force([base, draft], date(2017, 6, 1))["energy"].answer is YES
    held = {2: HeldBack.NOT_APPROVED}
    assert fields_in_force([base, draft], date(2017, 6, 1), held)["energy"].answer is UNCLEAR


PROPOSED = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, None),
        ({"is_withdrawn": True}, HeldBack.WITHDRAWN),
        ({"proposed_on": PROPOSED}, HeldBack.NOT_APPROVED),
        ({"proposed_on": PROPOSED, "signed_on": PartialDate("2026-05-04")}, HeldBack.NOT_APPROVED),
        ({"proposed_on": PROPOSED, "signed_on": PartialDate("2026")}, HeldBack.NOT_APPROVED),
        ({"proposed_on": PROPOSED, "signed_on": PartialDate("2019-09-02")}, None),
        ({"proposed_on": PROPOSED, "was_agreed": True}, HeldBack.NOT_SIGNED),
        ({"is_being_signed": True}, HeldBack.NOT_SIGNED_BY_ALL),
        ({"is_being_signed": True, "proposed_on": PROPOSED}, HeldBack.NOT_APPROVED),
        ({"proposed_on": PROPOSED, "was_agreed": True, "signed_on": PartialDate("2026-06-01")}, None),
    ],
)
def test_what_holds_a_paper_back(facts: dict[str, object], expected: HeldBack | None) -> None:
    assert held_back(**facts) is expected  # type: ignore[arg-type]
