"""The page on which a signing is noted, and how it is shown."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.delegations.actions import record_delegation
from kizuna.delegations.rules import Direction
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Municipality, Tie
from tests.factories.agreements import a_paper
from tests.factories.audit import nothing_written
from tests.factories.register import a_person, a_tie
from tests.factories.reports import words
from tests.factories.sending import as_opened, rows
from tests.factories.sources import NOON


@pytest.fixture
def cities(tie: Tie) -> list[Municipality]:
    return [part.municipality for part in tie.parts.order_by("id")]


@pytest.fixture
def paper(officer: User, tie: Tie, cities: list[Municipality]) -> Instrument:
    return a_paper(officer, tie, parties=cities, adds=("energy",))


def address_of(paper: Instrument) -> str:
    return reverse("agreements:signing", args=[paper.pk])


def journey(by: User, tie: Tie, title: str, **more: str) -> int:
    noted = record_delegation(
        tie=tie,
        direction=Direction.OUTGOING,
        title=words(title),
        by=by,
        at=NOON,
        **more,  # type: ignore[arg-type]
    )
    return noted.entry_id


def test_everything_of_a_signing_is_noted_and_shown(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument, cities: list[Municipality]
) -> None:
    for family, given in (("Muster", "Jan"), ("Stell", "Ina"), ("Zeug", "Uwe")):
        a_person(officer, family, given)
    trip = journey(officer, tie, "Journey of the mayor")
    first, second = paper.parties.order_by("id")
    sent = {
        "signed_on": "2 September 2019",
        "place": str(cities[1]),
        "ceremony": str(trip),
        f"party_{first.pk}_signed_on": "September 2019",
        f"party_{first.pk}_needs_council": "on",
        f"party_{first.pk}_council_approved_on": "26 June 2019",
        f"party_{first.pk}_council_decision": "0815/2019",
        f"party_{first.pk}_council_address": "ris.example.org/oparl/815",
        f"party_{first.pk}_original_kept_at": "Stadtarchiv, Vertrag 7",
        f"party_{second.pk}_place": str(cities[0]),
    } | rows(
        "signatories",
        {"person": "Jan Muster", "role": "signatory", "party": str(first.pk), "function_as_printed_de": "OB"},
        {
            "person": "Ina Stell",
            "role": "co_signatory",
            "party": str(second.pk),
            "on_behalf_of": "Jan Muster",
            "signed_on": "3 September 2019",
            "by_video": "on",
        },
        {"person": "Uwe Zeug", "role": "witness"},
        {"role": "signatory"},
    )
    answer = officer_client.post(address_of(paper), sent, follow=True)
    assert answer.redirect_chain, answer.content.decode()
    page = unescape(answer.content.decode())
    for shown in (
        "Journey of the mayor",
        'href="https://ris.example.org/oparl/815"',
        "0815/2019",
        "Stadtarchiv, Vertrag 7",
        "on behalf of",
        "by video link",
        "Witnesses",
        "Co-signatory",
    ):
        assert shown in page
    shown = answer.context["page"]
    assert [line.signature.role for line in shown.signatories] == ["signatory", "co_signatory"]
    assert [line.signature.role for line in shown.witnesses] == ["witness"]
    before = _rows_of(paper)
    assert (
        officer_client.post(address_of(paper), as_opened(officer_client, address_of(paper))).status_code
        == 302
    )
    assert _rows_of(paper) == before


def _rows_of(paper: Instrument) -> list[tuple[object, ...]]:
    signatures = paper.signatures.order_by("person").values_list(
        "person", "party", "role", "on_behalf_of", "signed_on", "place", "by_video"
    )
    parties = paper.parties.order_by("id").values_list(
        "signed_on", "place", "needs_council", "council_approved_on", "council_decision", "council_address"
    )
    return [*signatures, *parties, *Instrument.objects.filter(pk=paper.pk).values_list("signed_on", "place")]


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", "ftp://example.org/paper", "data:text/html,x", "//", "no address at all"]
)
def test_only_web_addresses_are_taken_and_nothing_typed_is_lost(
    officer_client: Client, paper: Instrument, bad: str
) -> None:
    party = paper.parties.all()[0]
    sent = {
        f"party_{party.pk}_council_address": bad,
        f"party_{party.pk}_original_kept_at": "kept as typed",
    } | rows("signatories")
    with nothing_written():
        page = unescape(officer_client.post(address_of(paper), sent).content.decode())
    assert "begins with https:// or http://" in page
    assert "kept as typed" in page
    assert bad in page


def test_only_journeys_of_this_tie_can_be_the_occasion(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    mine, elsewhere = journey(officer, tie, "Ours"), journey(officer, a_tie(officer), "Theirs")
    page = officer_client.get(address_of(paper)).content.decode()
    assert "Ours" in page
    assert "Theirs" not in page
    with nothing_written():
        answer = officer_client.post(address_of(paper), {"ceremony": str(elsewhere)} | rows("signatories"))
    assert "must be a journey of this tie" in answer.content.decode()
    assert (
        officer_client.post(address_of(paper), {"ceremony": str(mine)} | rows("signatories")).status_code
        == 302
    )


def test_a_hidden_occasion_is_not_shown_to_a_reader(
    officer: User, officer_client: Client, reader_client: Client, tie: Tie, paper: Instrument
) -> None:
    trip = journey(officer, tie, "Secret trip", visibility="internal")
    officer_client.post(address_of(paper), {"ceremony": str(trip)} | rows("signatories"))
    page = reverse("agreements:detail", args=[paper.pk])
    assert "Secret trip" in officer_client.get(page).content.decode()
    assert "Secret trip" not in reader_client.get(page).content.decode()


def test_a_warning_is_told_after_saving_and_stays_on_the_page_of_editors(
    officer_client: Client, reader_client: Client, paper: Instrument
) -> None:
    party = paper.parties.all()[0]
    sent = {
        "signed_on": "2019-09-02",
        f"party_{party.pk}_needs_council": "on",
        f"party_{party.pk}_council_approved_on": "2019-10-01",
    } | rows("signatories")
    assert (
        "older than the approval of the council"
        in officer_client.post(address_of(paper), sent, follow=True).content.decode()
    )
    page = reverse("agreements:detail", args=[paper.pk])
    assert "Worth a second look" in officer_client.get(page).content.decode()
    assert "Worth a second look" not in reader_client.get(page).content.decode()
    assert Instrument.objects.get(pk=paper.pk).signed_on == PartialDate("2019-09-02")


def test_a_signatory_is_refused_at_its_row(officer_client: Client, paper: Instrument) -> None:
    sent = {"signed_on": "2019"} | rows("signatories", {"person": "Nobody Known", "role": "signatory"})
    with nothing_written():
        page = unescape(officer_client.post(address_of(paper), sent).content.decode())
    assert "Nothing in the register is called “Nobody Known”" in page
    sent = {"signed_on": "2019"} | rows("signatories", {"function_as_printed_de": "OB", "role": "signatory"})
    with nothing_written():
        page = officer_client.post(address_of(paper), sent).content.decode()
    assert "Please fill this in too" in page
