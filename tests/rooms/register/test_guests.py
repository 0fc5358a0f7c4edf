"""Guests of a tie: shown, taken back, and seeing nothing more from that moment on."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.register.access import ties_visible_to
from kizuna.register.actions import RegisterRefused, grant_tie, withdraw_grant
from kizuna.register.queries.guests import guests_beside, guests_of
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


def test_a_tie_is_shown_and_taken_back(officer: User) -> None:
    guest, tie, other = a_user("guest"), a_tie(officer), a_tie(officer)
    grant = grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    grant_tie(tie=other, user=guest, by=officer, at=NOON)
    with nothing_written():
        grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    rows = AuditRow.objects.count()
    withdraw_grant(grant=grant, by=officer, at=NOON)
    assert list(ties_visible_to(guest)) == [other]
    assert AuditRow.objects.count() == rows + 1
    row = last_row()
    assert (row.action, row.subject) == ("register.withdraw_grant", key_of(tie))
    assert row.changes == {"user": key_of(guest)}


def test_what_was_taken_back_is_not_taken_back_again(officer: User) -> None:
    grant = grant_tie(tie=a_tie(officer), user=a_user("guest"), by=officer, at=NOON)
    again = type(grant).objects.get(pk=grant.pk)
    withdraw_grant(grant=grant, by=officer, at=NOON)
    with refused(RegisterRefused, "no_grant"):
        withdraw_grant(grant=again, by=officer, at=NOON)


@pytest.mark.parametrize("role", [Role.GUEST, Role.READER, Role.PRESS])
def test_only_the_office_takes_a_tie_back(officer: User, role: Role) -> None:
    grant = grant_tie(tie=a_tie(officer), user=a_user("guest"), by=officer, at=NOON)
    stranger = a_user(role)
    with refused(PermissionDenied):
        withdraw_grant(grant=grant, by=stranger, at=NOON)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.GUEST])
def test_ties_are_shown_one_by_one_to_guests_only(officer: User, role: Role) -> None:
    tie, user = a_tie(officer), a_user(role)
    with refused(RegisterRefused, "no_guest"):
        grant_tie(tie=tie, user=user, by=officer, at=NOON)


def test_a_closed_account_is_shown_nothing(officer: User) -> None:
    tie, closed = a_tie(officer), a_user("guest", is_active=False)
    with refused(RegisterRefused, "no_guest"):
        grant_tie(tie=tie, user=closed, by=officer, at=NOON)


def test_who_is_offered_and_who_is_listed(officer: User) -> None:
    tie, guest, other = a_tie(officer), a_user("guest"), a_user("guest")
    a_user("guest", is_active=False)
    assert set(guests_beside(tie)) == {guest, other}
    grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    assert list(guests_beside(tie)) == [other]
    assert [grant.user for grant in guests_of(tie)] == [guest]
