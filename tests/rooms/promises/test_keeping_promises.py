"""Promises: kept in their first wording, answered with proof, listed by urgency."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import PromiseRefused, amend_promise, answer_promise
from kizuna.promises.models import Promise
from kizuna.promises.queries import counts_by_standing, ledger
from kizuna.promises.rules import Standing
from tests.conftest import QueryCount
from tests.factories.audit import last_row, refused
from tests.factories.chronicle import an_entry
from tests.factories.promises import a_promise
from tests.factories.register import a_tie
from tests.factories.sources import NOON

ON = date(2020, 1, 15)
WHY = LocalText({"de": "Der Flug fiel aus."})


def test_a_promise_takes_tie_and_visibility_from_where_it_was_made(officer: User) -> None:
    tie = a_tie(officer, visibility="internal")
    rows = AuditRow.objects.count()
    entry = an_entry(officer, tie=tie)
    promise = a_promise(officer, made_in=entry, due="2020-22/..")
    assert AuditRow.objects.count() == rows + 2
    assert last_row().action == "promises.record_promise"
    assert (promise.tie, promise.visibility, promise.state) == (tie, "internal", "open")


def test_what_is_refused_writes_nothing(officer: User) -> None:
    promise = a_promise(officer)
    with refused(PromiseRefused, "no_wording"):
        a_promise(officer, wording="  ")
    with refused(PromiseRefused, "open_by_open"):
        answer_promise(promise=promise, state="open", reason=WHY, by=officer, at=NOON)
    with refused(PromiseRefused, "reason_needed"):
        answer_promise(promise=promise, state="dropped", reason=LocalText(), by=officer, at=NOON)
    with refused(PromiseRefused, "proof_needed"):
        answer_promise(promise=promise, state="kept", reason=LocalText(), by=officer, at=NOON)
    with refused(PromiseRefused, "invalid"):
        answer_promise(promise=promise, state="forgotten", reason=WHY, by=officer, at=NOON)
    with refused(PromiseRefused, "invalid"):
        amend_promise(promise=promise, visibility="nobody", by=officer, at=NOON)
    promise.refresh_from_db()
    assert promise.state == "open"


def test_an_answer_keeps_its_proof_and_the_history(officer: User) -> None:
    promise, proof = a_promise(officer), an_entry(officer)
    rows = AuditRow.objects.count()
    answer_promise(promise=promise, state="kept", reason=LocalText(), evidence=proof, by=officer, at=NOON)
    answer_promise(promise=promise, state="changed", reason=WHY, by=officer, at=NOON)
    promise = Promise.objects.get(pk=promise.pk)
    assert promise.state == "changed"
    assert [(step.state, step.evidence) for step in promise.steps.all()] == [
        ("kept", proof),
        ("changed", None),
    ]
    assert AuditRow.objects.count() == rows + 2
    assert last_row().changes["state"] == ["kept", "changed"]


def test_the_wording_stays_whatever_is_corrected(officer: User) -> None:
    promise = a_promise(officer)
    rows = AuditRow.objects.count()
    amend_promise(promise=promise, due=PartialDate("2021"), by=officer, at=NOON)
    promise = Promise.objects.get(pk=promise.pk)
    assert (promise.due, promise.wording) == (PartialDate("2021"), "Wir kommen wieder.")
    assert AuditRow.objects.count() == rows + 1


def test_the_ledger_shows_what_calls_for_attention_first(officer: User) -> None:
    tie = a_tie(officer)
    later = a_promise(officer, due="2022", tie=tie)
    soon = a_promise(officer, due="2020-02", tie=tie)
    missed = a_promise(officer, due="2018")
    longer_missed = a_promise(officer, due="2017")
    rows = ledger(officer, on=ON)
    assert [row.promise for row in rows] == [longer_missed, missed, soon, later]
    assert [row.promise for row in ledger(officer, tie, on=ON)] == [soon, later]
    assert [row.promise for row in ledger(officer, on=ON, standings=["due_soon"])] == [soon]
    counts = counts_by_standing(officer, on=ON)
    assert (counts[Standing.OVERDUE], counts[Standing.DUE_SOON], counts[Standing.OPEN]) == (2, 1, 1)


def test_the_ledger_takes_the_same_queries_for_one_and_three(officer: User, query_count: QueryCount) -> None:
    def answered() -> None:
        promise = a_promise(officer)
        answer_promise(
            promise=promise, state="kept", reason=WHY, evidence=an_entry(officer), by=officer, at=NOON
        )

    answered()
    with query_count(5):
        assert len(ledger(officer, on=ON)) == 1
    answered()
    answered()
    with query_count(5):
        assert len(ledger(officer, on=ON)) == 3


def test_a_reader_sees_neither_internal_promises_nor_internal_proof(officer: User, reader: User) -> None:
    a_promise(officer, visibility="internal")
    shown = a_promise(officer, visibility="partners")
    proof = an_entry(officer, visibility="internal")
    answer_promise(promise=shown, state="kept", reason=LocalText(), evidence=proof, by=officer, at=NOON)
    rows = ledger(reader, on=ON)
    assert [row.promise for row in rows] == [shown]
    assert rows[0].steps[0].evidence is None
    assert next(row for row in ledger(officer, on=ON) if row.promise == shown).steps[0].evidence == proof


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_who_may_not_edit_writes_nothing(officer: User, role: str) -> None:
    promise = a_promise(officer)
    other = User.objects.create_user(f"{role}-x", role=role)
    with refused(PermissionDenied):
        a_promise(other)
    with refused(PermissionDenied):
        amend_promise(promise=promise, due=None, by=other, at=NOON)
    with refused(PermissionDenied):
        answer_promise(promise=promise, state="kept", reason=WHY, by=other, at=NOON)
