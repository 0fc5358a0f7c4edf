"""An officer proposes, the partner approves on a phone in Japanese, a word changes, and both are told."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from tests.factories.accounts import PASSWORD
from tests.factories.approvals import WORDING, a_text
from tests.journeys.conftest import PHONE, OpenPage
from tests.journeys.record import fresh_record

__all__ = ["fresh_record"]


@pytest.fixture
def paper(fresh_record: None, officer: User) -> Instrument:
    return a_text(officer)


def log_in(page: Page, user: User) -> None:
    page.goto(reverse("login"))
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", PASSWORD)
    page.locator("form:has(input[name=password]) button[type=submit]").click()


def fits(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def press(page: Page, address: str) -> None:
    page.locator(f"form[action$='{address}'] button[type=submit]").click()


def test_one_changed_word_voids_the_approval_and_both_are_told(
    open_page: OpenPage, officer: User, paper: Instrument
) -> None:
    office = open_page(language="ja")
    log_in(office, officer)
    home = reverse("agreements:detail", args=[paper.pk])
    office.goto(home)
    press(office, "/propose/")
    fits(office)
    press(office, "/approve/")
    office.locator("a[href$='/invite/']").first.click()
    fits(office)
    office.fill("input[name=name]", "見本 あや")
    office.locator("main form button[type=submit]").click()
    address = office.input_value("#address")
    fits(office)

    phone = open_page(language="ja", width=PHONE)
    phone.goto(address)
    assert phone.locator("html").get_attribute("lang") == "ja"
    assert WORDING["ja"] in phone.inner_text("main")
    fits(phone)
    phone.check("input[name=confirmed]")
    phone.locator("main form button[type=submit]").click()
    assert "ありがとうございました" in phone.inner_text("h1")
    fits(phone)
    with phone.expect_download() as download:
        phone.locator("a[download]").click()
    assert re.fullmatch(r"approval-[0-9a-f]{12}\.json", download.value.suggested_filename)

    office.goto(home)
    assert "双方承認済み" in office.inner_text("#agreeing, main")
    office.goto(reverse("agreements:edit", args=[paper.pk]))
    office.fill("textarea[name=text_ja]", WORDING["ja"].replace("二名", "三名"))
    office.locator("main form.kz-form button[type=submit]").click()
    assert "無効になりました" in office.inner_text("main")
    office.goto(reverse("agreements:versions", args=[paper.pk]))
    assert office.locator("ins", has_text="三").count() == 1
    fits(office)

    phone.reload()
    assert "ご承認は無効になりました" in phone.inner_text("h1")
    assert "三" in phone.inner_text("ins")
    fits(phone)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_of_a_wrong_link_can_be_read_by_all(
    open_page: OpenPage, transactional_db: None, language: str
) -> None:
    page = open_page(language=language, width=PHONE)
    page.route("**/approve/**", lambda route: route.fulfill(response=route.fetch(), status=200))
    page.goto(reverse("approvals:partner", args=["x" * 22]))
    assert page.locator("html").get_attribute("lang") == language
    fits(page)
