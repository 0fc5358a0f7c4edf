"""The state of a paper, from what the actions of the house have written."""

from datetime import date

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    NewSignature,
    PartySigning,
    amend_instrument,
    give_notice,
    note_signing,
    propose_text,
    withdraw_instrument,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.lives import life_shown, lives_of
from kizuna.agreements.rules import Life, Relation, SigningRole, State
from kizuna.approvals.actions import approve_as_user, approve_by_link
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Municipality
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.approvals import a_text, an_invitation
from tests.factories.register import a_person, a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)
S = State


def states(paper: Instrument, day: date = TODAY) -> tuple[State, ...]:
    return lives_of(Instrument.objects.all(), day)[paper.pk].states


def cities_of(paper: Instrument) -> list[Municipality]:
    return [one.municipality for one in paper.parties.order_by("id") if one.municipality]


def test_the_whole_way_of_a_paper_that_is_drafted_here(officer: User) -> None:
    paper = a_text(officer)
    home, partner = cities_of(paper)
    assert states(paper) == (S.DRAFTING, S.IN_FORCE)
    version = propose_text(instrument=paper, by=officer, at=NOON)
    assert states(paper) == (S.NEGOTIATING,)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=NOON)
    assert states(paper) == (S.NEGOTIATING,)
    invitation, _token = an_invitation(officer, version)
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Vorbild Aya", at=NOON, confirmed=True)
    assert states(paper) == (S.TEXT_AGREED,)
    asked = PartySigning(home, needs_council=True)
    note_signing(instrument=paper, parties=[asked], by=officer, at=NOON)
    assert states(paper) == (S.COUNCIL_PENDING,)
    granted = PartySigning(home, needs_council=True, council_approved_on=PartialDate("2026-05-20"))
    note_signing(instrument=paper, parties=[granted], by=officer, at=NOON)
    assert states(paper) == (S.CLEARED,)
    signed = PartySigning(
        home, PartialDate("2026-06-01"), needs_council=True, council_approved_on=PartialDate("2026-05-20")
    )
    note_signing(instrument=paper, parties=[signed], by=officer, at=NOON)
    assert states(paper) == (S.PARTLY_SIGNED,)
    note_signing(
        instrument=paper, parties=[PartySigning(partner, PartialDate("2026-06-10"))], by=officer, at=NOON
    )
    assert states(paper) == (S.IN_FORCE,)
    assert states(paper, date(2026, 6, 5)) == (S.PARTLY_SIGNED,)
    paper.refresh_from_db()
    give_notice(instrument=paper, notified_on=PartialDate("2026-06-12"), ended_on=None, by=officer, at=NOON)
    assert states(paper) == (S.NOTICE_GIVEN,)
    give_notice(
        instrument=paper,
        notified_on=PartialDate("2026-06-12"),
        ended_on=PartialDate("2026-06-14"),
        by=officer,
        at=NOON,
    )
    assert states(paper) == (S.TERMINATED,)


def test_an_edit_after_the_text_was_agreed_leads_back_to_the_table(officer: User) -> None:
    paper = a_text(officer)
    version = propose_text(instrument=paper, by=officer, at=NOON)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=NOON)
    invitation, _token = an_invitation(officer, version)
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Vorbild Aya", at=NOON, confirmed=True)
    amend_instrument(instrument=paper, adds=[], by=officer, at=NOON)
    assert states(paper) == (S.NEGOTIATING,)
    withdraw_instrument(instrument=paper, withdrawn_on=PartialDate("2026-06-01"), by=officer, at=NOON)
    assert states(paper) == (S.WITHDRAWN,)


def test_people_and_parties_show_how_far_the_signing_is(officer: User) -> None:
    tie = a_tie(officer)
    cities = [part.municipality for part in tie.parts.order_by("id")]
    person, other = a_person(officer), a_person(officer, "Zweit")
    paper = a_paper(officer, tie, parties=cities, in_force_on=PartialDate("2027"))
    witness = NewSignature(other, cities[1], role=SigningRole.WITNESS, signed_on=PartialDate("2026-06-02"))
    mine = NewSignature(person, cities[0], signed_on=PartialDate("2026-06-01"))
    note_signing(instrument=paper, signatories=[mine, witness], by=officer, at=NOON)
    assert states(paper) == (S.PARTLY_SIGNED,)
    theirs = NewSignature(other, cities[1], signed_on=PartialDate("2026-06-02"))
    note_signing(instrument=paper, signatories=[mine, theirs], by=officer, at=NOON)
    assert states(paper) == (S.SIGNED,)
    note_signing(instrument=paper, signatories=[NewSignature(person)], by=officer, at=NOON)
    assert states(paper) == (S.SIGNED,)
    bare = a_paper(officer, tie, in_force_on=PartialDate("2027"), signatories=[NewSignature(person)])
    assert states(bare) == (S.SIGNED,)


def test_a_state_is_told_in_words_with_the_paper_that_brought_it_about(officer: User) -> None:
    tie = a_tie(officer)
    paper = a_paper(officer, tie, signed_on="2018")
    new = a_paper(officer, tie, title="New", signed_on="2020", parent=paper, relation=Relation.REPLACES)
    papers = {one.pk: one for one in (paper, new)}
    lives = lives_of(Instrument.objects.all(), TODAY)
    shown = life_shown(lives[paper.pk], papers)
    assert (str(shown.word), shown.by, shown.is_certain) == ("replaced", new, True)
    unclear = life_shown(Life((S.SIGNED, S.IN_FORCE)), papers)
    assert (str(unclear.word), unclear.is_certain) == ("unclear: signed or in force", False)


def test_the_states_of_many_papers_cost_as_much_as_those_of_one(
    officer: User, query_count: QueryCount
) -> None:
    tie = a_tie(officer)
    a_paper(officer, tie, signed_on="2018")
    with query_count(5):
        lives_of(Instrument.objects.all(), TODAY)
    for _ in range(3):
        a_paper(officer, tie, signed_on="2018", signatories=[NewSignature(a_person(officer))])
    with query_count(5):
        assert len(lives_of(Instrument.objects.all(), TODAY)) == 4
