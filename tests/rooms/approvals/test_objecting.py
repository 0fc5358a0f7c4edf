"""Not like this: the other side says what should be different, and the office answers."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from kizuna.accounts.actions import LinkRefused
from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.approvals.actions import (
    ApprovalRefused,
    answer_objection,
    approve_by_link,
    object_by_link,
    withdraw_version,
)
from kizuna.approvals.actions.objecting import MOST_OBJECTIONS
from kizuna.approvals.models import Approval, Invitation, Objection, Version
from kizuna.approvals.queries import standing
from kizuna.columns.keys import key_of
from tests.factories.accounts import a_user
from tests.factories.approvals import WORDING, a_proposal, an_invitation
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


def wish(invitation: Invitation, version: Version, **more: Any) -> Objection:
    given: dict[str, Any] = {
        "sha256": version.sha256,
        "name": "Vorbild Aya",
        "reason": "三名で。",
        "at": NOON,
    }
    return object_by_link(invitation=invitation, language="ja", **given | more)


def test_it_is_kept_with_the_version_and_the_link_stays_open(officer: User) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    objection = wish(invitation, version, reason=" 三名でお願いします。 ")
    row = last_row()
    assert (row.action, row.by_name, row.subject) == ("approvals.object", "Vorbild Aya", key_of(paper))
    assert row.changes["reason"] == objection.reason == "三名でお願いします。"
    current = standing(key_of(paper), NOON).current
    assert current
    assert (current.unanswered, current.approvals) == ([objection], [])
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Aya", at=NOON, confirmed=True)
    assert Approval.objects.count() == 1


def test_it_goes_with_its_version_when_the_words_change(officer: User) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    wish(invitation, version)
    amend_instrument(instrument=paper, text=WORDING.with_text("ja", "三名。"), by=officer, at=NOON)
    found = standing(key_of(paper), NOON)
    assert [len(line.objections) for line in found.lines] == [0, 1]
    assert found.current
    assert found.current.unanswered == []


def test_the_office_answers_once(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    objection = answer_objection(objection=wish(invitation, version), answer=" Gern. ", by=officer, at=NOON)
    assert (objection.answer, objection.answered_by, objection.answered_at) == ("Gern.", officer, NOON)
    assert last_row().action == "approvals.answer_objection"
    with refused(ApprovalRefused, "answered_already"):
        answer_objection(objection=objection, answer="Doch nicht.", by=officer, at=NOON)


Step = Callable[[User, Invitation, Version], object]


def over(officer: User, invitation: Invitation, version: Version) -> object:
    return wish(invitation, version, at=NOON + timedelta(days=14))


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (lambda by, link, version: wish(link, version, sha256="0" * 64), "text_changed"),
        (lambda by, link, version: wish(link, version, reason=" \n"), "no_reason"),
        (lambda by, link, version: wish(link, version, name=" "), "no_name"),
        (lambda by, link, version: wish(link, version, reason="a\0b"), "nul"),
        (lambda by, link, version: wish(link, version, opened_by=by), "our_own_people"),
        (lambda by, link, version: wish(link, version, opened_by=a_reader()), "our_own_people"),
        (over, "expired"),
    ],
)
def test_refused_objections_write_nothing(officer: User, step: Step, code: str) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    a_user("reader")
    with refused((ApprovalRefused, LinkRefused), code):  # type: ignore[arg-type]
        step(officer, invitation, version)


def a_reader() -> User:
    return User.objects.get(role="reader")


def test_who_comes_from_the_partner_city_may_be_logged_in(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    guest = a_user("guest")
    wish(invitation, version, opened_by=guest)
    approve_by_link(
        invitation=invitation, sha256=version.sha256, name="Aya", at=NOON, confirmed=True, opened_by=guest
    )


def test_a_withdrawn_text_and_a_side_that_approved_are_told_so(officer: User) -> None:
    _paper, version = a_proposal(officer)
    first, second = (an_invitation(officer, version, name=name)[0] for name in ("Aya", "Ken"))
    third, _token = an_invitation(officer, version, name="Mio")
    approve_by_link(invitation=first, sha256=version.sha256, name="Aya", at=NOON, confirmed=True)
    with refused(ApprovalRefused, "approved_already"):
        wish(second, version)
    withdraw_version(version=version, by=officer, at=NOON)
    with refused(ApprovalRefused, "withdrawn"):
        wish(third, version)


def test_nobody_fills_the_start_page_of_the_office(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for number in range(MOST_OBJECTIONS):
        wish(invitation, version, reason=f"Wunsch {number}")
    with refused(ApprovalRefused, "too_many_objections"):
        wish(invitation, version)


def test_only_who_keeps_the_record_answers_and_not_with_nothing(officer: User, reader: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    objection = wish(invitation, version)
    with nothing_written(), pytest.raises(PermissionDenied):
        answer_objection(objection=objection, answer="Ja.", by=reader, at=NOON)
    with refused(ApprovalRefused, "no_answer"):
        answer_objection(objection=objection, answer=" ", by=officer, at=NOON)
    objection.refresh_from_db()
    assert objection.answered_at is None


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Version, {"canonical": "{}"}),
        (Version, {"sha256": "0" * 64}),
        (Version, {"sides": []}),
        (Version, {"number": 7}),
        (Version, {"agreed_at": None}),
        (Approval, {"name": "Jemand anders"}),
        (Approval, {"sha256": "0" * 64}),
        (Objection, {"reason": "Nichts."}),
        (Objection, {"answered_at": None, "answer": "", "answered_by": None}),
    ],
)
def test_the_database_itself_keeps_what_was_said(officer: User, model: Any, change: dict[str, Any]) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    answer_objection(objection=wish(invitation, version), answer="Ja.", by=officer, at=NOON)
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Aya", at=NOON, confirmed=True)
    Version.objects.update(agreed_at=NOON)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all()._raw_delete(model.objects.db)
