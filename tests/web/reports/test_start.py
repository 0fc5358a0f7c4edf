"""The start page: what is due, in order, with one way to deal with it; clocks, changes, figures; a fresh office."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.models import User
from kizuna.delegations.actions import record_delegation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later
from kizuna.promises.actions import record_promise
from kizuna.sources.actions import hold_true, state
from tests.conftest import QueryCount
from tests.factories.chronicle import an_entry
from tests.factories.register import a_tie, essen
from tests.factories.reports import a_lived_tie, words
from tests.factories.sources import NOON, a_citation, a_document
from tests.web.reports.conftest import browser_of

pytestmark = pytest.mark.django_db


def start(client: Client) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def said(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def in_months(months: int) -> PartialDate:
    return PartialDate.of_day(months_later(timezone.localdate(), months))


def years_ago(years: int) -> PartialDate:
    return PartialDate(str(timezone.localdate().year - years))


def test_a_fresh_office_is_told_how_to_begin(officer: User, officer_client: Client) -> None:
    page = start(officer_client)
    assert "The record is still empty" in page
    assert reverse("archive:hand_in") in page
    assert "Register your own city" in page
    essen(officer)
    assert "Register your own city" not in start(officer_client)
    assert reverse("accounts:list") not in start(officer_client)


def test_a_fresh_administrator_is_told_where_accounts_are_opened(administrator: User) -> None:
    client = Client(headers={"accept-language": "en"})
    client.force_login(administrator)
    page = start(client).partition("<main")[2]
    assert reverse("accounts:list") in page


def test_a_reader_of_an_empty_record_is_offered_nothing_to_do(reader_client: Client) -> None:
    page = start(reader_client)
    assert reverse("archive:hand_in") not in page
    assert "Nothing is shared with you yet" in page


def test_what_is_due_stands_in_the_order_of_its_days(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, title=words("A – B"))
    record_promise(tie=tie, wording="Late.", due=years_ago(3), by=officer, at=NOON)
    record_promise(tie=tie, wording="Soon.", due=in_months(1), by=officer, at=NOON)
    record_promise(tie=tie, wording="Far.", due=in_months(30), by=officer, at=NOON)
    record_promise(tie=tie, wording="Undated.", by=officer, at=NOON)
    record_delegation(
        tie=tie, direction="incoming", title=words("Guests"), when=in_months(2), by=officer, at=NOON
    )
    text = said(start(officer_client))
    assert text.index("Late.") < text.index("Soon.") < text.index("Guests")
    assert "Far." not in text
    assert "Undated." not in text
    assert ("overdue" in text, "due soon" in text) == (True, True)


def test_a_silent_tie_and_a_silent_field_of_a_living_tie_are_dormant(
    officer: User, officer_client: Client
) -> None:
    silent = a_tie(officer, title=words("Silent tie"))
    an_entry(officer, when=years_ago(4).edtf, tie=silent)
    lived = a_lived_tie(officer)
    page = said(start(officer_client))
    assert page.count("dormant") == 2
    an_entry(officer, when=timezone.localdate().isoformat(), tie=lived.tie)
    page = said(start(officer_client))
    assert "Civil protection" in page.split("The ties in figures")[0]
    an_entry(officer, when=timezone.localdate().isoformat(), tie=silent)
    assert "Silent tie Open the dossier" not in said(start(officer_client))


def test_a_disagreement_is_listed_until_somebody_decides(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    lived = a_lived_tie(officer)
    assert "sources disagree" not in said(start(officer_client))
    other = state(
        subject=lived.memorandum,
        aspect="signed_on",
        value="2018-11-16",
        citation=a_citation(officer, "met", a_document(officer)),
        by=officer,
        at=NOON,
    )
    page = start(officer_client)
    assert "sources disagree" in page
    assert reverse("sources:accounts", args=[other.subject, "signed_on"]) in page
    assert "sources disagree" not in start(reader_client)
    hold_true(statement=other, reason=words("It is on the paper."), by=officer, at=NOON)
    assert "sources disagree" not in start(officer_client)


def test_clocks_stand_once_for_each_city_our_own_first(officer: User, officer_client: Client) -> None:
    lived = a_lived_tie(officer)
    a_tie(officer, lived.home, lived.partner, slug="again")
    strip = start(officer_client).split('class="kz-strip"')[1].split("</ul>")[0]
    assert strip.count("<time") == 2
    assert strip.index("Essen") < strip.index("Kōriyama")


def test_figures_count_what_a_tie_has(officer: User, officer_client: Client) -> None:
    a_lived_tie(officer, 2)
    line = said(start(officer_client)).split("The ties in figures")[1]
    for figure in ("3 fields in force", "2 agreements", "2 delegations", "2 exchanges", "4 contacts"):
        assert figure in line


def test_recent_changes_are_for_those_who_may_see_the_trail(
    officer: User, administrator: User, officer_client: Client
) -> None:
    a_lived_tie(officer)
    page = said(start(browser_of(administrator)))
    assert str(officer) in page.split("Recently changed")[1]
    assert "Recently changed" not in start(officer_client)


@pytest.mark.parametrize("ties", [1, 3])
def test_the_start_page_takes_the_same_queries_for_one_tie_and_for_three(
    ties: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    a_lived_tie(officer, ties)
    for _ in range(ties - 1):
        an_entry(officer, when=date(2019, 1, 1).isoformat(), tie=a_tie(officer))
    with query_count(27):
        start(officer_client)


def test_a_reader_is_not_asked_to_write_what_became_of_a_promise(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    promise = record_promise(
        tie=a_tie(officer), wording="We shall write.", due=years_ago(1), by=officer, at=NOON
    )
    assert "Say what became of it" in said(start(officer_client))
    page = start(reader_client)
    assert "Say what became of it" not in said(page)
    assert reverse("promises:detail", args=[promise.pk]) in page


def test_the_lists_across_all_ties_are_led_to_from_the_start_page(
    officer: User, officer_client: Client
) -> None:
    a_lived_tie(officer)
    page = start(officer_client)
    for room in ("agreements", "delegations", "exchanges", "contacts", "press", "promises"):
        address = reverse(f"{room}:list")
        assert f'href="{address}"' in page
        assert officer_client.get(address).status_code == 200
