"""`kizuna manage open_administrator`: the first account, and the way back in."""

import re

import pytest
from django.core.management import CommandError, call_command

from kizuna.accounts.models import User
from kizuna.accounts.queries import link_of
from kizuna.accounts.rules import LinkPurpose, Role
from kizuna.columns.keys import key_of
from tests.factories.accounts import PASSWORD, a_user
from tests.factories.audit import last_row, nothing_written

pytestmark = pytest.mark.django_db
PATH = re.compile(r"/set-password/([\w-]+)/")


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    call_command("open_administrator", *words)
    return capsys.readouterr().out


def test_the_first_administrator_is_opened_with_a_link(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("a.muster", "--email", "a@example.org", "--full-name", "Ada Muster", "--language", "ja")
    out = said(capsys, *words)
    user = User.objects.get()
    assert (user.username, str(user), user.email) == ("a.muster", "Ada Muster", "a@example.org")
    assert (user.role, user.language, user.has_usable_password()) == (Role.ADMINISTRATOR, "ja", False)
    found = PATH.search(out)
    assert found
    link = link_of(found[1], LinkPurpose.PASSWORD)
    assert link
    assert link.subject == key_of(user)
    row = last_row()
    assert (row.action, row.by_key) == ("accounts.open_first_administrator", key_of(user))


def test_the_whole_address_is_told_where_it_is_known(
    settings: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://kizuna.example.org"]  # type: ignore[attr-defined]
    assert "\nhttps://kizuna.example.org/set-password/" in said(capsys, "a.muster")


def test_a_second_one_is_refused_with_the_way_out(administrator: User) -> None:
    with nothing_written(), pytest.raises(CommandError, match=r"There is an administrator already.*--again"):
        call_command("open_administrator", "another")


def test_other_accounts_do_not_stand_in_the_way(officer: User, capsys: pytest.CaptureFixture[str]) -> None:
    a_user(Role.ADMINISTRATOR, is_active=False)
    said(capsys, "a.muster")
    with nothing_written(), pytest.raises(CommandError, match="There is an administrator already"):
        call_command("open_administrator", officer.username)


def test_a_bad_user_name_is_refused(officer: User) -> None:
    with nothing_written(), pytest.raises(CommandError, match="taken"):
        call_command("open_administrator", officer.username)


def test_who_is_locked_out_gets_a_new_link(
    administrator: User, officer: User, capsys: pytest.CaptureFixture[str]
) -> None:
    assert PATH.search(said(capsys, administrator.username, "--again"))
    row = last_row()
    assert (row.action, row.subject) == ("accounts.give_administrator_link", key_of(administrator))
    administrator.refresh_from_db()
    assert administrator.check_password(PASSWORD)
    closed = a_user(Role.ADMINISTRATOR, is_active=False)
    for nobody in ("nobody", officer.username, closed.username):
        with nothing_written(), pytest.raises(CommandError, match="no administrator of this user name"):
            call_command("open_administrator", nobody, "--again")
