"""Notice and withdrawal: what is written, what it does to the answers, and what is refused with nothing written."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    InstrumentRefused,
    NewSignature,
    PartySigning,
    add_clause,
    give_notice,
    note_signing,
    withdraw_instrument,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries import fields_in_force, warnings_of
from kizuna.agreements.queries.notices import notice_for
from kizuna.agreements.rules import Relation, SigningRole
from kizuna.approvals.queries import current_version
from kizuna.columns.keys import key_of
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.approvals import a_proposal, an_agreed_text
from tests.factories.audit import last_row, refused
from tests.factories.register import a_person, a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
DAY = PartialDate("2026-10-01")
ROLLING: dict[str, Any] = {"term": "automatic", "term_months": 36, "renewal_months": 12, "notice_months": 6}


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, slug="essen-koriyama")


def test_notice_ends_the_paper_with_its_last_day(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2020-04-01", adds=("energy",), **ROLLING)
    told = notice_for(paper, DAY, officer)
    assert told.proposed == PartialDate("2028-03-31")
    assert "31 March 2027 this notice comes too late" in " ".join(told.sentences)
    give_notice(instrument=paper, notified_on=DAY, ended_on=told.proposed, by=officer, at=NOON)
    assert last_row().action == "agreements.give_notice"
    assert last_row().changes == {"notified_on": [None, "2026-10-01"], "ended_on": [None, "2028-03-31"]}
    [last], [after] = (fields_in_force(tie, day) for day in (date(2028, 3, 31), date(2028, 4, 1)))
    assert (last.answer, after.answer) == (Answer.YES, Answer.NO)


def test_what_the_papers_say_goes_before_the_rule_and_is_only_warned_of(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2020-04-01", **ROLLING)
    give_notice(instrument=paper, notified_on=DAY, ended_on=PartialDate("2026-12-31"), by=officer, at=NOON)
    paper.refresh_from_db()
    assert paper.ended_on == PartialDate("2026-12-31")
    assert warnings_of(paper) == [
        "The paper ends before its notice period is over. Did the parties agree on that?"
    ]


def test_what_falls_and_what_outlives_is_told_before(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2020-04-01", **ROLLING)
    supplement = a_paper(
        officer, tie, title="Zusatz", signed_on="2021", parent=paper, relation=Relation.SUPPLEMENTS
    )
    a_paper(officer, tie, title="Elsewhere", signed_on="2021")
    words = LocalText({"de": "Laufende Aufenthalte gehen weiter."})
    clause = add_clause(instrument=paper, number="9", text=words, outlives=True, by=officer, at=NOON)
    told = notice_for(paper, DAY, officer)
    assert (told.falling, told.outliving) == ([supplement], [clause])
    assert notice_for(paper, PartialDate("2026"), officer).sentences == []
    hidden = a_paper(
        officer, tie, signed_on="2021", parent=paper, relation=Relation.SUPPLEMENTS, visibility="internal"
    )
    assert hidden in notice_for(paper, DAY, officer).falling
    assert hidden not in notice_for(paper, DAY, a_user("reader")).falling


def test_of_a_renewed_paper_notice_is_given_by_its_renewal(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2020-04-01", adds=("energy",), **ROLLING)
    renewal = a_paper(
        officer, tie, title="Renewal", signed_on="2023-03-01", parent=paper, relation=Relation.RENEWS
    )
    assert notice_for(paper, DAY, officer).renewal == renewal
    with refused(InstrumentRefused, "renewed"):
        give_notice(instrument=paper, notified_on=DAY, ended_on=DAY, by=officer, at=NOON)
    told = notice_for(renewal, DAY, officer)
    assert (told.proposed, told.falling, told.renewal) == (PartialDate("2028-03-31"), [paper], None)
    give_notice(instrument=renewal, notified_on=DAY, ended_on=told.proposed, by=officer, at=NOON)
    assert fields_in_force(tie, date(2028, 4, 1))[0].answer is Answer.NO
    give_notice(instrument=paper, notified_on=PartialDate("2022-01"), ended_on=None, by=officer, at=NOON)


def test_a_draft_is_withdrawn_with_the_text_that_stands_for_approval(officer: User) -> None:
    paper, version = a_proposal(officer)
    withdraw_instrument(instrument=paper, withdrawn_on=DAY, by=officer, at=NOON)
    assert last_row().action == "agreements.withdraw_instrument"
    assert last_row().changes["version_withdrawn"] == version.number
    assert current_version(key_of(paper)) is None
    assert paper.entry.tie is not None
    assert fields_in_force(paper.entry.tie, date(2030, 1, 1))[0].answer is Answer.NO


def test_a_text_that_all_approved_stays_on_record_when_its_paper_is_withdrawn(officer: User) -> None:
    paper = an_agreed_text(officer)
    withdraw_instrument(instrument=paper, withdrawn_on=DAY, by=officer, at=NOON)
    version = current_version(key_of(paper))
    assert version is not None
    assert (version.agreed_at is not None, version.withdrawn_at) == (True, None)


def test_what_is_refused_writes_nothing(officer: User, tie: Tie) -> None:
    draft = a_paper(officer, tie)
    signed = a_paper(officer, tie, signed_on="2020")
    party = a_paper(officer, tie, parties=[part.municipality for part in tie.parts.all()])
    cities = [part.municipality for part in tie.parts.all()]
    note_signing(
        instrument=party, parties=[PartySigning(cities[0], PartialDate("2020"))], by=officer, at=NOON
    )
    named = a_paper(officer, tie, signatories=[NewSignature(a_person(officer))])
    reader = a_user("reader")
    for paper in (signed, party, named):
        with refused(InstrumentRefused, "signed_already"):
            withdraw_instrument(instrument=paper, withdrawn_on=DAY, by=officer, at=NOON)
    with refused(PermissionDenied):
        withdraw_instrument(instrument=draft, withdrawn_on=DAY, by=reader, at=NOON)
    with refused(PermissionDenied):
        give_notice(instrument=signed, notified_on=DAY, ended_on=None, by=reader, at=NOON)
    with refused(InstrumentRefused, "without_day"):
        withdraw_instrument(instrument=draft, withdrawn_on=None, by=officer, at=NOON)
    with refused(InstrumentRefused, "without_day"):
        give_notice(instrument=signed, notified_on=None, ended_on=DAY, by=officer, at=NOON)
    with refused(InstrumentRefused, "end_before_begin"):
        give_notice(instrument=signed, notified_on=DAY, ended_on=PartialDate("2019"), by=officer, at=NOON)
    witnessed = a_paper(officer, tie, signatories=[NewSignature(a_person(officer), role=SigningRole.WITNESS)])
    withdraw_instrument(instrument=witnessed, withdrawn_on=DAY, by=officer, at=NOON)
    with refused(InstrumentRefused, "withdrawn_already"):
        withdraw_instrument(instrument=witnessed, withdrawn_on=DAY, by=officer, at=NOON)
    with refused(InstrumentRefused, "withdrawn_already"):
        give_notice(instrument=witnessed, notified_on=DAY, ended_on=None, by=officer, at=NOON)
    assert Instrument.objects.exclude(withdrawn_on=None).get() == witnessed
