"""Every page of rows on a narrow screen, in the language whose words break anywhere: nothing is wider than it."""

from axe_playwright_python.sync_playwright import Axe

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.contacts.models import Encounter
from kizuna.kernel.languages import LocalText
from tests.architecture.access_table import ACCESS, Who
from tests.factories.accounts import a_user
from tests.factories.house import House, a_house
from tests.journeys.conftest import PHONE, OpenPage
from tests.journeys.record import fresh_record
from tests.journeys.test_press_release import log_in

__all__ = ["fresh_record"]

# Files, forms that are only sent, and an address that leads on.
NO_PAGES = {
    *("records:download", "agreements:pdf", "agreements:scan", "reports:summary", "promises:table"),
    *("reports:tie_by_number", "reports:calendar_renew", "reports:calendar_close"),
}
LONG_NAME = LocalText({"de": "Besuch: Wirtschaftsförderungsgesellschaftsvertretungen der Stadt"})


def test_no_page_is_wider_than_a_phone(open_page: OpenPage, fresh_record: None) -> None:
    officer: User = a_user(Role.OFFICER)
    house: House = a_house(officer)
    entry = Encounter.objects.get(pk=house.lived.visit.pk).entry
    type(entry).objects.filter(pk=entry.pk).update(title=LONG_NAME)
    page = open_page(language="ja", width=PHONE)
    log_in(page, officer)
    wrong = {}
    for name, url in house.urls().items():
        if ACCESS[name] is not Who.SEES_ROWS or name in NO_PAGES:
            continue
        page.goto(url)
        width = page.evaluate("document.documentElement.scrollWidth")
        found = Axe().run(page)
        if width > PHONE or found.violations_count:
            wrong[name] = (width, [one["id"] for one in found.response["violations"]])
    assert wrong == {}
