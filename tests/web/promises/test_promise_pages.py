"""The ledger of promises and the pages of one."""

import csv
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.cells import text_of
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
    names = {"promised_by": "Essen", "promised_to": "Kōriyama"}
    a_promise(officer, made_in=an_entry(officer, tie=a_tie(officer)), **names)
    with query_count(10):
        officer_client.get(reverse("promises:list"))
    a_promise(officer, made_in=an_entry(officer, tie=a_tie(officer)), **names)
    a_promise(officer, **names)
    with query_count(10):
        page = officer_client.get(reverse("promises:list"))
    assert page.content.decode().count('<th scope="row"') == 3


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


def test_the_ledger_is_searched_and_narrowed_in_the_address(officer: User, officer_client: Client) -> None:
    a_promise(
        officer, "Hier versprochen.", promised_by="Essen", made_in=an_entry(officer, kind=EntryKind.RELEASE)
    )
    a_promise(officer, "Dort versprochen.", promised_by="Kōriyama")

    def shown(**query: str) -> set[str]:
        page = officer_client.get(reverse("promises:list"), query).content.decode()
        return {word for word in ("Hier", "Dort") if f"{word} versprochen" in page}

    assert shown(origin="release") == {"Hier"}
    assert shown(origin="by_hand") == {"Dort"}
    assert shown(who="Kōriyama") == {"Dort"}
    assert shown(q="dort koriyama") == {"Dort"}
    assert shown(origin="nonsense", who="nobody") == {"Hier", "Dort"}


def test_what_is_overdue_asks_for_an_answer_and_the_rest_does_not(
    officer: User, officer_client: Client
) -> None:
    a_promise(officer, due="2200")
    assert "Say what became of it" not in officer_client.get(reverse("promises:list")).content.decode()
    a_promise(officer, due="2019")
    assert "Say what became of it" in officer_client.get(reverse("promises:list")).content.decode()


def test_a_change_is_told_with_its_new_date_and_words(officer: User, officer_client: Client) -> None:
    promise = a_promise(officer, due="2019")
    address = reverse("promises:answer", args=[promise.pk])
    sent = {
        "state": "changed",
        "reason_de": "Der Flug fiel aus.",
        "due": "summer 2200",
        "wording_en": "Online.",
    }
    officer_client.post(address, sent)
    page = officer_client.get(reverse("promises:detail", args=[promise.pk])).content.decode()
    for told in ("summer 2200", "Online.", "Der Flug fiel aus.", "Wir kommen wieder.", "2019"):
        assert told in page
    with nothing_written():
        page = officer_client.post(address, sent | {"state": "dropped"}).content.decode()
    assert "no longer due" in page


def test_the_table_holds_no_formula_and_what_the_ledger_shows(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    a_promise(officer, "=1+1", due="2019", promised_by="+49 201 88", visibility="partners")
    a_promise(officer, "Ganz im Stillen.", visibility="internal", due="2019")
    a_promise(officer, "Später.", due="2200")
    answer = officer_client.get(reverse("promises:table"), {"standing": "overdue"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert [text_of(row[0]) for row in rows[1:]] == ["=1+1", "Ganz im Stillen."]
    assert all(not cell.startswith(tuple("=+-@")) for row in rows for cell in row)
    assert (text_of(rows[1][2]), rows[1][5]) == ("+49 201 88", "2019")
    told = reader_client.get(reverse("promises:table")).content.decode("utf-8-sig")
    assert "Ganz im Stillen" not in told
    assert "Später." in told


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client) -> None:
    promise = a_promise(officer)
    for name, args in (("new", []), ("edit", [promise.pk]), ("answer", [promise.pk])):
        with nothing_written():
            assert reader_client.get(reverse(f"promises:{name}", args=args)).status_code == 403
