"""Undertakings in clauses: promises with a paper behind them, and what becomes of them when it is over."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import InstrumentRefused, amend_instrument, remove_clause
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.obligations import clauses_with_obligations
from kizuna.agreements.rules import ClauseKind, Relation
from kizuna.audit.models import AuditRow
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import PromiseRefused, answer_promise
from kizuna.promises.origins import Origin
from kizuna.promises.queries import rows_of
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.audit import last_row, refused
from tests.factories.register import a_tie
from tests.factories.sources import NOON
from tests.factories.undertakings import a_clause, an_obligation
from tests.rooms.agreements.test_clauses import effect

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 15)
WHY = LocalText({"en": "The cities went on."})


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(officer, tie, signed_on="2019-09-02", visibility="internal")


def origin(officer: User, promise: int, on: date = TODAY) -> Origin:
    (row,) = rows_of([promise], officer, on=on)
    assert row.origin is not None
    return row.origin


def test_an_undertaking_takes_what_it_can_from_paper_and_clause(officer: User, paper: Instrument) -> None:
    clause = a_clause(officer, paper, "4", touches=[effect("energy")])
    rows = AuditRow.objects.count()
    obligation = an_obligation(officer, clause, due="2020", promised_by="Essen", every_months=12)
    assert AuditRow.objects.count() == rows + 1
    assert (last_row().action, last_row().changes["clause"]) == (
        "agreements.record_obligation",
        f"agreements.clause:{clause.pk}",
    )
    promise = obligation.promise
    assert (promise.tie, promise.made_in, promise.visibility) == (
        paper.entry.tie,
        paper.entry,
        "internal",
    )
    assert (promise.made_on, promise.due, promise.every_months) == (
        PartialDate("2019-09-02"),
        PartialDate("2020"),
        12,
    )
    assert promise.field is not None
    assert promise.field.code == "energy"
    assert origin(officer, promise.pk).part == "4"


def test_a_clause_about_several_fields_gives_none(officer: User, paper: Instrument) -> None:
    clause = a_clause(officer, paper, touches=[effect("energy"), effect("education")])
    assert an_obligation(officer, clause).promise.field is None


def test_what_is_refused_writes_nothing(officer: User, reader: User, paper: Instrument) -> None:
    clause = a_clause(officer, paper)
    with refused(PromiseRefused, "no_wording"):
        an_obligation(officer, clause, wording="  ")
    with refused(PromiseRefused, "no_months"):
        an_obligation(officer, clause, every_months=0)
    with refused(PermissionDenied):
        an_obligation(reader, clause)
    an_obligation(officer, clause)
    with refused(InstrumentRefused, "clause_has_obligations"):
        remove_clause(clause=clause, by=officer, at=NOON)


def test_the_page_of_a_paper_lists_its_clauses_with_their_undertakings(
    officer: User, reader: User, paper: Instrument, query_count: QueryCount
) -> None:
    first, second = a_clause(officer, paper, "1"), a_clause(officer, paper, "2")
    promise = an_obligation(officer, second).promise
    lines = clauses_with_obligations(paper, officer, TODAY)
    assert [(line.clause, [row.promise for row in line.rows]) for line in lines] == [
        (first, []),
        (second, [promise]),
    ]
    assert [line.rows for line in clauses_with_obligations(paper, reader, TODAY)] == [(), ()]
    with query_count(9):
        clauses_with_obligations(paper, officer, TODAY)
    an_obligation(officer, first)
    an_obligation(officer, first)
    with query_count(9):
        clauses_with_obligations(paper, officer, TODAY)


def test_an_undertaking_asks_what_becomes_of_it_when_its_paper_is_over(
    officer: User, paper: Instrument
) -> None:
    promise = an_obligation(officer, a_clause(officer, paper)).promise
    assert (origin(officer, promise.pk).is_over, origin(officer, promise.pk).asks) == (Answer.NO, False)
    amend_instrument(instrument=paper, ended_on=PartialDate("2025-12"), by=officer, at=NOON)
    assert origin(officer, promise.pk, date(2025, 12, 15)).is_over is Answer.UNCLEAR
    assert not origin(officer, promise.pk, date(2025, 12, 15)).asks
    assert origin(officer, promise.pk).asks
    (row,) = rows_of([promise.pk], officer, on=TODAY)
    assert row.asks


def test_it_asks_no_more_when_somebody_answered_after_the_end(officer: User, paper: Instrument) -> None:
    promise = an_obligation(officer, a_clause(officer, paper)).promise
    amend_instrument(instrument=paper, ended_on=PartialDate("2025-12-31"), by=officer, at=NOON)
    before, after = (datetime(year, month, 1, 12, tzinfo=UTC) for year, month in ((2025, 6), (2026, 1)))
    answer_promise(promise=promise, state="open", reason=WHY, by=officer, at=before)
    assert origin(officer, promise.pk).asks
    answer_promise(promise=promise, state="open", reason=WHY, by=officer, at=after)
    assert not origin(officer, promise.pk).asks


def test_what_is_kept_or_outlives_the_paper_asks_nothing(officer: User, paper: Instrument) -> None:
    kept = an_obligation(officer, a_clause(officer, paper, "1")).promise
    outlives = an_obligation(officer, a_clause(officer, paper, "2", outlives=True)).promise
    amend_instrument(instrument=paper, ended_on=PartialDate("2025-12-31"), by=officer, at=NOON)
    answer_promise(promise=kept, state="kept", reason=WHY, by=officer, at=NOON)
    assert not origin(officer, kept.pk).asks
    assert (origin(officer, outlives.pk).goes_on, origin(officer, outlives.pk).asks) == (True, False)


def test_a_clause_of_survival_carries_all_undertakings_of_its_paper(officer: User, paper: Instrument) -> None:
    promise = an_obligation(officer, a_clause(officer, paper, "1")).promise
    amend_instrument(instrument=paper, ended_on=PartialDate("2025-12-31"), by=officer, at=NOON)
    assert origin(officer, promise.pk).asks
    a_clause(officer, paper, "9", kind=ClauseKind.SURVIVAL.value, outlives=True)
    assert (origin(officer, promise.pk).goes_on, origin(officer, promise.pk).asks) == (True, False)


def test_a_clause_that_a_later_paper_repeals_is_over_with_it(
    officer: User, tie: Tie, paper: Instrument
) -> None:
    clause = a_clause(officer, paper)
    promise = an_obligation(officer, clause).promise
    later = a_paper(
        officer, tie, signed_on="2025-01-01", parent=paper, relation=Relation.AMENDS, visibility="internal"
    )
    a_clause(officer, later, changed_clause=clause, change="repeals", text=LocalText())
    assert origin(officer, promise.pk, date(2024, 12, 31)).is_over is Answer.NO
    assert origin(officer, promise.pk).asks


def test_who_does_not_see_the_paper_is_not_told_of_it(officer: User, tie: Tie, reader: User) -> None:
    open_paper = a_paper(officer, tie)
    promise = an_obligation(officer, a_clause(officer, open_paper, "7")).promise
    (row,) = rows_of([promise.pk], reader, on=TODAY)
    assert row.origin is not None
    amend_instrument(instrument=open_paper, visibility="internal", by=officer, at=NOON)
    (row,) = rows_of([promise.pk], reader, on=TODAY)
    assert (row.origin, row.made_in) == (None, None)
