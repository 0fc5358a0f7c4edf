"""Accepting, correcting and rejecting what was read; a refusal writes nothing."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.archive.actions import (
    ProposalRefused,
    accept_all,
    accept_proposal,
    correct_proposal,
    receive_text,
    reject_proposal,
    reopen_proposal,
)
from kizuna.archive.models import Proposal, Reading
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.delegations.models import Delegation
from kizuna.kernel.dates import PartialDate
from kizuna.promises.models import Promise
from kizuna.register.models import Organisation, Person, Tie
from kizuna.register.queries import find_people
from kizuna.sources.actions import DocumentKnown
from kizuna.sources.models import Document, Statement
from tests.factories.archive import NOON, RELEASE, a_reading, our_city, proposal_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def reading(officer: User) -> Reading:
    """The invented release, read for our own city."""
    our_city(officer)
    return a_reading(officer)


def state_of_the_record() -> tuple[int, ...]:
    models = (AuditRow, Person, Organisation, Tie, Instrument, Statement, Document)
    return tuple(model._default_manager.count() for model in models)


def test_reading_keeps_the_text_and_proposes_without_touching_the_record(reading: Reading) -> None:
    assert reading.document.text == RELEASE
    assert reading.anchor == PartialDate.parse("2021-05-05")
    assert reading.proposals.count() >= 8
    assert Person.objects.count() == Tie.objects.count() == Instrument.objects.count() == 0


def test_every_proposal_points_at_words_of_the_text(reading: Reading) -> None:
    for proposal in reading.proposals.all():
        assert 0 <= proposal.start < proposal.end <= len(reading.document.text)


def test_an_accepted_person_stands_in_the_register_with_office_and_citation(
    reading: Reading, officer: User
) -> None:
    proposal = proposal_of(reading, "person", name="Ada Muster")
    accept_proposal(proposal=proposal, by=officer, at=NOON)
    person = find_people("Ada Muster")[0].row
    tenure = person.tenures.get()
    assert str(tenure.municipality) == "Essen"
    assert tenure.function.text("de") == "Oberbürgermeisterin"
    statement = Statement.objects.get(subject=key_of(tenure), aspect="function")
    assert statement.citation is not None
    assert statement.citation.quote == RELEASE[proposal.start : proposal.end]


def test_an_accepted_paper_brings_its_tie_and_signatories_with_it(reading: Reading, officer: User) -> None:
    accept_proposal(proposal=proposal_of(reading, "agreement"), by=officer, at=NOON)
    paper = Instrument.objects.get()
    assert paper.signed_on == PartialDate.parse("2021-05-04")
    assert {effect.field.code for effect in paper.effects.all()} == {"environment", "education"}
    assert {str(signature.person) for signature in paper.signatures.all()} == {"Ada Muster", "Taro Mihon"}
    frozen = {signature.function_as_printed.text("de") for signature in paper.signatures.all()}
    assert frozen == {"Oberbürgermeisterin", "Oberbürgermeister"}
    assert paper.entry.tie == Tie.objects.get()
    assert proposal_of(reading, "tie").decision == "accepted"


def test_accepting_all_fills_the_record_once(reading: Reading, officer: User) -> None:
    accept_all(reading=reading, by=officer, at=NOON)
    assert not reading.proposals.filter(decision="open").exists()
    journey = Delegation.objects.get()
    head = journey.members.get(role="head")
    assert (str(head.person), head.function_as_printed.text("de")) == ("Ada Muster", "Oberbürgermeisterin")
    assert Person.objects.count() == 3
    assert Promise.objects.get().wording.startswith("Künftig können")
    with pytest.raises(ProposalRefused):
        accept_all(reading=reading, by=officer, at=NOON)


def test_accepting_all_is_one_step_or_none(reading: Reading, officer: User) -> None:
    Proposal.objects.filter(reading=reading, kind="agreement").update(
        payload={**proposal_of(reading, "agreement").payload, "signed_on": "not a date"}
    )
    before = state_of_the_record()
    with pytest.raises(ProposalRefused) as refused:
        accept_all(reading=reading, by=officer, at=NOON)
    assert refused.value.code == "date_unreadable"
    assert "not a date" in refused.value.sentence
    assert state_of_the_record() == before


def test_only_what_the_register_knows_is_taken_in_one_step(reading: Reading, officer: User) -> None:
    accept_proposal(proposal=proposal_of(reading, "person", name="Bernd Brandt"), by=officer, at=NOON)
    again = a_reading(officer, RELEASE + "\nNachtrag.")
    accepted = accept_all(reading=again, by=officer, at=NOON, only_matching=True)
    assert {proposal.payload["name"] for proposal in accepted} == {"Bernd Brandt", "Beispiel Werke GmbH"}
    assert Person.objects.count() == 1


def test_a_correction_keeps_what_was_read(reading: Reading, officer: User) -> None:
    proposal = proposal_of(reading, "agreement")
    correct_proposal(proposal=proposal, payload={"signed_on": "2021-05"}, by=officer, at=NOON)
    proposal.refresh_from_db()
    assert Instrument.objects.get().signed_on == PartialDate.parse("2021-05")
    assert proposal.payload["signed_on"] == "2021-05-04"
    assert proposal.decision == "corrected"


def test_the_same_paper_told_again_is_another_account_of_it(reading: Reading, officer: User) -> None:
    accept_all(reading=reading, by=officer, at=NOON)
    later = a_reading(officer, RELEASE.replace("Am 4. Mai 2021", "Im Mai 2021"))
    accept_all(reading=later, by=officer, at=NOON)
    paper = Instrument.objects.get()
    accounts = Statement.objects.filter(subject=key_of(paper), aspect="signed_on")
    assert {account.value for account in accounts} >= {"2021-05-04"}
    assert accounts.filter(is_held_true=True).get().value == "2021-05-04"


def test_a_rejection_reaches_nothing_and_can_be_taken_back(reading: Reading, officer: User) -> None:
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    reject_proposal(proposal=proposal, by=officer, at=NOON)
    assert Person.objects.count() == 0
    reopen_proposal(proposal=proposal, by=officer, at=NOON)
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.decided_by) == ("open", None)


def test_what_became_record_is_not_reopened_nor_decided_twice(reading: Reading, officer: User) -> None:
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    accept_proposal(proposal=proposal, by=officer, at=NOON)
    before = state_of_the_record()
    for act in (accept_proposal, reject_proposal, reopen_proposal):
        with pytest.raises(ProposalRefused):
            act(proposal=proposal, by=officer, at=NOON)
    assert state_of_the_record() == before


def test_an_unknown_city_is_named_and_nothing_is_written(reading: Reading, officer: User) -> None:
    proposal = proposal_of(reading, "tie")
    before = state_of_the_record()
    with pytest.raises(ProposalRefused) as refused:
        correct_proposal(
            proposal=proposal, payload={"municipalities": ["Essen", "Nirgendwohausen"]}, by=officer, at=NOON
        )
    assert "Nirgendwohausen" in refused.value.sentence
    assert state_of_the_record() == before


def test_someone_without_the_right_decides_nothing(reading: Reading, reader: User) -> None:
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    before = state_of_the_record()
    for act in (accept_proposal, reject_proposal, reopen_proposal):
        with pytest.raises(PermissionDenied):
            act(proposal=proposal, by=reader, at=NOON)
    with pytest.raises(PermissionDenied):
        accept_all(reading=reading, by=reader, at=NOON)
    with pytest.raises(PermissionDenied):
        receive_text(text="Neuer Text.", by=reader, at=NOON)
    assert state_of_the_record() == before


def test_the_same_text_is_recognised_whatever_its_line_ends(reading: Reading, officer: User) -> None:
    before = state_of_the_record()
    with pytest.raises(DocumentKnown) as known:
        a_reading(officer, "\ufeff" + RELEASE.replace("\n", "\r\n"))
    assert known.value.document == reading.document
    assert state_of_the_record() == before


def test_each_decision_is_one_row_in_the_audit_trail_by_its_person(reading: Reading, officer: User) -> None:
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    accept_proposal(proposal=proposal, by=officer, at=NOON)
    row = AuditRow.objects.get(action="archive.accept", subject=key_of(proposal))
    assert row.by_key == key_of(officer)


def test_a_faculty_becomes_part_of_its_university(officer: User) -> None:
    our_city(officer)
    text = RELEASE.replace(
        "der Beispiel Werke GmbH", "der Medizinischen Fakultät der Universität Duisburg-Essen"
    )
    reading = a_reading(officer, text)
    accept_all(reading=reading, by=officer, at=NOON)
    faculty = Organisation.objects.get(names__de__startswith="Medizinische")
    assert faculty.parent is not None
    assert faculty.parent.names.text("de") == "Universität Duisburg-Essen"


def test_the_same_journey_and_promise_told_again_are_no_second_ones(officer: User) -> None:
    our_city(officer)
    dated = RELEASE.replace("reist nach Koriyama.", "reist vom 3. bis 7. Mai 2021 nach Koriyama.")
    for text in (dated, dated + "\nNachtrag zur Mitteilung."):
        accept_all(reading=a_reading(officer, text), by=officer, at=NOON)
    journey = Delegation.objects.get()
    assert journey.entry.when == PartialDate.parse("2021-05-03/2021-05-07")
    assert Promise.objects.count() == 1
    accounts = Statement.objects.filter(subject=key_of(journey), aspect="when")
    assert accounts.count() == 2


def test_another_journey_in_the_same_direction_is_another_one(officer: User) -> None:
    our_city(officer)
    for days in ("vom 3. bis 7. Mai 2021", "vom 13. bis 17. Mai 2021"):
        text = RELEASE.replace("reist nach Koriyama.", f"reist {days} nach Koriyama.")
        accept_all(reading=a_reading(officer, text), by=officer, at=NOON)
    assert Delegation.objects.count() == 2
