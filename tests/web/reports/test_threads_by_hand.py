"""An officer says what an entry came out of, with the words that say so."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.models import Entry, Thread
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import attach_document
from kizuna.register.models import Tie
from kizuna.sources.models import Document
from tests.factories.chronicle import an_entry
from tests.factories.register import a_tie
from tests.factories.sources import a_document

pytestmark = pytest.mark.django_db

TEXT = "At the fair in 2019 both sides met.\nThe plant was\nvisited because of this."


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


@pytest.fixture
def fair(officer: User, tie: Tie) -> Entry:
    return an_entry(officer, "Fair", "2019-02", tie=tie)


@pytest.fixture
def visit(officer: User, tie: Tie) -> Entry:
    return an_entry(officer, "Visit", "2019-09-02", tie=tie)


@pytest.fixture
def document(officer: User, tie: Tie) -> Document:
    document = a_document(officer, TEXT, title="Report")
    attach_document(tie=tie, document=document, by=officer, at=datetime(2026, 1, 5, 9, tzinfo=UTC))
    return document


def page_of(entry: Entry) -> str:
    return reverse("reports:lineage", args=[entry.pk])


def test_an_officer_connects_two_entries(officer_client: Client, fair: Entry, visit: Entry) -> None:
    before = AuditRow.objects.count()
    sent = {"way": "origin", "other": fair.pk, "reason": "Invited at the stand"}
    assert officer_client.post(page_of(visit), sent).status_code == 302
    thread = Thread.objects.get()
    assert (thread.entry, thread.arose_from) == (visit, fair)
    assert thread.reason == LocalText({"en": "Invited at the stand"})
    assert AuditRow.objects.count() == before + 1
    assert "Invited at the" in officer_client.get(page_of(visit)).content.decode()


def test_the_other_way_round(officer_client: Client, fair: Entry, visit: Entry) -> None:
    officer_client.post(page_of(fair), {"way": "outcome", "other": visit.pk})
    thread = Thread.objects.get()
    assert (thread.entry, thread.arose_from) == (visit, fair)


def test_words_are_found_whatever_the_line_breaks(
    officer_client: Client, fair: Entry, visit: Entry, document: Document
) -> None:
    words = "The plant  was visited because of this."
    sent = {"way": "origin", "other": fair.pk, "document": document.pk, "words": words}
    officer_client.post(page_of(visit), sent)
    citation = Thread.objects.get().citation
    assert citation is not None
    assert citation.quote == "The plant was\nvisited because of this."


@pytest.mark.parametrize(
    ("document_given", "words", "sentence"),
    [
        (True, "", "Name the document and copy its words"),
        (False, "The plant", "Name the document and copy its words"),
        (True, "The town hall", "These words do not stand in the document"),
    ],
)
def test_a_source_is_named_whole_or_not_at_all(
    officer_client: Client,
    fair: Entry,
    visit: Entry,
    document: Document,
    document_given: bool,
    words: str,
    sentence: str,
) -> None:
    sent = {
        "way": "origin",
        "other": fair.pk,
        "document": document.pk if document_given else "",
        "words": words,
    }
    answer = officer_client.post(page_of(visit), sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Thread.objects.exists()


def test_a_circle_is_refused_and_leaves_no_citation(
    officer_client: Client, fair: Entry, visit: Entry, document: Document
) -> None:
    officer_client.post(page_of(visit), {"way": "origin", "other": fair.pk})
    sent = {"way": "origin", "other": visit.pk, "document": document.pk, "words": "The plant was"}
    answer = officer_client.post(page_of(fair), sent)
    assert answer.status_code == 422
    assert "Nothing can have come out of itself" in answer.content.decode()
    assert Thread.objects.count() == 1
    assert not document.citations.exists()


def test_entries_of_other_ties_are_not_offered(
    officer: User, officer_client: Client, fair: Entry, visit: Entry
) -> None:
    elsewhere = an_entry(officer, "Elsewhere", tie=a_tie(officer))
    assert "Elsewhere" not in officer_client.get(page_of(visit)).content.decode()
    officer_client.post(page_of(visit), {"way": "origin", "other": elsewhere.pk})
    assert not Thread.objects.exists()


def test_a_reader_sees_no_form_and_may_not_send_one(reader_client: Client, fair: Entry, visit: Entry) -> None:
    page = page_of(visit)
    assert "Connect with another entry" not in reader_client.get(page).content.decode()
    assert reader_client.post(page, {"way": "origin", "other": fair.pk}).status_code == 403
    assert not Thread.objects.exists()
