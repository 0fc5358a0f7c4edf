"""Browsers that read English, unless a test says otherwise."""

import pytest
from django.test import Client

from kizuna.accounts.models import User


def browser_of(user: User) -> Client:
    """A browser in which the user is logged in and reads English."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def officer_client(officer: User) -> Client:
    return browser_of(officer)


@pytest.fixture
def reader_client(reader: User) -> Client:
    return browser_of(reader)
