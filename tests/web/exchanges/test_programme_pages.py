"""The pages of exchange programmes."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.audit import nothing_written
from tests.factories.exchanges import a_programme
from tests.factories.register import a_tie, an_organisation


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


def test_a_programme_shows_exactly_what_is_known(officer: User, reader_client: Client, tie: Tie) -> None:
    programme = a_programme(
        officer,
        tie,
        start="2020-22/..",
        hosting_body=an_organisation(officer, "Southern Hospital"),
        department=LocalText({"de": "Neurologie"}),
        duration_weeks=4,
        places=1,
    )
    page = reader_client.get(reverse("exchanges:detail", args=[programme.pk])).content.decode()
    for words in ("from summer 2020", "Southern Hospital", "Neurologie", "4 weeks"):
        assert words in page


def test_an_internal_programme_is_not_there_for_a_reader(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    address = reverse("exchanges:detail", args=[a_programme(officer, tie, visibility="internal").pk])
    assert officer_client.get(address).status_code == 200
    assert reader_client.get(address).status_code == 404


def test_the_list_takes_as_many_queries_for_one_as_for_three(
    officer: User, officer_client: Client, tie: Tie, query_count: QueryCount
) -> None:
    a_programme(officer, tie)
    with query_count(4):
        officer_client.get(reverse("exchanges:list"))
    a_programme(officer, tie)
    a_programme(officer, tie)
    with query_count(4):
        page = officer_client.get(reverse("exchanges:list"))
    assert page.content.decode().count('<th scope="row"') == 3


def test_an_officer_records_and_corrects_a_programme(officer_client: Client, tie: Tie) -> None:
    sent = {"title_en": "Clerkship", "kind": "clerkship", "direction": "sending", "start": "from summer 2020"}
    officer_client.post(reverse("exchanges:new", args=[tie.slug]), sent)
    programme = Programme.objects.get()
    assert programme.start == PartialDate("2020-22/..")
    edit = reverse("exchanges:edit", args=[programme.pk])
    assert "from summer 2020" in officer_client.get(edit).content.decode()
    answer = officer_client.post(edit, sent | {"places": "2", "fields_named": ["medicine"]})
    assert answer.headers["Location"] == reverse("exchanges:detail", args=[programme.pk])
    programme.refresh_from_db()
    assert programme.places == 2
    assert [field.code for field in programme.entry.fields.all()] == ["medicine"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"start": "when pigs fly"}, "when pigs fly"),
        ({"places": "many"}, "many"),
        ({"sending_body": "Institute", "hosting_body": "Institute"}, "cannot both send and host"),
    ],
)
def test_bad_input_is_told_kept_and_changes_nothing(
    officer: User, officer_client: Client, tie: Tie, given: dict[str, str], said: str
) -> None:
    an_organisation(officer, "Institute")
    sent = {"title_en": "Kept title", "kind": "clerkship", "direction": "sending"} | given
    with nothing_written():
        page = officer_client.post(reverse("exchanges:new", args=[tie.slug]), sent).content.decode()
    assert said in page
    assert "Kept title" in page
    assert 'role="alert"' in page


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client, tie: Tie) -> None:
    programme = a_programme(officer, tie)
    for address in (
        reverse("exchanges:new", args=[tie.slug]),
        reverse("exchanges:edit", args=[programme.pk]),
    ):
        with nothing_written():
            assert reader_client.get(address).status_code == 403
