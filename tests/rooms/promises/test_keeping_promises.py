"""Promises: kept in their first wording, answered with proof, listed by urgency."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import PromiseRefused, amend_promise, answer_promise
from kizuna.promises.models import Promise
from kizuna.promises.queries import Wanted, index_for, ledger, rows_of
from kizuna.promises.queries.bodies import addresses_of_names
from kizuna.promises.rules import Standing
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.chronicle import an_entry
from tests.factories.promises import a_promise
from tests.factories.register import a_tie, an_organisation
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
        answer_promise(promise=promise, state="open", reason=LocalText(), by=officer, at=NOON)
    with refused(PromiseRefused, "no_longer_due"):
        answer_promise(
            promise=promise, state="kept", reason=WHY, due=PartialDate("2030"), by=officer, at=NOON
        )
    with refused(PromiseRefused, "no_months"):
        a_promise(officer, every_months=601)
    with refused(PromiseRefused, "no_months"):
        amend_promise(promise=promise, every_months=0, by=officer, at=NOON)
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
    counts = index_for(officer, on=ON).counts(Wanted())
    assert (counts[Standing.OVERDUE], counts[Standing.DUE_SOON], counts[Standing.OPEN]) == (2, 1, 1)
    assert index_for(officer, on=ON).counts(Wanted(tie=tie.pk))[Standing.OVERDUE] == 0


def test_what_was_changed_keeps_its_first_words_and_is_asked_for_again(officer: User) -> None:
    promise = a_promise(officer, due="2019")
    other = LocalText({"de": "Wir treffen uns am Bildschirm."})
    answer_promise(
        promise=promise,
        state="changed",
        reason=WHY,
        due=PartialDate("2020-06"),
        wording=other,
        by=officer,
        at=NOON,
    )
    assert last_row().changes["due"] == ["2019", "2020-06"]
    promise = Promise.objects.get(pk=promise.pk)
    step = promise.steps.get()
    assert (promise.wording, promise.due) == ("Wir kommen wieder.", PartialDate("2019"))
    assert (promise.state, promise.due_now) == ("changed", PartialDate("2020-06"))
    assert (step.due, step.wording, step.reason) == (PartialDate("2020-06"), other, WHY)
    assert promise.standing(date(2020, 1, 1)) is Standing.CHANGED
    assert promise.standing(date(2020, 7, 1)) is Standing.OVERDUE
    answer_promise(promise=promise, state="kept", reason=WHY, by=officer, at=NOON)
    assert Promise.objects.get(pk=promise.pk).standing(date(2020, 7, 1)) is Standing.KEPT


def test_a_recurring_promise_waits_for_its_next_time(officer: User) -> None:
    promise = a_promise(officer, due="2020", every_months=12)
    for year in (2020, 2021):
        answer_promise(
            promise=promise,
            state="kept",
            reason=WHY,
            happened_on=PartialDate(str(year)),
            by=officer,
            at=NOON,
        )
    promise = Promise.objects.get(pk=promise.pk)
    assert (promise.state, promise.due, promise.due_now) == ("open", PartialDate("2020"), PartialDate("2022"))
    steps = [(step.state, step.due.edtf if step.due else None) for step in promise.steps.all()]
    assert steps == [("kept", "2021"), ("kept", "2022")]


def test_an_open_promise_may_be_noted_to_be_still_open(officer: User) -> None:
    promise = a_promise(officer, due="2019")
    rows = AuditRow.objects.count()
    answer_promise(promise=promise, state="open", reason=WHY, by=officer, at=NOON)
    promise = Promise.objects.get(pk=promise.pk)
    assert (promise.standing(ON), promise.steps.count()) == (Standing.OVERDUE, 1)
    assert AuditRow.objects.count() == rows + 1


def test_a_part_of_another_action_leaves_no_row_of_its_own(officer: User) -> None:
    rows = AuditRow.objects.count()
    a_promise(officer, audited=False)
    assert AuditRow.objects.count() == rows


def test_the_ledger_is_narrowed_by_origin_by_people_and_by_words(officer: User) -> None:
    entry = an_entry(officer, kind=EntryKind.RELEASE)
    told = a_promise(officer, "Schülerinnen aus Kōriyama kommen.", promised_by="City of Essen", made_in=entry)
    noted = a_promise(officer, "Wir schreiben uns.", promised_to="City of Essen", promised_by="Kōriyama")
    index = index_for(officer, on=ON)
    assert index.people == ["City of Essen", "Kōriyama"]
    assert index.origins == {"release", "by_hand"}
    assert index.keys(Wanted(origin="release")) == [told.pk]
    assert index.keys(Wanted(origin="by_hand")) == [noted.pk]
    assert index.keys(Wanted(who="city of essen")) == [told.pk, noted.pk]
    assert index.keys(Wanted(who="Koriyama")) == [noted.pk]
    assert index.keys(Wanted(text="koriyama schuelerinnen")) == [told.pk]
    assert index.keys(Wanted(text="nirgends")) == []


def test_a_name_leads_to_the_one_body_that_is_meant(officer: User) -> None:
    works = an_organisation(officer, "Tohoku Works")
    for _ in range(2):
        an_organisation(officer, "Institute of Many")
    row = rows_of(
        [a_promise(officer, promised_by="TOHOKU works", promised_to="Institute of Many").pk], officer, on=ON
    )[0]
    assert row.by_url == f"/organisations/{works.pk}/"
    assert row.to_url == ""
    assert addresses_of_names(["Tohoku Works", "", "…"], a_user("guest")) == {}


def test_the_ledger_takes_the_same_queries_for_one_and_three(officer: User, query_count: QueryCount) -> None:
    def answered() -> None:
        promise = a_promise(officer, promised_by="Essen", made_in=an_entry(officer))
        answer_promise(
            promise=promise, state="kept", reason=WHY, evidence=an_entry(officer), by=officer, at=NOON
        )

    answered()
    with query_count(7):
        assert len(ledger(officer, on=ON)) == 1
    answered()
    answered()
    with query_count(7):
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
