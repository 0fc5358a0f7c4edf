"""What is due on the start page, and a calendar of it, made and copied on a phone in three languages."""

import pytest
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.models import User
from kizuna.agreements.rules import Term
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.months import months_later
from kizuna.promises.actions import record_promise
from tests.factories.agreements import a_paper
from tests.factories.register import a_tie
from tests.factories.sources import NOON
from tests.journeys.conftest import PHONE, OpenPage
from tests.journeys.record import fresh_record
from tests.journeys.test_approving import fits, log_in
from tests.web.reports.ical_lines import events_in

__all__ = ["fresh_record"]

WORDS = {
    "de": ("Kündigungsfrist", "überfällig", "Kalender", "Kopiert"),
    "ja": ("予告期間", "期限超過", "カレンダー", "コピーしました"),
    "en": ("notice period", "overdue", "Calendar", "Copied"),
}


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_an_officer_sees_what_is_due_and_takes_it_along(
    open_page: OpenPage, fresh_record: None, officer: User, language: str
) -> None:
    notice, overdue, calendar, copied = WORDS[language]
    tie = a_tie(officer, title=LocalText({"de": "Essen – Kōriyama", "ja": "エッセン – 郡山市"}))
    began = PartialDate.of_day(months_later(timezone.localdate(), -7)).edtf
    a_paper(officer, tie, signed_on=began, term=Term.AUTOMATIC.value, term_months=12, notice_months=3)
    record_promise(tie=tie, wording="Noch 2019.", due=PartialDate("2019"), by=officer, at=NOON)
    page = open_page(language=language, width=PHONE)
    log_in(page, officer)
    shown = page.inner_text("main")
    assert notice in shown
    assert overdue in shown
    fits(page)

    page.locator(".kz-menu summary").last.click()
    page.locator(".kz-menu__item", has_text=calendar).click()
    fits(page)
    page.fill("input[name=name]", "Telefon")
    page.select_option("select[name=language]", language)
    page.locator("main form.kz-narrow button[type=submit]").click()
    fits(page)
    page.locator("button[data-copies]").click()
    page.locator("button[data-copies]", has_text=copied).wait_for()
    address = page.input_value("#address")
    events = events_in(page.request.get(address).body())
    assert [event["SUMMARY"].split(":")[0] for event in events] == [overdue, notice]
    assert events[1]["ALARMS"] == "3"

    page.goto(reverse("reports:calendar"))
    assert "Telefon" in page.inner_text("main table")
    fits(page)
    page.locator("form[action$='/close/'] button").click()
    assert page.request.get(address).status == 404
