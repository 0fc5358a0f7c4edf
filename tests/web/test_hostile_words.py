"""Whatever somebody types or hands in is words on a page, never markup, and never an error of ours."""

import re
from importlib import import_module
from types import SimpleNamespace
from urllib.parse import quote_from_bytes

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.test import Client

from kizuna.accounts.models import User
from kizuna.columns.fields import LocalTextField
from kizuna.kernel.languages import LocalText
from tests.factories.house import House, a_house

pytestmark = pytest.mark.django_db

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
SCHEME = "javascript:alert(1)"
ASKED = (
    "about", "by", "city", "compare", "field", "format", "from", "kind", "language", "languages", "name",
    "next", "on", "origin", "page", "part", "q", "show", "side", "since", "sort", "standing", "state",
    "tie", "to", "type", "until", "wording",
)  # fmt: skip
# A zero byte, half a character, no character at all, more than anybody means, and the letters of patterns.
STRANGE = {
    "a zero byte": b"a\0b",
    "half a character": b"\xed\xa0\x80\xff\xfe",
    "more than anybody means": b"x" * 20_000,
    "letters of patterns": b"%_'\"\\[](*",
    "a number beyond all": b"9" * 40,
}
# Read by programs of ours, or kept unique; nobody types them.
KEPT = {
    "aspect", "canonical", "code", "country", "earliest", "edtf", "folded", "language", "language_code", "password", "role",
    "script", "sha256", "side", "slug", "subject", "time_zone", "username", "visibility", "wording_language",
}  # fmt: skip


@pytest.fixture
def house(officer: User) -> House:
    return a_house(officer)


@pytest.fixture
def client_of_all(administrator: User) -> Client:
    client = Client(headers={"accept-language": "en"}, raise_request_exception=False)
    client.force_login(administrator)
    return client


def spoilt(model: type[models.Model], number: int) -> dict[str, object]:
    """Hostile words for each column of a table into which words of somebody's can come."""
    found: dict[str, object] = {}
    for column in model._meta.fields:
        if column.name in KEPT or column.choices or column.unique:
            continue
        if isinstance(column, LocalTextField):
            found[column.name] = LocalText({"en": MARKUP, "de": MARKUP})
        elif type(column) in {models.CharField, models.TextField}:
            found[column.name] = f"{number}{MARKUP}"[: column.max_length or None]
        elif type(column) is models.URLField:
            found[column.name] = SCHEME
    return found


def let_what_is_kept_be_spoilt() -> None:
    """The database itself refuses to change what was approved: a hostile partner may still have typed it."""
    with connection.cursor() as cursor:
        editor = SimpleNamespace(connection=connection, execute=cursor.execute)
        import_module("kizuna.approvals.migrations.0003_words_stay").allow_changes(apps, editor)


def test_markup_in_the_record_is_words_on_every_page(house: House, client_of_all: Client) -> None:
    let_what_is_kept_be_spoilt()
    columns = 0
    for model in apps.get_models():
        if model.__module__.startswith("kizuna.") and model._meta.app_label not in {"audit", "accounts"}:
            for row in model._default_manager.all():
                words = spoilt(model, row.pk)
                columns += len(words)
                if words:
                    model._default_manager.filter(pk=row.pk).update(**words)
    assert columns > 100
    shown = 0
    for name, url in house.urls().items():
        answer = client_of_all.get(url)
        if not answer["Content-Type"].startswith("text/html"):
            assert answer["X-Content-Type-Options"] == "nosniff", name
            continue
        page = answer.content.decode()
        assert "<script>alert" not in page, name
        assert "<img" not in page, name
        assert not re.search(r'href="\s*javascript:', page, re.IGNORECASE), name
        shown += "&lt;script&gt;" in page
    assert shown > 20


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE)
def test_no_question_is_an_error_of_ours(house: House, client_of_all: Client, strange: bytes) -> None:
    question = "&".join(f"{name}={quote_from_bytes(strange)}" for name in ASKED)
    wrong = {
        name: status
        for name, url in house.urls().items()
        if (status := client_of_all.get(f"{url}?{question}").status_code) >= 500
    }
    assert wrong == {}


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE)
def test_nothing_sent_is_an_error_of_ours(
    house: House, administrator: User, client_of_all: Client, strange: bytes
) -> None:
    wrong = {}
    for name, url in house.urls().items():
        names = set(
            re.findall(
                r'<(?:input|select|textarea)[^>]* name="([^"]+)"',
                client_of_all.get(url).content.decode(errors="replace"),
            )
        )
        sent = "&".join(f"{one}={quote_from_bytes(strange)}" for one in names)
        answer = client_of_all.generic("POST", url, sent, "application/x-www-form-urlencoded")
        if answer.status_code >= 500:
            wrong[name] = answer.status_code
        if name == "logout" or not client_of_all.cookies.get(settings.SESSION_COOKIE_NAME):
            client_of_all.force_login(administrator)
    assert wrong == {}
