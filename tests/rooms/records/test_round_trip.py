"""Out, in, out again: not a byte changes."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature, record_instrument
from kizuna.agreements.models import Signature
from kizuna.audit.models import AuditRow
from kizuna.delegations.models import Delegation
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import PartialDate
from kizuna.records.actions import import_record
from kizuna.records.queries import record_text
from kizuna.records.schema import check_against_schema
from kizuna.register.actions import record_succession, register_municipality
from kizuna.register.models import Municipality, Organisation, Person
from kizuna.sources.actions import state
from kizuna.sources.models import Document
from tests.factories.records import a_full_tie, as_file, said, taken_back, text_of_a_full_tie
from tests.factories.register import a_city, a_person, a_tie, an_organisation, koriyama
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db


def test_a_file_fits_the_published_schema(officer: User) -> None:
    record = json.loads(text_of_a_full_tie(officer))
    check_against_schema(record)
    assert record.keys() >= {
        "seen_from",
        "organisations",
        "people",
        "documents",
        "citations",
        "entries",
        "threads",
        "promises",
        "statements",
    }


def test_out_in_out_changes_no_byte(officer: User) -> None:
    first = text_of_a_full_tie(officer)
    # Other numbers than before: ids in the file are by content.
    for number in range(3):
        a_city(officer, f"Elsewhere {number}")
        an_organisation(officer)
        a_person(officer, f"Nobody {number}")
        a_document(officer)
    tie = import_record(content=first.encode(), by=officer, at=NOON)
    assert record_text(tie) == first


def test_what_a_municipality_became_comes_along(officer: User) -> None:
    with taken_back():
        former, town = a_city(officer, "Altdorf"), a_city(officer, "Neustadt")
        tie = a_tie(officer, a_city(officer, "Essen", is_home=True), former, slug="altdorf")
        since = PartialDate("2009-01-01")
        record_succession(municipality=former, successor=town, on=since, by=officer, at=NOON)
        first = record_text(tie)
    tie = import_record(content=first.encode(), by=officer, at=NOON)
    assert record_text(tie) == first
    row = tie.municipalities.get(names__de="Altdorf")
    assert row.successor == Municipality.objects.get(names__de="Neustadt")
    assert (row.succession, row.succeeded_on) == ("merged", PartialDate("2009-01-01"))


def test_what_the_register_says_of_a_municipality_is_not_overwritten(officer: User) -> None:
    with taken_back():
        former = a_city(officer, "Altdorf")
        tie = a_tie(officer, a_city(officer, "Essen", is_home=True), former, slug="altdorf")
        record_succession(municipality=former, successor=a_city(officer, "Neustadt"), by=officer, at=NOON)
        text = record_text(tie)
    known = a_city(officer, "Altdorf")
    record_succession(municipality=known, successor=a_city(officer, "Anderstadt"), by=officer, at=NOON)
    import_record(content=text.encode(), by=officer, at=NOON)
    known.refresh_from_db()
    assert known.successor is not None
    assert known.successor.names["de"] == "Anderstadt"


def test_the_same_rows_made_in_another_order_have_the_same_ids(officer: User) -> None:
    texts = []
    for order in (1, -1):
        with taken_back():
            cities = [a_city(officer, name) for name in ("Aa", "Bb")[::order]][::order]
            for name in ("Club", "Verein", "Bund")[::order]:
                an_organisation(officer, name, municipality=cities[1])
            texts.append(record_text(a_tie(officer, *cities, slug="aa-bb")))
    assert texts[0] == texts[1]
    assert '"id": "o3"' in texts[0]


def test_what_came_in_is_what_went_out(officer: User) -> None:
    import_record(content=text_of_a_full_tie(officer).encode(), by=officer, at=NOON)
    assert Municipality.objects.get(is_home=True).names["en"] == "Essen"
    journey = Delegation.objects.get()
    stations = journey.programme.order_by("position").values_list("entry__kind", flat=True)
    assert list(stations) == ["programme_item", "encounter", "programme_item"]
    assert [member.role for member in journey.members.order_by("id")] == ["interpreter", "head"]
    roles = Signature.objects.order_by("id").values_list("role", flat=True)
    assert list(roles) == ["signatory", "signatory", "witness"]
    assert Person.objects.filter(is_example=True).count() == 4
    assert Organisation.objects.get(names__de="Klinikum").parent == Organisation.objects.get(
        names__de="Universität"
    )


def test_every_row_of_an_import_is_in_the_audit_trail_under_its_person(
    officer: User, administrator: User
) -> None:
    text = text_of_a_full_tie(officer)
    before = AuditRow.objects.count()
    import_record(content=text.encode(), by=administrator, at=NOON)
    written = AuditRow.objects.all()[: AuditRow.objects.count() - before]
    assert AuditRow.objects.exclude(by_name=str(administrator)).count() == before
    assert {row.action for row in written} >= {
        "register.open_tie",
        "agreements.record_instrument",
        "delegations.add_programme_item",
        "promises.answer_promise",
        "press.record_release",
        "sources.state",
        "chronicle.link_origin",
    }


def test_what_is_known_is_recognised(officer: User) -> None:
    text = text_of_a_full_tie(officer)
    known = koriyama(officer)
    plant = an_organisation(officer, "Werk", kind="company", municipality=known)
    elsewhere = an_organisation(officer, "Universität", municipality=known)
    mayor = a_person(officer, "Muster", "Karla")
    document = a_document(officer, json.loads(text)["documents"][0]["text"])
    tie = import_record(content=text.encode(), by=officer, at=NOON)
    assert known in tie.municipalities.all()
    assert Organisation.objects.filter(names__de="Werk").get() == plant
    # Of the same name, but seated elsewhere.
    assert Organisation.objects.filter(names__de="Universität").exclude(pk=elsewhere.pk).count() == 1
    assert Person.objects.filter(names__family="Muster").get() == mayor
    assert mayor.tenures.count() == 2
    assert Document.objects.get() == document


def test_a_municipality_is_recognised_by_its_number_whatever_it_is_called(officer: User) -> None:
    record = json.loads(text_of_a_full_tie(officer))
    record["municipalities"][1]["geoname_id"] = 2112141
    number = register_municipality(
        names=said("Anders"),
        country="JP",
        latitude=37,
        longitude=140,
        time_zone="Asia/Tokyo",
        geoname_id=2112141,
        by=officer,
        at=NOON,
    )
    tie = import_record(content=as_file(record), by=officer, at=NOON)
    assert number in tie.municipalities.all()
    assert Municipality.objects.count() == 2


def test_two_people_of_one_name_stay_two(officer: User) -> None:
    record = json.loads(text_of_a_full_tie(officer))
    twin = dict(record["people"][0], id="p90", tenures=[])
    record["people"].append(twin)
    import_record(content=as_file(record), by=officer, at=NOON)
    name = twin["names"][-1]
    assert Person.objects.filter(names__family=name["family"], names__given=name["given"]).count() == 2


def test_directions_turn_round_in_the_partners_record(officer: User) -> None:
    text = text_of_a_full_tie(officer)
    a_city(officer, is_home=True, names=said("Kōriyama", "郡山市").with_text("en", "Kōriyama"))
    tie = import_record(content=text.encode(), by=officer, at=NOON)
    assert Delegation.objects.get().direction == "incoming"
    assert Programme.objects.get().direction == "receiving"
    again = json.loads(record_text(tie))
    assert again["seen_from"] == "m2"
    assert [one.get("first_way") for one in again["tie"]["rhythms"]] == ["incoming", "outgoing"]


def test_accounts_of_a_shared_person_from_another_ties_papers_stay_there(officer: User) -> None:
    tie = a_full_tie(officer)
    shown = json.loads(record_text(tie))
    person = Person.objects.get(names__family="Muster")
    elsewhere = a_citation(officer)
    state(subject=person, aspect="name", value="K. Muster", citation=elsewhere, by=officer, at=NOON)
    assert json.loads(record_text(tie)) == shown


def test_more_papers_take_no_more_queries(officer: User) -> None:
    tie = a_full_tie(officer)
    counts = []
    for papers in (1, 3):
        for _ in range(papers):
            record_instrument(
                tie=tie,
                kind="intent",
                title=said("Absicht"),
                signed_on=PartialDate.parse("2021-01-01"),
                parties=list(tie.municipalities.all()),
                signatories=[NewSignature(a_person(officer, "Weitere"))],
                by=officer,
                at=NOON,
            )
        with CaptureQueriesContext(connection) as captured:
            record_text(tie)
        counts.append(len(captured))
    assert counts[0] == counts[1]
