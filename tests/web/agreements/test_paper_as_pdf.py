"""The paper as a file: who may have it, in which languages, and what is said when there is none."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.models import Instrument
from kizuna.chronicle.models import Entry
from kizuna.printing import typesetting
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.approvals import WORDING, an_agreed_text
from tests.factories.audit import nothing_written
from tests.factories.papers_to_print import a_chain_to_print
from tests.factories.printing import language_of, words_of
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(officer: User) -> Instrument:
    return a_chain_to_print(officer)[1]


def address(paper: Instrument) -> str:
    return reverse("agreements:pdf", args=[paper.pk])


def told(response: Any) -> list[str]:
    return [str(one) for one in get_messages(response.wsgi_request)]


def test_a_reader_gets_the_file_and_nobody_keeps_it(reader_client: Client, paper: Instrument) -> None:
    answer = reader_client.get(address(paper), {"languages": "de,ja"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="supplement-{paper.pk}-de-ja.pdf"'
    assert answer["Cache-Control"] == "private, no-store"
    assert "Zusatzvereinbarung Äpfel" in words_of(answer.content)


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_without_a_choice_it_is_the_language_of_the_reader(
    reader_client: Client, paper: Instrument, language: str
) -> None:
    reader_client.cookies["kizuna_language"] = language
    assert language_of(reader_client.get(address(paper)).content).partition("-")[0] == language


def test_a_stranger_logs_in_and_a_guest_without_the_tie_finds_nothing(
    client: Client, paper: Instrument
) -> None:
    assert client.get(address(paper)).status_code == 302
    client.force_login(a_user(Role.GUEST))
    assert client.get(address(paper)).status_code == 404


def test_an_internal_paper_is_not_there_for_a_reader(
    reader_client: Client, officer_client: Client, paper: Instrument
) -> None:
    Entry.objects.filter(pk=paper.entry_id).update(visibility="internal")
    assert reader_client.get(address(paper)).status_code == 404
    assert officer_client.get(address(paper)).status_code == 200


@pytest.mark.parametrize("languages", ["fr", "de,de", "de,ja,en", "de,", ",", "de,\0"])
def test_languages_that_are_none_are_answered_with_a_sentence(
    reader_client: Client, paper: Instrument, languages: str
) -> None:
    reader_client.cookies["kizuna_language"] = "en"
    answer = reader_client.get(address(paper), {"languages": languages})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("agreements:detail", args=[paper.pk])
    assert told(answer) == [
        "A paper is printed in one language or in two different ones: German, Japanese or English."
    ]


def test_what_cannot_be_printed_is_said_on_the_paper_s_page(
    reader_client: Client, paper: Instrument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetting, "SECONDS", 0.001)
    answer = reader_client.get(address(paper), follow=True)
    assert answer.redirect_chain == [(reverse("agreements:detail", args=[paper.pk]), 302)]
    assert "takes too long to print" in answer.content.decode()


def test_printing_leaves_no_trace(officer_client: Client, paper: Instrument) -> None:
    with nothing_written():
        assert officer_client.get(address(paper)).status_code == 200
        assert officer_client.post(address(paper)).status_code == 405


def test_the_paper_s_page_offers_every_choice(reader_client: Client, paper: Instrument) -> None:
    reader_client.cookies["kizuna_language"] = "ja"
    page = reader_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert f'action="{address(paper)}"' in page
    assert page.count('<option value="') == 9
    assert page.index('<option value="ja">') < page.index('<option value="de">')
    assert '<option value="ja,de">日本語とDeutschを左右に並べて</option>' in page
    assert "approved" not in page


def test_the_approved_wording_is_offered_where_it_is_another(officer: User, officer_client: Client) -> None:
    paper = an_agreed_text(officer)
    page = reverse("agreements:detail", args=[paper.pk])
    offer = '<option value="approved">'
    assert offer not in officer_client.get(page).content.decode()
    amend_instrument(instrument=paper, text=WORDING.with_text("de", "Anders."), by=officer, at=NOON)
    assert offer in officer_client.get(page).content.decode()


def test_a_bare_paper_is_printed_too(officer: User, officer_client: Client) -> None:
    bare = a_paper(officer, a_tie(officer))
    assert "Memorandum" in words_of(officer_client.get(address(bare)).content)
