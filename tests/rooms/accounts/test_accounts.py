"""Opening accounts, and what they may do."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from kizuna.accounts.access import may, require
from kizuna.accounts.actions import AccountRefused, choose_language, open_account
from kizuna.accounts.models import User
from kizuna.accounts.rules import RIGHTS, Right, Role
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


def test_the_first_account_opens_itself_and_no_second_does() -> None:
    first = open_account(username="first", role=Role.OFFICER, at=NOON, password="a long pass phrase")
    assert first.check_password("a long pass phrase")
    assert last_row().by_key == f"accounts.user:{first.pk}"
    with refused(AccountRefused, "not_the_first"):
        open_account(username="second", role=Role.OFFICER, at=NOON)


def test_an_administrator_opens_accounts_and_an_officer_does_not(administrator: User, officer: User) -> None:
    opened = open_account(username="guest", role=Role.GUEST, at=NOON, by=administrator)
    assert not opened.has_usable_password()
    assert last_row().changes == {"username": "guest", "role": "guest"}
    with refused(PermissionDenied):
        open_account(username="another", role=Role.ADMINISTRATOR, at=NOON, by=officer)


@pytest.mark.parametrize("username", ["", "a\0b", "x" * 151, "no spaces please"])
def test_a_bad_user_name_is_refused(administrator: User, username: str) -> None:
    with refused(AccountRefused):
        open_account(username=username, role=Role.READER, at=NOON, by=administrator)


def test_a_taken_user_name_is_refused(administrator: User) -> None:
    with refused(AccountRefused, "username_taken"):
        open_account(username=administrator.username, role=Role.READER, at=NOON, by=administrator)


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
