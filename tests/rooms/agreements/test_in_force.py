"""What is in force: read from the papers of a tie, for people, for machines, for many ties at once."""

import json
from datetime import date

import pytest
from django.db import OperationalError
from django.utils import translation

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.in_force_command import run
from kizuna.agreements.queries import fields_in_force, fields_in_force_many
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_memorandum_and_its_supplement, a_paper
from tests.factories.register import a_tie
from tests.factories.sources import NOON

MOU_FIELDS = {"energy", "environment", "medicine", "health"}
ALL_FIELDS = MOU_FIELDS | {"education", "talent"}


@pytest.fixture
def tie(officer: User) -> Tie:
    tie = a_tie(officer, slug="essen-koriyama")
    a_memorandum_and_its_supplement(officer, tie)
    return tie


def answers(tie: Tie, on: date) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for field in fields_in_force(tie, on):
        found.setdefault(field.answer.value, set()).add(field.field.code)
    return found


def test_the_fields_of_a_memorandum_and_its_supplement(tie: Tie) -> None:
    assert answers(tie, date(2016, 6, 1)) == {"no": ALL_FIELDS}
    assert answers(tie, date(2017, 6, 1)) == {"unclear": MOU_FIELDS, "no": ALL_FIELDS - MOU_FIELDS}
    assert answers(tie, date(2018, 12, 31)) == {"yes": MOU_FIELDS, "no": ALL_FIELDS - MOU_FIELDS}
    assert answers(tie, date(2019, 9, 3)) == {"yes": ALL_FIELDS}


def test_each_answer_names_its_paper_since_when_and_who_signed(tie: Tie) -> None:
    found = {field.field.code: field for field in fields_in_force(tie, date(2019, 9, 3))}
    education, energy = found["education"], found["energy"]
    assert education.instrument is not None
    assert education.instrument.kind == "supplement"
    assert education.since == PartialDate("2019-09-02")
    assert energy.since == PartialDate("2017~")
    assert [signatory.name("en") for signatory in education.signatories] == ["Jan Muster", "Aya Vorbild"]


def test_the_reason_is_a_sentence_in_the_language_of_the_reader(tie: Tie) -> None:
    def reason() -> str:
        found = {field.field.code: field for field in fields_in_force(tie, date(2017, 6, 1))}
        return str(found["energy"].because)

    assert "1 January" in reason()
    assert "Memorandum" in reason()
    english = reason()
    with translation.override("de"):
        assert reason() != english
        assert "2017" in reason()


def test_papers_a_reader_may_not_see_do_not_count_for_them(officer: User, reader: User, tie: Tie) -> None:
    a_paper(officer, tie, signed_on="2020-01-01", adds=("sport",), visibility="internal")
    on = date(2021, 1, 1)
    assert "sport" in {field.field.code for field in fields_in_force(tie, on, officer)}
    assert "sport" not in {field.field.code for field in fields_in_force(tie, on, reader)}


def test_the_number_of_queries_does_not_grow(officer: User, tie: Tie, query_count: QueryCount) -> None:
    with query_count(9):
        fields_in_force(tie, date(2019, 9, 3))
    for year in range(2010, 2016):
        a_paper(officer, tie, signed_on=str(year), adds=("sport", "culture"))
    with query_count(9):
        fields_in_force(tie, date(2019, 9, 3))


def test_many_ties_in_one_pass_give_the_same_answers(
    officer: User, tie: Tie, query_count: QueryCount
) -> None:
    other = a_tie(officer)
    a_paper(officer, other, signed_on="2018", ended_on="2019-01-01", adds=("sport",))
    on = date(2019, 9, 3)
    with query_count(6):
        many = fields_in_force_many(Tie.objects.all(), on)
    for one in (tie, other):
        single = {field.field.code: field.answer for field in fields_in_force(one, on)}
        assert {code: answer for code, (answer, _paper) in many[one.pk].items()} == single
    assert fields_in_force_many([other], on) == {other.pk: many[other.pk]}
    assert fields_in_force_many(Tie.objects.filter(pk=other.pk), on) == {other.pk: many[other.pk]}
    assert many[other.pk]["sport"][0] is Answer.NO


def test_no_tie_has_no_answers(db: None) -> None:
    assert fields_in_force_many([], date(2019, 9, 3)) == {}


def test_the_command_prints_json(tie: Tie, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--tie", "essen-koriyama", "--on", "2019-09-03", "--json"]) == 0
    rows = {row["field"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["education"]["answer"] == "yes"
    assert rows["education"]["instrument"] == "Supplement"
    assert rows["education"]["signatories"] == ["Jan Muster", "Aya Vorbild"]
    assert rows["education"]["since"] == "2019-09-02"
    assert rows["energy"]["instrument"] == "Memorandum"
    assert (rows["sport"]["answer"], rows["sport"]["because_code"]) == ("no", "no_paper")
    assert {row["answer"] for row in rows.values()} == {"yes", "no"}


def test_the_command_prints_a_table(tie: Tie, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--tie", "essen-koriyama", "--on", "2017-06-01"]) == 0
    out = capsys.readouterr().out
    assert "? unclear" in out
    assert "○ no" in out
    assert len(out.splitlines()) == len(ALL_FIELDS)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--tie", "nowhere", "--on", "2019-09-03"], "There is no tie 'nowhere'"),
        (["--tie", "essen-koriyama", "--on", "Michaelmas"], "'Michaelmas' is not a day"),
        (["--tie", "essen-koriyama", "--on", "2019-02-30"], "'2019-02-30' is not a day"),
    ],
)
def test_the_command_refuses_in_one_sentence(
    tie: Tie, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_the_command_says_what_to_do_without_a_database(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_asked: object) -> None:
        raise OperationalError

    monkeypatch.setattr(Tie.objects, "filter", fail)
    assert run(["--tie", "essen-koriyama", "--on", "2019-09-03"]) == 2
    assert "kizuna manage migrate" in capsys.readouterr().err


def test_a_better_date_settles_what_was_unclear(officer: User, tie: Tie) -> None:
    memorandum = tie.entries.get(instrument__kind="mou").instrument
    amend_instrument(instrument=memorandum, signed_on=PartialDate("2017-08-29"), by=officer, at=NOON)
    assert answers(tie, date(2017, 8, 28))["no"] >= MOU_FIELDS
    assert answers(tie, date(2017, 8, 29))["yes"] == MOU_FIELDS
