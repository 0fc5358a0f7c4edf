"""The terms of papers as they are read for reminders: by the words last approved, and only what one may see."""

from datetime import date

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.queries.terms import known_terms
from kizuna.agreements.rules import Term
from kizuna.agreements.rules.deadlines import Continuation
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.approvals import an_agreed_text
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
DAY = date(2026, 2, 1)


def test_a_notice_period_that_one_side_changed_does_not_count_yet(officer: User) -> None:
    paper = an_agreed_text(
        officer,
        signed_on="2026-01-20",
        term=Term.AUTOMATIC.value,
        term_months=12,
        renewal_months=24,
        notice_months=3,
    )
    assert known_terms(officer).continuations[paper.pk] == Continuation(24, 3)
    amend_instrument(instrument=paper, notice_months=6, renewal_months=12, by=officer, at=NOON)
    known = known_terms(officer)
    assert known.continuations[paper.pk] == Continuation(24, 3)
    (deadline,) = known.deadlines(DAY)
    assert deadline.last == date(2026, 10, 19)


def test_notice_that_was_given_is_known_by_its_last_possible_day(officer: User) -> None:
    paper = a_paper(officer, a_tie(officer), notified_on=PartialDate("2025-05"), notice_months=3)
    assert known_terms(officer).continuations[paper.pk] == Continuation(None, 3, date(2025, 5, 31))


def test_only_papers_one_may_see_and_of_the_ties_asked_for(
    officer: User, reader: User, query_count: QueryCount
) -> None:
    tie = a_tie(officer)
    shown = a_paper(officer, tie, signed_on="2010", ended_on="2012-06")
    hidden = a_paper(officer, tie, visibility="internal")
    a_paper(officer, a_tie(officer))
    assert {*known_terms(reader, [tie.pk]).instruments} == {shown.pk}
    with query_count(1):
        known = known_terms(officer, [tie.pk])
        assert {*known.instruments} == {shown.pk, hidden.pk}
        assert known.over(date(2012, 6, 15))[shown.pk] is Answer.UNCLEAR
        assert known.over(DAY)[shown.pk] is Answer.YES
        assert known.begun(date(2009, 12, 31))[shown.pk] is Answer.NO
        assert known.certain_begins(DAY) == {shown.pk: date(2010, 12, 31)}
