"""Undertakings on the page of a paper, and the form of a rhythm of visits."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.models import Obligation, VisitRhythm
from kizuna.kernel.dates import PartialDate
from kizuna.promises.actions import amend_promise
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.audit import nothing_written
from tests.factories.register import a_tie
from tests.factories.sources import NOON
from tests.factories.undertakings import a_clause, a_rhythm, an_obligation


def test_an_officer_keeps_what_a_clause_obliges_to(officer: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie)
    clause = a_clause(officer, paper, "4")
    address = reverse("agreements:obligation_new", args=[clause.pk])
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert address in page
    form = officer_client.get(address).content.decode()
    assert clause.text.text("en") in form
    sent = {
        "wording": "Die Städte berichten einander.",
        "wording_language": "de",
        "promised_by": "Essen",
        "due": "summer 2030",
        "every_months": "12",
    }
    answer = officer_client.post(address, sent)
    assert answer["Location"] == reverse("agreements:detail", args=[paper.pk]) + "#obligations"
    promise = Obligation.objects.get(clause=clause).promise
    assert (promise.due, promise.every_months, promise.promised_by) == (PartialDate("2030-22"), 12, "Essen")
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    for told in ("Die Städte berichten einander.", "summer 2030", "every 12 months", "Clause 4"):
        assert told in page
    ledger = officer_client.get(reverse("promises:list"), {"origin": "agreement"}).content.decode()
    assert "Memorandum, clause 4" in ledger


def test_what_is_typed_wrong_is_told_and_kept(officer: User, officer_client: Client, tie: Tie) -> None:
    clause = a_clause(officer, a_paper(officer, tie))
    address = reverse("agreements:obligation_new", args=[clause.pk])
    with nothing_written():
        page = officer_client.post(
            address, {"wording": "Etwas.", "wording_language": "de", "due": "someday", "every_months": "0"}
        ).content.decode()
    assert "someday" in page
    assert "Please type a date" in page


def test_a_reader_sees_undertakings_and_no_form(officer: User, reader_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie)
    clause = a_clause(officer, paper)
    an_obligation(officer, clause, "Offen gesagt.")
    hidden = an_obligation(officer, clause, "Ganz im Stillen.").promise
    amend_promise(promise=hidden, visibility="internal", by=officer, at=NOON)
    page = reader_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert "Offen gesagt." in page
    assert "Ganz im Stillen." not in page
    address = reverse("agreements:obligation_new", args=[clause.pk])
    assert address not in page
    with nothing_written():
        assert reader_client.get(address).status_code == 403
        assert reader_client.post(address, {"wording": "x"}).status_code == 403


def test_a_clause_of_a_paper_that_is_not_there_is_not_there(officer_client: Client) -> None:
    assert officer_client.get(reverse("agreements:obligation_new", args=[987_654_321])).status_code == 404


def test_the_page_says_when_the_paper_has_ended(officer: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2010")
    asked = an_obligation(officer, a_clause(officer, paper, "1"), "Erstens.").promise
    goes_on = an_obligation(officer, a_clause(officer, paper, "2", outlives=True), "Zweitens.").promise
    amend_instrument(instrument=paper, ended_on=PartialDate("2015"), by=officer, at=NOON)
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert ("paper has ended" in page, "outlives its paper" in page) == (True, True)
    assert reverse("promises:answer", args=[asked.pk]) in page
    assert reverse("promises:answer", args=[goes_on.pk]) not in page
    one = officer_client.get(reverse("promises:detail", args=[asked.pk])).content.decode()
    assert "Please say what becomes of it" in one
    other = officer_client.get(reverse("promises:detail", args=[goes_on.pk])).content.decode()
    assert "by its own words this undertaking outlives it" in other


@pytest.mark.parametrize("times", [1, 3])
def test_the_ledger_of_undertakings_takes_as_many_queries_for_one_as_for_three(
    times: int, officer: User, officer_client: Client, tie: Tie, query_count: QueryCount
) -> None:
    for number in range(times):
        clause = a_clause(officer, a_paper(officer, tie), str(number))
        an_obligation(officer, clause, promised_by="Essen")
    with query_count(12):
        page = officer_client.get(reverse("promises:list")).content.decode()
    assert page.count("Memorandum, clause") == times


def test_a_rhythm_is_recorded_corrected_and_ended_on_one_page(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    clause = a_clause(officer, a_paper(officer, tie), "5")
    address = reverse("agreements:rhythm", args=[tie.slug])
    assert "Memorandum, clause 5" in officer_client.get(address).content.decode()
    sent = {"every_years": "2", "alternates": "on", "first_way": "incoming", "paper": f"clause-{clause.pk}"}
    answer = officer_client.post(address, sent)
    assert answer["Location"].endswith("/ties/essen-koriyama/#delegations")
    rhythm = VisitRhythm.objects.get()
    assert (rhythm.every_years, rhythm.clause, rhythm.instrument) == (2, clause, clause.instrument)
    officer_client.post(address, {"every_years": "4", "told_by": "told in 2012", "until": "2020"})
    rhythm.refresh_from_db()
    assert (rhythm.every_years, rhythm.alternates, rhythm.clause) == (4, False, None)
    assert (rhythm.told_by, rhythm.until) == ("told in 2012", PartialDate("2020"))
    officer_client.post(address, {"every_years": "3", "paper": f"paper-{clause.instrument_id}"})
    assert VisitRhythm.objects.count() == 2


def test_a_refused_rhythm_is_told_at_its_field(officer: User, officer_client: Client, tie: Tie) -> None:
    elsewhere = a_paper(officer, a_tie(officer))
    address = reverse("agreements:rhythm", args=[tie.slug])
    with nothing_written():
        page = officer_client.post(address, {"every_years": "2"}).content.decode()
        assert "or how else it is known" in page
        officer_client.post(address, {"every_years": "2", "paper": f"paper-{elsewhere.pk}"})
        page = officer_client.post(address, {"every_years": "99", "told_by": "so"}).content.decode()
    assert "50" in page


def test_a_reader_may_not_open_the_form_and_an_internal_tie_is_not_there(
    officer: User, reader_client: Client, tie: Tie
) -> None:
    a_rhythm(officer, tie)
    with nothing_written():
        assert reader_client.get(reverse("agreements:rhythm", args=[tie.slug])).status_code == 403
