"""When a paper ends after notice: by its notice period, or with the term for which the notice came in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import (
    HeldBack,
    NoticeCase,
    NoticeEnd,
    Paper,
    Relation,
    Term,
    Terms,
    end_by_notice,
    ends_with,
)
from kizuna.agreements.rules.papers import end_of_term
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later

OPEN = Terms(Term.OPEN, "2017-03-01", notice_months=6)
FIXED = Terms(Term.FIXED, "2020-01-01", months=36, notice_months=3)
ROLLING = Terms(Term.AUTOMATIC, "2020-01-01", months=36, renewal_months=12, notice_months=6)
CASE = NoticeCase


def end(terms: Terms, given_on: str) -> NoticeEnd:
    return end_by_notice(terms, date.fromisoformat(given_on))


@pytest.mark.parametrize(
    ("terms", "given_on", "case", "last_day"),
    [
        (OPEN, "2026-03-15", CASE.AFTER_PERIOD, "2026-09-15"),
        (OPEN, "2026-08-31", CASE.AFTER_PERIOD, "2027-02-28"),
        (Terms("", "", notice_months=12), "2026-03-15", CASE.AFTER_PERIOD, "2027-03-15"),
        (FIXED, "2021-05-01", CASE.AFTER_PERIOD, "2021-08-01"),
        (FIXED, "2022-11-01", CASE.END_OF_TERM, "2022-12-31"),
        (Terms(Term.BY_ACT, "2020-01-01", months=12), "2020-02-01", CASE.END_OF_TERM, "2020-12-31"),
        (ROLLING, "2022-06-30", CASE.END_OF_TERM, "2022-12-31"),
        (ROLLING, "2022-07-01", CASE.END_OF_FURTHER_TERM, "2023-12-31"),
        (ROLLING, "2026-01-31", CASE.END_OF_FURTHER_TERM, "2026-12-31"),
        (ROLLING, "2019-01-01", CASE.END_OF_TERM, "2022-12-31"),
        (Terms(Term.AUTOMATIC, "2020-01-31", months=1), "2020-03-01", CASE.END_OF_FURTHER_TERM, "2020-03-30"),
    ],
)
def test_the_last_day_follows_from_the_terms(
    terms: Terms, given_on: str, case: NoticeCase, last_day: str
) -> None:
    found = end(terms, given_on)
    assert (found.case, found.proposed) == (case, PartialDate(last_day))


def test_a_notice_that_is_a_day_late_says_which_end_it_missed() -> None:
    assert end(ROLLING, "2022-06-30").missed is None
    assert end(ROLLING, "2022-07-01").missed == date(2022, 12, 31)
    assert end(ROLLING, "2023-01-15").missed is None


@pytest.mark.parametrize(
    ("terms", "given_on", "case"),
    [
        (Terms(Term.OPEN), "2026-01-01", CASE.NO_PERIOD),
        (Terms(), "2026-01-01", CASE.NO_PERIOD),
        (Terms(Term.AUTOMATIC, "2020-01-01", notice_months=6), "2026-01-01", CASE.NO_TERM),
        (Terms(Term.AUTOMATIC, "", months=12), "2026-01-01", CASE.NO_TERM),
        (Terms(Term.AUTOMATIC, "../2020", months=12), "2026-01-01", CASE.NO_TERM),
        (FIXED, "2023-01-01", CASE.ALREADY_OVER),
    ],
)
def test_terms_that_do_not_tell_propose_nothing(terms: Terms, given_on: str, case: NoticeCase) -> None:
    assert end(terms, given_on) == NoticeEnd(case)


@pytest.mark.parametrize(
    ("begins_on", "given_on", "earliest", "latest", "proposed"),
    [
        ("2019-11", "2022-01-01", "2022-10-31", "2022-11-29", "2022"),
        ("2020-02", "2022-01-01", "2023-01-31", "2023-02-27", "2023"),
        # The half-year may reach into the next term, or just not.
        ("2020", "2022-09-01", "2023-03-01", "2024-02-29", None),
        ("2017~", "2022-09-01", "2023-03-01", "2024-02-29", None),
    ],
)
def test_an_unclear_beginning_gives_an_unclear_end(
    begins_on: str, given_on: str, earliest: str, latest: str, proposed: str | None
) -> None:
    rolling = Terms(Term.AUTOMATIC, begins_on, 36, 12, 6)
    found = end(rolling, given_on)
    assert (str(found.earliest), str(found.latest)) == (earliest, latest)
    assert (str(found.proposed) if found.proposed else None) == proposed


@given(
    st.integers(0, 300), st.integers(1, 60), st.integers(0, 24), st.integers(0, 18), st.integers(-50, 5000)
)
def test_the_last_day_is_the_first_end_of_a_term_that_leaves_the_notice_period(
    begin_after: int, months: int, renewal: int, notice: int, after: int
) -> None:
    begin = date(2019, 12, 28) + timedelta(days=begin_after)
    given_on = begin + timedelta(days=after)
    terms = Terms(Term.AUTOMATIC, PartialDate.of_day(begin).edtf, months, renewal, notice)
    found = end_by_notice(terms, given_on)
    ends = [end_of_term((begin, begin), months + number * (renewal or months))[0] for number in range(200)]
    assert found.latest == next(day for day in ends if day >= months_later(given_on, notice))


@given(st.sampled_from(["2019", "2019-11", "2019-12~", "2020-02", "2017~"]), st.integers(0, 2500))
def test_no_possible_beginning_ends_outside_the_bounds(begins_on: str, after: int) -> None:
    given_on = date(2020, 1, 1) + timedelta(days=after)
    whole = end_by_notice(Terms(Term.AUTOMATIC, begins_on, 36, 12, 6), given_on)
    value = PartialDate(begins_on)
    assert value.earliest
    assert value.latest
    found = {
        end_by_notice(Terms(Term.AUTOMATIC, PartialDate.of_day(day).edtf, 36, 12, 6), given_on).latest
        for day in (
            value.earliest + timedelta(days=one) for one in range((value.latest - value.earliest).days + 1)
        )
    }
    assert (whole.earliest, whole.latest) == (min(found, key=str), max(found, key=str))


BASE = Paper(1, signed_on="2020-01-01")
SUPPLEMENT = Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2021-01-01")
RENEWAL = Paper(3, 1, Relation.RENEWS, signed_on="2022-12-01")
REPLACEMENT = Paper(4, 1, Relation.REPLACES, signed_on="2030-01-01")
STRANGER = Paper(9, signed_on="2020-01-01")


def test_what_hangs_on_a_paper_ends_with_it() -> None:
    papers = [BASE, SUPPLEMENT, REPLACEMENT, STRANGER]
    assert ends_with(papers, 1, date(2026, 12, 31)) == [2]
    assert ends_with(papers, 2, date(2026, 12, 31)) == []


def test_a_paper_that_was_renewed_ends_with_its_renewal() -> None:
    fixed = BASE._replace(term=Term.FIXED, term_months=36)
    assert ends_with([fixed, SUPPLEMENT, RENEWAL], 3, date(2026, 12, 31)) == [1, 2]
    assert ends_with([fixed, SUPPLEMENT, RENEWAL], 1, date(2026, 12, 31)) == []


def test_what_has_ended_already_does_not_end_once_more() -> None:
    over = SUPPLEMENT._replace(ended_on="2022")
    assert ends_with([BASE, over], 1, date(2026, 12, 31)) == []
    assert ends_with([BASE, SUPPLEMENT], 1, date(2026, 12, 31), {2: HeldBack.WITHDRAWN}) == []
