"""The pages of releases."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.press.models import Release
from tests.conftest import QueryCount
from tests.factories.audit import nothing_written
from tests.factories.press import a_release
from tests.factories.register import an_organisation
from tests.factories.sources import a_document


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


def test_a_release_shows_issuer_contact_and_document(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    document = a_document(officer, title="Internal paper")
    issuer = an_organisation(officer, "Press Office")
    release = a_release(officer, document, issuer=issuer, email="press@example.org", phone="+49 201 0")
    address = reverse("press:detail", args=[release.pk])
    page = officer_client.get(address).content.decode()
    for words in ("Press Office", "press@example.org", "+49 201 0", "Internal paper"):
        assert words in page
    assert "Internal paper" not in reader_client.get(address).content.decode()


def test_an_internal_release_is_not_there_for_a_reader(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    address = reverse("press:detail", args=[a_release(officer, visibility="internal").pk])
    assert officer_client.get(address).status_code == 200
    assert reader_client.get(address).status_code == 404


def test_the_list_takes_as_many_queries_for_one_as_for_three(
    officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    a_release(officer)
    with query_count(4):
        officer_client.get(reverse("press:list"))
    a_release(officer)
    a_release(officer)
    with query_count(4):
        page = officer_client.get(reverse("press:list"))
    assert page.content.decode().count('<th scope="row"') == 3


def test_an_officer_records_and_corrects_a_release(officer: User, officer_client: Client) -> None:
    document = a_document(officer)
    officer_client.post(reverse("press:new"), {"title_en": "Release", "document": document.pk})
    release = Release.objects.get()
    assert release.document == document
    edit = reverse("press:edit", args=[release.pk])
    assert "Release" in officer_client.get(edit).content.decode()
    officer_client.post(edit, {"title_en": "Release", "phone": "+49 201 0"})
    release.refresh_from_db()
    assert release.phone == "+49 201 0"


def test_bad_input_is_told_kept_and_changes_nothing(officer: User, officer_client: Client) -> None:
    sent = {"title_en": "Kept", "document": a_document(officer).pk, "email": "no address"}
    with nothing_written():
        page = officer_client.post(reverse("press:new"), sent).content.decode()
    assert "no address" in page
    assert 'role="alert"' in page


def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client) -> None:
    release = a_release(officer)
    for address in (reverse("press:new"), reverse("press:edit", args=[release.pk])):
        with nothing_written():
            assert reader_client.get(address).status_code == 403
