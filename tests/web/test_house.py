"""The pages that belong to no room."""

import pytest
from django.db import DatabaseError
from django.test import Client

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
