"""The history of Essen and Kōriyama, asked on twenty days: answers, papers, reasons, and accounts that disagree."""

from datetime import date

import pytest
from django.utils import timezone

from kizuna.agreements.queries import TiePapers, papers_known
from kizuna.agreements.queries.force import FieldInForce
from kizuna.agreements.queries.registers import registers_on
from kizuna.agreements.queries.texts import text_in_force
from kizuna.records.example import build_example
from kizuna.register.models import Tie

MOU = frozenset({"energy", "environment", "medicine", "health"})
SUPPLEMENT = frozenset({"education", "talent"})
NAMED_BY_THE_CONSULATE = frozenset({"energy", "medicine"})
# The action plan's day for a paper of the two cities: by it the memorandum began on 16 November 2018 only.
BY_THE_ACTION_PLAN = {field: {"no"} for field in MOU}
BY_THE_CONSULATE = {field: {"no"} for field in MOU - NAMED_BY_THE_CONSULATE}
BOTH = BY_THE_ACTION_PLAN | BY_THE_CONSULATE


@pytest.fixture
def tie(db: None) -> Tie:
    return build_example(at=timezone.now())


@pytest.fixture
def papers(tie: Tie) -> TiePapers:
    return papers_known(tie)


def found_on(papers: TiePapers, day: str) -> dict[str, FieldInForce]:
    return {one.field.code: one for one in papers.on(date.fromisoformat(day))}


# By day the answer for the fields of the memorandum, that for those of the supplement, and what other accounts say.
HISTORY: dict[str, tuple[str, str, dict[str, set[str]]]] = {
    # The declarations of state and prefecture of 2014 are no paper of the cities.
    "2014-06-01": ("no", "no", {}),
    "2016-12-31": ("no", "no", {}),
    # "About two years ago", the release says in September 2019; the consulate: in 2017.
    "2017-01-01": ("unclear", "no", BOTH),
    "2017-08-28": ("unclear", "no", BOTH),
    "2017-12-30": ("unclear", "no", BOTH),
    "2017-12-31": ("yes", "no", BOTH),
    "2018-04-22": ("yes", "no", BOTH),
    "2018-11-15": ("yes", "no", BOTH),
    "2018-11-16": ("yes", "no", BY_THE_CONSULATE),
    "2018-12-31": ("yes", "no", BY_THE_CONSULATE),
    "2019-08-27": ("yes", "no", BY_THE_CONSULATE),
    "2019-09-01": ("yes", "no", BY_THE_CONSULATE),
    "2019-09-02": ("yes", "yes", BY_THE_CONSULATE),
    "2019-09-03": ("yes", "yes", BY_THE_CONSULATE),
    "2019-10-01": ("yes", "yes", BY_THE_CONSULATE),
    "2020-02-10": ("yes", "yes", BY_THE_CONSULATE),
    "2021-06-01": ("yes", "yes", BY_THE_CONSULATE),
    "2022-09-15": ("yes", "yes", BY_THE_CONSULATE),
    "2023-11-21": ("yes", "yes", BY_THE_CONSULATE),
    "2025-01-12": ("yes", "yes", BY_THE_CONSULATE),
}


def test_what_was_agreed_on_twenty_days(papers: TiePapers) -> None:
    answers, others = {}, {}
    for day in HISTORY:
        found = found_on(papers, day)
        answers[day] = {code: one.answer.value for code, one in found.items()}
        others[day] = {
            code: {account.answer.value for account in one.accounts}
            for code, one in found.items()
            if one.accounts
        }
        kinds = {code: one.instrument.kind for code, one in found.items() if one.instrument}
        assert kinds == dict.fromkeys(MOU, "mou") | dict.fromkeys(SUPPLEMENT, "supplement")
    assert answers == {
        day: dict.fromkeys(MOU, mou) | dict.fromkeys(SUPPLEMENT, supplement)
        for day, (mou, supplement, _others) in HISTORY.items()
    }
    assert others == {day: told for day, (_mou, _supplement, told) in HISTORY.items()}


def test_each_answer_says_why_by_whom_and_what_else_is_told(papers: TiePapers) -> None:
    because = str(found_on(papers, "2017-06-01")["energy"].because)
    assert "1 January – 31 December 2017" in because
    assert "would settle the question" in because
    signed = found_on(papers, "2025-01-12")["education"].signatories
    assert [(one.name("ja"), one.function.text("de"), one.party.text("en")) for one in signed] == [
        ("トーマス・クーフェン", "Oberbürgermeister", "Essen"),
        ("品川萬里", "Oberbürgermeister", "Kōriyama"),
    ]
    account = found_on(papers, "2018-06-01")["energy"].accounts[0]
    assert "16 November 2018" in account.sentence
    assert "the answer would be “no”" in account.sentence
    assert account.statement.citation is not None
    assert "Aktionsplan" in account.statement.citation.document.title
    renewed = {
        day: [paper.kind for paper in found_on(papers, day)["energy"].also]
        for day in ("2021-12-31", "2022-09-29", "2022-09-30", "2024-01-01")
    }
    # Extended in 2021, signed on some day of September 2022: surely carried on by the end of that month.
    assert renewed == {
        "2021-12-31": [],
        "2022-09-29": [],
        "2022-09-30": ["renewal"],
        "2024-01-01": ["renewal"],
    }


def test_how_the_registers_of_both_sides_would_class_the_tie(tie: Tie, papers: TiePapers) -> None:
    told = {}
    assert not registers_on(papers, tie, date(2014, 6, 1)).has_tie
    for day in ("2017-06-01", "2020-01-01"):
        view = registers_on(papers, tie, date.fromisoformat(day))
        assert view.german is not None
        assert view.japanese is not None
        tests = [one.answer.value for one, _words, _because in view.japanese.tests]
        told[day] = (view.german.found.type.value, view.german.found.answer.value, *tests)
        assert view.japanese.answer.value == "no"
    # A paper for named fields fails the test of open fields, whoever signed it and whatever the assembly decided.
    assert told == {
        "2017-06-01": ("friendship", "unclear", "unclear", "no", "unclear"),
        "2020-01-01": ("friendship", "unclear", "unclear", "no", "unclear"),
    }


def test_no_public_source_gives_the_wording(tie: Tie) -> None:
    text = text_in_force(tie, date(2019, 10, 1))
    assert text.sections == ()
    assert {paper.kind for paper, _answer in text.wordless} == {"mou", "supplement", "side_paper"}
