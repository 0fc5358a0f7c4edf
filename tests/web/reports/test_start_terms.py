"""What the start page asks about papers, rhythms, undertakings and round years, and for how many queries."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.rules import Term
from kizuna.delegations.actions import record_delegation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.months import months_later
from kizuna.promises.actions import answer_promise
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.chronicle import an_entry
from tests.factories.promises import a_promise
from tests.factories.register import a_tie
from tests.factories.reports import a_lived_tie, words
from tests.factories.sources import NOON
from tests.factories.undertakings import a_clause, a_rhythm, an_obligation
from tests.rooms.agreements.test_clauses import effect
from tests.web.reports.test_start import in_months, said, start

pytestmark = pytest.mark.django_db
A_YEAR_AND_RENEWING: dict[str, Any] = {"term": Term.AUTOMATIC.value, "term_months": 12, "notice_months": 3}


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, title=words("A – B"))


def this_year() -> int:
    return timezone.localdate().year


def dues(client: Client) -> str:
    """What stands above the clocks."""
    return said(start(client)).split("This fortnight")[0]


def test_notice_comes_up_half_a_year_before_its_last_day(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on=in_months(-7).edtf, **A_YEAR_AND_RENEWING)
    for client in (officer_client, reader_client):
        page = start(client)
        assert "notice period" in said(page)
        assert reverse("agreements:detail", args=[paper.pk]) in page
    last_day = months_later(timezone.localdate(), 2) - timedelta(days=1)
    assert f"until {last_day:%-d %B %Y}" in dues(officer_client)
    amend_instrument(instrument=paper, signed_on=in_months(-1), by=officer, at=NOON)
    assert "notice period" not in dues(officer_client)


def test_an_internal_paper_asks_nobody_who_may_not_see_it(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    a_paper(officer, tie, signed_on=in_months(-7).edtf, visibility="internal", **A_YEAR_AND_RENEWING)
    assert "notice period" in dues(officer_client)
    assert "notice period" not in dues(reader_client)


def test_a_beginning_known_to_the_month_is_told_so(officer: User, officer_client: Client, tie: Tie) -> None:
    month = in_months(-7).edtf[:7]
    a_paper(officer, tie, signed_on=month, term=Term.BY_ACT.value, term_months=12)
    page = dues(officer_client)
    assert "renewal" in page
    assert "the day may be any of these" in page
    assert "6 months are assumed" in page


def test_a_term_that_ran_out_waits_until_somebody_notes_its_end(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on=in_months(-30).edtf, term=Term.FIXED.value, term_months=12)
    assert "term is over" in dues(officer_client)
    assert "Say how it goes on" in dues(officer_client)
    amend_instrument(instrument=paper, ended_on=in_months(-18), by=officer, at=NOON)
    assert "term is over" not in dues(officer_client)


def test_a_rhythm_makes_a_visit_due_until_it_is_planned(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    clause = a_clause(officer, a_paper(officer, tie, title="Charter"), "5")
    a_rhythm(officer, tie, 2, clause=clause)
    record_delegation(
        tie=tie,
        direction="incoming",
        title=words("Guests"),
        when=PartialDate(str(this_year() - 2)),
        by=officer,
        at=NOON,
    )
    page = dues(officer_client)
    assert (
        f"31 December {this_year()} A – B every 2 years, in turns, next: we go to them, Charter, clause 5"
        in page
    )
    assert "Plan the visit" in page
    assert "Open the dossier" in dues(reader_client)
    record_delegation(
        tie=tie, direction="outgoing", title=words("Journey"), when=in_months(1), by=officer, at=NOON
    )
    assert "visit due" not in dues(officer_client)


def test_who_may_not_see_the_paper_is_told_the_rhythm_without_it(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, title="Secret charter", visibility="internal")
    a_rhythm(officer, tie, 2, since=PartialDate("2010"), instrument=paper)
    assert "every 2 years, in turns, Secret charter" in dues(officer_client)
    assert "every 2 years, in turns" in dues(reader_client)
    assert "Secret charter" not in dues(reader_client)


def test_a_missed_visit_is_overdue_unless_its_paper_is_over(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="1990", title="Charter")
    rhythm = a_rhythm(officer, tie, 4, since=PartialDate("1990"), instrument=paper)
    assert "visit overdue 1994" in dues(officer_client)
    amend_instrument(instrument=paper, ended_on=PartialDate("2000"), by=officer, at=NOON)
    assert "visit overdue" not in dues(officer_client)
    type(rhythm).objects.update(instrument=None)
    assert "visit overdue" in dues(officer_client)


def test_round_years_come_up_within_a_year_once_for_paper_and_tie(
    officer: User, officer_client: Client
) -> None:
    year = this_year() - 10
    tie = a_tie(officer, title=words("A – B"), since=PartialDate(str(year)))
    assert "anniversary" in dues(officer_client)
    assert "10 years (City-to-city cooperation)" in dues(officer_client)
    a_paper(officer, tie, title="Charter", signed_on=str(year))
    page = dues(officer_client)
    assert page.count("anniversary") == 1
    assert "Charter 10 years A – B" in page


def test_neither_supplements_nor_ended_papers_have_anniversaries(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    base = a_paper(officer, tie, signed_on=str(this_year() - 10), ended_on=str(this_year() - 1))
    a_paper(officer, tie, signed_on=str(this_year() - 5), parent=base, relation="supplements")
    assert "anniversary" not in dues(officer_client)


def test_an_undertaking_of_a_paper_that_has_ended_is_asked_about_once(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="2010")
    promise = an_obligation(officer, a_clause(officer, paper), "Jährlich wird berichtet.", due="2011").promise
    assert "overdue" in dues(officer_client)
    amend_instrument(instrument=paper, ended_on=PartialDate("2019-12-31"), by=officer, at=NOON)
    page = dues(officer_client)
    assert "paper has ended since 1 January 2020 Jährlich wird berichtet." in page
    assert page.count("Jährlich wird berichtet.") == 2  # once more for those who hear the link
    assert "Say what becomes of it" in page
    assert "Say what becomes of it" not in dues(reader_client)
    answer_promise(
        promise=promise,
        state="open",
        reason=LocalText({"en": "It goes on."}),
        due=PartialDate("2200"),
        by=officer,
        at=timezone.now(),
    )
    assert "Jährlich wird berichtet." not in dues(officer_client)


def test_a_changed_promise_comes_up_again_by_its_new_date(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    promise = a_promise(officer, "Put off.", due="2019", tie=tie)
    answer_promise(
        promise=promise,
        state="changed",
        reason=LocalText({"en": "The flight was cancelled."}),
        due=in_months(1),
        by=officer,
        at=NOON,
    )
    assert f"due soon {in_months(1).earliest:%-d %B %Y} Put off." in dues(officer_client)


def test_a_field_in_force_without_any_sign_of_life_is_quiet(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    a_clause(officer, a_paper(officer, tie, signed_on="2010"), touches=[effect("medicine")])
    an_entry(officer, when=in_months(-1).edtf, tie=tie)
    page = dues(officer_client)
    assert "silent since 31 December 2010 A – B: Medicine" in page
    an_entry(officer, when=in_months(-1).edtf, tie=tie, fields=[effect("medicine").field])
    assert "Medicine" not in dues(officer_client)


def test_many_dues_are_grouped_and_the_thirteenth_is_folded_away(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    for number in range(14):
        a_promise(officer, f"Missed {number}.", due=str(2001 + number), tie=tie)
    a_promise(officer, "Near.", due=in_months(1).edtf, tie=tie)
    page = start(officer_client)
    waiting = page.split('id="due-now"')[1].split("</section>")[0]
    assert "(14)" in waiting
    before, folded = waiting.split("<details")
    assert before.count('class="kz-due"') == 12
    assert folded.count('class="kz-due"') == 2
    assert page.index('id="due-now"') < page.index("Near.")


@pytest.mark.parametrize("times", [1, 3])
def test_the_start_page_takes_as_many_queries_whatever_is_due(
    times: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    for _ in range(times):
        lived = a_lived_tie(officer) if not Tie.objects.exists() else None
        tie = lived.tie if lived else a_tie(officer, since=PartialDate(str(this_year() - 10)))
        paper = a_paper(officer, tie, signed_on=in_months(-7).edtf, **A_YEAR_AND_RENEWING)
        clause = a_clause(officer, paper)
        an_obligation(officer, clause, due="2019")
        an_obligation(officer, clause, due="2019")
        ended = a_paper(officer, tie, signed_on="2010", ended_on="2012")
        an_obligation(officer, a_clause(officer, ended), due="2011")
        a_rhythm(officer, tie, 2, since=PartialDate("2010"))
        an_entry(officer, when="2015", tie=tie)
    with query_count(29):
        start(officer_client)


def test_the_fortnight_shows_each_day_and_what_is_on_it(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    first = timezone.localdate() + timedelta(days=3)
    last = first + timedelta(days=2)
    record_delegation(
        tie=tie,
        direction="incoming",
        title=words("Guests"),
        when=PartialDate(f"{first}/{last}"),
        by=officer,
        at=NOON,
    )
    days = start(officer_client).split('class="kz-fortnight"')[1].split("</ol>")[0].split("<li ")[1:]
    assert len(days) == 14
    assert ["Guests" in day for day in days] == [number in {3, 4, 5} for number in range(14)]
    assert ['aria-current="date"' in day for day in days] == [True] + [False] * 13


def test_the_dossier_tells_the_rhythm_as_of_the_day(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, title="Charter", visibility="internal", signed_on="2010")
    a_rhythm(officer, tie, 2, instrument=paper, since=PartialDate("2010"))
    for year, way in ((2012, "incoming"), (2014, "outgoing")):
        record_delegation(
            tie=tie,
            direction=way,
            title=words(f"Visit {year}"),
            when=PartialDate(str(year)),
            by=officer,
            at=NOON,
        )

    def told(client: Client, on: str) -> str:
        page = client.get(reverse("reports:dossier", args=[tie.slug]), {"on": on}).content.decode()
        return said(page).split("Rhythm of visits:")[-1].split("Correct")[0] if "Rhythm of" in page else ""

    assert "next: we go to them, Charter · next visit due 2014" in told(officer_client, "2013-05-01")
    assert "next: they come to us, Charter · next visit due 2016" in told(officer_client, "2015-05-01")
    assert "overdue" not in told(officer_client, "2016-12-31")
    assert "overdue" in told(officer_client, "2017-01-01")
    assert "every 2 years" not in told(officer_client, "2009-01-01")
    shown = told(reader_client, "2015-05-01")
    assert "every 2 years" in shown
    assert "Charter" not in shown
