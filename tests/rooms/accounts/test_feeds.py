"""Links of calendars: many uses, one owner, over with the role, the account, or the owner's wish."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.actions import (
    LinkRefused,
    close_feed,
    note_use_of_feed,
    open_feed,
    renew_feed,
    revoke_link,
)
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import feed_link_of, feeds_of, hash_of, link_of
from kizuna.accounts.rules import FEED_KEPT_UNUSED, MOST_FEEDS, LinkPurpose
from kizuna.audit.models import AuditRow
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def a_feed(by: User, **more: object) -> tuple[SecretLink, str]:
    return open_feed(**{"name": "Outlook", "language": "ja", "by": by, "at": NOON} | more)  # type: ignore[arg-type]


def test_the_secret_has_128_bit_and_only_its_hash_is_kept(officer: User) -> None:
    rows = AuditRow.objects.count()
    link, token = a_feed(officer)
    assert len(token) >= 22
    assert link.token_hash == hash_of(token)
    assert (link.language, link.made_as, link.made_by, link.recipient) == (
        "ja",
        "officer",
        officer,
        "Outlook",
    )
    assert AuditRow.objects.count() == rows + 1
    told = str(last_row().changes)
    assert token not in told
    assert link.token_hash not in told


@pytest.mark.parametrize("role", ["administrator", "officer", "press", "reader", "guest"])
def test_everybody_with_an_account_may_have_one_and_use_it_again_and_again(role: str) -> None:
    owner = a_user(role)
    link, token = a_feed(owner)
    for day in (1, 2, 300, 600):
        assert feed_link_of(token, NOON + day * DAY) == link
        assert note_use_of_feed(link=link, at=NOON + day * DAY)
        link.refresh_from_db()


def test_a_use_is_noted_once_a_day_without_a_row_in_the_trail(officer: User) -> None:
    link, _token = a_feed(officer)
    rows = AuditRow.objects.count()
    assert note_use_of_feed(link=link, at=NOON)
    link.refresh_from_db()
    assert not note_use_of_feed(link=link, at=NOON + timedelta(hours=2))
    assert (link.last_used_at, AuditRow.objects.count()) == (NOON, rows)


def test_what_nobody_uses_is_over_after_a_year(officer: User) -> None:
    _link, token = a_feed(officer)
    assert feed_link_of(token, NOON + FEED_KEPT_UNUSED - DAY) is not None
    assert feed_link_of(token, NOON + FEED_KEPT_UNUSED) is None


def test_it_ends_with_the_role_and_with_the_account(officer: User) -> None:
    _link, token = a_feed(officer)
    User.objects.filter(pk=officer.pk).update(role="reader")
    assert feed_link_of(token, NOON) is None
    User.objects.filter(pk=officer.pk).update(role="officer", is_active=False)
    assert feed_link_of(token, NOON) is None
    User.objects.filter(pk=officer.pk).update(is_active=True)
    assert feed_link_of(token, NOON) is not None


def test_a_link_opens_only_what_it_was_made_for(officer: User) -> None:
    _link, token = a_feed(officer)
    assert link_of(token, LinkPurpose.APPROVAL) is None
    assert feed_link_of("", NOON) is None
    assert feed_link_of(token[:-1], NOON) is None


def test_renewing_gives_another_secret_and_closes_the_old_one(officer: User) -> None:
    link, old = a_feed(officer)
    rows = AuditRow.objects.count()
    new, token = renew_feed(link=link, by=officer, at=NOON)
    assert (feed_link_of(old, NOON), feed_link_of(token, NOON)) == (None, new)
    assert (new.language, new.recipient) == ("ja", "Outlook")
    assert AuditRow.objects.count() == rows + 1
    assert list(feeds_of(officer)) == [new]
    with refused(LinkRefused, "revoked"):
        renew_feed(link=link, by=officer, at=NOON)


def test_the_owner_takes_it_back_and_so_may_the_office(officer: User, reader: User) -> None:
    link, token = a_feed(reader)
    close_feed(link=link, by=reader, at=NOON)
    assert feed_link_of(token, NOON) is None
    assert last_row().action == "accounts.close_feed"
    with refused(LinkRefused, "revoked"):
        close_feed(link=link, by=reader, at=NOON)
    other, token = a_feed(reader)
    revoke_link(link=other, by=officer, at=NOON)
    assert feed_link_of(token, NOON) is None
    assert not note_use_of_feed(link=other, at=NOON)


def test_nobody_else_and_no_closed_account_may_do_anything(officer: User, administrator: User) -> None:
    link, _token = a_feed(officer)
    with refused(PermissionDenied):
        renew_feed(link=link, by=administrator, at=NOON)
    with refused(PermissionDenied):
        close_feed(link=link, by=administrator, at=NOON)
    officer.is_active = False
    for step in (a_feed, lambda by: renew_feed(link=link, by=by, at=NOON)):
        with refused(PermissionDenied):
            step(officer)


def test_a_person_has_ten_at_most(officer: User) -> None:
    links = [a_feed(officer)[0] for _ in range(MOST_FEEDS)]
    with refused(LinkRefused, "too_many"):
        a_feed(officer)
    close_feed(link=links[0], by=officer, at=NOON)
    a_feed(officer)


def test_without_a_name_it_is_called_after_its_owner(officer: User) -> None:
    assert a_feed(officer, name=" ")[0].recipient == str(officer)
    with refused(LinkRefused, "nul"):
        a_feed(officer, name="a\0b")
