"""What every test may lean on: no network, a path to the data folder, counted queries, people who log in."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from kizuna.accounts.models import User
from tests.factories.accounts import a_user
from tests.factories.threads import in_a_file

ROOT = Path(__file__).resolve().parents[1]
JOURNEYS = Path(__file__).parent / "journeys"
RULES = Path(__file__).parent / "rules"

VOCABULARY = import_module("kizuna.register.migrations.0002_vocabulary")

EMPTYING = {"transactional_db", "live_server"}
EMPTIED: list[str] = []

# How long an example takes says something of the machine, nothing of the code.
hypothesis_settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("house")

QueryCount = Callable[[int], AbstractContextManager[CaptureQueriesContext]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Only a journey may open a socket; a test of pure rules may not ask for a database."""
    for item in items:
        if JOURNEYS in item.path.parents:
            item.add_marker(pytest.mark.enable_socket)
        if RULES in item.path.parents and {"db", "transactional_db"} & set(getattr(item, "fixturenames", ())):
            raise pytest.UsageError(f"{item.nodeid} asks for a database; rules are tested without one.")


def pytest_report_header() -> str:
    return f"database of this run: {connection.vendor}"


@pytest.fixture(autouse=True)
def _nothing_left_over() -> Iterator[None]:
    """A language or time zone that a test chose ends with it."""
    with translation.override("en"), timezone.override(None):
        yield
    cache.clear()


@pytest.fixture(autouse=True)
def _vocabulary(request: pytest.FixtureRequest) -> None:
    """What migrations put into the tables is there in every test, also after one that emptied them all."""
    marker = request.node.get_closest_marker("django_db")
    names = {*request.fixturenames}
    empties = bool(names & EMPTYING) or (marker is not None and bool(marker.kwargs.get("transaction")))
    if EMPTIED and (marker is not None or names & {"db", *EMPTYING}):
        request.getfixturevalue("transactional_db" if empties else "db")
        with connection.schema_editor() if empties else nullcontext() as editor:
            VOCABULARY.seed(apps, editor)
    if empties:
        EMPTIED.append(request.node.nodeid)


@pytest.fixture(scope="session")
def shared() -> Path | None:
    """The folder of source texts that some tests measure against; None where there is none."""
    folder = Path(os.environ.get("KIZUNA_SHARED", ROOT.parent / "shared"))
    return folder if folder.is_dir() else None


@pytest.fixture
def reader(db: None) -> User:
    """Someone who may look, and change nothing."""
    return a_user("reader")


@pytest.fixture
def officer(db: None) -> User:
    """Someone who keeps the record."""
    return a_user("officer")


@pytest.fixture
def administrator(db: None) -> User:
    """Someone who says who may do what."""
    return a_user("administrator")


@pytest.fixture
def officer_client(officer: User) -> Client:
    """A browser in which the officer is logged in."""
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def reader_client(reader: User) -> Client:
    """A browser in which the reader is logged in."""
    client = Client()
    client.force_login(reader)
    return client


@pytest.fixture
def query_count() -> QueryCount:
    """`with query_count(7): …` fails unless exactly seven queries ran, and shows them."""

    @contextmanager
    def counted(expected: int) -> Iterator[CaptureQueriesContext]:
        with CaptureQueriesContext(connection) as captured:
            yield captured
        shown = "\n".join(query["sql"] for query in captured.captured_queries)
        assert len(captured) == expected, f"{len(captured)} queries instead of {expected}:\n{shown}"

    return counted


@pytest.fixture
def _in_a_file(officer: User, tmp_path: Path) -> Iterator[None]:
    """What `elsewhere` and `alone` need: a database that several connections share, with one officer in it."""
    with in_a_file(tmp_path):
        yield
