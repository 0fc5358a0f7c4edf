"""Whether another account of a paper would give another answer."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import Account, Paper, Relation, answers_in_force, other_answers
from kizuna.kernel.answers import Answer

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR
MOU = Paper(1, signed_on="2017~", adds=("energy", "environment", "health"))
SUPPLEMENT = Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2019-09-02", adds=("education",))
PAPERS = [MOU, SUPPLEMENT]
PAIRING = Account(7, 1, "signed_on", "2018-11-16")
CONSULATE = Account(8, 1, "fields", fields=("energy", "medicine"))


def others(
    day: date, *accounts: Account, papers: list[Paper] = PAPERS
) -> dict[str, list[tuple[int, Answer]]]:
    found = other_answers(papers, accounts, day)
    return {field: [(one.account.key, one.answer) for one in told] for field, told in found.items()}


def test_a_later_date_matters_on_the_days_between() -> None:
    fields = {field: [(7, NO)] for field in MOU.adds}
    assert others(date(2016, 12, 31), PAIRING) == {}
    assert others(date(2017, 6, 1), PAIRING) == fields
    assert others(date(2018, 11, 15), PAIRING) == fields
    assert others(date(2018, 11, 16), PAIRING) == {}


def test_the_same_date_in_other_words_does_not_matter() -> None:
    assert others(date(2017, 6, 1), Account(9, 1, "signed_on", "2017")) == {}


def test_other_fields_matter_both_ways() -> None:
    assert others(date(2018, 1, 1), CONSULATE) == {
        "environment": [(8, NO)],
        "health": [(8, NO)],
        "medicine": [(8, YES)],
    }


def test_a_source_of_which_a_word_is_not_understood_leaves_out_nothing_for_certain() -> None:
    vague = Account(8, 1, "fields", fields=("energy",), is_understood=False)
    assert others(date(2018, 1, 1), vague) == {"environment": [(8, UNCLEAR)], "health": [(8, UNCLEAR)]}


def test_a_field_that_another_chain_carries_rests_on_no_account() -> None:
    other = Paper(3, signed_on="2010-01-01", adds=("energy", "environment", "health"))
    assert others(date(2017, 6, 1), PAIRING, papers=[*PAPERS, other]) == {}


def test_a_date_of_the_parent_moves_what_hangs_on_it() -> None:
    papers = [MOU, SUPPLEMENT._replace(signed_on="2019")]
    late = Account(9, 1, "signed_on", "2019-12-01")
    assert others(date(2019, 6, 1), late, papers=papers)["education"] == [(9, NO)]


def test_an_end_that_only_one_source_names() -> None:
    assert others(date(2021, 1, 1), Account(9, 1, "ended_on", "2020-12-31")) == {
        field: [(9, NO)] for field in ("energy", "environment", "health", "education")
    }


def test_accounts_of_other_things_and_of_unknown_papers_are_left_alone() -> None:
    assert others(date(2018, 1, 1), Account(9, 1, "kind", "2030"), Account(9, 99, "signed_on", "2030")) == {}


@given(
    st.dates(date(2015, 1, 1), date(2022, 1, 1)),
    st.sampled_from(["signed_on", "agreed_on", "in_force_on", "ended_on"]),
    st.sampled_from(["2015", "2017~", "2018-11-16", "2020-22/..", "../2019", "2021-01-01"]),
    st.sampled_from(PAPERS),
)
def test_it_is_the_answer_of_the_papers_with_that_account_in_place(
    day: date, aspect: str, edtf: str, paper: Paper
) -> None:
    dates: dict[str, Any] = {aspect: edtf}
    told = [one._replace(**dates) if one is paper else one for one in PAPERS]
    before, after = answers_in_force(PAPERS, day), answers_in_force(told, day)
    expected = {field: after[field][0] for field in before if before[field][0] is not after[field][0]}
    found = other_answers(PAPERS, [Account(1, paper.key, aspect, edtf)], day)
    assert {field: one.answer for field, (one,) in found.items()} == expected
