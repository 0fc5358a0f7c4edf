"""The calendar by a secret link: valid to the letter, silent to strangers, cheap to ask again."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from kizuna.accounts.actions import open_feed
from kizuna.accounts.models import SecretLink, User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.rules import Term
from kizuna.delegations.actions import record_delegation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.months import months_later
from kizuna.register.actions import grant_tie
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.approvals import a_proposal, an_invitation
from tests.factories.audit import nothing_written
from tests.factories.promises import a_promise
from tests.factories.register import a_tie
from tests.factories.reports import words
from tests.factories.sources import NOON
from tests.factories.undertakings import a_clause, a_rhythm, an_obligation
from tests.web.reports.ical_lines import events_in
from tests.web.reports.test_start import in_months

pytestmark = pytest.mark.django_db


def the_feed(by: User, language: str = "en") -> str:
    _link, token = open_feed(name="My desk", language=language, by=by, at=timezone.now())
    return reverse("reports:feed", args=[token])


def asked(address: str, **headers: str) -> Any:
    return Client(headers=headers).get(address)


def events(address: str) -> dict[str, dict[str, str]]:
    """The events by what stands over them, read by our own reader; the library reads the same."""
    content = asked(address).content
    found = {event["SUMMARY"]: event for event in events_in(content)}
    read = {str(event["SUMMARY"]) for event in Calendar.from_ical(content).walk("VEVENT")}
    assert read == {*found}
    return found


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, title=words("A – B"))


def everything_is_due(officer: User, tie: Tie) -> None:
    """One thing of each sort."""
    renewing: dict[str, Any] = {"term": Term.AUTOMATIC.value, "term_months": 12, "notice_months": 3}
    paper = a_paper(officer, tie, title="Treaty", signed_on=in_months(-7).edtf, **renewing)
    fixed: dict[str, Any] = {"term": Term.FIXED.value, "term_months": 12}
    a_paper(officer, tie, title="Plan", signed_on=in_months(-3).edtf, **fixed)
    a_paper(officer, tie, title="Old plan", signed_on=in_months(-30).edtf, **fixed)
    an_obligation(officer, a_clause(officer, paper), "Report.", due=in_months(10).edtf)
    a_promise(officer, "Missed.", due="2019", tie=tie)
    year = timezone.localdate().year
    a_rhythm(officer, tie, 2, since=PartialDate(str(year - 1)), alternates=False, first_way="outgoing")
    a_paper(officer, tie, title="Charter", signed_on=str(year - 4))
    first = timezone.localdate() + timedelta(days=40)
    record_delegation(
        tie=tie,
        direction="incoming",
        title=words("Guests"),
        when=PartialDate(f"{first}/{first + timedelta(days=5)}"),
        by=officer,
        at=NOON,
    )


def test_everything_that_has_a_day_is_a_whole_day_of_its_own(officer: User, tie: Tie) -> None:
    everything_is_due(officer, tie)
    found = events(the_feed(officer))
    assert {summary.split(":")[0] for summary in found} == {
        "notice period", "renewal", "term is over", "due later", "overdue", "visit", "visit due", "anniversary",
    }  # fmt: skip
    notice = found["notice period: Treaty (A – B)"]
    last_day = months_later(timezone.localdate(), 2) - timedelta(days=1)
    assert (notice["DTSTART"], notice["DTEND"]) == (
        f"{last_day:%Y%m%d}",
        f"{last_day + timedelta(days=1):%Y%m%d}",
    )
    assert "Notice can be given until then" in notice["DESCRIPTION"]
    assert notice["URL"].startswith("http://testserver/agreements/")
    assert notice["ALARMS"] == "3"
    guests = found["visit: Guests (A – B)"]
    first = timezone.localdate() + timedelta(days=40)
    assert (guests["DTSTART"], guests["DTEND"]) == (f"{first:%Y%m%d}", f"{first + timedelta(days=6):%Y%m%d}")
    assert found["overdue: Missed. (A – B)"]["DTSTART"] == "20191231"
    assert found["overdue: Missed. (A – B)"]["ALARMS"] == "0"


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Kündigungsfrist"), ("ja", "予告期間"), ("en", "notice period")]
)
def test_it_speaks_the_language_that_was_chosen(officer: User, tie: Tie, language: str, word: str) -> None:
    everything_is_due(officer, tie)
    answer = asked(the_feed(officer, language), **{"accept-language": "fr"})
    assert answer["Content-Language"] == language
    assert word in answer.content.decode().replace("\r\n ", "")


def test_it_tells_the_owner_no_more_than_the_pages_do(officer: User, tie: Tie) -> None:
    a_promise(officer, "Ganz im Stillen.", due="2019", visibility="internal", tie=tie)
    a_promise(officer, "Offen gesagt.", due="2019", visibility="partners", tie=tie)
    reader, guest = a_user("reader"), a_user("guest")
    assert len(events(the_feed(officer))) == 2
    assert [*events(the_feed(reader))] == ["overdue: Offen gesagt. (A – B)"]
    address = the_feed(guest)
    assert events(address) == {}
    grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    assert [*events(address)] == ["overdue: Offen gesagt. (A – B)"]


def test_a_thing_keeps_its_number_and_counts_its_changes(officer: User, tie: Tie) -> None:
    renewing: dict[str, Any] = {"term": Term.AUTOMATIC.value, "term_months": 12, "notice_months": 3}
    paper = a_paper(officer, tie, title="Treaty", signed_on=in_months(-7).edtf, **renewing)
    address = the_feed(officer)
    before = events(address)["notice period: Treaty (A – B)"]
    assert (before["SEQUENCE"], before["LAST-MODIFIED"]) == ("0", "20260115T110000Z")
    amend_instrument(
        instrument=paper, signed_on=in_months(-6), title=words("Treaty!"), by=officer, at=timezone.now()
    )
    after = events(address)["notice period: Treaty! (A – B)"]
    assert after["UID"] == before["UID"]
    assert after["DTSTART"] > before["DTSTART"]
    assert after["SEQUENCE"] == "1"
    assert after["LAST-MODIFIED"] > before["LAST-MODIFIED"]
    assert after["DTSTAMP"] >= after["LAST-MODIFIED"]


def test_nothing_new_is_answered_in_one_line(officer: User, tie: Tie) -> None:
    everything_is_due(officer, tie)
    address = the_feed(officer)
    first = asked(address)
    again = asked(address, **{"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"] == asked(address)["ETag"]
    assert again["Cache-Control"] == "private, no-cache"
    a_promise(officer, "One more.", due="2019", tie=tie)
    assert asked(address, **{"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("times", [1, 3])
def test_it_takes_eight_queries_whatever_is_due(times: int, officer: User, query_count: QueryCount) -> None:
    for _ in range(times):
        everything_is_due(officer, a_tie(officer, title=words("A – B")))
    address = the_feed(officer)
    with query_count(8):
        asked(address)
    with query_count(7):
        asked(address)


def test_the_answer_is_for_nobody_else(officer: User, tie: Tie) -> None:
    answer = asked(the_feed(officer))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies


def test_the_link_opens_no_session(officer: User) -> None:
    client = Client()
    assert client.get(the_feed(officer)).status_code == 200
    assert client.get(reverse("start")).status_code == 302


def test_wrong_old_and_foreign_links_are_all_alike(officer: User, reader: User) -> None:
    addresses = {kind: the_feed(reader) for kind in ("taken back", "run out", "other role", "closed account")}
    tokens = {kind: address.rsplit("/", 1)[1][:-4] for kind, address in addresses.items()}
    links = {kind: SecretLink.objects.order_by("pk")[number] for number, kind in enumerate(tokens)}
    SecretLink.objects.filter(pk=links["taken back"].pk).update(revoked_at=NOON)
    SecretLink.objects.filter(pk=links["run out"].pk).update(expires_at=NOON)
    demoted, closed = a_user("officer"), a_user("officer")
    for kind, owner in (("other role", demoted), ("closed account", closed)):
        SecretLink.objects.filter(pk=links[kind].pk).update(made_by=owner, made_as="officer")
    User.objects.filter(pk=demoted.pk).update(role="reader")
    User.objects.filter(pk=closed.pk).update(is_active=False)
    addresses["wrong"] = reverse("reports:feed", args=["A" * 22])
    addresses["of another purpose"] = reverse("reports:feed", args=[_approval_token(officer)])
    answers = {kind: asked(address) for kind, address in addresses.items()}
    said = {(answer.status_code, answer.content, str(sorted(answer.items()))) for answer in answers.values()}
    assert len(said) == 1
    assert {answer.status_code for answer in answers.values()} == {404}
    assert answers["wrong"]["Referrer-Policy"] == "no-referrer"


def _approval_token(officer: User) -> str:
    _paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    return token


def test_the_secret_stands_in_no_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    token = "Ab-_" * 6
    asked(reverse("reports:feed", args=[token]))
    # The handler of the house comes before the one of the tests, which sees what it has made of the line.
    assert "Not Found: /calendar/feed/…" in caplog.text
    assert token not in caplog.text


def test_only_the_page_that_made_it_shows_the_address_and_no_title(
    officer: User, officer_client: Client
) -> None:
    page = reverse("reports:calendar")
    made = officer_client.post(page, {"name": "Telephone", "language": "ja"})
    text = made.content.decode()
    address = text.split('value="http')[1].split('"')[0]
    token = address.rsplit("/", 1)[1][:-4]
    assert asked(f"/calendar/feed/{token}.ics")["Content-Language"] == "ja"
    assert token not in text.split("<title>")[1].split("</title>")[0]
    assert (made["Referrer-Policy"], made["Cache-Control"]) == ("no-referrer", "private, no-store")
    shown = officer_client.get(page).content.decode()
    assert "Telephone" in shown
    assert token not in shown
    assert SecretLink.objects.get().token_hash not in shown


def test_one_renews_and_takes_back_ones_own(officer: User, officer_client: Client) -> None:
    old = the_feed(officer)
    link = SecretLink.objects.get()
    made = officer_client.post(reverse("reports:calendar_renew", args=[link.pk])).content.decode()
    new = made.split('value="http://testserver')[1].split('"')[0]
    assert (asked(old).status_code, asked(new).status_code) == (404, 200)
    link = SecretLink.objects.get(revoked_at=None)
    officer_client.post(reverse("reports:calendar_close", args=[link.pk]))
    assert asked(new).status_code == 404
    assert "My desk" not in officer_client.get(reverse("reports:calendar")).content.decode()


def test_a_link_of_somebody_else_is_not_there(officer: User, reader_client: Client) -> None:
    the_feed(officer)
    link = SecretLink.objects.get()
    with nothing_written():
        for name in ("calendar_renew", "calendar_close"):
            assert reader_client.post(reverse(f"reports:{name}", args=[link.pk])).status_code == 404
            assert reader_client.get(reverse(f"reports:{name}", args=[link.pk])).status_code == 405
    assert "My desk" not in reader_client.get(reverse("reports:calendar")).content.decode()


def test_what_is_typed_wrong_makes_no_link(officer_client: Client) -> None:
    with nothing_written():
        answer = officer_client.post(reverse("reports:calendar"), {"name": "", "language": "xx"})
    assert answer.status_code == 422


def test_the_office_sees_that_there_is_a_link_and_when_it_was_used(
    reader: User, officer_client: Client
) -> None:
    asked(the_feed(reader))
    page = officer_client.get(reverse("accounts:links")).content.decode()
    assert "calendar" in page
    assert "last used" in page


def test_an_empty_record_gives_an_empty_calendar(reader: User) -> None:
    assert events(the_feed(reader)) == {}


def test_far_away_things_are_left_out(officer: User, tie: Tie) -> None:
    a_promise(officer, "Far.", due="2200", tie=tie)
    a_promise(officer, "Near.", due=in_months(20).edtf, tie=tie)
    assert [*events(the_feed(officer))] == ["due later: Near. (A – B)"]
