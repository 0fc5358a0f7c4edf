"""The door: a pause after too many wrong passwords, and nowhere else to be led."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts import attempts
from kizuna.accounts.models import User
from tests.factories.accounts import PASSWORD

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


def test_failures_are_forgotten_after_a_while(
    client: Client, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "WHILE", -1)
    for _ in range(attempts.MOST_FAILURES + 1):
        tried(client, officer.username, "wrong")
    assert tried(client, officer.username, PASSWORD) == ""


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
