"""The audit trail on its page: in words, by person and day, with links, at the same cost for many rows."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import amend_municipality, amend_tie, grant_tie
from kizuna.reports.queries.trail import lines_of
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.house import a_house
from tests.factories.register import a_tie, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
RAW = re.compile(r"\b[a-z]+\.[a-z_]+:\d+|\b[a-z]+\.[a-z]+_[a-z_]+\b")


@pytest.fixture
def keeper(administrator: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(administrator)
    return client


def said(client: Client, **asked: str) -> str:
    """What the page says, without what is kept behind "as stored" and without addresses."""
    answer = client.get("/audit/", asked)
    assert answer.status_code == 200
    page = re.sub(r"<details.*?</details>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def subjects(client: Client, **asked: str) -> list[str]:
    answer = client.get("/audit/", asked)
    return [line.subject_key for line in answer.context["lines"]]


def test_administrators_read_who_did_what_in_words(officer: User, keeper: Client) -> None:
    tie = a_tie(officer)
    amend_tie(tie=tie, visibility="public", by=officer, at=NOON)
    page = said(keeper)
    assert "opened a tie" in page
    assert "corrected a tie" in page
    assert "Visibility: Office and partner city → now Public" in page
    assert f'href="/ties/{tie.pk}/"' in keeper.get("/audit/").content.decode()


def test_only_the_languages_that_changed_are_told(officer: User, keeper: Client) -> None:
    city = koriyama(officer)
    names = city.names.with_text("ja", "郡山")
    amend_municipality(municipality=city, names=names, by=officer, at=NOON)
    page = said(keeper)
    assert "Names (日本語): 郡山市 → now 郡山" in page
    assert "Names (English)" not in page


def test_rows_named_in_a_change_are_named_by_their_titles(officer: User, keeper: Client) -> None:
    guest = a_user("guest")
    User.objects.filter(pk=guest.pk).update(first_name="見本 花子")
    grant_tie(tie=a_tie(officer), user=guest, by=officer, at=NOON)
    assert "Guest: 見本 花子" in said(keeper)


def test_what_is_stored_can_be_read_to_the_letter(officer: User, keeper: Client) -> None:
    tie = a_tie(officer)
    page = keeper.get("/audit/").content.decode()
    assert f"register.open_tie {key_of(tie)} {{&quot;slug&quot;" in page


def test_nothing_of_a_house_is_told_by_its_raw_name(officer: User, keeper: Client) -> None:
    a_house(officer)
    assert AuditRow.objects.count() > 35
    pages = [said(keeper, page=str(number)) for number in range(1, AuditRow.objects.count() // 50 + 2)]
    assert [found for page in pages for found in RAW.findall(page)] == []


def test_everything_is_told_in_the_readers_language(officer: User, administrator: User) -> None:
    a_house(officer)
    with translation.override("ja"):
        lines = lines_of(list(AuditRow.objects.all()), "ja")
    words = {change.label for line in lines for change in line.changes}
    words |= {line.action for line in lines} | {line.kind for line in lines}
    assert len(words) > 40
    assert {word for word in words if word.isascii()} == {"SHA-256"}


def test_the_trail_is_narrowed_to_a_row_a_person_and_days(officer: User, keeper: Client) -> None:
    other = a_user()
    tie, theirs = a_tie(officer), a_tie(other)
    assert set(subjects(keeper, about=key_of(tie))) == {key_of(tie)}
    assert key_of(tie) not in subjects(keeper, by=key_of(other))
    assert key_of(theirs) in subjects(keeper, by=key_of(other))
    day = timezone.localtime(NOON).date()
    before, after = (day + timedelta(days=by) for by in (-1, 1))
    for asked, found in (
        ({"since": str(day), "until": str(day)}, True),
        ({"since": str(after)}, False),
        ({"until": str(before)}, False),
        ({"since": "nonsense"}, True),
        ({"until": "9999-12-31"}, True),
        ({"about": "a\0b"}, True),
        ({"by": "accounts.user:987654321"}, True),
    ):
        assert (key_of(tie) in subjects(keeper, **asked)) is found, asked
    assert "Nothing was changed like that" in said(keeper, since=str(after))
    assert "Only what was done to" in said(keeper, about=key_of(tie))


def test_a_partner_who_has_no_account_is_found_by_their_name(officer: User, keeper: Client) -> None:
    a_house(officer)
    row = AuditRow.objects.get(action="approvals.approve")
    assert row.by_key.startswith("accounts.secretlink:")
    assert f"?by={row.by_key.replace(':', '%3A')}" in keeper.get("/audit/").content.decode()
    answer = keeper.get("/audit/", {"by": row.by_key})
    by_them = AuditRow.objects.filter(by_key=row.by_key).count()
    assert [line.by for line in answer.context["lines"]] == [row.by_name] * by_them


def test_the_trail_is_read_page_by_page(officer: User, keeper: Client) -> None:
    tie = a_tie(officer)
    for number in range(60):
        title = LocalText({"en": f"Tie {number}"})
        amend_tie(tie=tie, title=title, by=officer, at=NOON + timedelta(minutes=number))
    answer = keeper.get("/audit/", {"about": key_of(tie), "page": "2"})
    assert len(answer.context["lines"]) == 11
    assert f"about={key_of(tie).replace(':', '%3A')}" in answer.content.decode()


def test_nobody_else_reads_it(officer_client: Client, reader_client: Client) -> None:
    assert [one.get("/audit/").status_code for one in (officer_client, reader_client)] == [403, 403]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_takes_seven_queries(
    officer: User, keeper: Client, query_count: QueryCount, rows: int
) -> None:
    for _ in range(rows):
        a_tie(officer)
    with query_count(7):
        assert keeper.get("/audit/").status_code == 200
