"""Taking a tie out and bringing one in, on the screen."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.records.schema import SCHEMA_FILE
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.records import text_of_a_full_tie
from tests.factories.register import a_tie

pytestmark = pytest.mark.django_db

PAGE = "/records/"


def a_file(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("tie.json", content, content_type="application/json")


def logged_in(role: str, language: str = "en") -> Client:
    client = Client()
    client.force_login(a_user(role, language=language))
    return client


def test_an_officer_downloads_a_tie(officer: User, officer_client: Client) -> None:
    a_tie(officer, slug="aa-bb")
    page = officer_client.get(PAGE).content.decode()
    address = reverse("records:download", args=["aa-bb"])
    assert f'href="{address}"' in page
    answer = officer_client.get(address)
    assert answer["Content-Disposition"] == 'attachment; filename="aa-bb.json"'
    assert json.loads(answer.content)["tie"]["slug"] == "aa-bb"


def test_an_officer_brings_a_tie_in(officer: User, officer_client: Client) -> None:
    content = text_of_a_full_tie(officer).encode()
    answer = officer_client.post(PAGE, {"file": a_file(content)})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("reports:dossier", args=["essen-koriyama"])
    assert Tie.objects.get().slug == "essen-koriyama"
    assert officer_client.get(reverse("records:download", args=["essen-koriyama"])).content == content


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is not JSON"),
        (b"\xff\xfe", "The file is not written in UTF-8; byte 0 does not fit."),
        (
            b'{"format": "other", "tie": {}, "municipalities": []}',
            "/format: Possible here is only: kizuna-record/1.",
        ),
        (
            b'{"format": "kizuna-record/1", "municipalities": [], "<script>": 1, "tie": {}}',
            "/&lt;script&gt;: “&lt;script&gt;” does not belong here.",
        ),
    ],
)
def test_a_bad_file_gets_one_message_and_changes_nothing(
    officer: User, officer_client: Client, content: bytes, told: str
) -> None:
    before = AuditRow.objects.count()
    officer_client.cookies["kizuna_language"] = "en"
    answer = officer_client.post(PAGE, {"file": a_file(content)})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert answer.context["form"].errors.as_data().keys() == {"file"}
    assert len(answer.context["form"].errors["file"]) == 1
    assert (Tie.objects.count(), AuditRow.objects.count()) == (0, before)


def test_no_file_is_asked_for(officer_client: Client) -> None:
    answer = officer_client.post(PAGE)
    assert answer.status_code == 422


def test_press_may_take_out_and_not_bring_in(officer: User) -> None:
    a_tie(officer, slug="aa-bb", visibility="internal")
    press = logged_in("press")
    page = press.get(PAGE)
    assert page.status_code == 200
    assert '<form method="post" enctype' not in page.content.decode()
    assert press.get(reverse("records:download", args=["aa-bb"])).status_code == 200
    assert press.post(PAGE, {"file": a_file(b"{}")}).status_code == 404


@pytest.mark.parametrize("role", ["reader", "guest"])
def test_others_see_no_records_at_all(officer: User, role: str) -> None:
    a_tie(officer, slug="aa-bb", visibility="public")
    client = logged_in(role)
    assert client.get(PAGE).status_code == 404
    assert client.get(reverse("records:download", args=["aa-bb"])).status_code == 404
    assert client.post(PAGE, {"file": a_file(b"{}")}).status_code == 404


def test_the_schema_is_served(reader_client: Client, client: Client) -> None:
    assert reader_client.get("/records/schema.json").content == SCHEMA_FILE.read_bytes()
    assert client.get("/records/schema.json").status_code == 302


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Beziehungen als Dateien"), ("ja", "ファイルとしての交流関係")]
)
def test_the_page_speaks_the_readers_language(officer: User, language: str, title: str) -> None:
    client = logged_in("officer")
    client.cookies["kizuna_language"] = language
    assert title in client.get(PAGE).content.decode()


def test_one_and_three_ties_take_the_same_queries(
    officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    for ties in (1, 2):
        for _ in range(ties):
            a_tie(officer)
        with query_count(5):
            officer_client.get(PAGE)
