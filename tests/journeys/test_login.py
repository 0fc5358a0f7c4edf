"""Someone comes, logs in, changes the password, and goes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from tests.factories.accounts import PASSWORD, a_user
from tests.journeys.conftest import PHONE, Colours, OpenPage


@pytest.fixture
def someone(transactional_db: None) -> User:
    return a_user(Role.OFFICER)


@pytest.mark.parametrize("language", ["de", "ja", "en"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_someone_logs_in_with_and_without_scripts(
    open_page: OpenPage, someone: User, language: str, colours: Colours
) -> None:
    for scripts in (True, False):
        page = open_page(language=language, width=PHONE, colours=colours, scripts=scripts)
        page.goto("/")
        assert page.locator("html").get_attribute("lang") == language
        if scripts:
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
        page.fill("input[name=username]", someone.username)
        page.fill("input[name=password]", PASSWORD)
        page.locator("form:has(input[name=password]) button[type=submit]").click()
        assert page.url.endswith(reverse("start"))


def test_a_wrong_password_is_said_and_what_was_typed_is_kept(open_page: OpenPage, someone: User) -> None:
    page = open_page()
    page.goto(reverse("login"))
    page.fill("input[name=username]", someone.username)
    page.fill("input[name=password]", "wrong")
    page.locator("form:has(input[name=password]) button[type=submit]").click()
    assert page.input_value("input[name=username]") == someone.username
    assert page.locator("[aria-invalid=true], [role=alert]").count() > 0
