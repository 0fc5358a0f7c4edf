"""People, organisations and municipalities, through the browser's eyes."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import NewName, record_tenure, register_person
from kizuna.register.models import Municipality, Organisation, Person, Tenure
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import nothing_written
from tests.factories.register import a_city, a_person, a_tie, an_organisation, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


OFFICE = LocalText({"en": "Mayor", "de": "Oberbürgermeister", "ja": "市長"})


def names(client: Client, address: str) -> list[str]:
    """What the list shows, in its order."""
    answer = client.get(address)
    assert answer.status_code == 200
    return [str(row[0]) for row in answer.context["rows"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_of_people_takes_six_queries(
    officer: User, officer_client: Client, query_count: QueryCount, rows: int
) -> None:
    for _ in range(rows):
        person = a_person(officer)
        record_tenure(person=person, function=OFFICE, municipality=a_city(officer), by=officer, at=NOON)
    with query_count(6):
        assert len(names(officer_client, "/people/")) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_of_organisations_takes_four_queries(
    officer: User, officer_client: Client, query_count: QueryCount, rows: int
) -> None:
    for _ in range(rows):
        an_organisation(officer, municipality=a_city(officer), parent=an_organisation(officer))
    with query_count(4):
        assert len(names(officer_client, "/organisations/")) == rows * 2


def test_people_are_searched_by_any_spelling(officer: User, officer_client: Client) -> None:
    japanese = NewName("品本", "太郎", "Jpan", order="family-given", family_reading="しなもと")
    register_person(names=[NewName("Müller", "Jürgen"), japanese], by=officer, at=NOON)
    a_person(officer, "Zander", "Anna")
    for typed in ("mueller", "Muller", "JÜRGEN", "品本", "シナモト"):
        assert names(officer_client, f"/people/?q={typed}") == ["品本 太郎"] or names(
            officer_client, f"/people/?q={typed}"
        ) == ["Jürgen Müller"]
    assert names(officer_client, "/people/?q=%00") == []
    assert len(names(officer_client, "/people/")) == 2


def test_a_name_of_the_other_script_stands_beside(officer: User, officer_client: Client) -> None:
    japanese = NewName("品本", "太郎", "Jpan", order="family-given", family_reading="しなもと")
    register_person(names=[NewName("Shinamoto", "Taro"), japanese], by=officer, at=NOON)
    page = officer_client.get("/people/").content.decode()
    assert "Taro Shinamoto" in page
    assert '<span class="kz-original" lang="ja">品本太郎</span>' in page


PERSON = {"family": "Muster", "given": "Anna", "order": "given-family", "ja_order": "family-given"}


def test_a_person_is_entered_and_changed(officer: User, officer_client: Client) -> None:
    koriyama(officer)
    assert officer_client.post("/people/new", PERSON).status_code == 302
    person = Person.objects.get()
    typed = {"function_en": "Mayor", "municipality": "Kooriyama", "start": "2013", "is_head": "on"}
    assert officer_client.post(f"/people/{person.pk}/office", typed).status_code == 302
    office = Tenure.objects.get()
    assert (str(office.start), office.is_head, office.municipality is not None) == ("2013", True, True)
    assert officer_client.post(f"/people/offices/{office.pk}/end", {"end": "2025"}).status_code == 302
    changed = {**PERSON, "ja_family": "見本", "ja_family_reading": "みほん"}
    assert officer_client.post(f"/people/{person.pk}/edit", changed).status_code == 302
    assert 'value="みほん"' in officer_client.get(f"/people/{person.pk}/edit").content.decode()


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/people/new", {**PERSON, "family": ""}),
        ("/people/new", {**PERSON, "family": "x" * 121}),
        ("/people/new", {**PERSON, "family": "a\0b"}),
        ("/people/new", {**PERSON, "order": "sideways"}),
        ("/organisations/new", {"names_de": "", "kind": "other"}),
        ("/organisations/new", {"names_de": "Body", "kind": "club"}),
        ("/organisations/new", {"names_de": "Body", "kind": "other", "municipality": "Nowhere"}),
        ("/organisations/new", {"names_de": "Body", "kind": "other", "email": "nobody"}),
        ("/municipalities/new", {"names_de": "Dorf", "country": "DE", "latitude": "99", "longitude": "1"}),
        (
            "/municipalities/new",
            {
                "names_de": "Dorf",
                "country": "DE",
                "latitude": "50",
                "longitude": "1",
                "time_zone": "Mars/One",
            },
        ),
    ],
)
def test_bad_input_gets_a_sentence_and_writes_nothing(
    officer_client: Client, address: str, typed: dict[str, str]
) -> None:
    with nothing_written():
        answer = officer_client.post(address, typed)
    assert answer.status_code == 200
    assert "kz-errors" in answer.content.decode()


def test_a_misspelt_seat_is_asked_back(officer: User, officer_client: Client) -> None:
    city = koriyama(officer)
    typed = {"names_de": "Body", "kind": "other", "municipality": "Koriayama"}
    page = officer_client.post("/organisations/new", typed).content.decode()
    assert f"Kōriyama #{city.pk}" in page
    typed["municipality"] = f"Kōriyama #{city.pk}"
    assert officer_client.post("/organisations/new", typed).status_code == 302
    assert Organisation.objects.get().municipality == city


def test_an_organisation_is_changed(officer: User, officer_client: Client) -> None:
    university, faculty = an_organisation(officer, "University"), an_organisation(officer, "Faculty")
    typed = {"names_en": "Medical Faculty", "kind": "university", "parent": "University", "phone": "0201 88"}
    assert officer_client.post(f"/organisations/{faculty.pk}/edit", typed).status_code == 302
    faculty.refresh_from_db()
    assert (faculty.parent, faculty.names) == (university, LocalText({"en": "Medical Faculty"}))


def test_a_small_municipality_is_entered_by_hand(officer_client: Client) -> None:
    typed = {"names_de": "Kleindorf", "country": "de", "latitude": "50.1", "longitude": "8.2"}
    assert (
        officer_client.post("/municipalities/new", {**typed, "time_zone": "Europe/Berlin"}).status_code == 302
    )
    assert Municipality.objects.get().country == "DE"


def test_the_page_of_a_municipality(officer: User, officer_client: Client, query_count: QueryCount) -> None:
    city = koriyama(officer)
    a_tie(officer, essen(officer), city)
    an_organisation(officer, "Institute", municipality=city)
    mayor = a_person(officer, "Muster", "Anna")
    record_tenure(person=mayor, function=OFFICE, municipality=city, is_head=True, by=officer, at=NOON)
    with query_count(11):
        page = officer_client.get(f"/municipalities/{city.pk}/").content.decode()
    for shown in ("Japan", "Asia/Tokyo", "郡山市", "Anna Muster", "Institute", "Essen – Kōriyama"):
        assert shown in page


def test_a_guest_finds_no_city_of_a_tie_that_was_not_granted(officer: User, client: Client) -> None:
    client.force_login(a_user("guest"))
    assert client.get(f"/municipalities/{a_city(officer).pk}/").status_code == 404


def test_cities_are_offered_while_typing(officer: User, officer_client: Client) -> None:
    city = koriyama(officer)
    found = officer_client.get("/municipalities/?q=Kori&format=json").json()["cities"]
    assert found[0] == {
        "name": "Kōriyama",
        "country": "Japan",
        "key": f"m{city.pk}",
        "region": "",
        "population": None,
        "geoname_id": None,
    } or any(one["geoname_id"] == 2112141 for one in found)
    options = officer_client.get(
        "/municipalities/?city_2=Koriy", headers={"HX-Request": "true"}
    ).content.decode()
    assert 'value="Kōriyama #2112141"' in options
    assert "<html" not in options


@pytest.mark.parametrize("typed", ["", "%00", "Qqqqxyz", "x" * 3000])
def test_the_page_for_finding_a_city_stands_any_typing(officer_client: Client, typed: str) -> None:
    assert officer_client.get(f"/municipalities/?q={typed}").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/people/new", "/organisations/new", "/municipalities/new", "/municipalities/", "/ties/new"],
)
def test_only_the_office_opens_forms(reader_client: Client, address: str) -> None:
    assert reader_client.get(address).status_code == 403


def test_an_office_is_reached_from_the_persons_page(officer: User, officer_client: Client) -> None:
    person = a_person(officer)
    page = reverse("reports:person", args=[person.pk])
    add = reverse("register:tenure_new", args=[person.pk])
    assert add in officer_client.get(page).content.decode()
    officer_client.post(add, {"function_en": "Mayor", "start": "from 2018"})
    tenure = person.tenures.get()
    assert tenure.start == PartialDate("2018")
    assert reverse("register:tenure_end", args=[tenure.pk]) in officer_client.get(page).content.decode()
