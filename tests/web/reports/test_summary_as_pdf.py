"""The page of a tie as a file: who may have it, on which day, in which language."""

from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.register.models import Tie
from tests.factories.accounts import a_user
from tests.factories.audit import nothing_written
from tests.factories.printing import language_of, words_of
from tests.factories.reports import LivedTie, a_lived_tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(officer: User) -> LivedTie:
    return a_lived_tie(officer)


def address(lived: LivedTie) -> str:
    return reverse("reports:summary", args=[lived.tie.slug])


def test_a_reader_gets_one_page_of_a_day(reader_client: Client, lived: LivedTie) -> None:
    with nothing_written():
        answer = reader_client.get(address(lived), {"on": "2019-10-01", "language": "ja"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="{lived.tie.slug}-2019-10-01-ja.pdf"'
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Language"] == "ja"
    assert language_of(answer.content).startswith("ja")
    assert "2019年10月1日現在" in words_of(answer.content)


def test_strangers_and_readers_of_other_ties_find_nothing(
    client: Client, reader_client: Client, lived: LivedTie
) -> None:
    assert client.get(address(lived)).status_code == 302
    client.force_login(a_user(Role.GUEST))
    assert client.get(address(lived)).status_code == 404
    Tie.objects.update(visibility="internal")
    assert reader_client.get(address(lived)).status_code == 404


def test_a_day_that_is_none_is_answered_on_the_dossier(reader_client: Client, lived: LivedTie) -> None:
    reader_client.cookies["kizuna_language"] = "en"
    answer = reader_client.get(address(lived), {"on": "2019-02-30" + "x" * 5000}, follow=True)
    dossier = reverse("reports:dossier", args=[lived.tie.slug])
    assert answer.redirect_chain == [(f"{dossier}?on=2019-02-30{'x' * 30}", 302)]
    assert "is not a day" in answer.content.decode()


@pytest.mark.parametrize("language", ["fr", "de,ja", ","])
def test_a_language_that_is_none_is_answered_on_the_dossier(
    reader_client: Client, lived: LivedTie, language: str
) -> None:
    reader_client.cookies["kizuna_language"] = "en"
    answer = reader_client.get(address(lived), {"language": language, "on": "2019-10-01"}, follow=True)
    assert answer.redirect_chain[0][0].endswith("?on=2019-10-01")
    assert "A paper is printed in one language" in answer.content.decode()


@pytest.mark.parametrize("on", ["", "2019-10-01"])
def test_the_dossier_leads_to_the_page_of_its_day_in_each_language(
    reader_client: Client, lived: LivedTie, on: str
) -> None:
    dossier = reverse("reports:dossier", args=[lived.tie.slug])
    page = reader_client.get(dossier, {"on": on} if on else {}).content.decode()
    for language in ("de", "ja", "en"):
        wanted = f'href="{quote(address(lived))}?language={language}'
        assert f'{wanted}{"&amp;on=" + on if on else ""}"' in page
