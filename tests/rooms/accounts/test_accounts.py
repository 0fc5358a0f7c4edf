"""Opening accounts, and what they may do."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from kizuna.accounts.access import may, require
from kizuna.accounts.actions import AccountRefused, choose_language, open_account, open_account_with_link
from kizuna.accounts.actions.passwords import VALID
from kizuna.accounts.models import User
from kizuna.accounts.queries import link_of
from kizuna.accounts.rules import RIGHTS, LinkPurpose, Right, Role
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


def test_an_administrator_opens_accounts_and_an_officer_does_not(administrator: User, officer: User) -> None:
    opened = open_account(username="guest", name="見本 花子 ", role=Role.GUEST, at=NOON, by=administrator)
    assert not opened.has_usable_password()
    assert str(opened) == "見本 花子"
    row = last_row()
    assert (row.by_key, row.subject) == (key_of(administrator), key_of(opened))
    assert row.changes == {"username": "guest", "role": "guest", "name": "見本 花子", "email": ""}
    with refused(PermissionDenied):
        open_account(username="another", role=Role.ADMINISTRATOR, at=NOON, by=officer)


def test_an_account_comes_with_a_link_to_its_first_password(administrator: User, officer: User) -> None:
    rows = AuditRow.objects.count()
    given = open_account_with_link(username="g.mihon", role=Role.GUEST, at=NOON, by=administrator)
    assert AuditRow.objects.count() == rows + 1
    assert link_of(given.token, LinkPurpose.PASSWORD) == given.link
    assert given.link.expires_at == NOON + VALID
    with refused(PermissionDenied):
        open_account_with_link(username="another", role=Role.GUEST, at=NOON, by=officer)
    with refused(AccountRefused, "username_taken"):
        open_account_with_link(username="g.mihon", role=Role.GUEST, at=NOON, by=administrator)


@pytest.mark.parametrize("username", ["", "a\0b", "x" * 151, "no spaces please", "аdmin", "mıke", "Ａda"])
def test_a_bad_user_name_is_refused(administrator: User, username: str) -> None:
    with refused(AccountRefused):
        open_account(username=username, role=Role.READER, at=NOON, by=administrator)


def test_a_taken_user_name_is_refused(administrator: User) -> None:
    for taken in (administrator.username, administrator.username.upper()):
        with refused(AccountRefused, "username_taken"):
            open_account(username=taken, role=Role.READER, at=NOON, by=administrator)


@pytest.mark.parametrize(
    "wrong", [{"email": "nobody"}, {"language": "fr"}, {"name": "a\0b"}, {"name": "x" * 151}]
)
def test_what_cannot_be_kept_of_an_account_is_refused(administrator: User, wrong: dict[str, Any]) -> None:
    with refused(AccountRefused, "" if "name" in wrong else "invalid"):
        open_account(username="new", role=Role.READER, at=NOON, by=administrator, **wrong)


def test_everyone_chooses_their_own_language_only(reader: User, officer: User) -> None:
    assert choose_language(user=reader, language="ja", by=reader, at=NOON).language == "ja"
    assert last_row().changes == {"language": ["en", "ja"]}
    with refused(PermissionDenied):
        choose_language(user=reader, language="de", by=officer, at=NOON)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("right", list(Right))
def test_a_role_carries_its_rights_while_the_account_is_active(role: Role, right: Right) -> None:
    user = a_user(role)
    assert may(user, right) is (right in RIGHTS[role])
    user.is_active = False
    assert not may(user, right)


def test_nobody_who_is_not_logged_in_has_a_right() -> None:
    assert not may(AnonymousUser(), Right.SEE_RECORD)
    with pytest.raises(PermissionDenied):
        require(AnonymousUser(), Right.SEE_RECORD)
