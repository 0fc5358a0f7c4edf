"""An officer gives a paper its clauses, notes the signing, adds a scan, and gives notice: in three languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from kizuna.accounts.models import User
from kizuna.agreements.models import Clause, Instrument
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from tests.factories.agreements import a_paper
from tests.factories.files import PDF
from tests.factories.register import a_person, a_tie, essen, koriyama
from tests.journeys.conftest import DESK, PHONE, OpenPage
from tests.journeys.record import fresh_record
from tests.journeys.test_press_release import log_in

__all__ = ["fresh_record"]

SENTENCE = {"de": "Die Städte arbeiten zusammen.", "ja": "両市は協力します。"}
WORDS = {
    "de": ("in Kraft", "Klausel 2", "Zeuginnen und Zeugen", "15. Mai 2104", "gekündigt, noch in Kraft"),
    "ja": ("有効", "第2条", "立会人", "2104年5月15日", "解消予告済み（有効）"),
    "en": ("in force", "Clause 2", "Witnesses", "15 May 2104", "notice given, still in force"),
}


@pytest.fixture
def paper(fresh_record: None, officer: User) -> Instrument:
    cities = essen(officer), koriyama(officer)
    tie: Tie = a_tie(officer, *cities, slug="essen-koriyama")
    a_person(officer, "Muster", "Jan")
    a_person(officer, "Zeug", "Uwe")
    return a_paper(
        officer,
        tie,
        parties=list(cities),
        authentic_languages=["de", "ja"],
        in_force_on=PartialDate("2020-04-01"),
        term="open",
        # So long that the journey is right for the next eighty years.
        notice_months=1000,
    )


def fits(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def save(page: Page) -> None:
    page.locator("main form[method=post] .kz-actions button[type=submit]").click()


@pytest.mark.parametrize(
    ("language", "width", "scripts"), [("de", DESK, True), ("ja", DESK, False), ("en", PHONE, True)]
)
def test_a_paper_from_its_clauses_to_its_end(
    open_page: OpenPage, officer: User, paper: Instrument, language: str, width: int, scripts: bool
) -> None:
    in_force, second_clause, witnesses, last_day, noticed = WORDS[language]
    page = open_page(language=language, width=width, scripts=scripts)
    log_in(page, officer)
    home = reverse("agreements:detail", args=[paper.pk])
    for number in ("1", "2"):
        page.goto(home)
        page.click("a[href$='/clauses/new/']")
        assert page.input_value("input[name=number]") == number
        page.fill("textarea[name=text_de]", SENTENCE["de"])
        if number == "2":
            save(page)
            assert page.input_value("textarea[name=text_de]") == SENTENCE["de"]
            fits(page) if scripts else None
        page.fill("textarea[name=text_ja]", SENTENCE["ja"])
        page.select_option("select[name=effects-0-field]", "energy" if number == "1" else "education")
        save(page)
    assert second_clause in page.inner_text(f"#clause-{Clause.objects.get(number='2').pk}")
    page.click("button[name=way][value=up]")
    assert [clause.number for clause in paper.clauses.all()] == ["2", "1"]

    page.click("a[href$='/signing/']")
    fits(page) if scripts else None
    page.fill("input[name=signed_on]", "2020-03-02")
    page.fill("input[name=signatories-0-person]", "Jan Muster")
    page.fill("input[name=signatories-1-person]", "Uwe Zeug")
    page.select_option("select[name=signatories-1-role]", "witness")
    save(page)
    assert witnesses in page.inner_text("#signing")

    page.click("a[href$='/scans/new/']")
    scan = {"name": "覚書.pdf", "mimeType": "application/pdf", "buffer": PDF}
    page.set_input_files("input[name=file]", scan)  # type: ignore[arg-type]
    save(page)
    with page.expect_download() as download:
        page.click("#scans a[download]")
    assert download.value.suggested_filename == "覚書.pdf"
    assert download.value.path().read_bytes() == PDF

    assert in_force in page.inner_text("main .kz-badge >> nth=0")
    page.click("a[href$='/notice/']")
    page.fill("input[name=on]", "2021-01-15")
    page.locator("main form[method=get] button").click()
    assert last_day in page.inner_text("main")
    fits(page) if scripts else None
    save(page)
    assert Instrument.objects.get().ended_on == PartialDate("2104-05-15")
    page.goto(home)
    fits(page) if scripts else None
    assert noticed in page.inner_text("main .kz-badge >> nth=0")
