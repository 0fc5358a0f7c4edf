"""Search, people, organisations and lineage as a browser sees them."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.register.actions import add_spelling, record_tenure
from tests.conftest import QueryCount
from tests.factories.register import an_organisation
from tests.factories.reports import LivedTie, a_lived_tie, words
from tests.factories.sources import NOON, a_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(officer: User) -> LivedTie:
    return a_lived_tie(officer)


def found(client: Client, text: str) -> str:
    answer = client.get(reverse("reports:search"), {"q": text})
    assert answer.status_code == 200
    return answer.content.decode().split("<main", 1)[1]


@pytest.mark.parametrize("typed", ["koriyama", "Kōriyama", "KOORIYAMA", "郡山", "郡山市", "Ko\u0304riyama"])
def test_a_city_is_found_whatever_the_spelling(
    typed: str, lived: LivedTie, officer: User, officer_client: Client
) -> None:
    document = a_document(officer, "Heute war man in Kōriyama zu Gast.", title="Bericht")
    page = found(officer_client, typed)
    assert reverse("reports:dossier", args=[lived.tie.slug]) in page
    assert reverse("register:municipality", args=[lived.partner.pk]) in page
    assert reverse("archive:source", args=[document.pk]) in page


@pytest.mark.parametrize("typed", ["vorbild", "aya vorbild", "手本", "てほん"])
def test_a_person_is_found_in_either_script(typed: str, lived: LivedTie, officer_client: Client) -> None:
    assert reverse("reports:person", args=[lived.counterpart.pk]) in found(officer_client, typed)


def test_bodies_and_entries_are_found_and_grouped(lived: LivedTie, officer_client: Client) -> None:
    assert reverse("reports:organisation", args=[lived.works.pk]) in found(officer_client, "tohoku")
    assert "Clerkship 0" in found(officer_client, "clerkship")


@pytest.mark.parametrize("typed", ["", "   ", "…", "\0", "nowhere", "%", "a" * 5000, "' OR 1=1 --", "\\"])
def test_odd_searches_are_answered_too(typed: str, lived: LivedTie, officer_client: Client) -> None:
    assert "Traceback" not in found(officer_client, typed)


def test_what_is_typed_is_shown_as_text(lived: LivedTie, officer_client: Client) -> None:
    assert "<b>x</b>" not in found(officer_client, "<b>x</b>")


def test_documents_are_searched_for_those_who_read_them(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    a_document(officer, "A heron stood by the river.", title="Heron", visibility="partners")
    assert "Heron" in found(officer_client, "heron")
    assert "Heron" not in found(reader_client, "heron")


@pytest.mark.parametrize("times", [1, 3])
def test_a_search_takes_the_same_queries_for_one_find_and_for_three(
    times: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    a_lived_tie(officer, times)
    for number in range(times):
        an_organisation(officer, f"Kōriyama Works {number}")
    with query_count(10):
        found(officer_client, "koriyama")


def test_a_person_has_names_offices_signatures_journeys_and_sources(
    lived: LivedTie, officer: User, officer_client: Client
) -> None:
    record_tenure(person=lived.head, function=words("Chair"), organisation=lived.works, by=officer, at=NOON)
    add_spelling(row=lived.head, text="J. Muster", by=officer, at=NOON)
    page = officer_client.get(reverse("reports:person", args=[lived.head.pk])).content.decode()
    for part in ("Jan Muster", "Lord Mayor", "Chair", "Memorandum", "Journey 0", "Fair 0", "J. Muster"):
        assert part in page
    assert "Muster Jan" not in page
    assert reverse("reports:dossier", args=[lived.tie.slug]) in page
    other = officer_client.get(reverse("reports:person", args=[lived.counterpart.pk])).content.decode()
    assert "てほん" in other


def test_an_organisation_has_parts_people_encounters_and_programmes(
    lived: LivedTie, officer: User, officer_client: Client
) -> None:
    part = an_organisation(officer, "Works canteen", parent=lived.works)
    record_tenure(
        person=lived.counterpart, function=words("Chair"), organisation=lived.works, by=officer, at=NOON
    )
    page = officer_client.get(reverse("reports:organisation", args=[lived.works.pk])).content.decode()
    for shown in ("Works canteen", "Aya Vorbild", "Fair 0", "Site visit 0", "Clerkship 0", "Kōriyama"):
        assert shown in page
    assert reverse("reports:lineage", args=[lived.fair.entry_id]) + "?show=outcomes" in page
    below = officer_client.get(reverse("reports:organisation", args=[part.pk])).content.decode()
    assert reverse("reports:organisation", args=[lived.works.pk]) in below


def test_a_lineage_is_read_in_both_directions(
    lived: LivedTie, officer_client: Client, reader_client: Client
) -> None:
    fair = reverse("reports:lineage", args=[lived.fair.entry_id])
    outcomes = officer_client.get(fair + "?show=outcomes").content.decode()
    assert "Site visit 0" in outcomes
    assert reverse("archive:citation", args=[lived.citation.pk]) in outcomes
    assert (
        "Nothing is recorded of how this came about."
        in officer_client.get(fair + "?show=origins").content.decode()
    )
    visit = reverse("reports:lineage", args=[lived.visit.entry_id])
    assert "Fair 0" in officer_client.get(visit).content.decode()
    # An officer also finds it among what may be linked; who only reads does not.
    assert "Fair 0" not in reader_client.get(visit + "?show=outcomes").content.decode()
    assert officer_client.get(visit + "?show=nonsense").status_code == 200
