"""Changing an account, closing it and opening it again; there is always an administrator left."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.actions import (
    AccountRefused,
    amend_account,
    close_account,
    give_password_link,
    open_link,
    reopen_account,
)
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import account_lines, accounts_listed
from kizuna.accounts.rules import AccountState, LinkPurpose, LinkState, Role, account_state
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from tests.factories.accounts import PASSWORD, a_password_link, a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.sources import NOON
from tests.factories.threads import alone, elsewhere

pytestmark = pytest.mark.django_db
Step = Callable[[User, User], Any]


def close(user: User, by: User) -> User:
    return close_account(user=user, by=by, at=NOON)


def demote(user: User, by: User) -> User:
    return amend_account(user=user, by=by, at=NOON, role=Role.OFFICER)


def test_what_is_known_of_a_person_is_changed_in_one_step(administrator: User, reader: User) -> None:
    rows = AuditRow.objects.count()
    amend_account(
        user=reader,
        name="Erika Beispiel",
        email="e@example.org",
        role=Role.OFFICER,
        language="ja",
        by=administrator,
        at=NOON,
    )
    reader.refresh_from_db()
    assert (str(reader), reader.email, reader.role, reader.language) == (
        "Erika Beispiel",
        "e@example.org",
        "officer",
        "ja",
    )
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes["role"] == ["reader", "officer"]
    assert last_row().changes["name"] == ["", "Erika Beispiel"]
    with nothing_written():
        amend_account(user=reader, name="Erika Beispiel", role=Role.OFFICER, by=administrator, at=NOON)


def test_nothing_but_what_is_given_is_changed(administrator: User, reader: User) -> None:
    User.objects.filter(pk=reader.pk).update(first_name="Erika", last_name="Beispiel")
    amend_account(user=reader, email="new@example.org", by=administrator, at=NOON)
    reader.refresh_from_db()
    assert (reader.first_name, reader.last_name, reader.role) == ("Erika", "Beispiel", "reader")
    assert set(last_row().changes) == {"email"}


@pytest.mark.parametrize(
    "wrong", [{"email": "nobody"}, {"language": "fr"}, {"name": "a\0b"}, {"role": "king"}]
)
def test_what_cannot_be_kept_is_refused(administrator: User, reader: User, wrong: dict[str, Any]) -> None:
    with refused(AccountRefused):
        amend_account(user=reader, by=administrator, at=NOON, **wrong)
    reader.refresh_from_db()
    assert (reader.role, reader.language) == ("reader", "en")


def test_a_closed_account_has_no_password_and_no_open_link(administrator: User, officer: User) -> None:
    link = a_password_link(officer, at=NOON).link
    closed = close_account(user=officer, by=administrator, at=NOON)
    assert not closed.is_active
    assert not closed.has_usable_password()
    link.refresh_from_db()
    assert link.state(NOON) is LinkState.REVOKED
    assert last_row().changes == {"is_active": [True, False]}
    with refused(AccountRefused, "closed"):
        close_account(user=officer, by=administrator, at=NOON)
    with refused(AccountRefused, "closed"):
        give_password_link(user=closed, by=administrator, at=NOON)


def test_links_about_others_stay_when_an_account_is_closed(administrator: User, officer: User) -> None:
    other = a_password_link(at=NOON).link
    partner, _token = open_link(
        purpose=LinkPurpose.APPROVAL,
        subject="agreements.instrument:1",
        recipient="Vorbild Aya",
        expires_at=NOON + timedelta(days=1),
        by=officer,
        at=NOON,
    )
    close_account(user=officer, by=administrator, at=NOON)
    assert SecretLink.objects.filter(pk__in=[other.pk, partner.pk], revoked_at=None).count() == 2


def test_a_reopened_account_starts_with_a_new_password(administrator: User, officer: User) -> None:
    with refused(AccountRefused, "open"):
        reopen_account(user=officer, by=administrator, at=NOON)
    close_account(user=officer, by=administrator, at=NOON)
    rows = AuditRow.objects.count()
    given = reopen_account(user=officer, by=administrator, at=NOON)
    assert given.user.is_active
    assert not given.user.check_password(PASSWORD)
    assert given.link.state(NOON) is LinkState.OPEN
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "accounts.reopen_account"


@pytest.mark.parametrize("step", [close, demote])
def test_nobody_does_it_to_themselves(administrator: User, step: Step) -> None:
    for _others in range(2):
        with refused(AccountRefused, "oneself"):
            step(administrator, administrator)
        a_user(Role.ADMINISTRATOR)
    amend_account(user=administrator, name="Ada Muster", role=Role.ADMINISTRATOR, by=administrator, at=NOON)
    assert str(User.objects.get(pk=administrator.pk)) == "Ada Muster"


@pytest.mark.parametrize("step", [close, demote])
def test_who_is_no_administrator_any_more_changes_nothing(administrator: User, step: Step) -> None:
    other = a_user(Role.ADMINISTRATOR)
    step(administrator, other)
    assert administrator.role == Role.ADMINISTRATOR, "as it was read before the other one's step"
    with refused(PermissionDenied):
        step(other, administrator)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PRESS, Role.READER, Role.GUEST])
def test_only_administrators_look_after_accounts(administrator: User, role: Role) -> None:
    stranger, other = a_user(role), a_user(Role.READER)
    with refused(PermissionDenied):
        amend_account(user=stranger, role=Role.ADMINISTRATOR, by=stranger, at=NOON)
    with refused(PermissionDenied):
        close_account(user=other, by=stranger, at=NOON)
    with refused(PermissionDenied):
        give_password_link(user=administrator, by=stranger, at=NOON)
    closed = close_account(user=other, by=administrator, at=NOON)
    with refused(PermissionDenied):
        reopen_account(user=closed, by=stranger, at=NOON)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_in_a_file")
@pytest.mark.parametrize("step", [close, demote])
def test_two_administrators_who_close_one_another_leave_one(db: None, step: Step) -> None:
    keeper = alone(lambda: a_user(Role.ADMINISTRATOR))
    for _round in range(6):
        one, other = keeper, alone(lambda: a_user(Role.ADMINISTRATOR))

        def taken(user: User, by: User) -> bool:
            try:
                step(user, by)
            except PermissionDenied:
                return False
            return True

        told = elsewhere(lambda a=one, b=other: taken(a, b), lambda a=one, b=other: taken(b, a))  # type: ignore[misc]
        assert sorted(told, key=str) == [False, True]
        left = alone(lambda: list(User.objects.filter(role="administrator", is_active=True)))
        assert len(left) == 1
        keeper = left[0]


def test_how_an_account_stands() -> None:
    assert account_state(is_active=True, has_password=True, has_open_link=True) is AccountState.OPEN
    assert account_state(is_active=True, has_password=False, has_open_link=True) is AccountState.WAITING
    assert (
        account_state(is_active=True, has_password=False, has_open_link=False)
        is AccountState.WITHOUT_PASSWORD
    )
    assert account_state(is_active=False, has_password=True, has_open_link=True) is AccountState.CLOSED


def test_the_list_knows_the_state_and_the_link_of_each_account(administrator: User, reader: User) -> None:
    waiting = a_user(Role.GUEST)
    waiting.set_unusable_password()
    waiting.save()
    link = a_password_link(waiting, at=NOON).link
    close_account(user=reader, by=administrator, at=NOON)

    def told(after: timedelta = timedelta()) -> dict[User, tuple[AccountState, bool]]:
        lines = account_lines(accounts_listed(administrator, NOON + after))
        return {line.user: (line.state, line.link_until is not None) for line in lines}

    assert told() == {
        administrator: (AccountState.OPEN, False),
        waiting: (AccountState.WAITING, True),
        reader: (AccountState.CLOSED, False),
    }
    assert list(told())[-1] == reader
    assert told(after=link.expires_at - NOON)[waiting] == (AccountState.WITHOUT_PASSWORD, False)
    assert list(accounts_listed(reader, NOON)) == []
    assert key_of(waiting) == link.subject
