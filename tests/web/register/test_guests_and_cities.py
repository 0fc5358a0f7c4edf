"""Guests of a tie and municipalities on their pages, and what a guest meets."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import grant_tie
from kizuna.register.models import Municipality, TieGrant
from kizuna.register.queries import home
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import nothing_written
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


def browser(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def test_a_tie_is_shown_to_a_guest_and_taken_back(officer: User, officer_client: Client) -> None:
    tie, guest = a_tie(officer), a_user("guest")
    address, dossier = reverse("register:tie_guests", args=[tie.slug]), f"/ties/{tie.slug}/"
    theirs = browser(guest)
    assert theirs.get(dossier).status_code == 404
    assert officer_client.post(address, {"user": guest.pk}).status_code == 302
    assert guest.username in officer_client.get(address).content.decode()
    assert theirs.get(dossier).status_code == 200
    grant = TieGrant.objects.get()
    withdraw = reverse("register:guest_withdraw", args=[tie.slug, grant.pk])
    assert theirs.post(withdraw).status_code == 403
    assert officer_client.get(withdraw).status_code == 405
    assert officer_client.post(withdraw).status_code == 302
    assert theirs.get(dossier).status_code == 404
    assert officer_client.post(withdraw).status_code == 404


def test_a_grant_is_taken_back_on_the_page_of_its_own_tie(officer: User, officer_client: Client) -> None:
    tie, other = a_tie(officer), a_tie(officer)
    grant = grant_tie(tie=tie, user=a_user("guest"), by=officer, at=NOON)
    with nothing_written():
        answer = officer_client.post(reverse("register:guest_withdraw", args=[other.slug, grant.pk]))
    assert answer.status_code == 404


def test_only_guests_are_offered(officer: User, officer_client: Client) -> None:
    tie, reader = a_tie(officer), a_user("reader")
    address = reverse("register:tie_guests", args=[tie.slug])
    with nothing_written():
        page = officer_client.post(address, {"user": reader.pk}).content.decode()
    assert "An administrator opens it." in page
    a_user("guest")
    with nothing_written():
        assert 'role="alert"' in officer_client.post(address, {"user": reader.pk}).content.decode()


def test_a_tie_for_the_office_only_says_that_no_guest_sees_it(officer: User, officer_client: Client) -> None:
    shown, hidden = a_tie(officer), a_tie(officer, visibility="internal")
    sentence = "No guest sees it until that is changed"
    for tie, says in ((shown, False), (hidden, True)):
        page = officer_client.get(reverse("register:tie_guests", args=[tie.slug])).content.decode()
        assert (sentence in page) is says


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_guests_takes_nine_queries(
    officer: User, officer_client: Client, query_count: QueryCount, rows: int
) -> None:
    tie = a_tie(officer)
    for _ in range(rows):
        grant_tie(tie=tie, user=a_user("guest"), by=officer, at=NOON)
        a_user("guest")
    address = reverse("register:tie_guests", args=[tie.slug])
    with query_count(9):
        assert officer_client.get(address).status_code == 200


def test_the_tie_leads_to_its_guests(officer: User, officer_client: Client, reader_client: Client) -> None:
    tie = a_tie(officer)
    address = reverse("register:tie_guests", args=[tie.slug])
    for page in (f"/ties/{tie.slug}/", reverse("register:tie_edit", args=[tie.slug])):
        assert address in officer_client.get(page).content.decode()
    assert address not in reader_client.get(f"/ties/{tie.slug}/").content.decode()


def test_a_guest_starts_with_the_ties_shown_to_them(officer: User) -> None:
    guest = a_user("guest")
    theirs = browser(guest)
    assert "Nothing is shared with you yet" in theirs.get("/").content.decode()
    tie, _other = a_tie(officer), a_tie(officer)
    grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    page = theirs.get("/").content.decode()
    assert "What we share" in page
    assert "What needs you" not in page
    assert re.findall(r'href="/ties/([^/"]+)/"', page) == [tie.slug]


EDITED = {
    "names_en": "Koriyama",
    "names_ja": "郡山市",
    "country": "JP",
    "latitude": "37.4",
    "longitude": "140.36",
    "time_zone": "Asia/Tokyo",
    "population": "317000",
    "spellings": "Kōriyama\n郡山市\n\n Kooriyama ",
}


def test_a_municipality_is_edited(officer: User, officer_client: Client, reader_client: Client) -> None:
    city = koriyama(officer)
    address = reverse("register:municipality_edit", args=[city.pk])
    own_page = reverse("register:municipality", args=[city.pk])
    assert address in officer_client.get(own_page).content.decode()
    assert address not in reader_client.get(own_page).content.decode()
    shown = officer_client.get(address).content.decode()
    assert "Kōriyama\n郡山市</textarea>" in shown
    assert officer_client.post(address, EDITED).status_code == 302
    city.refresh_from_db()
    assert city.names == LocalText({"en": "Koriyama", "ja": "郡山市"})
    assert city.population == 317_000
    page = officer_client.get(own_page).content.decode()
    assert "Kooriyama" in page
    assert "317,000" in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"names_en": "", "names_ja": ""},
        {"time_zone": "Mars/One"},
        {"latitude": "91"},
        {"spellings": "…"},
        {"spellings": "x" * 301},
        {"country": "Japan"},
    ],
)
def test_what_is_typed_wrongly_is_said_and_kept(
    officer: User, officer_client: Client, wrong: dict[str, str]
) -> None:
    address = reverse("register:municipality_edit", args=[koriyama(officer).pk])
    with nothing_written():
        page = officer_client.post(address, EDITED | wrong).content.decode()
    assert "kz-errors" in page
    assert 'value="317000"' in page


def test_our_own_city_is_chosen_by_its_name(officer_client: Client) -> None:
    address = reverse("register:home_choose")
    with nothing_written():
        page = officer_client.post(address, {"city": "Nowhereatall"}).content.decode()
    assert "No city called" in page
    assert officer_client.post(address, {"city": "郡山市"}).status_code == 302
    own = home()
    assert own
    assert own.geoname_id == 2112141
    assert "Our own city" in officer_client.get(f"/municipalities/{own.pk}/").content.decode()
    with nothing_written():
        page = officer_client.post(address, {"city": "Springfield"}).content.decode()
    pick = re.search(r'name="city_pick" value="(g\d+)"', page)
    assert pick
    assert "is meant?" in page
    assert officer_client.post(address, {"city": "Springfield", "city_pick": pick[1]}).status_code == 302
    assert home() != own
    assert Municipality.objects.filter(is_home=True).count() == 1


def test_an_empty_choice_is_said(officer: User, officer_client: Client) -> None:
    essen(officer)
    with nothing_written():
        assert (
            "kz-errors" in officer_client.post(reverse("register:home_choose"), {"city": ""}).content.decode()
        )
