"""The pages of journeys."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.delegations.actions import NewMember, add_programme_item
from kizuna.delegations.models import Delegation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.audit import nothing_written
from tests.factories.delegations import a_delegation
from tests.factories.register import a_person, a_tie, essen, koriyama
from tests.factories.sources import NOON


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer))


def no_members() -> dict[str, str]:
    return {"members-TOTAL_FORMS": "0", "members-INITIAL_FORMS": "0"}


def test_the_head_stands_first_with_the_function_as_printed(
    officer: User, reader_client: Client, tie: Tie
) -> None:
    one, two = a_person(officer, "Letzte"), a_person(officer, "Kopf", "Karla")
    members = [NewMember(one), NewMember(two, "head", LocalText({"de": "Chefin"}), "EWG Musterstadt")]
    home, away = tie.municipalities.order_by("pk")
    journey = a_delegation(
        officer, tie, when="2019-09", members=members, from_municipality=home, to_municipality=away
    )
    add_programme_item(
        delegation=journey,
        title=LocalText({"en": "Ceremony"}),
        when=PartialDate("2019-09-02"),
        by=officer,
        at=NOON,
    )
    page = reader_client.get(reverse("delegations:detail", args=[journey.pk])).content.decode()
    assert page.index("Karla Kopf") < page.index("Letzte")
    for words in ("Chefin", "EWG Musterstadt", "September 2019", "2 September 2019", "Ceremony", "kz-clocks"):
        assert words in page
    assert reverse("delegations:edit", args=[journey.pk]) not in page


def test_an_internal_journey_is_not_there_for_a_reader(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    journey = a_delegation(officer, tie, title="Secret", visibility="internal")
    address = reverse("delegations:detail", args=[journey.pk])
    assert officer_client.get(address).status_code == 200
    assert reader_client.get(address).status_code == 404
    assert "Secret" not in reader_client.get(reverse("delegations:list")).content.decode()


def test_the_list_takes_as_many_queries_for_one_as_for_three(
    officer: User, officer_client: Client, tie: Tie, query_count: QueryCount
) -> None:
    a_delegation(officer, tie)
    with query_count(4):
        officer_client.get(reverse("delegations:list"))
    a_delegation(officer, tie)
    a_delegation(officer, tie)
    with query_count(4):
        page = officer_client.get(reverse("delegations:list"))
    assert page.content.decode().count('<th scope="row"') == 3


def test_an_officer_records_a_journey_with_a_member(officer: User, officer_client: Client, tie: Tie) -> None:
    person = a_person(officer, "Kopf", "Karla")
    sent = {
        "title_en": "Journey",
        "direction": "outgoing",
        "when": "September 2019",
        "to_municipality": "Kōriyama",
        "fields_named": ["energy"],
        "members-TOTAL_FORMS": "2",
        "members-INITIAL_FORMS": "0",
        "members-0-person": "Karla Kopf",
        "members-0-role": "head",
        "members-1-role": "member",
    }
    answer = officer_client.post(reverse("delegations:new", args=[tie.slug]), sent)
    journey = Delegation.objects.get()
    assert answer.headers["Location"] == reverse("delegations:detail", args=[journey.pk])
    assert journey.entry.when == PartialDate("2019-09")
    assert [(member.person, member.role) for member in journey.members.all()] == [(person, "head")]
    assert [field.code for field in journey.entry.fields.all()] == ["energy"]


def test_bad_input_is_told_kept_and_changes_nothing(officer_client: Client, tie: Tie) -> None:
    sent = {"title_en": "Journey", "direction": "outgoing", "when": "some day", **no_members()}
    with nothing_written():
        page = officer_client.post(reverse("delegations:new", args=[tie.slug]), sent).content.decode()
    assert "some day" in page
    same = sent | {"when": "", "from_municipality": "Essen", "to_municipality": "Essen"}
    with nothing_written():
        page = officer_client.post(reverse("delegations:new", args=[tie.slug]), same).content.decode()
    assert "would start and end in the same city" in page


def test_an_officer_amends_a_journey_and_its_programme(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    journey = a_delegation(officer, tie, when="2019")
    address = reverse("delegations:edit", args=[journey.pk])
    assert "2019" in officer_client.get(address).content.decode()
    officer_client.post(
        address, {"title_en": "Journey", "direction": "incoming", "when": "2020", **no_members()}
    )
    journey = Delegation.objects.get(pk=journey.pk)
    assert (journey.direction, journey.entry.when) == ("incoming", PartialDate("2020"))
    new = reverse("delegations:item_new", args=[journey.pk])
    officer_client.post(new, {"title_en": "Pool", "when": "2 September 2019"})
    item = journey.programme.get()
    edit = reverse("delegations:item_edit", args=[item.pk])
    assert "Pool" in officer_client.get(edit).content.decode()
    officer_client.post(edit, {"title_en": "Baths", "when": ""})
    item.entry.refresh_from_db()
    assert (item.entry.title["en"], item.entry.when) == ("Baths", None)


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client, tie: Tie) -> None:
    journey = a_delegation(officer, tie)
    for address in (
        reverse("delegations:new", args=[tie.slug]),
        reverse("delegations:edit", args=[journey.pk]),
        reverse("delegations:item_new", args=[journey.pk]),
    ):
        with nothing_written():
            assert reader_client.get(address).status_code == 403
            assert reader_client.post(address, {"title_en": "x"}).status_code == 403
