"""Clauses on the page of their paper, and the pages on which they are put in, moved and taken out."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import ClauseEffect, add_clause, amend_instrument
from kizuna.agreements.models import Clause, Instrument, Obligation
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import record_promise
from kizuna.register.models import FieldOfCooperation, Tie
from tests.factories.agreements import a_paper
from tests.factories.approvals import WORDING
from tests.factories.audit import nothing_written
from tests.factories.sending import as_opened, rows
from tests.factories.sources import NOON


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(officer, tie, signed_on="2018", authentic_languages=["de", "ja"])


def a_clause(by: User, paper: Instrument, number: str = "1", **more: object) -> Clause:
    return add_clause(instrument=paper, number=number, text=WORDING, by=by, at=NOON, **more)  # type: ignore[arg-type]


def at(name: str, clause: Clause) -> str:
    return reverse(f"agreements:clause_{name}", args=[clause.instrument_id, clause.pk])


def page_of(client: Client, paper: Instrument) -> str:
    return unescape(client.get(reverse("agreements:detail", args=[paper.pk])).content.decode())


def test_an_officer_adds_a_clause_with_all_it_does(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    earlier = a_clause(officer, paper, "2")
    later = a_paper(officer, tie, title="Later", parent=paper, relation="amends")
    address = reverse("agreements:clause_new", args=[later.pk])
    sent = {
        "number": "1",
        "kind": "fields",
        "heading_de": "Bereiche",
        "text_de": "Neu gefasst.",
        "change": "replaces",
        "changed_clause": str(earlier.pk),
        "outlives": "on",
    } | rows(
        "effects", {"field": "energy", "effect": "extends", "as_printed": "Wasserstoff"}, {"effect": "adds"}
    )
    assert officer_client.get(address).context["form"]["number"].value() == "1"
    answer = officer_client.post(address, sent)
    clause = Clause.objects.get(instrument=later)
    assert answer["Location"] == f"{reverse('agreements:detail', args=[later.pk])}#clause-{clause.pk}"
    assert (clause.changed_clause, clause.change, clause.outlives) == (earlier, "replaces", True)
    effect = clause.effects.get()
    assert (effect.field.code, effect.effect, effect.as_printed) == ("energy", "extends", "Wasserstoff")
    here, there = page_of(officer_client, later), page_of(officer_client, paper)
    assert f'id="clause-{clause.pk}"' in here
    assert "clause 2 of “Memorandum”" in here
    assert "replaced by" in there
    assert "clause 1 of “Later”" in there
    assert f"#clause-{clause.pk}" in there


def test_authentic_texts_are_marked_and_one_that_is_missing_is_named(
    officer_client: Client, paper: Instrument
) -> None:
    address = reverse("agreements:clause_new", args=[paper.pk])
    page = officer_client.get(address).content.decode()
    assert page.count("(authentic)") == 2
    sent = {"number": "7", "kind": "other", "text_de": "Nur auf Deutsch."} | rows("effects")
    with nothing_written():
        page = officer_client.post(address, sent).content.decode()
    assert "Missing: Japanese." in page
    assert "Nur auf Deutsch." in page


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text_de": "", "text_ja": ""}, "Missing: German, Japanese."),
        ({"number": "1"}, "has this number already"),
        ({"change": "repeals"}, "Please choose the clause that is changed"),
        ({"changed_clause": "1"}, "can only change clauses of papers this paper hangs on"),
    ],
)
def test_bad_input_is_told_kept_and_changes_nothing(
    officer: User, officer_client: Client, paper: Instrument, given: dict[str, str], said: str
) -> None:
    a_clause(officer, paper, "1")
    sent = {"number": "2", "kind": "other", "heading_en": "kept as typed", "text_de": "A", "text_ja": "B"}
    with nothing_written():
        page = officer_client.post(
            reverse("agreements:clause_new", args=[paper.pk]), sent | rows("effects") | given
        ).content.decode()
    assert said in page
    assert "kept as typed" in page


def test_correcting_a_clause_keeps_what_is_not_touched(
    officer: User, officer_client: Client, paper: Instrument
) -> None:
    energy = FieldOfCooperation.objects.get(code="energy")
    clause = a_clause(officer, paper, touches=[ClauseEffect(energy, "narrows", "nur Wind")], outlives=True)
    sent = as_opened(officer_client, at("edit", clause))
    assert officer_client.post(at("edit", clause), sent | {"heading_de": "Energie"}).status_code == 302
    clause = Clause.objects.get()
    assert (clause.heading["de"], clause.text, clause.outlives) == ("Energie", WORDING, True)
    assert [(row.effect, row.as_printed) for row in clause.effects.all()] == [("narrows", "nur Wind")]


def test_clauses_are_moved_by_buttons_that_need_no_script(
    officer: User, officer_client: Client, paper: Instrument
) -> None:
    first, second = a_clause(officer, paper, "1"), a_clause(officer, paper, "2")
    page = page_of(officer_client, paper)
    assert (page.count('value="up"'), page.count('value="down"')) == (1, 1)
    assert officer_client.get(at("move", first)).status_code == 405
    answer = officer_client.post(at("move", second), {"way": "up"})
    assert answer["Location"].endswith(f"#clause-{second.pk}")
    assert list(paper.clauses.all()) == [second, first]
    officer_client.post(at("move", second), {"way": "down"})
    assert list(paper.clauses.all()) == [first, second]


def test_what_hangs_on_a_clause_is_said_before_it_is_taken_out(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument
) -> None:
    energy = FieldOfCooperation.objects.get(code="energy")
    clause = a_clause(officer, paper, touches=[ClauseEffect(energy)])
    with nothing_written():
        page = officer_client.get(at("remove", clause)).content.decode()
    assert "Energy" in page
    assert 'type="submit"><span class="kern-label">Take out' in page
    later = a_paper(officer, tie, title="Later", parent=paper, relation="amends")
    other = a_clause(officer, later, changed_clause=clause, change="adds_to")
    promise = record_promise(tie=tie, wording="Wir zahlen.", by=officer, at=NOON)
    Obligation.objects.create(clause=clause, promise=promise)
    page = unescape(officer_client.get(at("remove", clause)).content.decode())
    assert "clause 1 of “Later”" in page
    assert "1 undertaking rests on this clause" in page
    assert 'type="submit"><span class="kern-label">Take out' not in page
    with nothing_written():
        answer = officer_client.post(at("remove", clause), follow=True)
    assert "cannot be taken out" in answer.content.decode()
    officer_client.post(at("remove", other))
    assert not later.clauses.exists()


def test_of_a_hidden_paper_no_clause_is_named(
    officer: User, reader_client: Client, tie: Tie, paper: Instrument
) -> None:
    clause = a_clause(officer, paper)
    hidden = a_paper(officer, tie, title="Hidden", parent=paper, relation="amends", visibility="internal")
    a_clause(officer, hidden, changed_clause=clause, change="repeals")
    page = page_of(reader_client, paper)
    assert "Hidden" not in page
    assert "repealed by" not in page


def test_language_versions_say_what_binds_and_what_is_missing(
    officer: User, officer_client: Client, paper: Instrument
) -> None:
    a_clause(officer, paper, "1")
    add_clause(instrument=paper, number="2", text=WORDING.with_text("en", "Aim."), by=officer, at=NOON)
    amend_instrument(instrument=paper, prevailing_language="ja", by=officer, at=NOON)
    lines = officer_client.get(reverse("agreements:detail", args=[paper.pk])).context["page"].languages
    assert [
        (line.name, line.version.is_authentic, line.version.prevails, line.missing) for line in lines
    ] == [
        ("German", True, False, []),
        ("Japanese", True, True, []),
        ("English", False, False, ["1"]),
    ]


@pytest.mark.parametrize("name", ["edit", "move", "remove"])
def test_a_clause_of_another_paper_is_not_there(
    officer: User, officer_client: Client, tie: Tie, paper: Instrument, name: str
) -> None:
    clause = a_clause(officer, paper)
    other = a_paper(officer, tie)
    address = reverse(f"agreements:clause_{name}", args=[other.pk, clause.pk])
    with nothing_written():
        assert officer_client.post(address, {"way": "up"}).status_code == 404


def test_running_activities_outlive_the_paper_where_a_clause_says_so(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="2015", ended_on="2018")
    add_clause(
        instrument=paper, number="9", text=LocalText({"de": "Weiter."}), outlives=True, by=officer, at=NOON
    )
    page = page_of(officer_client, paper)
    assert "Running activities go on after the end, because these clauses say so" in page
    amend_instrument(instrument=paper, ended_on=None, by=officer, at=NOON)
    assert "because these clauses say so" not in page_of(officer_client, paper)
