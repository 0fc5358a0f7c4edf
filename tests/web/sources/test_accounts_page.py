"""All accounts of a fact on one page, and the form that holds one of them true."""

import pytest
from django.test import Client

from kizuna.accounts.models import User
from kizuna.columns.keys import key_of
from kizuna.kernel.languages import LocalText
from kizuna.sources.actions import state
from kizuna.sources.models import Statement
from kizuna.sources.showing import aspect_in_words, row_in_words, value_in_words
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.audit import last_row, nothing_written
from tests.factories.register import a_city, a_person, a_tie
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


def page_of(officer: User, *values: str) -> str:
    """The address of all accounts of one tie's beginning."""
    tie = a_tie(officer)
    for value in values:
        citation = a_citation(officer, "met", a_document(officer))
        state(subject=tie, aspect="since", value=value, citation=citation, by=officer, at=NOON)
    return f"/accounts/{key_of(tie)}/since/"


def test_all_accounts_are_shown_with_their_words_and_the_one_held_true(
    officer: User, officer_client: Client
) -> None:
    page = officer_client.get(page_of(officer, "2017~", "2018-11-14")).content.decode()
    for shown in ("Machi ", "about 2017", "14 November 2018", "<q lang=", "held true", "/archive/citations/"):
        assert shown in page


def test_another_account_is_held_true_with_a_reason(officer: User, officer_client: Client) -> None:
    address = page_of(officer, "2017~", "2018")
    other = Statement.objects.get(value="2018")
    with nothing_written():
        answer = officer_client.post(address, {"statement": other.pk})
    assert "kz-errors" in answer.content.decode()
    answer = officer_client.post(address, {"statement": other.pk, "reason_en": "The paper says so."})
    assert answer.status_code == 302
    other.refresh_from_db()
    assert (other.is_held_true, other.reason) == (True, LocalText({"en": "The paper says so."}))
    assert last_row().action == "sources.hold_true"


@pytest.mark.parametrize(
    "wrong", [{"statement": "0"}, {"statement": "x"}, {"reason_en": "a\0b"}, {"reason_en": "x" * 30_000}]
)
def test_bad_input_writes_nothing(officer: User, officer_client: Client, wrong: dict[str, str]) -> None:
    address = page_of(officer, "2017~", "2018")
    other = Statement.objects.get(value="2018")
    with nothing_written():
        answer = officer_client.post(address, {"statement": str(other.pk), "reason_en": "Because.", **wrong})
    assert answer.status_code == 200
    assert "kz-errors" in answer.content.decode()


def test_who_may_look_and_who_may_decide(officer: User, client: Client) -> None:
    address = page_of(officer, "2017~", "2018")
    client.force_login(a_user("press"))
    assert '<form method="post" class="kz-form"' not in client.get(address).content.decode()
    assert client.post(address, {}).status_code == 403
    for role in ("reader", "guest"):
        client.force_login(a_user(role))
        assert client.get(address).status_code == 404


def test_what_nobody_spoke_of_has_no_page(officer_client: Client) -> None:
    assert officer_client.get("/accounts/register.tie:1/since/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_takes_four_queries(
    officer: User, officer_client: Client, query_count: QueryCount, rows: int
) -> None:
    address = page_of(officer, *(str(2017 + row) for row in range(rows)))
    with query_count(4):
        assert officer_client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017~", "about 2017"),
        ("free text", "free text"),
        ({"de": "Absicht", "en": "Intent"}, "Intent"),
        ({"who": "EWG", "n": 2}, "who: EWG; n: 2"),
        (["2017", "x"], "2017, x"),
        (None, "–"),
        (True, "True"),
    ],
)
def test_values_are_read_out_in_words(value: object, words: str) -> None:
    assert value_in_words(value, "en") == words


def test_aspects_have_names() -> None:
    assert (aspect_in_words("signed_on"), aspect_in_words("press_contact")) == ("signed on", "press contact")


def test_a_row_is_called_by_its_title_or_names(officer: User) -> None:
    city, person = a_city(officer, "Machi"), a_person(officer, "Muster", "Anna")
    rows = [a_tie(officer, city, a_city(officer, "Mura")), city, person, None]
    assert [row_in_words(row, "de") for row in rows] == ["Machi – Mura", "Machi", "Anna Muster", ""]


def test_codes_are_said_in_words_and_the_row_by_its_title(officer: User, officer_client: Client) -> None:
    paper = a_paper(officer, a_tie(officer), title="The paper")
    for kind in ("side_paper", "mou"):
        citation = a_citation(officer, "met", a_document(officer))
        state(subject=paper, aspect="kind", value=kind, citation=citation, by=officer, at=NOON)
    address = f"/accounts/{key_of(paper)}/kind/"
    page = officer_client.get(address).content.decode()
    assert "The paper: kind" in page
    assert "Side paper" in page
    assert "side_paper" not in page
    officer_client.cookies["kizuna_language"] = "ja"
    page = officer_client.get(address).content.decode()
    assert "The paper：種類" in page
    assert "mou" not in page


def test_a_list_is_joined_as_the_reader_joins_it() -> None:
    assert value_in_words(["a", "b"], "ja") == "a、b"
    assert value_in_words(["a", "b"], "de") == "a, b"
