"""By when somebody has to act on the term of a paper: notice, renewal, a term that ran out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import HeldBack, Paper, Relation, Term
from kizuna.agreements.rules.deadlines import Continuation, Deadline, DeadlineKind, deadlines
from kizuna.kernel.months import months_later

FIVE_YEARS = Paper(1, signed_on="2019-09-02", term=Term.AUTOMATIC, term_months=60)
THREE_MONTHS = Continuation(renewal_months=24, notice_months=3)


def all_for(day: date, *papers: Paper, terms: Continuation = THREE_MONTHS) -> list[Deadline]:
    """What is to be done about the papers, all having the same further terms."""
    return deadlines(papers, {paper.key: terms for paper in papers}, day)


def only(day: date, *papers: Paper, terms: Continuation = THREE_MONTHS) -> Deadline:
    """The one thing to be done."""
    (one,) = all_for(day, *papers, terms=terms)
    return one


def test_notice_can_be_given_until_the_whole_period_lies_before_the_end() -> None:
    one = only(date(2024, 1, 1), FIVE_YEARS)
    assert one == Deadline(
        1, DeadlineKind.NOTICE, date(2024, 6, 1), date(2024, 6, 1), (date(2024, 9, 1), date(2024, 9, 1))
    )
    year_end = only(date(2020, 1, 1), FIVE_YEARS._replace(signed_on="2020-01-01", term_months=12))
    assert year_end.last == date(2020, 9, 30)


def test_on_the_day_itself_notice_is_still_possible_and_a_day_later_the_next_term_counts() -> None:
    on_the_day, day_after = only(date(2024, 6, 1), FIVE_YEARS), only(date(2024, 6, 2), FIVE_YEARS)
    assert (on_the_day.term, on_the_day.last) == (1, date(2024, 6, 1))
    assert (day_after.term, day_after.last) == (2, date(2026, 6, 1))


def test_without_a_length_of_further_terms_the_first_length_counts() -> None:
    one = only(date(2025, 1, 1), FIVE_YEARS, terms=Continuation(notice_months=3))
    assert one.ends == (date(2029, 9, 1), date(2029, 9, 1))


def test_without_a_notice_period_the_usual_lead_stands_in_and_says_so() -> None:
    one = only(date(2024, 1, 1), FIVE_YEARS, terms=Continuation())
    assert (one.last, one.lead_assumed) == (date(2024, 3, 1), True)
    assert not only(date(2024, 1, 1), FIVE_YEARS).lead_assumed


def test_a_beginning_known_to_the_year_gives_a_first_and_a_last_day() -> None:
    one = only(date(2021, 6, 1), FIVE_YEARS._replace(signed_on="2017"))
    assert (one.first, one.last) == (date(2021, 9, 30), date(2022, 9, 30))
    within = only(date(2022, 1, 1), FIVE_YEARS._replace(signed_on="2017"))
    assert within == one
    later = only(date(2022, 10, 1), FIVE_YEARS._replace(signed_on="2017"))
    assert (later.term, later.first) == (2, date(2023, 9, 30))


@pytest.mark.parametrize("signed_on", ["", "../2017-05-05", "/2017"])
def test_an_open_beginning_gives_no_day_and_no_guess(signed_on: str) -> None:
    assert all_for(date(2021, 1, 1), FIVE_YEARS._replace(signed_on=signed_on)) == []


@pytest.mark.parametrize("term", [Term.FIXED, Term.BY_ACT])
def test_a_term_that_does_not_renew_itself_asks_for_a_decision_before_its_end(term: Term) -> None:
    paper = FIVE_YEARS._replace(term=term)
    before = only(date(2024, 5, 1), paper)
    assert (before.kind, before.last, before.ends[1]) == (
        DeadlineKind.RENEWAL,
        date(2024, 6, 1),
        date(2024, 9, 1),
    )
    still = only(date(2024, 9, 1), paper)
    assert still == before
    over = only(date(2024, 9, 2), paper)
    assert (over.kind, over.last) == (DeadlineKind.TERM_OVER, date(2024, 9, 1))


def test_a_term_that_may_be_over_is_not_called_over() -> None:
    paper = FIVE_YEARS._replace(term=Term.FIXED, signed_on="2019")
    assert only(date(2024, 6, 1), paper).kind is DeadlineKind.RENEWAL
    assert only(date(2024, 12, 31), paper).kind is DeadlineKind.TERM_OVER


def test_a_renewal_settles_the_first_paper_and_has_a_term_of_its_own() -> None:
    fixed = FIVE_YEARS._replace(term=Term.FIXED)
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2024-09-01", term=Term.FIXED, term_months=24)
    found = deadlines([fixed, renewal], {}, date(2026, 1, 1))
    assert [(one.paper, one.kind) for one in found] == [(2, DeadlineKind.RENEWAL)]
    found = deadlines([fixed, renewal], {}, date(2026, 9, 1))
    assert [(one.paper, one.kind) for one in found] == [(2, DeadlineKind.TERM_OVER)]


def test_a_renewal_that_waits_for_approval_settles_nothing() -> None:
    fixed = FIVE_YEARS._replace(term=Term.FIXED)
    draft = Paper(2, 1, Relation.RENEWS, signed_on="2024-09-01")
    found = deadlines([fixed, draft], {}, date(2024, 9, 2), {2: HeldBack.NOT_APPROVED})
    assert [(one.paper, one.kind) for one in found] == [(1, DeadlineKind.TERM_OVER)]


@pytest.mark.parametrize("relation", [Relation.TERMINATES, Relation.REPLACES])
@pytest.mark.parametrize("begins", ["2023-01-01", "2030-01-01", ""])
def test_a_paper_that_another_stops_is_settled_whenever_that_begins(relation: Relation, begins: str) -> None:
    stops = Paper(2, 1, relation, signed_on=begins)
    assert all_for(date(2024, 1, 1), FIVE_YEARS, stops) == []


def test_what_hangs_on_a_paper_that_is_over_asks_nothing_of_its_own() -> None:
    base = FIVE_YEARS._replace(term=Term.FIXED)
    part = Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2020-01-01", term=Term.FIXED, term_months=12)
    assert [one.paper for one in deadlines([base, part], {}, date(2023, 1, 1))] == [1, 2]
    assert [one.paper for one in deadlines([base, part], {}, date(2025, 1, 1))] == [1]


def test_a_renewal_of_a_terminated_paper_asks_nothing() -> None:
    base = FIVE_YEARS._replace(term=Term.FIXED)
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2024-09-01", term=Term.FIXED, term_months=12)
    stops = Paper(3, 1, Relation.TERMINATES, signed_on="2025-01-01")
    assert deadlines([base, renewal, stops], {}, date(2026, 1, 1)) == []


def test_a_noted_end_and_a_paper_held_back_ask_nothing() -> None:
    assert all_for(date(2024, 1, 1), FIVE_YEARS._replace(ended_on="2023")) == []
    for why in HeldBack:
        assert deadlines([FIVE_YEARS], {}, date(2024, 1, 1), {1: why}) == []


def test_after_notice_nothing_is_due_until_the_term_is_over() -> None:
    given = THREE_MONTHS._replace(notice_given_by=date(2024, 5, 1))
    assert all_for(date(2024, 8, 1), FIVE_YEARS, terms=given) == []
    over = only(date(2024, 9, 2), FIVE_YEARS, terms=given)
    assert (over.kind, over.last) == (DeadlineKind.TERM_OVER, date(2024, 9, 1))


def test_notice_given_too_late_ends_the_next_term() -> None:
    late = THREE_MONTHS._replace(notice_given_by=date(2024, 6, 2))
    assert all_for(date(2025, 1, 1), FIVE_YEARS, terms=late) == []
    assert only(date(2026, 9, 2), FIVE_YEARS, terms=late).last == date(2026, 9, 1)


def test_an_open_ended_paper_is_over_when_its_notice_period_has_passed() -> None:
    paper = FIVE_YEARS._replace(term=Term.OPEN, term_months=None)
    given = Continuation(notice_months=6, notice_given_by=date(2024, 3, 15))
    assert all_for(date(2024, 9, 15), paper, terms=given) == []
    assert only(date(2024, 9, 16), paper, terms=given).last == date(2024, 9, 15)
    assert all_for(date(2030, 1, 1), paper, terms=given._replace(notice_months=None)) == []


@pytest.mark.parametrize(
    ("begins", "months", "notice", "last"),
    [
        ("2020-01-01", 12, 3, date(2020, 9, 30)),
        ("2020-03-01", 12, 1, date(2021, 1, 31)),
        ("2020-09-01", 12, 6, date(2021, 2, 28)),
        ("2020-08-31", 12, 6, date(2021, 2, 28)),
        ("2020-01-01", 12, 0, date(2020, 12, 31)),
    ],
)
def test_months_of_unlike_length(begins: str, months: int, notice: int, last: date) -> None:
    paper = FIVE_YEARS._replace(signed_on=begins, term_months=months)
    assert only(date(2020, 9, 1), paper, terms=Continuation(notice_months=notice)).last == last


def test_an_open_ended_paper_and_one_without_a_length_ask_nothing() -> None:
    assert all_for(date(2024, 1, 1), FIVE_YEARS._replace(term=Term.OPEN)) == []
    assert all_for(date(2024, 1, 1), FIVE_YEARS._replace(term="")) == []
    assert all_for(date(2024, 1, 1), FIVE_YEARS._replace(term_months=None)) == []


def test_the_end_of_the_calendar_is_no_error() -> None:
    beyond = only(date(9998, 1, 1), FIVE_YEARS._replace(signed_on="9997", term=Term.FIXED))
    assert beyond.last == date.max
    assert only(date(9999, 12, 31), FIVE_YEARS).last == date.max


begins = st.dates(date(1950, 1, 1), date(2030, 1, 1))
lengths = st.integers(1, 120)


@given(begins, lengths, lengths, st.integers(0, 24), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_the_day_of_notice_is_the_first_one_not_past(
    begin: date, first: int, further: int, notice: int, day: date
) -> None:
    paper = FIVE_YEARS._replace(signed_on=begin.isoformat(), term_months=first)
    one = only(day, paper, terms=Continuation(further, notice))
    assert one.first == one.last >= day
    # All of the notice lies within the term, and a day later it would not.
    assert months_later(one.last, notice) <= one.ends[1]
    assert months_later(one.last + timedelta(days=1), notice) > one.ends[1]
    if one.term > 1:
        ended_before = months_later(begin, first + (one.term - 2) * further) - timedelta(days=1)
        assert months_later(day, notice) > ended_before
