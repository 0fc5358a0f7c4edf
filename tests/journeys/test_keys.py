"""Single letters act inside the review only, and no button's words run out of it (WCAG 2.1.4, 1.4.12)."""

import pytest
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.archive.models import Reading
from kizuna.archive.rules.proposals import Decision
from tests.factories.accounts import PASSWORD, a_user
from tests.factories.archive import a_reading, our_city
from tests.journeys.conftest import DESK, PHONE, OpenPage
from tests.journeys.record import fresh_record

__all__ = ["fresh_record"]


@pytest.fixture
def officer_with_a_text(fresh_record: None) -> tuple[User, Reading]:
    officer = a_user(Role.OFFICER)
    our_city(officer)
    return officer, a_reading(officer)


def review(page: Page, user: User, reading: Reading) -> None:
    page.goto("/login")
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", PASSWORD)
    page.locator("main button[type=submit]").click()
    page.goto(f"/archive/{reading.pk}/")


def decided(reading: Reading) -> int:
    return reading.proposals.exclude(decision=Decision.OPEN).count()


def test_letters_decide_nothing_from_outside_the_review(
    open_page: OpenPage, officer_with_a_text: tuple[User, Reading]
) -> None:
    officer, reading = officer_with_a_text
    page = open_page()
    review(page, officer, reading)
    page.goto(f"/archive/{reading.pk}/#p1")
    page.locator(".kz-wordmark").first.focus()
    for key in ("x", "a", "e", "/"):
        page.keyboard.press(key)
    assert page.locator(".kz-wordmark").first.evaluate("link => link === document.activeElement")
    assert decided(reading) == 0


def test_the_whole_review_goes_by_keys(
    open_page: OpenPage, officer_with_a_text: tuple[User, Reading]
) -> None:
    officer, reading = officer_with_a_text
    page = open_page()
    review(page, officer, reading)
    page.locator(".kz-review__text").focus()
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.wait_for_url("**/archive/*/#p*")
    assert page.evaluate("document.activeElement.className").startswith("kz-card")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("e")
    page.wait_for_url("**/correct")
    assert decided(reading) == 1


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_no_word_runs_out_of_its_button(
    open_page: OpenPage, officer_with_a_text: tuple[User, Reading], width: int
) -> None:
    officer, reading = officer_with_a_text
    page = open_page(language="de", width=width)
    review(page, officer, reading)
    for button in page.locator("main .kern-btn").all():
        assert button.evaluate("one => one.scrollWidth <= one.clientWidth + 1"), button.inner_text()
