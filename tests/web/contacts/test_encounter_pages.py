"""The pages of encounters."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.contacts.actions import NewPresence
from kizuna.contacts.models import Encounter
from kizuna.kernel.dates import PartialDate
from tests.conftest import QueryCount
from tests.factories.audit import nothing_written
from tests.factories.contacts import an_encounter
from tests.factories.register import a_person, a_tie, an_organisation


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


def test_an_encounter_shows_who_was_there_and_leads_both_ways(officer: User, reader_client: Client) -> None:
    encounter = an_encounter(
        officer,
        when="2019",
        event_as_printed="Messe der Brücken",
        bodies=[an_organisation(officer, "Battery Works")],
        people=[NewPresence(a_person(officer, "Vorbild", "Aya"))],
    )
    page = reader_client.get(reverse("contacts:detail", args=[encounter.pk])).content.decode()
    lineage = reverse("reports:lineage", args=[encounter.entry_id])
    for words in ("Messe der Brücken", "Battery Works", "Aya Vorbild", f"{lineage}?show=outcomes"):
        assert words in page


def test_an_internal_encounter_is_not_there_for_a_reader(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    address = reverse("contacts:detail", args=[an_encounter(officer, visibility="internal").pk])
    assert officer_client.get(address).status_code == 200
    assert reader_client.get(address).status_code == 404


def test_the_list_takes_as_many_queries_for_one_as_for_three(
    officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    an_encounter(officer)
    with query_count(4):
        officer_client.get(reverse("contacts:list"))
    an_encounter(officer)
    an_encounter(officer)
    with query_count(4):
        page = officer_client.get(reverse("contacts:list"))
    assert page.content.decode().count('<th scope="row"') == 3


def test_an_officer_records_and_corrects_an_encounter(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, slug="essen-koriyama")
    works = an_organisation(officer, "Battery Works")
    none = {"people-TOTAL_FORMS": "0", "people-INITIAL_FORMS": "0"}
    sent = {"title_en": "Fair", "kind": "fair", "when": "2019", "bodies": "Battery Works", **none}
    officer_client.post(reverse("contacts:new_in_tie", args=[tie.slug]), sent)
    encounter = Encounter.objects.get()
    assert (encounter.entry.tie, encounter.entry.when) == (tie, PartialDate("2019"))
    assert list(encounter.bodies.all()) == [works]
    edit = reverse("contacts:edit", args=[encounter.pk])
    page = officer_client.get(edit).content.decode()
    assert "Battery Works" in page
    assert f"#{works.pk}" not in page
    officer_client.post(edit, sent | {"kind": "visit", "bodies": ""})
    encounter.refresh_from_db()
    assert (encounter.kind, encounter.bodies.count()) == ("visit", 0)


def test_bad_input_is_told_kept_and_changes_nothing(officer_client: Client) -> None:
    sent = {
        "title_en": "Fair",
        "kind": "fair",
        "bodies": "Nowhere Works",
        "people-TOTAL_FORMS": "1",
        "people-INITIAL_FORMS": "0",
        "people-0-function_as_printed_de": "Ingenieurin",
    }
    with nothing_written():
        page = officer_client.post(reverse("contacts:new"), sent).content.decode()
    for words in ("Nothing in the register is called “Nowhere Works”", "Ingenieurin", "or empty the row"):
        assert words in page


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client) -> None:
    encounter = an_encounter(officer)
    for address in (reverse("contacts:new"), reverse("contacts:edit", args=[encounter.pk])):
        with nothing_written():
            assert reader_client.get(address).status_code == 403
