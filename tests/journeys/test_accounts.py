"""An administrator opens an account; the person sets a password, logs in, and sees what is shown to them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from tests.factories.accounts import a_user
from tests.factories.register import a_tie
from tests.journeys.conftest import DESK, PHONE, OpenPage
from tests.journeys.record import fresh_record
from tests.journeys.test_press_release import log_in

__all__ = ["fresh_record"]

NEW = "two rivers under one bridge"


def sound(page: Page, width: int) -> None:
    """Nothing is wider than the screen, and nothing stands in anybody's way."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def send(page: Page) -> None:
    """Press the button of the form in the page."""
    page.locator("main form button[type=submit]").first.click()


@pytest.mark.parametrize(("language", "width"), [("de", DESK), ("ja", PHONE), ("en", PHONE)])
def test_from_an_account_to_the_first_look_at_a_tie(
    open_page: OpenPage, fresh_record: None, language: str, width: int
) -> None:
    keeper: User = a_user(Role.ADMINISTRATOR, language=language)
    tie = a_tie(keeper)
    page = open_page(language=language, width=width)
    log_in(page, keeper)
    page.goto(reverse("accounts:new"))
    sound(page, width)
    page.fill("input[name=name]", "見本 花子")
    page.fill("input[name=username]", "h.mihon")
    page.select_option("select[name=role]", "guest")
    page.select_option("select[name=language]", language)
    send(page)
    link = page.input_value("#address")
    sound(page, width)
    page.goto(reverse("register:tie_guests", args=[tie.slug]))
    page.select_option("select[name=user]", label="見本 花子 (h.mihon)")
    sound(page, width)
    page.locator("main form.kz-form button[type=submit]").click()
    sound(page, width)
    for name in ("accounts:list", "reports:audit"):
        page.goto(reverse(name))
        assert "見本 花子" in page.inner_text("main")
        sound(page, width)

    theirs = open_page(language=language, width=width)
    theirs.goto(link)
    assert "h.mihon" in theirs.inner_text("main")
    sound(theirs, width)
    theirs.fill("input[name=new_password1]", NEW)
    theirs.fill("input[name=new_password2]", NEW)
    send(theirs)
    assert theirs.url.endswith(reverse("login"))
    sound(theirs, width)
    theirs.fill("input[name=username]", "h.mihon")
    theirs.fill("input[name=password]", NEW)
    theirs.locator("form:has(input[name=password]) button[type=submit]").click()
    assert theirs.url.endswith(reverse("start"))
    assert theirs.locator(f"a[href='/ties/{tie.slug}/']").count() == 1
    sound(theirs, width)
