"""A browser for the journeys, and a watch on what it meets."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, Protocol

import pytest
import pytest_django
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.journeys.chromium import find_chromium

HERE = Path(__file__).parent
Colours = Literal["light", "dark"]

PHONE = 360
DESK = 1100


class OpenPage(Protocol):
    """Opens a page as one visitor: language, width of the screen, light or dark, with scripts or without."""

    def __call__(
        self,
        *,
        language: str = "en",
        width: int = DESK,
        colours: Colours = "light",
        scripts: bool = True,
        reduced_motion: bool = True,
    ) -> Page: ...


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser the journeys are left out, and the last lines of the run say so."""
    journeys = [item for item in items if HERE in item.path.parents]
    if journeys and find_chromium() is None:
        config.hook.pytest_deselected(items=journeys)
        items[:] = [item for item in items if item not in journeys]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if find_chromium() is None:
        terminalreporter.write_line("NO BROWSER: the journeys did NOT run (make journeys).", red=True)


@pytest.fixture(scope="session", autouse=True)
def _nobody_left_in_the_database(
    django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker
) -> Iterator[None]:
    """A thread of the live server may still hold a connection; PostgreSQL would not drop the test database."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys of this process."""
    found = find_chromium()
    assert found is not None
    # Playwright runs a loop in this thread; Django would refuse the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found.path,
            args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
            env={**os.environ, **found.environment},
        )
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Pages whose every answer must be below 400 and whose console must stay silent."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_one(
        *,
        language: str = "en",
        width: int = DESK,
        colours: Colours = "light",
        scripts: bool = True,
        reduced_motion: bool = True,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            locale=language,
            viewport={"width": width, "height": 800},
            color_scheme=colours,
            java_script_enabled=scripts,
            reduced_motion="reduce" if reduced_motion else "no-preference",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("response", note_answer(troubles))
        page.on("console", note_console(troubles))
        page.on("pageerror", lambda error: troubles.append(f"script: {error}"))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not troubles, "\n".join(troubles)


def note_answer(troubles: list[str]) -> Callable[[Response], None]:
    def note(response: Response) -> None:
        if response.status >= 400:
            troubles.append(f"{response.status} {response.request.method} {response.url}")

    return note


def note_console(troubles: list[str]) -> Callable[[ConsoleMessage], None]:
    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            troubles.append(f"console: {message.text}")

    return note
