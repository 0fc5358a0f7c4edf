"""Accounts on their pages: opened, changed, closed, reopened; what is closed is closed at the next click."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.rules import Role
from kizuna.audit.models import AuditRow
from tests.conftest import QueryCount
from tests.factories.accounts import PASSWORD, a_password_link, a_user
from tests.factories.audit import last_row, nothing_written

pytestmark = pytest.mark.django_db
SECRET = re.compile(r'value="(http://testserver/set-password/[\w-]+/)"')
TYPED = {
    "name": "見本 花子",
    "username": "h.mihon",
    "email": "h@example.org",
    "role": "guest",
    "language": "ja",
}


@pytest.fixture
def keeper(administrator: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(administrator)
    return client


def test_an_account_is_opened_and_its_link_is_shown_once(keeper: Client) -> None:
    rows = AuditRow.objects.count()
    page = keeper.post(reverse("accounts:new"), TYPED).content.decode()
    found = SECRET.search(page)
    assert found
    assert "h.mihon" in page
    assert AuditRow.objects.count() == rows + 1
    opened = User.objects.get(username="h.mihon")
    assert (str(opened), opened.role, opened.language) == ("見本 花子", "guest", "ja")
    for address in ("accounts:list", "accounts:links"):
        shown = keeper.get(reverse(address)).content.decode()
        assert "見本 花子" in shown
        assert found[1].rsplit("/", 2)[1] not in shown
    assert "waiting for the password" in keeper.get(reverse("accounts:list")).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"username": ""},
        {"username": "見本"},
        {"username": "a b"},
        {"role": "king"},
        {"email": "nobody"},
        {"name": ""},
    ],
)
def test_what_is_typed_wrongly_is_said_and_kept(keeper: Client, wrong: dict[str, str]) -> None:
    with nothing_written():
        page = keeper.post(reverse("accounts:new"), TYPED | wrong).content.decode()
    assert 'role="alert"' in page
    assert 'value="h@example.org"' in page or "email" in wrong


def test_a_user_name_is_given_once(keeper: Client, officer: User) -> None:
    with nothing_written():
        page = keeper.post(reverse("accounts:new"), TYPED | {"username": officer.username.upper()})
    assert "This user name is taken." in page.content.decode()


def test_an_account_is_changed(keeper: Client, reader: User) -> None:
    address = reverse("accounts:account", args=[reader.pk])
    assert f'value="{reader.email}"' in keeper.get(address).content.decode()
    typed = {"name": "Erika Beispiel", "email": "", "role": "officer", "language": "de"}
    assert keeper.post(address, typed).status_code == 302
    reader.refresh_from_db()
    assert (str(reader), reader.role) == ("Erika Beispiel", "officer")


def test_ones_own_role_is_not_offered(keeper: Client, administrator: User) -> None:
    address = reverse("accounts:account", args=[administrator.pk])
    page = keeper.get(address).content.decode()
    assert 'name="role"' not in page
    assert reverse("accounts:close", args=[administrator.pk]) not in page
    typed = {"name": "Ada Muster", "email": "", "role": "reader", "language": "de"}
    assert keeper.post(address, typed).status_code == 302
    administrator.refresh_from_db()
    assert (str(administrator), administrator.role) == ("Ada Muster", Role.ADMINISTRATOR)
    with nothing_written():
        answer = keeper.post(reverse("accounts:close", args=[administrator.pk]), follow=True)
    assert "Nobody closes their own account" in answer.content.decode()


def test_who_is_closed_is_out_at_the_next_click(keeper: Client, officer: User) -> None:
    session, link = Client(), a_password_link(officer)
    session.login(username=officer.username, password=PASSWORD)
    assert session.get(reverse("register:ties")).status_code == 200
    assert keeper.post(reverse("accounts:close", args=[officer.pk])).status_code == 302
    answer = session.get(reverse("register:ties"))
    assert answer["Location"].startswith(reverse(settings.LOGIN_URL))
    assert Client().get(reverse("accounts:password", args=[link.token])).status_code == 410
    assert not Client().login(username=officer.username, password=PASSWORD)
    page = keeper.post(reverse("accounts:reopen", args=[officer.pk])).content.decode()
    assert SECRET.search(page)
    # Not even the session of before lives again.
    assert session.get(reverse("register:ties")).status_code == 302
    assert not Client().login(username=officer.username, password=PASSWORD)


def test_a_link_for_a_forgotten_password(keeper: Client, officer: User) -> None:
    address = reverse("accounts:password_link", args=[officer.pk])
    first = SECRET.search(keeper.post(address).content.decode())
    second = SECRET.search(keeper.post(address).content.decode())
    assert first
    assert second
    assert [Client().get(one[1]).status_code for one in (first, second)] == [410, 200]
    assert last_row().action == "accounts.give_password_link"


def test_what_cannot_be_done_is_said(keeper: Client, officer: User) -> None:
    keeper.post(reverse("accounts:close", args=[officer.pk]))
    for name, sentence in (("close", "closed already"), ("password_link", "Reopen it first")):
        with nothing_written():
            answer = keeper.post(reverse(f"accounts:{name}", args=[officer.pk]), follow=True)
        assert sentence in answer.content.decode(), name
    keeper.post(reverse("accounts:reopen", args=[officer.pk]))
    with nothing_written():
        answer = keeper.post(reverse("accounts:reopen", args=[officer.pk]), follow=True)
    assert "The account is open" in answer.content.decode()


def test_looking_opens_closes_and_links_nothing(keeper: Client, officer: User) -> None:
    with nothing_written():
        for name in ("close", "reopen", "password_link"):
            assert keeper.get(reverse(f"accounts:{name}", args=[officer.pk])).status_code == 405
    assert not SecretLink.objects.exists()


def test_the_menu_leads_there_for_those_who_may(keeper: Client, officer_client: Client) -> None:
    start = reverse("start")
    assert reverse("accounts:list") in keeper.get(start).content.decode()
    assert reverse("accounts:list") not in officer_client.get(start).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_four_queries(keeper: Client, query_count: QueryCount, rows: int) -> None:
    for _ in range(rows):
        a_password_link(a_user(Role.GUEST))
    with query_count(4):
        assert keeper.get(reverse("accounts:list")).status_code == 200
