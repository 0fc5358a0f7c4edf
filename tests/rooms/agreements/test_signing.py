"""Noting a signing: what is kept of parties and people, what warns, and what is refused with nothing written."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import InstrumentRefused, NewSignature, PartySigning, note_signing
from kizuna.agreements.models import Instrument, Party
from kizuna.agreements.queries import fields_in_force, fields_in_force_many, warnings_of
from kizuna.agreements.rules import Because, SigningRole
from kizuna.approvals.queries import current_version
from kizuna.columns.keys import key_of
from kizuna.delegations.actions import add_programme_item, record_delegation
from kizuna.delegations.rules import Direction
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import record_tenure
from kizuna.register.models import Municipality, Tie
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.approvals import a_proposal
from tests.factories.audit import last_row, refused
from tests.factories.register import a_person, a_tie, an_organisation, essen, koriyama
from tests.factories.reports import words
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
MAYOR = LocalText({"de": "Oberbürgermeisterin"})


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer), slug="essen-koriyama")


@pytest.fixture
def cities(tie: Tie) -> list[Municipality]:
    return [part.municipality for part in tie.parts.order_by("id")]


@pytest.fixture
def paper(officer: User, tie: Tie, cities: list[Municipality]) -> Instrument:
    return a_paper(officer, tie, parties=cities, adds=("energy",))


def test_a_signing_is_kept_with_one_audit_row(
    officer: User, tie: Tie, paper: Instrument, cities: list[Municipality]
) -> None:
    home, partner = cities
    mayor, deputy, witness = a_person(officer), a_person(officer, "Stell"), a_person(officer, "Zeug")
    journey = record_delegation(
        tie=tie, direction=Direction.OUTGOING, title=words("Journey"), by=officer, at=NOON
    )
    item = add_programme_item(delegation=journey, title=words("Ceremony"), by=officer, at=NOON)
    note_signing(
        instrument=paper,
        signed_on=PartialDate("2019-09-02"),
        place=partner,
        ceremony=item.entry,
        parties=[
            PartySigning(
                home,
                PartialDate("2019-09"),
                partner,
                needs_council=True,
                council_approved_on=PartialDate("2019-06-26"),
                council_decision="0815/2019",
                council_address="https://ris.example.org/oparl/paper/815",
                original_kept_at="Stadtarchiv",
            )
        ],
        signatories=[
            NewSignature(mayor, home, MAYOR),
            NewSignature(deputy, partner, on_behalf_of=mayor, place=home, by_video=True),
            NewSignature(witness, role=SigningRole.WITNESS),
        ],
        by=officer,
        at=NOON,
    )
    assert last_row().action == "agreements.note_signing"
    assert last_row().changes["signatories"][1][2][1] == "witness"
    paper.refresh_from_db()
    assert (paper.signed_on, paper.place, paper.ceremony) == (PartialDate("2019-09-02"), partner, item.entry)
    assert paper.entry.when == PartialDate("2019-09-02")
    party = paper.parties.get(municipality=home)
    assert (party.place, party.council_decision, party.original_kept_at) == (
        partner,
        "0815/2019",
        "Stadtarchiv",
    )
    other = paper.parties.get(municipality=partner)
    assert (other.signed_on, other.needs_council) == (None, False)
    second = paper.signatures.get(person=deputy)
    assert (second.on_behalf_of, second.place, second.by_video) == (mayor, home, True)


def test_a_witness_is_no_signatory(
    officer: User, tie: Tie, paper: Instrument, cities: list[Municipality]
) -> None:
    mayor, witness = a_person(officer), a_person(officer, "Zeug")
    signed = [
        NewSignature(witness, cities[0], role=SigningRole.WITNESS),
        NewSignature(mayor, cities[0], role=SigningRole.CO_SIGNATORY),
    ]
    note_signing(instrument=paper, signed_on=PartialDate("2019"), signatories=signed, by=officer, at=NOON)
    [found] = fields_in_force(tie, date(2026, 1, 1))
    assert [one.person for one in found.signatories] == [mayor]


def test_the_office_of_the_day_on_which_the_party_signed_is_linked(
    officer: User, paper: Instrument, cities: list[Municipality]
) -> None:
    person = a_person(officer)
    for start, end in (("2010", "2018-12-31"), ("2019-01-01", None)):
        record_tenure(
            person=person,
            function=MAYOR,
            municipality=cities[0],
            start=PartialDate(start),
            end=PartialDate(end) if end else None,
            by=officer,
            at=NOON,
        )
    note_signing(
        instrument=paper,
        signed_on=PartialDate("2018-06-01"),
        parties=[PartySigning(cities[0], PartialDate("2019-06-01"))],
        signatories=[NewSignature(person, cities[0])],
        by=officer,
        at=NOON,
    )
    tenure = paper.signatures.get().tenure
    assert tenure is not None
    assert tenure.start == PartialDate("2019-01-01")


def test_when_the_last_party_has_signed_the_paper_is_signed(
    officer: User, tie: Tie, paper: Instrument, cities: list[Municipality]
) -> None:
    home, partner = cities
    first = PartySigning(home, PartialDate("2026-03-01"))
    Instrument.objects.filter(pk=paper.pk).update(agreed_on="2026-01-10")
    note_signing(instrument=paper, parties=[first], by=officer, at=NOON)
    paper.refresh_from_db()
    assert paper.signed_on is None
    day = date(2026, 4, 1)
    [found] = fields_in_force(tie, day)
    assert (found.answer, found.because.code) == (Answer.UNCLEAR, Because.NOT_SIGNED_BY_ALL)
    assert fields_in_force_many([tie], day)[tie.pk]["energy"][0] is Answer.UNCLEAR
    second = PartySigning(partner, PartialDate("2026-03-15"))
    note_signing(instrument=paper, parties=[first, second], by=officer, at=NOON)
    paper.refresh_from_db()
    assert paper.signed_on == PartialDate("2026-03-15")
    assert fields_in_force(tie, day)[0].answer is Answer.YES


def test_noting_a_signature_voids_no_approval(officer: User) -> None:
    paper, version = a_proposal(officer)
    party = paper.parties.select_related("municipality")[0]
    assert party.municipality is not None
    note_signing(
        instrument=paper,
        signed_on=PartialDate("2026-06-01"),
        parties=[PartySigning(party.municipality, needs_council=True)],
        signatories=[NewSignature(a_person(officer), party.municipality)],
        by=officer,
        at=NOON,
    )
    assert current_version(key_of(paper)) == version


def test_unusual_orders_are_kept_and_told(
    officer: User, paper: Instrument, cities: list[Municipality]
) -> None:
    home, partner = cities
    note_signing(
        instrument=paper,
        signed_on=PartialDate("2019-09-02"),
        parties=[
            PartySigning(home, needs_council=True, council_approved_on=PartialDate("2019-10-01")),
            PartySigning(partner, PartialDate("2019-09-03"), needs_council=True),
        ],
        by=officer,
        at=NOON,
    )
    told = warnings_of(Instrument.objects.get(pk=paper.pk))
    assert [line.partition(":")[0] for line in told] == ["Essen", "Kōriyama", "Kōriyama"]
    assert "older than the approval of the council" in told[0]
    assert "no approval of the council" in told[1]
    assert "later than the day" in told[2]


def test_what_is_refused_writes_nothing(
    officer: User, tie: Tie, paper: Instrument, cities: list[Municipality]
) -> None:
    person, stranger, reader = a_person(officer), an_organisation(officer), a_user("reader")
    elsewhere = record_delegation(
        tie=a_tie(officer), direction=Direction.OUTGOING, title=words("Elsewhere"), by=officer, at=NOON
    )
    cases = {
        "no_party": {"parties": [PartySigning(stranger)]},
        "no_web_address": {"parties": [PartySigning(cities[0], council_address="javascript:alert(1)")]},
        "invalid": {"parties": [PartySigning(cities[0], council_address="https://")]},
        "nul": {"parties": [PartySigning(cities[0], council_decision="a\0b")]},
        "signs_twice": {"signatories": [NewSignature(person), NewSignature(person)]},
        "signs_for_a_stranger": {"signatories": [NewSignature(person, stranger)]},
        "for_oneself": {"signatories": [NewSignature(person, on_behalf_of=person)]},
    }
    for code, given in cases.items():
        with refused(InstrumentRefused, code):
            note_signing(instrument=paper, by=officer, at=NOON, **given)  # type: ignore[arg-type]
    for occasion in (elsewhere.entry, paper.entry):
        with refused(InstrumentRefused, "occasion_of_another_tie"):
            note_signing(instrument=paper, ceremony=occasion, by=officer, at=NOON)
    Instrument.objects.filter(pk=paper.pk).update(ended_on="2018")
    with refused(InstrumentRefused, "end_before_begin"):
        note_signing(instrument=paper, signed_on=PartialDate("2019"), by=officer, at=NOON)
    with refused(PermissionDenied):
        note_signing(instrument=paper, signed_on=PartialDate("2017"), by=reader, at=NOON)
    assert Party.objects.exclude(council_decision="").count() == 0
