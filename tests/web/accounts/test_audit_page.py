"""The audit trail on its page."""

import pytest
from django.test import Client

from kizuna.accounts.models import User
from kizuna.columns.keys import key_of
from tests.conftest import QueryCount
from tests.factories.register import a_tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator_client(administrator: User, client: Client) -> Client:
    client.force_login(administrator)
    return client


def test_administrators_read_who_did_what(officer: User, administrator_client: Client) -> None:
    tie, other = a_tie(officer), a_tie(officer)
    page = administrator_client.get("/audit/").content.decode()
    assert "register.open_tie" in page
    narrow = administrator_client.get("/audit/", {"about": key_of(tie)}).context["page"]
    assert [row.subject for row in narrow] == [key_of(tie)]
    assert key_of(other) in page
    assert administrator_client.get("/audit/", {"about": "a\0b"}).status_code == 200


def test_nobody_else_does(officer_client: Client, reader_client: Client) -> None:
    assert [one.get("/audit/").status_code for one in (officer_client, reader_client)] == [403, 403]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_takes_four_queries(
    officer: User, administrator_client: Client, query_count: QueryCount, rows: int
) -> None:
    for _ in range(rows):
        a_tie(officer)
    with query_count(4):
        assert administrator_client.get("/audit/").status_code == 200
