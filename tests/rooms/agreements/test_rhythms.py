"""The rhythm of visits: recorded with its source, one at a time, refused without leaving anything behind."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import RhythmRefused, amend_rhythm, record_rhythm, remove_clause
from kizuna.agreements.models import VisitRhythm
from kizuna.agreements.queries.rhythms import rhythm_of, rhythms_visible_to
from kizuna.agreements.rules.rhythm import Rhythm
from kizuna.audit.models import AuditRow
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.audit import last_row, refused
from tests.factories.register import a_tie
from tests.factories.sources import NOON
from tests.factories.undertakings import a_clause, a_rhythm

pytestmark = pytest.mark.django_db


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


def test_a_rhythm_is_kept_with_the_clause_that_says_so(officer: User, tie: Tie) -> None:
    clause = a_clause(officer, a_paper(officer, tie), "5")
    rows = AuditRow.objects.count()
    rhythm = record_rhythm(tie=tie, every_years=4, first_way="incoming", clause=clause, by=officer, at=NOON)
    assert (rhythm.instrument, rhythm.clause) == (clause.instrument, clause)
    assert rhythm.rule == Rhythm(4, alternates=True, first_way="incoming")
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes["every_years"] == 4
    remove_clause(clause=clause, by=officer, at=NOON)
    rhythm.refresh_from_db()
    assert (rhythm.instrument, rhythm.clause) == (clause.instrument, None)


def test_it_is_corrected_and_ended_and_then_another_may_follow(officer: User, tie: Tie) -> None:
    rhythm = a_rhythm(officer, tie, 2)
    with refused(RhythmRefused, "another_runs"):
        a_rhythm(officer, tie, 4)
    rows = AuditRow.objects.count()
    amend_rhythm(rhythm=rhythm, every_years=3, until=PartialDate("2018"), by=officer, at=NOON)
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes == {"every_years": [2, 3], "until": [None, "2018"]}
    later = a_rhythm(officer, tie, 4, since=PartialDate("2018"))
    assert rhythm_of(tie) == later
    with refused(RhythmRefused, "another_runs"):
        amend_rhythm(rhythm=rhythm, until=None, by=officer, at=NOON)


def test_what_is_refused_writes_nothing(officer: User, tie: Tie) -> None:
    elsewhere = a_paper(officer, a_tie(officer))
    for years in (0, 51):
        with refused(RhythmRefused, "no_years"):
            a_rhythm(officer, tie, years)
    with refused(RhythmRefused, "no_source"):
        a_rhythm(officer, tie, told_by=" ")
    with refused(RhythmRefused, "paper_of_another_tie"):
        a_rhythm(officer, tie, instrument=elsewhere)
    with refused(RhythmRefused, "backwards"):
        a_rhythm(officer, tie, since=PartialDate("2020"), until=PartialDate("2019"))
    with refused(RhythmRefused, "invalid"):
        a_rhythm(officer, tie, first_way="sideways")
    rhythm = a_rhythm(officer, tie)
    for other in (a_user("reader"), a_user("press"), a_user("guest")):
        with refused(PermissionDenied):
            a_rhythm(other, tie)
        with refused(PermissionDenied):
            amend_rhythm(rhythm=rhythm, every_years=5, by=other, at=NOON)


def test_rhythms_are_seen_with_their_ties(officer: User, reader: User) -> None:
    shown, hidden = a_tie(officer), a_tie(officer, visibility="internal")
    a_rhythm(officer, shown)
    a_rhythm(officer, hidden)
    a_rhythm(officer, a_tie(officer), until=PartialDate("2015"))
    assert [one.tie for one in rhythms_visible_to(reader)] == [shown]
    assert {one.tie for one in rhythms_visible_to(officer)} == {shown, hidden}
    assert VisitRhythm.objects.count() == 3
