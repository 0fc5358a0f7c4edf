"""Password links: made by an administrator, used once by the person, over after seven days."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.actions import (
    AccountRefused,
    LinkRefused,
    close_account,
    give_password_link,
    revoke_link,
    set_password_by_link,
)
from kizuna.accounts.actions.passwords import VALID
from kizuna.accounts.attempts import Attempts
from kizuna.accounts.models import FailedLogin, SecretLink, User
from kizuna.accounts.queries import link_of, links_listed
from kizuna.accounts.rules import LinkPurpose, LinkState
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from tests.factories.accounts import PASSWORD, a_password_link
from tests.factories.audit import last_row, refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
NEW = "two rivers under one bridge"


def test_a_link_is_made_and_its_secret_is_kept_nowhere(administrator: User, officer: User) -> None:
    rows = AuditRow.objects.count()
    given = give_password_link(user=officer, by=administrator, at=NOON)
    assert len(given.token) >= 22
    assert given.link.expires_at == NOON + timedelta(days=7) == NOON + VALID
    assert (given.link.subject, given.link.recipient) == (key_of(officer), str(officer))
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "accounts.give_password_link"
    kept = [*SecretLink.objects.values(), *AuditRow.objects.values()]
    assert not any(given.token in str(value) for row in kept for value in row.values())
    assert officer.check_password(PASSWORD), "the old one serves until the new one is set"


def test_a_new_link_takes_the_earlier_one_back(administrator: User, officer: User, reader: User) -> None:
    first, other = a_password_link(officer, at=NOON).link, a_password_link(reader, at=NOON).link
    a_password_link(officer, at=NOON)
    first.refresh_from_db()
    other.refresh_from_db()
    assert first.state(NOON) is LinkState.REVOKED
    assert other.state(NOON) is LinkState.OPEN


def test_the_person_sets_their_password_once(administrator: User, officer: User) -> None:
    given = a_password_link(officer, at=NOON)
    Attempts(officer.username.upper(), "198.51.100.7", NOON).failed()
    rows = AuditRow.objects.count()
    set_password_by_link(link=given.link, password=NEW, at=NOON)
    officer.refresh_from_db()
    assert officer.check_password(NEW)
    assert AuditRow.objects.count() == rows + 1
    row = last_row()
    assert (row.by_key, row.action, row.changes) == (key_of(officer), "accounts.set_password", {})
    assert not FailedLogin.objects.exists(), "whoever has a new password need not wait"
    with refused(LinkRefused, "used"):
        set_password_by_link(link=given.link, password="another one entirely", at=NOON)
    officer.refresh_from_db()
    assert officer.check_password(NEW)


def test_a_link_that_is_over_sets_nothing(administrator: User, officer: User) -> None:
    given = a_password_link(officer, at=NOON)
    with refused(LinkRefused, "expired"):
        set_password_by_link(link=given.link, password=NEW, at=NOON + VALID)
    revoke_link(link=given.link, by=administrator, at=NOON)
    with refused(LinkRefused, "revoked"):
        set_password_by_link(link=given.link, password=NEW, at=NOON)
    officer.refresh_from_db()
    assert officer.check_password(PASSWORD)


def test_a_closed_account_gets_no_password(administrator: User, officer: User) -> None:
    given = a_password_link(officer, at=NOON)
    close_account(user=officer, by=administrator, at=NOON)
    # Even if a link of theirs were left open.
    SecretLink.objects.update(revoked_at=None)
    with refused(LinkRefused, "revoked"):
        set_password_by_link(link=given.link, password=NEW, at=NOON)
    assert SecretLink.objects.get().used_at is None


@pytest.mark.parametrize("weak", ["short", "password1234", "officer-name"])
def test_a_weak_password_is_refused_and_the_link_stays_open(
    administrator: User, officer: User, weak: str
) -> None:
    User.objects.filter(pk=officer.pk).update(username="officer-name")
    given = a_password_link(officer, at=NOON)
    with refused(AccountRefused, "weak_password"):
        set_password_by_link(link=given.link, password=weak, at=NOON)
    given.link.refresh_from_db()
    assert given.link.state(NOON) is LinkState.OPEN


def test_a_link_for_a_password_opens_nothing_else(administrator: User, officer: User) -> None:
    given = a_password_link(officer, at=NOON)
    assert link_of(given.token, LinkPurpose.APPROVAL) is None
    assert link_of(given.token, LinkPurpose.PASSWORD) == given.link


def test_the_office_neither_sees_nor_revokes_password_links(administrator: User, officer: User) -> None:
    given = a_password_link(at=NOON)
    assert list(links_listed(administrator)) == [given.link]
    assert list(links_listed(officer)) == []
    with refused(PermissionDenied):
        revoke_link(link=given.link, by=officer, at=NOON)
