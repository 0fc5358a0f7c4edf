"""The archive through the screen: handing in, reviewing, following a fact to its sentence."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.archive.models import Proposal, Reading
from kizuna.register.actions import NewName, register_person
from kizuna.register.models import Person
from kizuna.sources.models import Citation, Document
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.archive import NOON, RELEASE, a_reading, our_city, proposal_of

pytestmark = pytest.mark.django_db
HAND_IN = "/archive/new"


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, client: Client) -> None:
    for browser in (officer_client, client):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"


@pytest.fixture
def reading(officer: User) -> Reading:
    """The invented release, read for our own city."""
    our_city(officer)
    return a_reading(officer)


def hand_in(client: Client, **fields: str) -> tuple[int, str]:
    answer = client.post(HAND_IN, fields)
    return answer.status_code, answer.content.decode()


def hand_in_file(client: Client, data: bytes, name: str = "release.txt", **fields: str) -> tuple[int, str]:
    answer = client.post(HAND_IN, {**fields, "file": SimpleUploadedFile(name, data)})
    return answer.status_code, answer.content.decode()


def test_a_pasted_release_leads_to_its_review(officer_client: Client) -> None:
    answer = officer_client.post(HAND_IN, {"pasted": RELEASE}, follow=True)
    page = answer.content.decode()
    assert "0 of " in page
    assert "Ada Muster: Oberbürgermeisterin" in page


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"pasted": ""}, "There is no text in it"),
        ({"pasted": " \n\t \u3000"}, "There is no text in it"),
        ({"pasted": "x" * 300_001}, "300001 characters"),
        ({"pasted": "Ein Text.", "anchor": "2019"}, "exact day"),
        ({"pasted": "Ein Text.", "anchor": "gestern vielleicht"}, "Please type a date"),
        ({"pasted": "Ein Text.", "address": "javascript:alert(1)"}, "valid URL"),
    ],
)
def test_bad_input_is_answered_by_a_sentence_and_keeps_what_was_typed(
    officer_client: Client, fields: dict[str, str], message: str
) -> None:
    status, page = hand_in(officer_client, **fields)
    assert (status, Document.objects.count()) == (422, 0)
    assert message in page
    typed = fields["pasted"].strip()[:20]
    assert typed in page


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "leer.txt", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n123", "bild.txt", "something else"),
        (b"%PDF-1.7 kaputt", "kaputt.pdf", "damaged"),
        (b"kein PDF", "falsch.pdf", "called a PDF"),
        (b"x" * (10 * 1024 * 1024 + 1), "gross.txt", "larger than 10 MB"),
        ("Grüße. ".encode() + "Schöne Städte, große".encode("cp1252"), "gemischt.txt", "mixes two ways"),
    ],
)
def test_a_file_that_holds_no_text_is_refused(
    officer_client: Client, data: bytes, name: str, message: str
) -> None:
    status, page = hand_in_file(officer_client, data, name)
    assert (status, Document.objects.count()) == (422, 0)
    assert message in page


def test_nul_characters_are_refused(officer_client: Client) -> None:
    status, _page = hand_in(officer_client, pasted="Ein\x00Text")
    assert (status, Document.objects.count()) == (422, 0)


def test_an_unclear_encoding_is_asked_and_then_read_right(officer_client: Client) -> None:
    data = RELEASE.encode("cp1252")
    status, page = hand_in_file(officer_client, data)
    assert status == 422
    assert 'value="cp1252"' in page
    status, _page = hand_in_file(officer_client, data, encoding="cp1252")
    assert status == 302
    assert Document.objects.get().text == RELEASE


def test_the_same_document_twice_is_recognised(officer_client: Client, reading: Reading) -> None:
    status, page = hand_in(officer_client, pasted=RELEASE)
    assert status == 422
    assert "in the archive already" in page
    assert reverse("archive:review", args=[reading.pk]) in page


def test_right_to_left_text_is_kept_and_says_that_nothing_was_recognised(officer_client: Client) -> None:
    text = "אסן וקוריאמה חתמו על הסכם."
    answer = officer_client.post(HAND_IN, {"pasted": text}, follow=True)
    assert Document.objects.get().text == text
    assert "Nothing was recognised" in answer.content.decode()


def test_marks_and_cards_lead_to_each_other(officer_client: Client, reading: Reading) -> None:
    page = officer_client.get(reverse("archive:review", args=[reading.pk])).content.decode()
    for proposal in reading.proposals.all():
        assert f'id="p{proposal.position}"' in page
        assert f'id="t{proposal.position}"' in page
        assert f'href="#t{proposal.position}"' in page
    assert set(re.findall(r'href="#p(\d+)"', page)) <= {str(p.position) for p in reading.proposals.all()}


def test_accepting_goes_on_to_the_next_open_card(officer_client: Client, reading: Reading) -> None:
    first, second = reading.proposals.order_by("position")[:2]
    answer = officer_client.post(reverse("archive:accept", args=[first.pk]))
    assert answer.headers["Location"].endswith(f"#p{second.position}")
    assert Proposal.objects.get(pk=first.pk).decision == "accepted"


def test_a_correction_through_the_form(officer_client: Client, reading: Reading) -> None:
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    url = reverse("archive:correct", args=[proposal.pk])
    assert 'value="Geschäftsführer"' in officer_client.get(url).content.decode()
    typed = {
        "given": "Boris",
        "family": "Brandt",
        "function": "Prokurist",
        "organisation": "Beispiel Werke GmbH",
    }
    assert officer_client.post(url, typed).status_code == 302
    person = Person.objects.get()
    assert str(person) == "Boris Brandt"
    assert person.tenures.get().function.text("de") == "Prokurist"


def test_a_wrong_date_in_a_correction_is_said_at_its_field(officer_client: Client, reading: Reading) -> None:
    proposal = proposal_of(reading, "agreement")
    url = reverse("archive:correct", args=[proposal.pk])
    typed = {
        "paper_kind": "mou",
        "signed_on": "irgendwann",
        "parties": "Essen\nKoriyama",
        "fields_printed": "Bildung",
    }
    answer = officer_client.post(url, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="irgendwann"' in page
    assert "Please type a date" in page
    assert Proposal.objects.get(pk=proposal.pk).decision == "open"


def test_a_field_may_be_mapped_by_hand(officer_client: Client, reading: Reading) -> None:
    proposal = proposal_of(reading, "agreement")
    typed = {
        "paper_kind": "mou",
        "signed_on": "4.5.2021",
        "parties": "Essen\nKoriyama",
        "fields_printed": "Umweltschutz\nBildung",
        "field_0": ["climate"],
    }
    officer_client.post(reverse("archive:correct", args=[proposal.pk]), typed)
    proposal.refresh_from_db()
    assert (proposal.corrected or {})["field_codes"] == {"Umweltschutz": ["climate"]}


def test_a_fact_leads_back_to_its_marked_sentence(officer_client: Client, reading: Reading) -> None:
    officer_client.post(reverse("archive:accept_all", args=[reading.pk]), {"which": "all"})
    citation = Citation.objects.order_by("pk")[0]
    page = officer_client.get(reverse("archive:citation", args=[citation.pk])).content.decode()
    marked = re.search(r'<mark class="kz-cited" id="cited">(.*?)</mark>', page, re.DOTALL)
    assert marked is not None
    assert marked[1] == citation.quote


def test_markup_in_a_document_is_shown_as_text(officer_client: Client) -> None:
    text = "Oberbürgermeisterin Ada Muster <script>alert(1)</script> reist nach Koriyama."
    answer = officer_client.post(HAND_IN, {"pasted": text}, follow=True)
    assert "<script>alert(1)</script>" not in answer.content.decode()


@pytest.mark.parametrize("role", ["reader", "guest"])
def test_a_stranger_gets_404_everywhere_and_changes_nothing(
    role: str, reading: Reading, client: Client
) -> None:
    client.force_login(a_user(role))
    proposal = reading.proposals.all()[0]
    for name in ("accept", "reject", "reopen"):
        assert client.post(reverse(f"archive:{name}", args=[proposal.pk])).status_code == 404
    assert client.post(reverse("archive:accept_all", args=[reading.pk])).status_code == 404
    for url in (
        reverse("archive:documents"),
        reverse("archive:hand_in"),
        reverse("archive:review", args=[reading.pk]),
        reverse("archive:correct", args=[proposal.pk]),
        reverse("archive:source", args=[reading.document_id]),
    ):
        assert client.get(url).status_code == 404
    assert not reading.proposals.exclude(decision="open").exists()


def test_the_press_office_reads_along_but_does_not_decide(reading: Reading, client: Client) -> None:
    client.force_login(a_user("press"))
    page = client.get(reverse("archive:review", args=[reading.pk])).content.decode()
    assert "Accept all" not in page
    assert client.post(reverse("archive:accept", args=[reading.proposals.all()[0].pk])).status_code == 404


def test_without_a_login_every_page_asks_for_one(reading: Reading, client: Client) -> None:
    answer = client.get(reverse("archive:review", args=[reading.pk]))
    assert answer.headers["Location"].startswith("/login")


@pytest.mark.parametrize("copies", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(
    copies: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    for number in range(copies):
        a_reading(officer, f"{RELEASE}\nFassung {number}.")
    with query_count(4):
        assert officer_client.get(reverse("archive:documents")).status_code == 200


def test_a_slip_of_the_pen_is_shown_as_similar_and_can_be_the_same(
    officer: User, officer_client: Client
) -> None:
    our_city(officer)
    known = register_person(names=[NewName(family="Brandtt", given="Bernd")], by=officer, at=NOON)
    reading = a_reading(officer)
    proposal = proposal_of(reading, "person", name="Bernd Brandt")
    page = officer_client.get(reverse("archive:review", args=[reading.pk])).content.decode()
    assert "similar in the register" in page
    officer_client.post(
        reverse("archive:accept", args=[proposal.pk]), {"same_as": f"register.person:{known.pk}"}
    )
    assert Person.objects.get() == known
    assert known.spellings.filter(text="Bernd Brandt").exists()


def test_the_review_costs_the_same_with_an_empty_and_a_filled_register(
    officer: User, officer_client: Client
) -> None:
    our_city(officer)
    reading = a_reading(officer)
    url = reverse("archive:review", args=[reading.pk])
    with CaptureQueriesContext(connection) as before:
        officer_client.get(url)
    for number in range(5):
        register_person(names=[NewName(family=f"Brandt{number}", given="Bernd")], by=officer, at=NOON)
    officer_client.post(reverse("archive:accept", args=[proposal_of(reading, "person").pk]))
    with CaptureQueriesContext(connection) as after:
        officer_client.get(url)
    assert len(after) <= len(before) + 3


def test_a_correction_speaks_the_readers_language(
    officer: User, officer_client: Client, reading: Reading
) -> None:
    officer_client.cookies["kizuna_language"] = "de"
    page = officer_client.get(
        reverse("archive:correct", args=[proposal_of(reading, "agreement").pk])
    ).content.decode()
    assert 'value="4. Mai 2021"' in page
    assert "Zivil- und Katastrophenschutz" in page or "Katastrophenschutz" in page
    assert "Civil protection" not in page


def test_cities_are_offered_in_the_readers_language(officer: User, officer_client: Client) -> None:
    our_city(officer)
    officer_client.cookies["kizuna_language"] = "ja"
    page = officer_client.get(HAND_IN).content.decode()
    assert re.search(r"<option[^>]*>エッセン", page)
