"""The text in force as a browser sees it: on a day, in one language or two, and of two days side by side."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.models import Instrument
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_clause, a_full_chain, a_paper
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer), title=LocalText({"en": "Sample"}), slug="sample")


@pytest.fixture
def chain(officer: User, tie: Tie) -> dict[str, Instrument]:
    chain = a_full_chain(officer, tie)
    languages = {"authentic_languages": ["de", "ja"], "prevailing_language": "de"}
    amend_instrument(instrument=chain["base"], by=officer, at=NOON, **languages)  # type: ignore[arg-type]
    return chain


def page_of(client: Client, tie: Tie, query: str = "") -> str:
    answer = client.get(reverse("reports:text", args=[tie.slug]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def words(page: str) -> str:
    """The page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def test_each_clause_names_its_paper_and_day(
    officer_client: Client, tie: Tie, chain: dict[str, Instrument]
) -> None:
    said = words(page_of(officer_client, tie, "?on=2022-06-01&language=de"))
    for told in (
        "Clause 1 Memorandum, since 1 January 2018 German prevails Zweck ist die Zusammenarbeit.",
        "Clause 2 as worded in: Amendment, clause 1, since 1 January 2020 Feld ist Energie.",
        "Clause 2 Supplement, since 1 January 2021 Energie schließt Wasserstoff ein.",
    ):
        assert told in said
    for gone in ("Jede Seite trägt ihre Kosten.", "Felder sind Energie und Gesundheit."):
        assert gone not in said
    number = chain["base"].clauses.get(number="1").pk
    assert f"/agreements/{chain['base'].pk}/#clause-{number}" in page_of(
        officer_client, tie, "?on=2022-06-01"
    )


def test_two_languages_stand_side_by_side(
    officer: User, officer_client: Client, tie: Tie, chain: dict[str, Instrument]
) -> None:
    a_clause(officer, chain["base"], "5", text=LocalText({"de": "Nur auf Deutsch.", "ja": "日本語。"}))
    page = page_of(officer_client, tie, "?on=2019-06-01&language=ja&beside=de")
    assert page.index('lang="ja"') < page.index("Nur auf Deutsch.")
    assert page.count("kz-columns--two") == 5
    assert "authentic" in words(page)
    assert "prevails" in words(page)
    # Stepping to another day keeps the languages.
    assert "language=ja&amp;beside=de" in page


def test_what_is_not_recorded_in_the_language_is_shown_in_another_and_said(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="2018-01-01")
    a_clause(officer, paper, "1", text=LocalText({"en": "In English."}))
    a_clause(officer, paper, "2", text=LocalText({"de": "Auf Deutsch."}))
    page = page_of(officer_client, tie, "?language=en")
    assert "not recorded in this language" in words(page)
    assert '<div class="kz-clause__text" lang="de"><p>Auf Deutsch.</p></div>' in page
    german = page_of(officer_client, tie, "?language=xx&beside=xx")
    assert "In English." in german


def test_two_days_are_compared_word_by_word(
    officer_client: Client, tie: Tie, chain: dict[str, Instrument]
) -> None:
    page = page_of(officer_client, tie, "?on=2022-06-01&compare=2019-06-01&language=de")
    said = words(page)
    assert "4 places differ between the two days." in said
    assert re.search(r"<del>.*Felder.*</del>", page)
    assert re.search(r"<ins>.*Hinzu kommt Bildung\..*</ins>", page)
    assert said.index("1 June 2019") < said.index("1 June 2022", said.index("places differ"))
    assert "the same on both days" in said
    same = words(page_of(officer_client, tie, "?on=2022-06-01&compare=2022-07-01"))
    assert "In the recorded words nothing differs between the two days." in same


def test_what_is_unclear_is_marked_with_the_reason(officer: User, officer_client: Client, tie: Tie) -> None:
    a_clause(officer, a_paper(officer, tie, signed_on="2018"), "1")
    page = page_of(officer_client, tie, "?on=2018-06-01")
    assert "data-unclear" in page
    assert words(page).count("began between these days: 1 January – 31 December 2018") == 1


def test_papers_without_words_are_named_and_an_empty_tie_says_so(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    assert "No paper of this tie holds on this day." in words(page_of(officer_client, tie))
    assert "on either day" in words(page_of(officer_client, tie, "?compare=2018-01-01"))
    a_paper(officer, tie, signed_on="2018-01-01", title="Silent paper")
    said = words(page_of(officer_client, tie))
    assert "In force, but their wording is not recorded Silent paper" in said


@pytest.mark.parametrize("bad", ["2019-13-01", "soon", "<script>"])
def test_what_is_no_day_gets_a_sentence(officer_client: Client, tie: Tie, bad: str) -> None:
    page = page_of(officer_client, tie, f"?on={bad}&compare={bad}")
    assert page.count("is not a day") == 2


@pytest.mark.parametrize("papers", [1, 3])
def test_the_text_takes_five_queries(
    officer: User, officer_client: Client, tie: Tie, query_count: QueryCount, papers: int
) -> None:
    for number in range(papers):
        a_clause(officer, a_paper(officer, tie, signed_on="2018", title=f"Paper {number}"), "1")
    with query_count(5):
        page_of(officer_client, tie, "?on=2020-01-01&compare=2017-01-01&language=de&beside=ja")


def test_what_is_internal_stays_in_the_office(officer: User, reader: User, client: Client, tie: Tie) -> None:
    a_clause(officer, a_paper(officer, tie, signed_on="2018", visibility="internal"), "1", "Zzyzx.")
    client.force_login(reader)
    assert "Zzyzx" not in page_of(client, tie, "?language=de")
    hidden = a_tie(officer, visibility="internal")
    assert client.get(reverse("reports:text", args=[hidden.slug])).status_code == 404


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_page_is_wholly_in_the_language_of_the_reader(
    officer_client: Client, tie: Tie, chain: dict[str, Instrument], language: str
) -> None:
    officer_client.cookies["kizuna_language"] = language
    for query in ("?on=2022-06-01&beside=ja", "?on=2022-06-01&compare=2019-06-01"):
        said = words(page_of(officer_client, tie, query))
        for english in ("Text in force", "Clause", "since", "worded", "differ", "same on", "Show", "beside"):
            assert english not in said
