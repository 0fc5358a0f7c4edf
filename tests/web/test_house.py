"""The pages that belong to no room."""

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from kizuna.config import views


@pytest.mark.django_db
def test_health_answers_without_login_and_is_not_kept(client: Client) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_health_says_when_the_database_is_gone(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        def cursor(self) -> None:
            raise DatabaseError("gone")

    monkeypatch.setattr(views, "connection", Gone())
    assert client.get("/health").status_code == 503
    assert client.post("/health").status_code == 405


@pytest.mark.parametrize("name", ["start", "login", "register:ties", "records:schema", "accessibility"])
def test_no_page_is_kept_by_others(officer_client: Client, name: str) -> None:
    said = officer_client.get(reverse(name))["Cache-Control"]
    assert {"private", "no-store"} <= {word.strip() for word in said.split(",")}


def test_refusals_are_not_kept_either(officer_client: Client, client: Client) -> None:
    for answer in (officer_client.get("/no-such-page"), client.get("/")):
        assert "no-store" in answer["Cache-Control"]


def test_every_page_says_what_a_browser_may_do_with_it(officer_client: Client) -> None:
    for address in ("/", "/login", "/no-such-page"):
        answer = officer_client.get(address)
        policy = answer["Content-Security-Policy"]
        assert "unsafe" not in policy, address
        for word in ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
            assert word in policy, (address, word)
        assert answer["X-Frame-Options"] == "DENY", address
        assert answer["X-Content-Type-Options"] == "nosniff", address


@pytest.mark.django_db
def test_a_form_without_its_secret_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    for name in ("login", "logout", "set_language", "appearance", "register:tie_new"):
        assert client.post(reverse(name), {"language": "ja"}).status_code == 403, name


def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites() -> None:
    assert settings.SESSION_COOKIE_HTTPONLY is True
    assert settings.SESSION_COOKIE_SAMESITE == settings.CSRF_COOKIE_SAMESITE == "Lax"
    assert settings.LANGUAGE_COOKIE_SAMESITE == "Lax"
