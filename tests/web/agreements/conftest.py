"""Everybody reads English here."""

import pytest
from django.test import Client

from kizuna.accounts.models import User
from kizuna.register.models import Tie
from tests.factories.register import a_tie


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, slug="essen-koriyama")
