"""An officer proposes, the partner approves on a phone in Japanese, a word changes, and both are told."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.agreements.actions import add_clause
from kizuna.agreements.models import Instrument
from kizuna.kernel.languages import LocalText
from tests.factories.accounts import PASSWORD
from tests.factories.approvals import WORDING, a_text
from tests.factories.sources import NOON
from tests.journeys.conftest import PHONE, Colours, OpenPage
from tests.journeys.pictures import keep_picture
from tests.journeys.record import fresh_record

__all__ = ["fresh_record"]
COSTS = LocalText({"de": "Jede Seite trägt ihre Kosten.", "ja": "費用は各自が負担します。"})
# By the officer's language what stands on the pages of the office.
SAID = {
    "de": ("bei der Partnerseite", "gilt nicht mehr", "Zustimmung hinfällig", "Neuen Link senden"),
    "ja": ("相手側の承認待ち", "無効になりました", "承認無効", "新しいリンクを送る"),
    "en": ("with the partner", "no longer counts", "approval void", "Send a new link"),
}


@pytest.fixture
def paper(fresh_record: None, officer: User) -> Instrument:
    paper = a_text(officer)
    for number, text in (("1", WORDING), ("2", COSTS)):
        add_clause(instrument=paper, number=number, text=text, by=officer, at=NOON)
    return paper


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


def next_step(page: Page) -> None:
    """Take the one step that the panel offers first."""
    page.locator("#agreeing .kern-btn--primary").click()


def link_for(page: Page, name: str) -> str:
    """Ask somebody of the other side; the address of the link."""
    page.fill("input[name=name]", name)
    page.locator("main form button[type=submit]").click()
    address = page.input_value("#address")
    assert address in page.input_value("#letter")
    assert f"{name} 様" in page.input_value("#letter")
    fits(page)
    return address


def proposed(open_page: OpenPage, officer: User, paper: Instrument, language: str) -> tuple[Page, str]:
    """The officer has proposed the text and asked the mayor."""
    office = open_page(language=language)
    log_in(office, officer)
    office.goto(reverse("agreements:detail", args=[paper.pk]))
    fits(office)
    next_step(office)
    fits(office)
    office.goto(reverse("agreements:detail", args=[paper.pk]))
    next_step(office)
    fits(office)
    return office, link_for(office, "見本 あや")


def on_the_phone(open_page: OpenPage, address: str, colours: Colours = "light") -> Page:
    phone = open_page(language="ja", width=PHONE, colours=colours)
    phone.goto(address)
    assert phone.locator("html").get_attribute("lang") == "ja"
    fits(phone)
    return phone


def approve(phone: Page) -> None:
    phone.check("input[name=confirmed]")
    phone.locator("form:has(input[name=confirmed]) button[type=submit]").click()


@pytest.mark.parametrize("language", SAID)
def test_one_changed_word_voids_the_approval_and_both_are_told(
    open_page: OpenPage, officer: User, paper: Instrument, language: str
) -> None:
    waits, void, listed, to_do = SAID[language]
    office, address = proposed(open_page, officer, paper, language)
    office.goto(reverse("start"))
    assert waits in office.inner_text("main")
    fits(office)

    phone = on_the_phone(open_page, address)
    assert phone.inner_text("main").count(WORDING["ja"]) == 2
    approve(phone)
    assert "ありがとうございました" in phone.inner_text("h1")
    fits(phone)
    with phone.expect_download() as download:
        phone.locator("a[download]").click()
    assert re.fullmatch(r"approval-[0-9a-f]{12}\.json", download.value.suggested_filename)

    office.goto(reverse("agreements:edit", args=[paper.pk]))
    office.fill("textarea[name=text_ja]", WORDING["ja"].replace("二名", "三名"))
    office.locator("main form.kz-form button[type=submit]").click()
    assert void in office.inner_text("#agreeing")
    fits(office)
    office.goto(reverse("agreements:versions", args=[paper.pk]))
    assert office.locator("ins", has_text="三").count() == 1
    fits(office)
    office.goto(reverse("start"))
    assert listed in office.inner_text("main")
    fits(office)

    phone.reload()
    assert "ご承認は無効になりました" in phone.inner_text("h1")
    assert "三" in phone.inner_text("ins")
    fits(phone)

    office.get_by_role("link", name=to_do).click()
    colours: Colours = "light" if language == "de" else "dark"
    again = on_the_phone(open_page, link_for(office, "見本 あや"), colours=colours)
    assert "三" in again.inner_text("ins")
    if language == "de":
        again.evaluate("document.querySelector('ins').scrollIntoView({block: 'center', behavior: 'instant'})")
        keep_picture(again, "approval")
    approve(again)
    office.goto(reverse("agreements:detail", args=[paper.pk]))
    next_step(office)
    press(office, "/approve/")
    fits(office)
    again.reload()
    assert "文面について合意しました" in again.inner_text("h1")
    fits(again)


def test_the_other_side_says_what_should_be_different(
    open_page: OpenPage, officer: User, paper: Instrument
) -> None:
    office, address = proposed(open_page, officer, paper, "de")
    phone = on_the_phone(open_page, address)
    phone.locator("details.kz-not-so summary").click()
    phone.fill("#objection_reason", "三名でお願いします。")
    fits(phone)
    phone.locator("details.kz-not-so button").click()
    assert "三名でお願いします。" in phone.inner_text("main")
    fits(phone)
    office.goto(reverse("start"))
    office.get_by_role("link", name="Lesen und antworten").click()
    fits(office)
    office.fill("textarea[name=answer]", "Gern, mit drei Personen.")
    press(office, "/answer/")
    fits(office)
    phone.reload()
    assert "Gern, mit drei Personen." in phone.inner_text("main")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_of_a_wrong_link_can_be_read_by_all(
    open_page: OpenPage, transactional_db: None, language: str
) -> None:
    page = open_page(language=language, width=PHONE)
    page.route("**/approve/**", lambda route: route.fulfill(response=route.fetch(), status=200))
    page.goto(reverse("approvals:partner", args=["x" * 22]))
    assert page.locator("html").get_attribute("lang") == language
    fits(page)
