"""The main job, in three languages: hand in a release, confirm it, ask a day, follow a fact to its sentence.

The pictures of the README are taken here, so that they stay true: `make journeys` takes them anew.
"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.register.actions import register_from_gazetteer
from tests.factories.accounts import PASSWORD, a_user
from tests.factories.archive import ESSEN, NOON
from tests.journeys.conftest import DESK, PHONE, OpenPage
from tests.journeys.pictures import keep_picture
from tests.journeys.record import fresh_record

__all__ = ["fresh_record"]

RELEASE = Path(settings.EXAMPLES_DIR) / "essen-koriyama" / "release-2019-09-03.txt"
IN_FORCE = {"de": "in Kraft", "ja": "有効", "en": "in force"}


@pytest.fixture
def officer_of_essen(fresh_record: None) -> User:
    """An officer of a city whose record is still empty."""
    officer = a_user(Role.OFFICER)
    register_from_gazetteer(geoname_id=ESSEN, is_home=True, by=officer, at=NOON)
    return officer


def log_in(page: Page, user: User) -> None:
    page.goto("/login")
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/")


def look(page: Page, name: str, *, keep: bool) -> None:
    """No violation of WCAG 2.2 AA that axe finds, nothing wider than the screen; a picture where one is kept."""
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} is wider than the screen"
    if keep:
        keep_picture(page, name)


@pytest.mark.parametrize(
    ("language", "width", "scripts"), [("de", DESK, True), ("ja", PHONE, True), ("en", DESK, False)]
)
def test_a_release_becomes_the_record(
    open_page: OpenPage, officer_of_essen: User, language: str, width: int, scripts: bool
) -> None:
    page = open_page(language=language, width=width, scripts=scripts)
    keep = language == "de"
    log_in(page, officer_of_essen)

    page.goto("/archive/new")
    page.fill("textarea[name=pasted]", RELEASE.read_text(encoding="utf-8"))
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/archive/*/")
    assert page.locator("article.kz-card").count() >= 20
    if scripts:
        look(page, "review", keep=keep)

    first = page.locator("article.kz-card[data-open='1']").first
    first.locator("form button[type=submit]").first.click()
    page.wait_for_url("**/archive/*/#p*")
    assert page.locator("article.kz-card--decided").count() == 1
    page.locator("form[action$=accept-all] button").first.click()
    page.wait_for_load_state()
    assert page.locator("article.kz-card[data-open='1']").count() == 0
    page.locator(".kz-review-head a.kern-btn--primary").click()
    page.wait_for_url("**/ties/essen-koriyama/")

    ask(page, "2018-12-31", {"energy", "environment", "medicine", "health"}, IN_FORCE[language])
    ask(
        page,
        "2019-09-03",
        {"energy", "environment", "medicine", "health", "education", "talent"},
        IN_FORCE[language],
    )
    if scripts:
        look(page, "dossier", keep=keep)

    page.locator("main a.kz-mark--fact").first.click()
    page.wait_for_url("**/archive/citations/*/")
    assert page.locator("mark#cited").first.inner_text().strip() in RELEASE.read_text(encoding="utf-8")
    if scripts:
        look(page, "source", keep=keep)


def ask(page: Page, day: str, fields: set[str], word: str) -> None:
    """Ask the dossier for a day by its address: exactly these fields are in force."""
    page.goto(f"/ties/essen-koriyama/?on={day}")
    rows = page.locator("[data-field]")
    answers = {
        rows.nth(number).get_attribute("data-field"): rows.nth(number)
        .locator(".kz-answer")
        .first.inner_text()
        for number in range(rows.count())
    }
    assert {code for code, answer in answers.items() if answer.strip().startswith(word)} == fields, answers
