"""Every address has its row in access_table.py, and behaves as the row says."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse
from django.urls.converters import IntConverter

from kizuna.accounts.rules import Right, Role, has_right
from tests.architecture.access_table import ACCESS, Who
from tests.factories.accounts import a_user

METHODS = ("get", "head", "options", "post", "put", "patch", "delete")
RIGHTS = {Who(right.value): right for right in Right if right.value in set(Who)}


class Address(NamedTuple):
    """One pattern: its full name, and an address of it that leads to no row."""

    name: str
    url: str


def named(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every pattern below these, with its full name."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from named(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}" if pattern.name else "", pattern


def addresses() -> Iterator[Address]:
    """Every address of the house, with rows that are not there."""
    for name, pattern in named(get_resolver().url_patterns):
        arguments = {
            argument: 987_654_321 if isinstance(converter, IntConverter) else "nobody"
            for argument, converter in pattern.pattern.converters.items()
        }
        yield Address(name, reverse(name, kwargs=arguments))


def undecided(patterns: Iterable[URLPattern | URLResolver], table: Mapping[str, Who]) -> Iterator[str]:
    """Addresses without a row or a name of their own, and rows without an address."""
    names = [name for name, _ in named(patterns)]
    yield from (f"{name} has no row" for name in names if name and name not in table)
    yield from (f"{name} is no address any more" for name in table if name not in names)
    yield from (f"{name} is the name of two addresses" for name in {*names} if name and names.count(name) > 1)
    yield from ("an address has no name" for name in names if not name)


def test_every_address_is_decided() -> None:
    patterns = get_resolver().url_patterns
    assert list(undecided(patterns, ACCESS)) == []
    assert len(ACCESS) >= 83


def somewhere(request: object) -> HttpResponse:
    return HttpResponse()


@pytest.mark.parametrize(
    ("patterns", "table", "found"),
    [
        ([path("a", somewhere, name="a")], {}, "a has no row"),
        ([], {"a": Who.EVERYONE}, "a is no address any more"),
        ([path("a", somewhere)], {}, "an address has no name"),
        (
            [path("a", somewhere, name="a"), path("b", somewhere, name="a")],
            {"a": Who.EVERYONE},
            "a is the name of two addresses",
        ),
    ],
)
def test_a_planted_address_is_found(patterns: list[URLPattern], table: dict[str, Who], found: str) -> None:
    assert list(undecided(patterns, table)) == [found]


def asks_for_login(response: HttpResponse) -> bool:
    return response.status_code == 302 and response["Location"].startswith(f"{reverse(settings.LOGIN_URL)}?")


@pytest.mark.django_db
def test_a_stranger_is_asked_to_log_in_wherever_not_everyone_may_go(client: Client) -> None:
    wrong = [
        (address.name, method)
        for address in addresses()
        for method in ("get", "post")
        if asks_for_login(getattr(client, method)(address.url)) is (ACCESS.get(address.name) is Who.EVERYONE)
        # Whoever is not logged in is logged out already.
        and address.name != "logout"
    ]
    assert wrong == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_who_lacks_the_right_is_refused(client: Client, role: Role) -> None:
    client.force_login(a_user(role))
    wrong = [
        (address.name, method, status)
        for address in addresses()
        for method in ("get", "post")
        if (right := RIGHTS.get(ACCESS.get(address.name, Who.LOGGED_IN))) and not has_right(role, right)
        if (status := getattr(client, method)(address.url).status_code) not in {403, 404, 405}
    ]
    assert wrong == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_no_method_on_an_unknown_row_is_an_error_of_ours(client: Client, role: Role) -> None:
    user = a_user(role)
    wrong = []
    for address in addresses():
        client.force_login(user)
        for method in METHODS:
            status = getattr(client, method)(address.url).status_code
            if status >= 500:
                wrong.append((address.name, method, status))
    assert wrong == []
