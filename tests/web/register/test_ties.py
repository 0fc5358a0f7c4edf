"""The list of ties and the forms about a tie, through the browser's eyes."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import grant_tie
from kizuna.register.models import Tie
from kizuna.register.queries import fields
from kizuna.register.rules import Tier
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written
from tests.factories.chronicle import an_entry
from tests.factories.register import a_city, a_tie, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


TIES = "/ties/"


def titles(client: Client, query: str = "") -> list[str]:
    """The ties the list shows, in its order."""
    answer = client.get(TIES + query)
    assert answer.status_code == 200
    return [one.row.title["en"] for one in answer.context["rows"]]


@pytest.fixture
def three(officer: User) -> list[Tie]:
    """Essen with cities of three countries."""
    own = essen(officer)
    grenoble = a_city(officer, "Grenoble", country="FR", population=158_000)
    tampere = a_city(officer, "Tampere", country="FI", population=241_000)
    return [
        a_tie(officer, own, koriyama(officer), since=PartialDate("2017~")),
        a_tie(officer, own, grenoble, tier=Tier.TWINNING),
        a_tie(officer, own, tampere, tier=Tier.CONTACT),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Essen – Grenoble", "Essen – Kōriyama", "Essen – Tampere"]),
        ("?sort=-name", ["Essen – Tampere", "Essen – Kōriyama", "Essen – Grenoble"]),
        ("?sort=country", ["Essen – Tampere", "Essen – Grenoble", "Essen – Kōriyama"]),
        ("?sort=-population", ["Essen – Tampere", "Essen – Grenoble", "Essen – Kōriyama"]),
        ("?sort=nonsense", ["Essen – Grenoble", "Essen – Kōriyama", "Essen – Tampere"]),
        ("?q=Kooriyama", ["Essen – Kōriyama"]),
        ("?q=郡山", ["Essen – Kōriyama"]),
        ("?q=essen+gren", ["Essen – Grenoble"]),
        ("?q=%00", ["Essen – Grenoble", "Essen – Kōriyama", "Essen – Tampere"]),
        ("?q=!!!", []),
        ("?q=Nowhere", []),
        ("?tier=twinning", ["Essen – Grenoble"]),
        ("?tier=nonsense", ["Essen – Grenoble", "Essen – Kōriyama", "Essen – Tampere"]),
        ("?country=JP", ["Essen – Kōriyama"]),
        ("?country=JP&tier=twinning", []),
        ("?page=99", ["Essen – Grenoble", "Essen – Kōriyama", "Essen – Tampere"]),
    ],
)
@pytest.mark.usefixtures("three")
def test_the_list_is_searched_filtered_and_sorted_by_its_address(
    officer_client: Client, query: str, found: list[str]
) -> None:
    assert titles(officer_client, query) == found


def test_the_list_filters_by_field_and_shows_the_last_contact_a_user_may_see(
    officer: User, officer_client: Client, reader_client: Client, three: list[Tie]
) -> None:
    energy = fields()[:1]
    an_entry(officer, "Visit", "2019-09-02", EntryKind.DELEGATION, tie=three[0], fields=energy)
    an_entry(officer, "Secret", "2021", tie=three[1], fields=energy, visibility="internal")
    assert titles(officer_client, "?field=energy") == ["Essen – Grenoble", "Essen – Kōriyama"]
    assert titles(reader_client, "?field=energy") == ["Essen – Kōriyama"]
    contacts = [one.last_contact for one in reader_client.get(TIES).context["rows"]]
    assert [contact.day if contact else None for contact in contacts] == [None, date(2019, 9, 2), None]


def test_a_guest_sees_granted_ties_only(officer: User, client: Client, three: list[Tie]) -> None:
    guest = a_user("guest")
    grant_tie(tie=three[0], user=guest, by=officer, at=NOON)
    client.force_login(guest)
    assert titles(client) == ["Essen – Kōriyama"]
    page = client.get(TIES).content.decode()
    assert "Grenoble" not in page
    assert "France" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_eight_queries_however_long(
    officer: User, officer_client: Client, query_count: QueryCount, rows: int
) -> None:
    for _ in range(rows):
        tie = a_tie(officer)
        an_entry(officer, when="2019", tie=tie)
    officer_client.get(TIES)
    # Session and user, then six: countries, count, ties, their cities, their types, last contacts.
    with query_count(8):
        assert len(titles(officer_client)) == rows


def test_an_empty_list_says_what_to_do_next(officer_client: Client, reader_client: Client) -> None:
    assert reverse("register:tie_new") in officer_client.get(TIES).content.decode()
    assert reverse("register:tie_new") not in reader_client.get(TIES).content.decode()


@pytest.mark.parametrize("language", ["de", "ja", "en"])
@pytest.mark.usefixtures("three")
def test_every_page_speaks_the_language_of_its_reader(officer_client: Client, language: str) -> None:
    officer_client.cookies["kizuna_language"] = language
    pages = [TIES, "/ties/new", "/people/", "/people/new", "/organisations/", "/municipalities/?q=Koriyama"]
    for address in [
        *pages,
        *(f"/ties/essen-koriyama/{form}" for form in ("edit", "origin", "type", "frame")),
    ]:
        answer = officer_client.get(address)
        assert answer.status_code == 200
        assert f'<html lang="{language}"' in answer.content.decode()


def filled(**given: str) -> dict[str, str]:
    """What the form of a new tie sends."""
    return {
        "city_1": "Essen",
        "city_2": "Koriyama",
        "city_3": "",
        "city_4": "",
        "tier": "cooperation",
        "since": "um 2017",
        "title_de": "",
        "title_ja": "",
        "title_en": "",
        "visibility": "partners",
        **given,
    }


def test_a_tie_is_opened_by_typing_two_names(officer: User, officer_client: Client) -> None:
    essen(officer)
    answer = officer_client.post("/ties/new", filled())
    assert answer.status_code == 302
    tie = Tie.objects.get(slug="essen-koriyama")
    assert [str(one.start) for one in tie.tiers.all()] == ["2017~"]
    assert tie.municipalities.filter(geoname_id=2112141).exists()
    assert last_row().action == "register.open_tie"


def test_where_a_name_means_several_cities_the_page_asks_which(officer: User, officer_client: Client) -> None:
    essen(officer)
    with nothing_written():
        page = officer_client.post(
            "/ties/new", filled(city_2="Springfield", title_en="Bond")
        ).content.decode()
    assert page.count('name="city_2_pick"') > 3
    assert 'value="Bond"' in page
    assert 'value="g4409896"' in page
    answer = officer_client.post("/ties/new", filled(city_2="Springfield", city_2_pick="g4409896"))
    assert answer.status_code == 302
    assert Tie.objects.get().municipalities.filter(geoname_id=4409896).exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"city_2": "Qqqqxyz"},
        {"city_2": ""},
        {"city_2": "Essen #2928810", "city_1": "Essen #2928810"},
        {"city_2": "x" * 301},
        {"city_2": "a\0b"},
        {"city_2": "Koriyama #1"},
        {"since": "2/9/2019"},
        {"tier": "marriage"},
        {"visibility": "secret"},
        {"title_de": "a\0b"},
        {"title_de": "x" * 30_000},
    ],
)
def test_bad_input_writes_nothing_and_keeps_what_was_typed(
    officer: User, officer_client: Client, wrong: dict[str, str]
) -> None:
    essen(officer)
    with nothing_written():
        answer = officer_client.post("/ties/new", filled(**{"title_en": "A bond to keep", **wrong}))
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "kz-errors" in page
    assert 'value="A bond to keep"' in page


def test_a_tie_is_changed_through_its_forms(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, essen(officer), koriyama(officer), tier=Tier.CONTACT, since=PartialDate("2015"))
    forms: dict[str, dict[str, Any]] = {
        "edit": {"title_de": "Bund", "visibility": "public"},
        "origin": {"story_en": "It began at a fair."},
        "type": {"tier": "friendship", "start": "2019"},
        "frame": {"kind": "programme", "names_en": "A programme", "start": "2018"},
    }
    for form, typed in forms.items():
        assert officer_client.post(f"/ties/{tie.slug}/{form}", typed).status_code == 302
    tie.refresh_from_db()
    assert (tie.title, tie.visibility) == (LocalText({"de": "Bund"}), "public")
    assert tie.origin_story == {"en": "It began at a fair."}
    assert [str(one.tier) for one in tie.tiers.order_by("id")] == ["contact", "friendship"]
    assert tie.frames.count() == 1


def test_a_refusal_becomes_a_sentence_on_the_page(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, tier=Tier.CONTACT, since=PartialDate("2015"))
    with nothing_written():
        answer = officer_client.post(f"/ties/{tie.slug}/type", {"tier": "contact", "start": "2019"})
    assert "The tie is of this type already." in answer.content.decode()


def test_a_stranger_finds_no_forms(officer: User, reader_client: Client) -> None:
    tie = a_tie(officer)
    for form in ("edit", "origin", "type", "frame"):
        assert reader_client.post(f"/ties/{tie.slug}/{form}").status_code == 403


def test_the_same_cities_get_no_second_tie(officer: User, officer_client: Client, three: list[Tie]) -> None:
    typed = {"city_1": "Essen", "city_2": "Grenoble", "tier": "contact", "visibility": "partners"}
    with nothing_written():
        answer = officer_client.post("/ties/new", typed)
    assert "These municipalities are linked already" in answer.content.decode()
    assert "Essen – Grenoble" in answer.content.decode()


def test_since_typed_with_its_word_is_the_year(officer: User, officer_client: Client) -> None:
    own = essen(officer)
    other = a_city(officer, "Grenoble", country="FR")
    typed = {
        "city_1": own.names["en"],
        "city_2": other.names["en"],
        "tier": "twinning",
        "visibility": "partners",
    }
    officer_client.post("/ties/new", typed | {"since": "since 1979"})
    assert Tie.objects.get().tiers.get().start == PartialDate("1979")


def test_the_way_to_files_is_shown_to_those_who_may_take_it(
    officer: User, officer_client: Client, client: Client, three: list[Tie]
) -> None:
    records, dossier = reverse("records:records"), reverse("reports:dossier", args=[three[0].slug])
    client.force_login(a_user("reader"))
    assert f'href="{records}"' in officer_client.get(TIES).content.decode()
    assert f'href="{records}"' in officer_client.get(dossier).content.decode()
    assert f'href="{records}"' not in client.get(TIES).content.decode()
    assert f'href="{records}"' not in client.get(dossier).content.decode()
