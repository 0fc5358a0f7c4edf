"""The door: a pause after too many wrong passwords, and nowhere else to be led."""

from types import SimpleNamespace

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts import attempts
from kizuna.accounts.models import FailedLogin, User
from kizuna.accounts.requests import address_of
from kizuna.records.example.demonstration import PASSWORD as KNOWN
from tests.factories.accounts import PASSWORD
from tests.factories.threads import alone, elsewhere

PAUSE = "Please wait 15 minutes"


def tried(client: Client, username: str, password: str, address: str = "198.51.100.7") -> str:
    """What the page says after an attempt; empty when the door opened."""
    answer = client.post(
        reverse("login"),
        {"username": username, "password": password},
        REMOTE_ADDR=address,
        headers={"accept-language": "en"},
    )
    return "" if answer.status_code == 302 else answer.content.decode()


def test_after_ten_wrong_passwords_the_right_one_is_not_looked_at(client: Client, officer: User) -> None:
    for _ in range(attempts.MOST_FAILURES):
        assert PAUSE not in tried(client, officer.username, "wrong")
    assert PAUSE in tried(client, officer.username, PASSWORD)
    assert PAUSE in tried(client, officer.username.upper(), "wrong")


def test_a_pause_is_for_one_name_at_one_address(client: Client, officer: User, reader: User) -> None:
    for _ in range(attempts.MOST_FAILURES):
        tried(client, officer.username, "wrong")
    assert tried(client, officer.username, PASSWORD, address="203.0.113.9") == ""
    client.logout()
    assert tried(client, reader.username, PASSWORD) == ""


def test_whoever_gets_in_starts_anew(client: Client, officer: User) -> None:
    for _ in range(attempts.MOST_FAILURES - 1):
        tried(client, officer.username, "wrong")
    assert tried(client, officer.username, PASSWORD) == ""
    client.logout()
    assert PAUSE not in tried(client, officer.username, "wrong")
    assert tried(client, officer.username, PASSWORD) == ""


def test_failures_are_forgotten_after_a_while(client: Client, officer: User) -> None:
    with time_machine.travel(timezone.now() - attempts.WHILE, tick=False):
        for _ in range(attempts.MOST_FAILURES):
            tried(client, officer.username, "wrong")
        assert PAUSE in tried(client, officer.username, PASSWORD)
        rows = FailedLogin.objects.count()
    assert tried(client, officer.username, PASSWORD) == ""
    tried(Client(), "somebody", "wrong")
    assert FailedLogin.objects.count() == rows, "what is over is cleared away"


def test_the_count_survives_a_restart_and_tells_nobody_who_it_was(client: Client, officer: User) -> None:
    for _ in range(attempts.MOST_FAILURES):
        tried(client, officer.username, "wrong")
    cache.clear()
    assert PAUSE in tried(Client(), officer.username, PASSWORD)
    kept = str(FailedLogin.objects.values().get())
    assert officer.username not in kept
    assert "198.51.100.7" not in kept


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_in_a_file")
def test_failures_that_cross_are_all_counted(db: None) -> None:
    def fail() -> object:
        return attempts.Attempts("somebody", "198.51.100.7", timezone.now()).failed()

    elsewhere(*[fail] * 4)
    elsewhere(*[fail] * 4)
    assert alone(lambda: [row.failures for row in FailedLogin.objects.all()]) == [8]


def tried_through(client: Client, username: str, password: str, forwarded: str) -> str:
    """The same through a proxy that says from where."""
    answer = client.post(
        reverse("login"),
        {"username": username, "password": password},
        REMOTE_ADDR="10.0.0.1",
        headers={"accept-language": "en", "x-forwarded-for": forwarded},
    )
    return "" if answer.status_code == 302 else answer.content.decode()


def test_without_a_proxy_nobody_says_where_they_come_from(client: Client, officer: User) -> None:
    for number in range(attempts.MOST_FAILURES):
        tried_through(client, officer.username, "wrong", f"203.0.113.{number}")
    assert PAUSE in tried_through(client, officer.username, PASSWORD, "203.0.113.99")


def test_behind_a_proxy_its_word_counts_and_no_forged_one(
    client: Client, officer: User, settings: SimpleNamespace
) -> None:
    settings.PROXIES_IN_FRONT = 1
    for number in range(attempts.MOST_FAILURES):
        tried_through(client, officer.username, "wrong", f"192.0.2.5, 203.0.113.{number}, 198.51.100.66")
    assert PAUSE in tried_through(client, officer.username, PASSWORD, "192.0.2.9, 198.51.100.66")
    # The victim, whose address was forged, is not shut out, nor anybody else behind the same proxy.
    assert tried_through(client, officer.username, PASSWORD, "192.0.2.5") == ""


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "203.0.113.1", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, "203.0.113.1", "203.0.113.1"),
        (1, "192.0.2.5, 203.0.113.1:4711", "203.0.113.1"),
        (1, "192.0.2.5, unknown", "10.0.0.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        (1, "::ffff:203.0.113.1", "203.0.113.1"),
        (2, "192.0.2.5, 203.0.113.1, 10.9.9.9", "203.0.113.1"),
        (2, "203.0.113.1", "10.0.0.1"),
    ],
)
def test_where_a_request_comes_from(
    rf: RequestFactory, settings: SimpleNamespace, proxies: int, forwarded: str, found: str
) -> None:
    settings.PROXIES_IN_FRONT = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert address_of(rf.get("/", REMOTE_ADDR="10.0.0.1", headers=headers)) == found


def test_the_example_says_who_can_look_around(client: Client, db: None, settings: SimpleNamespace) -> None:
    page = client.get(reverse("login"), headers={"accept-language": "en"}).content.decode()
    assert "example record" not in page, "there are no users of the example"
    for name, role in (("officer", "officer"), ("admin", "administrator"), ("press", "press")):
        User.objects.create_user(name, password=KNOWN, role=role, is_active=name != "press")
    page = client.get(reverse("login"), headers={"accept-language": "en"}).content.decode()
    assert KNOWN in page
    assert '<strong translate="no">admin</strong> – Administrator' in page
    assert ">press</strong>" not in page
    for user in User.objects.all():
        user.set_password(PASSWORD)
        user.save()
    assert KNOWN not in client.get(reverse("login")).content.decode()
    settings.EXAMPLE_RECORD = False
    User.objects.create_user("colleague", password=KNOWN, role="guest")
    assert KNOWN not in client.get(reverse("login")).content.decode()


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "", "絆" * 400])
def test_strange_names_are_only_wrong(client: Client, db: None, name: str) -> None:
    assert "<form" in tried(client, name, "wrong")


def test_half_a_character_is_only_wrong(client: Client, db: None) -> None:
    answer = client.generic(
        "POST", reverse("login"), b"username=%ED%A0%80&password=%FF", "application/x-www-form-urlencoded"
    )
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "\\\\evil.example", "javascript:alert(1)", "https:evil"],
)
def test_nobody_is_led_elsewhere(client: Client, officer: User, elsewhere: str) -> None:
    answer = client.post(
        reverse("login"), {"username": officer.username, "password": PASSWORD, "next": elsewhere}
    )
    assert answer["Location"] == reverse("start")
    for name in ("set_language", "appearance"):
        answer = client.post(reverse(name), {"language": "ja", "theme": "dark", "next": elsewhere})
        assert answer["Location"] in {"/", reverse("start")}, name
