"""Every address × everyone who may come × reading and writing, on a row that is there and one that is not."""

import re

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.accounts.rules import has_right
from kizuna.register.actions import grant_tie
from tests.architecture.access_table import ACCESS, Who
from tests.architecture.test_access import RIGHTS, asks_for_login
from tests.factories.accounts import a_user
from tests.factories.audit import nothing_written
from tests.factories.house import House, a_house, unknown_url
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db

CHANGES_EACH_TIME = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.fixture
def house(officer: User) -> House:
    return a_house(officer)


def visitor(kind: str, house: House, officer: User) -> Client:
    """A browser of somebody of that kind."""
    client = Client(headers={"accept-language": "en"})
    if kind == "anonymous":
        return client
    user = a_user({"deactivated": "administrator", "guest with a grant": "guest"}.get(kind, kind))
    if kind == "guest with a grant":
        grant_tie(tie=house.lived.tie, user=user, by=officer, at=NOON)
    client.force_login(user)
    if kind == "deactivated":
        User.objects.filter(pk=user.pk).update(is_active=False)
    return client


def words_of(answer: HttpResponse, url: str) -> str:
    """What the page says, without its own address and its secret."""
    return CHANGES_EACH_TIME.sub("", answer.content.decode()).replace(url, "")


def test_every_address_leads_to_its_row(house: House, administrator: User) -> None:
    client = Client()
    client.force_login(administrator)
    wrong = {
        name: status
        for name, url in house.urls().items()
        if (status := client.get(url).status_code) not in {200, 302, 405}
    }
    assert wrong == {}
    assert set(house.urls()) == set(ACCESS)


@pytest.mark.parametrize("kind", ["anonymous", "deactivated"])
def test_whoever_is_not_let_in_meets_the_door_on_every_row(house: House, officer: User, kind: str) -> None:
    client = visitor(kind, house, officer)
    with nothing_written():
        wrong = [
            (name, method)
            for name, url in house.urls().items()
            for method in ("get", "post")
            if ACCESS[name] is not Who.EVERYONE and name != "logout"
            if not asks_for_login(getattr(client, method)(url))
        ]
    assert wrong == []


@pytest.mark.parametrize("kind", ["guest", "guest with a grant", "reader", "press", "officer"])
def test_who_lacks_the_right_changes_nothing_on_any_row(house: House, officer: User, kind: str) -> None:
    client = visitor(kind, house, officer)
    role = "guest" if kind.startswith("guest") else kind
    wrong = []
    with nothing_written():
        for name, url in house.urls().items():
            right = RIGHTS.get(ACCESS[name])
            if right is None or has_right(role, right):
                continue
            wrong += [
                (name, method, answer.status_code)
                for method in ("get", "post")
                if (answer := getattr(client, method)(url)).status_code not in {403, 404, 405}
            ]
    assert wrong == []


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("kind", ["guest", "reader"])
def test_a_row_that_is_not_for_them_is_answered_as_one_that_is_not_there(
    house: House, officer: User, kind: str, method: str
) -> None:
    if kind == "reader":
        make_internal(house)
    client = visitor(kind, house, officer)
    wrong = []
    for name, arguments in house.arguments.items():
        if not arguments or ACCESS[name] is Who.EVERYONE:
            continue
        if kind == "reader" and name in SEEN_BY_EVERY_READER:
            continue
        urls = house.url(name), unknown_url(name, arguments)
        foreign, absent = (getattr(client, method)(url) for url in urls)
        same = words_of(foreign, urls[0]) == words_of(absent, urls[1])
        if (
            foreign.status_code != absent.status_code
            or not same
            or foreign.status_code not in {403, 404, 405}
        ):
            wrong.append((name, foreign.status_code, absent.status_code, same))
    assert wrong == []


# People, bodies and cities of the register are for every reader of the record.
SEEN_BY_EVERY_READER = {"reports:person", "reports:organisation", "register:municipality"}


def make_internal(house: House) -> None:
    """Keep the tie, its entries and their sources within the office."""
    tie = house.lived.tie
    type(tie).objects.filter(pk=tie.pk).update(visibility="internal")
    entry = house.lived.visit.entry
    type(entry).objects.update(visibility="internal")
    document = house.lived.citation.document
    type(document).objects.update(visibility="internal")
    promise = house.lived.promise
    if hasattr(promise, "visibility"):
        type(promise).objects.update(visibility="internal")


@pytest.mark.parametrize("kind", ["guest with a grant", "reader", "press", "officer", "administrator"])
def test_no_page_leads_to_one_that_is_not_there(house: House, officer: User, kind: str) -> None:
    client = visitor(kind, house, officer)
    found: dict[str, str] = {}
    for name, url in house.urls().items():
        if ACCESS[name] is Who.SEES_ROWS and (page := client.get(url)).status_code == 200:
            found |= dict.fromkeys(
                re.findall(r'<a [^>]*href="(/[^"#?]*)', page.content.decode(errors="replace")), name
            )
    broken = {link: name for link, name in found.items() if client.get(link).status_code >= 400}
    assert broken == {}
    assert len(found) > 10
    assert reverse(settings.LOGIN_URL) not in found
