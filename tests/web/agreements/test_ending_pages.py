"""Notice and withdrawal at the screen: first told, then confirmed."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import add_clause
from kizuna.agreements.models import Instrument
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from tests.factories.agreements import a_paper
from tests.factories.approvals import WORDING
from tests.factories.audit import nothing_written
from tests.factories.sources import NOON


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(
        officer,
        tie,
        signed_on="2020-04-01",
        term="automatic",
        term_months=36,
        renewal_months=12,
        notice_months=6,
    )


def notice(paper: Instrument, asked: str = "") -> str:
    return reverse("agreements:notice", args=[paper.pk]) + asked


def test_the_end_is_worked_out_before_anything_is_written(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    a_paper(officer, tie, title="Zusatz zum Vertrag", signed_on="2021", parent=paper, relation="supplements")
    add_clause(instrument=paper, number="9", text=WORDING, outlives=True, by=officer, at=NOON)
    with nothing_written():
        asked = officer_client.get(notice(paper)).content.decode()
        page = officer_client.get(notice(paper, "?on=1+October+2026"))
    assert "Last day in force" not in asked
    shown = page.content.decode()
    assert "Last day in force: 31 March 2028" in shown
    assert "Zusatz zum Vertrag" in shown
    assert "Clause 9" in shown
    form = page.context["form"]
    assert (form["notified_on"].value(), form["ended_on"].value()) == ("1 October 2026", "31 March 2028")


def test_what_is_confirmed_is_written_and_may_differ(officer_client: Client, paper: Instrument) -> None:
    sent = {"notified_on": "1 October 2026", "ended_on": "end of nothing"}
    with nothing_written():
        page = officer_client.post(notice(paper, "?on=2026-10-01"), sent).content.decode()
    assert "Please type a date" in page
    assert "end of nothing" in page
    answer = officer_client.post(notice(paper), sent | {"ended_on": "31 December 2026"}, follow=True)
    assert "before its notice period is over" in answer.content.decode()
    paper.refresh_from_db()
    assert (paper.notified_on, paper.ended_on) == (PartialDate("2026-10-01"), PartialDate("2026-12-31"))


@pytest.mark.parametrize("asked", ["?on=", "?on=nonsense", "?on=2026", "?on=9999-12-31"])
def test_a_day_that_leads_nowhere_is_answered_calmly(
    officer_client: Client, paper: Instrument, asked: str
) -> None:
    assert officer_client.get(notice(paper, asked)).status_code == 200


def test_a_renewed_paper_leads_to_its_renewal(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    renewal = a_paper(officer, tie, title="Renewal", signed_on="2023", parent=paper, relation="renews")
    assert notice(renewal) in officer_client.get(notice(paper, "?on=2026-10-01")).content.decode()
    with nothing_written():
        page = officer_client.post(notice(paper), {"notified_on": "2026-10-01"}).content.decode()
    assert "renewed by “Renewal”" in page


def test_a_draft_is_withdrawn_and_a_signed_paper_is_not(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    draft = a_paper(officer, tie, title="Draft")
    address = reverse("agreements:withdraw_paper", args=[draft.pk])
    page = reverse("agreements:detail", args=[draft.pk])
    assert address in officer_client.get(page).content.decode()
    answer = officer_client.post(address, {"withdrawn_on": "1 June 2020"}, follow=True)
    assert "withdrawn" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.withdrawn_on == PartialDate("2020-06-01")
    assert address not in officer_client.get(page).content.decode()
    other = reverse("agreements:withdraw_paper", args=[paper.pk])
    assert other not in officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    with nothing_written():
        shown = officer_client.post(other, {"withdrawn_on": "2026-06-01"}).content.decode()
    assert "cannot be withdrawn any more" in shown


def test_the_page_of_a_paper_offers_the_ways_to_end_it(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie, paper: Instrument
) -> None:
    page = reverse("agreements:detail", args=[paper.pk])
    ending = f"?parent={paper.pk}&amp;relation=terminates"
    for client, offered in ((officer_client, True), (reader_client, False)):
        shown = client.get(page).content.decode()
        assert (notice(paper) in shown) is offered
        assert (ending in shown) is offered
    over = a_paper(officer, tie, signed_on="2010", ended_on="2012")
    assert (
        notice(over) not in officer_client.get(reverse("agreements:detail", args=[over.pk])).content.decode()
    )
