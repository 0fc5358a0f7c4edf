"""The ledger of promises and the pages of one."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.promises.models import Promise
from tests.conftest import QueryCount
from tests.factories.audit import nothing_written
from tests.factories.chronicle import an_entry
from tests.factories.promises import a_promise
from tests.factories.register import a_tie


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


def test_the_ledger_shows_overdue_promises_first_in_their_own_words(
    officer: User, reader_client: Client
) -> None:
    a_promise(officer, "Im Jahr 2200 folgt mehr.", due="2200")
    a_promise(officer, "Noch 2019 kommt eine Gruppe.", due="2019")
    page = reader_client.get(reverse("promises:list")).content.decode()
    assert page.index("Noch 2019") < page.index("Im Jahr 2200")
    assert '<q lang="de">Noch 2019 kommt eine Gruppe.</q>' in page
    assert "overdue" in page


def test_the_ledger_is_filtered_by_standing_and_tie_in_the_address(
    officer: User, officer_client: Client
) -> None:
    tie = a_tie(officer, slug="one-two")
    a_promise(officer, "Hier versprochen.", due="2019", tie=tie)
    a_promise(officer, "Dort versprochen.", due="2200")
    address = reverse("promises:list")

    def shown(query: dict[str, str]) -> set[str]:
        page = officer_client.get(address, query).content.decode()
        return {word for word in ("Hier", "Dort") if f"{word} versprochen" in page}

    assert shown({}) == {"Hier", "Dort"}
    assert shown({"standing": "overdue"}) == {"Hier"}
    assert shown({"standing": "open"}) == {"Dort"}
    assert shown({"tie": "one-two"}) == {"Hier"}
    assert shown({"tie": "nowhere", "standing": "nonsense"}) == {"Hier", "Dort"}


def test_the_ledger_takes_as_many_queries_for_one_as_for_three(
    officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    a_promise(officer)
    with query_count(8):
        officer_client.get(reverse("promises:list"))
    a_promise(officer)
    a_promise(officer)
    with query_count(8):
        page = officer_client.get(reverse("promises:list"))
    assert page.content.decode().count('<th scope="row">') == 3


def test_an_officer_records_corrects_and_answers_a_promise(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, slug="one-two")
    proof = an_entry(officer, "Pupils in Essen", "2019-12", tie=tie)
    sent = {"wording": "Noch 2019 kommt eine Gruppe.", "wording_language": "de", "due": "2019"}
    officer_client.post(reverse("promises:new_in_tie", args=["one-two"]), sent)
    promise = Promise.objects.get()
    assert (promise.tie, promise.due) == (tie, PartialDate("2019"))
    edit = reverse("promises:edit", args=[promise.pk])
    officer_client.post(edit, {"due": "December 2019", "field": "education", "wording": "Etwas anderes."})
    promise.refresh_from_db()
    assert (promise.due, promise.wording) == (PartialDate("2019-12"), sent["wording"])
    assert promise.field is not None
    answer = reverse("promises:answer", args=[promise.pk])
    assert "Pupils in Essen" in officer_client.get(answer).content.decode()
    officer_client.post(answer, {"state": "kept", "evidence": str(proof.pk)})
    page = officer_client.get(reverse("promises:detail", args=[promise.pk])).content.decode()
    assert reverse("reports:lineage", args=[proof.pk]) in page
    assert "kept" in page


def test_a_refused_answer_is_told_kept_and_changes_nothing(officer: User, officer_client: Client) -> None:
    promise = a_promise(officer)
    address = reverse("promises:answer", args=[promise.pk])
    with nothing_written():
        page = officer_client.post(address, {"state": "dropped", "happened_on": "May 2020"}).content.decode()
    assert "Please say why." in page
    assert "May 2020" in page
    with nothing_written():
        page = officer_client.post(address, {"state": "open"}).content.decode()
    assert "open already" in page


def test_an_internal_promise_is_not_there_for_a_reader(officer: User, reader_client: Client) -> None:
    promise = a_promise(officer, "Ganz im Stillen.", visibility="internal")
    assert reader_client.get(reverse("promises:detail", args=[promise.pk])).status_code == 404
    assert "Ganz im Stillen" not in reader_client.get(reverse("promises:list")).content.decode()


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client) -> None:
    promise = a_promise(officer)
    for name, args in (("new", []), ("edit", [promise.pk]), ("answer", [promise.pk])):
        with nothing_written():
            assert reader_client.get(reverse(f"promises:{name}", args=args)).status_code == 403
