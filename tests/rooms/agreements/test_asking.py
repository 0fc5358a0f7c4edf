"""Everything that can be asked about a day: clauses, shifts, survival, offices, other accounts, other days."""

import json
from datetime import date
from typing import Any

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature
from kizuna.agreements.in_force_command import run
from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.queries import fields_in_force
from kizuna.agreements.queries.asking import asked_of
from kizuna.agreements.queries.force import FieldInForce
from kizuna.agreements.rules import SigningRole
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import record_tenure
from kizuna.register.models import Tie
from kizuna.sources.actions import state
from tests.factories.agreements import a_full_chain, a_paper
from tests.factories.register import a_person, a_tie, essen, koriyama
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer), slug="essen-koriyama")


@pytest.fixture
def chain(officer: User, tie: Tie) -> dict[str, Instrument]:
    return a_full_chain(officer, tie)


def found(tie: Tie, day: str, user: User | None = None) -> dict[str, FieldInForce]:
    return {one.field.code: one for one in fields_in_force(tie, date.fromisoformat(day), user)}


def test_an_answer_names_the_clause_and_what_extended_the_field(
    tie: Tie, chain: dict[str, Instrument]
) -> None:
    assert found(tie, "2019-06-01")["energy"].effects == ()
    energy = found(tie, "2022-06-01")["energy"]
    assert energy.clause_number == "2"
    (effect,) = energy.effects
    assert (effect.effect, effect.instrument, effect.clause_number) == ("extends", chain["supplement"], "2")
    assert effect.answer is Answer.YES


def test_where_the_clause_was_replaced_the_one_that_carries_the_field_on_is_named(
    tie: Tie, chain: dict[str, Instrument]
) -> None:
    assert found(tie, "2019-06-01")["energy"].reads_now is None
    for day in ("2020-06-01", "2022-06-01"):
        energy = found(tie, day)["energy"]
        assert energy.reads_now is not None
        assert (energy.reads_now[0], energy.reads_now[2]) == (chain["amendment"], "1")


def test_after_the_end_activities_go_on_by_the_clause_that_says_so(
    tie: Tie, chain: dict[str, Instrument]
) -> None:
    assert found(tie, "2022-06-01")["education"].survival == ()
    for code in ("energy", "education"):
        one = found(tie, "2023-06-01")[code]
        assert one.answer is Answer.NO
        (kept,) = one.survival
        assert (kept.instrument, kept.clause_number, kept.answer) == (chain["base"], "4", Answer.YES)
    # A field that an amendment ended did not end with a paper: nothing is said to go on.
    for day in ("2020-06-01", "2023-06-01"):
        health = found(tie, day)["health"]
        assert (health.because.code, health.survival) == ("field_ended", ())


def test_the_office_is_the_one_held_on_the_day_of_signing(officer: User, tie: Tie) -> None:
    mayor = a_person(officer, "Muster", "Jan")
    city = tie.municipalities.get(is_home=True)
    terms = [("Dezernent", "2010", "2014-12-31", False), ("Oberbürgermeister", "2015", "2020-10-31", True)]
    for office, start, end, is_head in terms:
        record_tenure(
            person=mayor,
            function=LocalText({"de": office}),
            municipality=city,
            start=PartialDate(start),
            end=PartialDate(end),
            is_head=is_head,
            by=officer,
            at=NOON,
        )
    for day, office, answer in (
        ("2012-05-01", "Dezernent", Answer.YES),
        ("2018", "Oberbürgermeister", Answer.YES),
        ("2015", "Oberbürgermeister", Answer.UNCLEAR),
        ("2008", "", Answer.UNCLEAR),
    ):
        signed = [NewSignature(mayor)]
        paper = a_paper(officer, tie, signed_on=day, adds=("sport",), signatories=signed)
        one = found(tie, "2024-01-01")["sport"].signatories[0]
        assert (one.function.text("de"), one.answer) == (office, answer)
        Signature.objects.filter(instrument=paper).update(function_as_printed={"de": "Stadtoberhaupt"})
        assert found(tie, "2024-01-01")["sport"].signatories[0].function.text("de") == "Stadtoberhaupt"
        paper.effects.all().delete()


def test_a_witness_signs_for_nobody_and_a_deputy_for_somebody(
    officer: User, tie: Tie, capsys: pytest.CaptureFixture[str]
) -> None:
    people = [a_person(officer, name, "Jan") for name in ("Haupt", "Zeuge", "Vertretung")]
    paper = a_paper(
        officer, tie, signed_on="2018", adds=("sport",), signatories=[NewSignature(one) for one in people[1:]]
    )
    Signature.objects.filter(person=people[1]).update(role=SigningRole.WITNESS)
    Signature.objects.filter(person=people[2]).update(on_behalf_of=people[0])
    assert run(["--tie", "essen-koriyama", "--on", "2020-01-01", "--json"]) == 0
    row = next(one for one in json.loads(capsys.readouterr().out) if one["field"] == "sport")
    assert row["signatories"] == ["Jan Vertretung"]
    assert {(one["name"], one["role"], one["on_behalf_of"]) for one in row["signed_by"]} == {
        ("Jan Vertretung", "signatory", "Jan Haupt"),
    }
    assert paper.signatures.count() == 2


def disagree(officer: User, paper: Instrument, **aspects: Any) -> None:
    words = a_citation(officer, "met", a_document(officer, title="Another release"))
    for aspect, value in aspects.items():
        state(
            subject=paper,
            aspect=aspect,
            value=getattr(paper, aspect, None),
            citation=None,
            by=officer,
            at=NOON,
        )
        state(subject=paper, aspect=aspect, value=value, citation=words, by=officer, at=NOON)


def test_another_account_is_told_where_it_would_change_the_answer(
    officer: User, reader: User, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="2018-01-01", adds=("energy",))
    disagree(officer, paper, signed_on="2019-05-01")
    assert found(tie, "2017-06-01")["energy"].accounts == ()
    (account,) = found(tie, "2018-06-01", officer)["energy"].accounts
    assert account.answer is Answer.NO
    assert account.sentence == (
        "Another source says that “Memorandum” was signed on: 1 May 2019. By it the answer would be “no”."
    )
    # Accounts quote internal documents: a reader sees the answer without them.
    assert found(tie, "2018-06-01", reader)["energy"].accounts == ()


def test_an_account_may_name_a_field_that_no_paper_names(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2018-01-01", adds=("energy",))
    state(subject=paper, aspect="fields", value=["energy"], citation=None, by=officer, at=NOON)
    words = a_citation(officer, "met", a_document(officer))
    state(subject=paper, aspect="fields", value=["energy", "Sport"], citation=words, by=officer, at=NOON)
    one = found(tie, "2019-01-01")["sport"]
    assert (one.answer, one.instrument) == (Answer.NO, None)
    assert [account.answer for account in one.accounts] == [Answer.YES]


def test_what_is_no_date_is_no_account(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, signed_on="2018-01-01", adds=("energy",))
    disagree(officer, paper, signed_on="some day in May")
    assert found(tie, "2018-06-01")["energy"].accounts == ()


def test_two_days_are_told_from_the_earlier_to_the_later(tie: Tie, chain: dict[str, Instrument]) -> None:
    asked = asked_of(tie, date(2022, 1, 1), date(2019, 1, 1))
    told = {one.difference.field: one.difference.change.value for one in asked.differences}
    assert told == {"education": "new", "health": "gone"}
    assert [day.year for day in asked.days] == [2019, 2022]
    assert asked_of(tie, date(2022, 1, 1), date(2022, 2, 1)).differences == []


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["--tie", "essen-koriyama", *words]) == 0
    return capsys.readouterr().out


def test_the_command_tells_all_of_it_in_sentences(
    tie: Tie, chain: dict[str, Instrument], capsys: pytest.CaptureFixture[str]
) -> None:
    day = said(capsys, "--on", "2022-01-01", "--text", "--registers")
    for words in (
        "“Memorandum” holds (beginning: 1 January 2018). clause 2.",
        "Supplement, clause 2: extends",
        "Text in force on 1 January 2022",
        "(Amendment; in place of clause 2)",
        "Feld ist Energie.",
        "German register (RGRE): ?",
        "Japanese register (CLAIR), sister city: ○ no",
    ):
        assert words in day
    assert "Jede Seite trägt ihre Kosten." not in day
    ended = said(capsys, "--on", "2023-06-01", "--text")
    assert "Activities under way go on: Memorandum, clause 4" in ended
    assert "The wording of “Termination” is not recorded." in ended
    two = said(capsys, "--on", "2019-01-01", "--compare", "2022-01-01", "--text")
    assert "Education: ○ no → ● yes." in two
    assert "[-Jede Seite trägt ihre Kosten.-]" in two
    assert "{+Hinzu kommt Bildung.+}" in two


def test_the_command_serialises_all_of_it(
    tie: Tie, chain: dict[str, Instrument], capsys: pytest.CaptureFixture[str]
) -> None:
    plain = json.loads(said(capsys, "--on", "2023-06-01", "--json"))
    energy = next(one for one in plain if one["field"] == "energy")
    page = f"/agreements/{chain['supplement'].pk}/#clause-"
    assert energy["clause"]["number"] == "2"
    assert energy["clause"]["page"].startswith(page)
    assert [(one["clause"]["number"], one["answer"]) for one in energy["survival"]] == [("4", "yes")]
    told = json.loads(
        said(capsys, "--on", "2019-01-01", "--compare", "2022-01-01", "--text", "--registers", "--json")
    )
    assert [*told] == [
        *("tie", "on", "fields", "compare", "differences", "text", "text_compared"),
        *("text_differences", "registers"),
    ]
    assert {
        one["field"]: (one["before"]["answer"], one["after"]["answer"]) for one in told["differences"]
    } == {
        "health": ("yes", "no"),
        "education": ("no", "yes"),
    }
    assert [one["clause"]["number"] for one in told["text"]["clauses"]] == ["1", "2", "3", "4"]
    changed = [(one["change"], len(one["before"]), len(one["after"])) for one in told["text_differences"]]
    assert changed == [("changed", 1, 1), ("gone", 1, 0), ("new", 0, 1), ("new", 0, 1)]
    replaced = told["text_differences"][0]["after"][0]
    assert replaced["in_place_of"] == {"instrument": "Memorandum", "number": "2"}
    assert set(told["registers"]) == {"has_tie", "rgre", "clair"}


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_command_speaks_the_language_asked_for(
    language: str, tie: Tie, chain: dict[str, Instrument], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--on", "2023-06-01", "--compare", "2019-01-01", "--text", "--registers", "--language", language)
    told = said(capsys, *words)
    for english in ("Activities", "register", "wording", "clause", "The ", "From "):
        assert english not in told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--tie", "essen-koriyam", "--on", "2019-09-03"], "known are: essen-koriyama"),
        (["--tie", "essen-koriyama", "--on", "2019-09-03", "--compare", "soon"], "'soon' is not a day"),
        (["--tie", "essen-koriyama", "--on", "20190903"], "'20190903' is not a day"),
    ],
)
def test_the_command_refuses_in_one_sentence(
    tie: Tie, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert run(words) == 2
    told = capsys.readouterr()
    assert sentence in told.err
    assert (told.err.count("\n"), told.out) == (1, "")
