"""Two people at two browsers: the second one is told what the first one changed, and loses nothing."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    NewSignature,
    PartySigning,
    add_clause,
    amend_clause,
    amend_instrument,
    note_signing,
    remove_clause,
)
from kizuna.agreements.models import Clause, Instrument
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper, fields
from tests.factories.approvals import WORDING
from tests.factories.audit import nothing_written
from tests.factories.register import a_person
from tests.factories.sending import as_opened
from tests.factories.sources import NOON


@pytest.fixture
def colleague(officer: User) -> User:
    user = a_user("officer")
    user.first_name, user.last_name = "Kim", "Kollegin"
    user.save()
    return user


def test_of_a_paper(officer: User, colleague: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2018", adds=("energy",))
    address = reverse("agreements:edit", args=[paper.pk])
    opened = as_opened(officer_client, address)
    amend_instrument(
        instrument=paper,
        title=LocalText({"de": "Neuer Titel", "en": "New title"}),
        signed_on=PartialDate("2019-09-02"),
        kind="intent",
        ends=fields("sport"),
        by=colleague,
        at=NOON,
    )
    mine = {"name_as_printed": "typed by me", "signed_on": "2017"}
    with nothing_written():
        answer = officer_client.post(address, opened | mine)
    page = unescape(answer.content.decode())
    assert "Kim Kollegin changed this on" in page
    assert "It now says: German: Neuer Titel, English: New title" in page
    assert "It now says: 2 September 2019" in page
    assert "It now says: Declaration of intent" in page
    assert "The rows under “Fields” were changed too." in page
    assert 'value="typed by me"' in page
    assert 'value="2017"' in page
    form = answer.context["form"]
    assert {*form.errors} == {"__all__", "title", "signed_on", "kind"}
    again = opened | mine | {"seen": form["seen"].value()}
    assert officer_client.post(address, again).status_code == 302
    paper = Instrument.objects.get(pk=paper.pk)
    assert (paper.name_as_printed, paper.signed_on) == ("typed by me", PartialDate("2017"))


def test_whoever_only_looked_disturbs_nobody(officer: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2018")
    address = reverse("agreements:edit", args=[paper.pk])
    opened = as_opened(officer_client, address)
    as_opened(officer_client, address)
    assert officer_client.post(address, opened | {"signed_on": "2019"}).status_code == 302


def test_of_a_clause(officer: User, colleague: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie)
    clause = add_clause(instrument=paper, number="1", text=WORDING, by=officer, at=NOON)
    other = add_clause(instrument=paper, number="2", text=WORDING, by=officer, at=NOON)
    address = reverse("agreements:clause_edit", args=[paper.pk, clause.pk])
    opened = as_opened(officer_client, address)
    amend_clause(clause=clause, outlives=True, number="1a", by=colleague, at=NOON)
    amend_clause(clause=other, number="2a", by=officer, at=NOON)
    with nothing_written():
        answer = officer_client.post(address, opened | {"text_de": "von mir"})
    page = unescape(answer.content.decode())
    assert "Kim Kollegin changed this on" in page
    assert "It now says: 1a" in page
    assert "It now says: yes" in page
    assert "von mir" in page
    again = opened | {"text_de": "von mir", "seen": answer.context["form"]["seen"].value()}
    assert officer_client.post(address, again).status_code == 302
    assert Clause.objects.get(pk=clause.pk).text["de"] == "von mir"


def test_of_a_clause_that_is_gone(officer: User, colleague: User, officer_client: Client, tie: Tie) -> None:
    paper = a_paper(officer, tie)
    clause = add_clause(instrument=paper, number="1", text=WORDING, by=officer, at=NOON)
    address = reverse("agreements:clause_edit", args=[paper.pk, clause.pk])
    opened = as_opened(officer_client, address)
    remove_clause(clause=clause, by=colleague, at=NOON)
    with nothing_written():
        answer = officer_client.post(address, opened | {"text_de": "von mir"})
    assert "Somebody took this clause out" in answer.content.decode()
    assert "von mir" in answer.content.decode()
    again = opened | {"text_de": "von mir", "anew": answer.context["form"]["anew"].value()}
    assert officer_client.post(address, again).status_code == 302
    assert Clause.objects.get().text["de"] == "von mir"
    assert officer_client.get(address).status_code == 404
    never = reverse("agreements:clause_edit", args=[paper.pk, 987_654])
    assert officer_client.post(never, opened).status_code == 404


def test_of_a_signing(officer: User, colleague: User, officer_client: Client, tie: Tie) -> None:
    cities = [part.municipality for part in tie.parts.all()]
    paper = a_paper(officer, tie, parties=cities)
    party = paper.parties.order_by("id")[0]
    address = reverse("agreements:signing", args=[paper.pk])
    opened = as_opened(officer_client, address)
    signed = [NewSignature(a_person(officer, "Muster", "Jan"))]
    noted = [PartySigning(cities[0], PartialDate("2019-09-02"), original_kept_at="Stadtarchiv")]
    note_signing(instrument=paper, parties=noted, signatories=signed, by=colleague, at=NOON)
    kept = f"party_{party.pk}_original_kept_at"
    with nothing_written():
        answer = officer_client.post(address, opened | {kept: "my drawer"})
    page = unescape(answer.content.decode())
    assert "Kim Kollegin changed this on" in page
    assert "It now says: 2 September 2019" in page
    assert "It now says: Stadtarchiv" in page
    assert "The rows under “Signatories and witnesses” were changed too." in page
    assert "my drawer" in page
    again = opened | {kept: "my drawer", "seen": answer.context["form"]["seen"].value()}
    assert officer_client.post(address, again).status_code == 302
