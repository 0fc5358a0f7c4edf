"""What a municipality became, through the browser's eyes."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.register.actions import record_succession
from kizuna.register.models import Municipality
from tests.factories.agreements import a_paper
from tests.factories.audit import nothing_written
from tests.factories.register import a_city, a_tie
from tests.factories.sources import NOON, a_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"


@pytest.fixture
def former(officer: User) -> Municipality:
    return a_city(officer, "Altdorf")


@pytest.fixture
def town(officer: User) -> Municipality:
    return a_city(officer, "Neustadt")


def test_an_officer_notes_the_merger_with_its_source(
    officer: User, officer_client: Client, former: Municipality, town: Municipality
) -> None:
    document = a_document(officer, "Altdorf ist seit 2009 ein Teil von Neustadt.")
    page = reverse("register:municipality_successor", args=[former.pk])
    typed = {"successor": "Neustadt", "how": "merged", "on": "2009", "document": document.pk}
    wrong = officer_client.post(page, typed | {"words": "something else"})
    assert "These words do not stand in the document" in wrong.content.decode()
    done = officer_client.post(page, typed | {"words": "seit 2009 ein Teil"}, follow=True).content.decode()
    assert "This municipality goes on as another" in done
    assert "Neustadt" in done
    assert "/citations/" in done or "kz-mark--fact" in done
    other = officer_client.get(reverse("register:municipality", args=[town.pk])).content.decode()
    assert "Goes on for" in other
    assert "Altdorf" in other


def test_what_is_refused_keeps_what_was_typed(officer_client: Client, former: Municipality) -> None:
    page = reverse("register:municipality_successor", args=[former.pk])
    with nothing_written():
        answer = officer_client.post(page, {"successor": "Altdorf", "how": "renamed", "on": "May 2009"})
    shown = answer.content.decode()
    assert "A municipality cannot become itself again." in shown
    assert "May 2009" in shown


def test_papers_and_dossier_of_a_former_municipality_name_its_successor(
    officer: User, officer_client: Client, former: Municipality, town: Municipality
) -> None:
    tie = a_tie(officer, a_city(officer, "Essen", is_home=True), former, slug="altdorf")
    paper = a_paper(officer, tie, signed_on="1990-05-01", parties=[former])
    record_succession(municipality=former, successor=town, on=PartialDate("2009-01-01"), by=officer, at=NOON)
    for address in (
        reverse("reports:dossier", args=[tie.slug]),
        reverse("agreements:detail", args=[paper.pk]),
    ):
        shown = officer_client.get(address).content.decode()
        assert "Neustadt" in shown
        assert "1 January 2009" in shown
