"""Documents, citations and the accounts of a fact: each action, and each refused."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.sources.actions import (
    CitationRefused,
    DocumentKnown,
    DocumentRefused,
    StatementRefused,
    cite,
    hold_true,
    plain_value,
    receive_document,
    state,
)
from kizuna.sources.models import Citation, Document, Statement
from kizuna.sources.queries import accounts_of, row_of, statements_of
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import a_tie
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db
REASON = LocalText({"en": "The signed paper says so."})


def test_a_document_is_kept_to_the_letter(officer: User) -> None:
    text = "  Ko\u0308riyama\r\n und Essen "
    document = receive_document(title="Release", text=text, by=officer, at=NOON)
    assert Document.objects.get().text == text
    assert last_row().action == "sources.receive_document"
    assert last_row().subject == key_of(document)


def test_the_same_text_is_known_by_its_hash(officer: User) -> None:
    known = a_document(officer, "One text.")
    with nothing_written(), pytest.raises(DocumentKnown) as caught:
        receive_document(title="Another title", text="One text.", by=officer, at=NOON)
    assert caught.value.document == known
    assert caught.value.code == "known"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\u3000", "empty"),
        ("a\0b", "nul"),
        ("\ud800 lone", "no_text"),
        ("x" * 300_001, "too_long"),
    ],
)
def test_what_is_no_text_is_refused(officer: User, text: str, code: str) -> None:
    with refused(DocumentRefused, code):
        receive_document(title="Release", text=text, by=officer, at=NOON)


@pytest.mark.parametrize("title", ["", "a\0b", "x" * 301])
def test_a_title_that_cannot_be_kept_is_refused(officer: User, title: str) -> None:
    with refused(DocumentRefused):
        receive_document(title=title, text="A text.", by=officer, at=NOON)


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_keeps_documents_and_accounts(officer: User, role: str) -> None:
    stranger, tie = a_user(role), a_tie(officer)
    document, citation = a_document(officer), a_citation(officer)
    statement = state(subject=tie, aspect="since", value="2017", citation=citation, by=officer, at=NOON)
    with refused(PermissionDenied):
        receive_document(title="Release", text="A text.", by=stranger, at=NOON)
    with refused(PermissionDenied):
        cite(document=document, start=0, end=3, by=stranger, at=NOON)
    with refused(PermissionDenied):
        state(subject=tie, aspect="since", value="2018", citation=None, by=stranger, at=NOON)
    with refused(PermissionDenied):
        hold_true(statement=statement, reason=REASON, by=stranger, at=NOON)


def test_a_citation_holds_the_words_of_its_span_and_is_kept_once(officer: User) -> None:
    document = a_document(officer, "Essen und Kōriyama")
    citation = cite(document=document, start=10, end=18, by=officer, at=NOON)
    assert citation.quote == "Kōriyama"
    rows = AuditRow.objects.count()
    assert cite(document=document, start=10, end=18, by=officer, at=NOON) == citation
    assert (Citation.objects.count(), AuditRow.objects.count()) == (1, rows)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 19), (100, 200)])
def test_words_that_do_not_stand_in_the_document_cannot_be_cited(officer: User, start: int, end: int) -> None:
    document = a_document(officer, "Essen und Kōriyama")
    with refused(CitationRefused, "outside"):
        cite(document=document, start=start, end=end, by=officer, at=NOON)


def test_the_first_account_is_held_true_and_a_contradiction_kept_beside_it(officer: User) -> None:
    tie = a_tie(officer)
    first = state(
        subject=tie,
        aspect="since",
        value=PartialDate("2017~"),
        citation=a_citation(officer),
        by=officer,
        at=NOON,
    )
    second = state(
        subject=tie, aspect="since", value="2018", citation=a_citation(officer), by=officer, at=NOON
    )
    accounts = statements_of([key_of(tie)])
    assert accounts[key_of(tie), "since"] == [first, second]
    assert accounts.held(key_of(tie), "since") == first
    assert accounts.disputed(key_of(tie), "since")
    assert accounts.disputed_aspects(key_of(tie)) == ["since"]
    assert accounts.first_citation(key_of(tie)) == first.citation


def test_the_same_account_of_the_same_words_is_kept_once(officer: User) -> None:
    tie, citation = a_tie(officer), a_citation(officer)
    first = state(subject=tie, aspect="since", value="2017", citation=citation, by=officer, at=NOON)
    with nothing_written():
        assert (
            state(subject=tie, aspect="since", value="2017", citation=citation, by=officer, at=NOON) == first
        )


def test_two_sources_that_agree_are_no_dispute(officer: User) -> None:
    tie = a_tie(officer)
    for _ in range(2):
        state(subject=tie, aspect="since", value="2017", citation=a_citation(officer), by=officer, at=NOON)
    accounts = statements_of([key_of(tie)])
    assert len(accounts[key_of(tie), "since"]) == 2
    assert not accounts.disputed(key_of(tie), "since")


def test_another_account_can_be_held_true_with_a_reason(officer: User) -> None:
    tie = a_tie(officer)
    first = state(subject=tie, aspect="since", value="2017", citation=None, by=officer, at=NOON)
    second = state(subject=tie, aspect="since", value="2018", citation=None, by=officer, at=NOON)
    hold_true(statement=second, reason=REASON, by=officer, at=NOON)
    first.refresh_from_db()
    assert (first.is_held_true, second.is_held_true) == (False, True)
    assert last_row().changes == {"since": ["2017", "2018"], "reason": {"en": "The signed paper says so."}}


def test_without_a_reason_no_account_takes_the_place_of_another(officer: User) -> None:
    tie = a_tie(officer)
    first = state(subject=tie, aspect="since", value="2017", citation=None, by=officer, at=NOON)
    second = state(subject=tie, aspect="since", value="2018", citation=None, by=officer, at=NOON)
    with refused(StatementRefused, "reason_needed"):
        hold_true(statement=second, reason=LocalText(), by=officer, at=NOON)
    first.refresh_from_db()
    assert first.is_held_true
    with refused(StatementRefused, "reason_needed"):
        state(
            subject=tie,
            aspect="since",
            value="2019",
            citation=None,
            by=officer,
            at=NOON,
            hold_true_instead=True,
        )


def test_a_new_account_can_take_the_place_at_once(officer: User) -> None:
    tie = a_tie(officer)
    state(subject=tie, aspect="since", value="2017", citation=None, by=officer, at=NOON)
    new = state(
        subject=tie,
        aspect="since",
        value="2018",
        citation=None,
        reason=REASON,
        hold_true_instead=True,
        by=officer,
        at=NOON,
    )
    held = statements_of([key_of(tie)]).held(key_of(tie), "since")
    assert held == new
    assert held.reason == REASON


def test_a_value_with_a_nul_is_refused(officer: User) -> None:
    tie = a_tie(officer)
    with refused(StatementRefused, "nul"):
        state(subject=tie, aspect="since", value={"de": ["a\0b"]}, citation=None, by=officer, at=NOON)


def test_the_database_itself_holds_one_account_true(officer: User) -> None:
    tie = a_tie(officer)
    statement = state(subject=tie, aspect="since", value="2017", citation=None, by=officer, at=NOON)
    statement.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        statement.save()


@pytest.mark.parametrize("rows", [1, 3])
def test_all_accounts_of_many_rows_take_one_query(officer: User, query_count: QueryCount, rows: int) -> None:
    ties = [a_tie(officer) for _ in range(rows)]
    for tie in ties:
        state(subject=tie, aspect="since", value="1", citation=a_citation(officer), by=officer, at=NOON)
    with query_count(1):
        accounts = statements_of(key_of(tie) for tie in ties)
        assert all((first := accounts.first_citation(key_of(tie))) and first.document.title for tie in ties)
    with query_count(0):
        assert not len(statements_of([]))


def test_accounts_of_one_aspect_come_in_their_order(officer: User) -> None:
    tie = a_tie(officer)
    for value in ("2017", "2018"):
        state(subject=tie, aspect="since", value=value, citation=None, by=officer, at=NOON)
    state(subject=tie, aspect="title", value="x", citation=None, by=officer, at=NOON)
    assert [one.value for one in accounts_of(officer, key_of(tie), "since")] == ["2017", "2018"]
    assert Statement.objects.count() == 3


def test_accounts_quote_internal_documents_and_are_for_those_who_may_see_them(
    officer: User, reader: User
) -> None:
    tie = a_tie(officer)
    state(subject=tie, aspect="since", value="2017", citation=None, by=officer, at=NOON)
    assert len(accounts_of(a_user("press"), key_of(tie), "since")) == 1
    assert accounts_of(reader, key_of(tie), "since") == []
    assert accounts_of(a_user("guest"), key_of(tie), "since") == []


def test_a_key_leads_to_its_row(officer: User) -> None:
    tie = a_tie(officer)
    assert row_of(key_of(tie)) == tie
    for key in ("register.tie:0", "register.nothing:1", "register.tie:x", "", "tie"):
        assert row_of(key) is None


def test_values_are_kept_as_plain_json(officer: User) -> None:
    tie = a_tie(officer)
    values = [PartialDate("2017~"), LocalText({"de": "a"}), NOON.date(), tie, {"b": (1, None)}, True, 2.5]
    plain = ["2017~", {"de": "a"}, "2026-01-15", key_of(tie), {"b": [1, None]}, True, 2.5]
    assert plain_value(values) == plain
