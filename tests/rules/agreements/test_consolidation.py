"""The clauses in force on a day: told on a base paper and what later papers did to its clauses."""

from datetime import date

import pytest

from kizuna.agreements.rules import (
    HeldBack,
    Paper,
    PaperClause,
    Relation,
    consolidated,
    now_in_place_of,
    outliving,
)
from kizuna.kernel.answers import Answer

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR
BASE = Paper(1, signed_on="2018-01-01")
FIRST = Paper(2, 1, Relation.AMENDS, signed_on="2020-01-01")
SECOND = Paper(3, 1, Relation.AMENDS, signed_on="2022-01-01")
ONE, TWO, THREE = (PaperClause(10 + place, 1, place, str(place)) for place in (1, 2, 3))
OWN = [ONE, TWO, THREE]

Shown = list[tuple[int | None, Answer]]


def change(key: int, paper: int, changed: int | None, does: str, position: int = 1) -> PaperClause:
    return PaperClause(key, paper, position, str(position), changed, does)


def text(day: date, papers: list[Paper], clauses: list[PaperClause]) -> Shown:
    return [(one.clause, one.answer) for one in consolidated(papers, clauses, (), day)]


def test_clauses_stand_in_their_order_from_the_day_their_paper_begins() -> None:
    assert text(date(2017, 12, 31), [BASE], OWN) == []
    assert text(date(2018, 1, 1), [BASE], [THREE, ONE, TWO]) == [(11, YES), (12, YES), (13, YES)]


def test_a_clause_takes_the_place_of_the_one_it_replaces() -> None:
    new = change(21, 2, 12, "replaces")
    assert text(date(2019, 12, 31), [BASE, FIRST], [*OWN, new]) == [(11, YES), (12, YES), (13, YES)]
    found = consolidated([BASE, FIRST], [*OWN, new], (), date(2020, 1, 1))
    assert [(one.clause, one.paper, one.place) for one in found] == [(11, 1, 11), (21, 2, 12), (13, 1, 13)]


def test_a_repealed_clause_is_gone_and_the_repealing_words_are_no_part_of_the_text() -> None:
    assert text(date(2020, 1, 1), [BASE, FIRST], [*OWN, change(21, 2, 12, "repeals")]) == [
        (11, YES),
        (13, YES),
    ]


def test_an_addition_stands_behind_what_it_adds_to() -> None:
    found = consolidated([BASE, FIRST], [*OWN, change(21, 2, 11, "adds_to")], (), date(2020, 1, 1))
    assert [(one.clause, one.is_addition) for one in found] == [
        (11, False),
        (21, True),
        (12, False),
        (13, False),
    ]


def test_the_later_of_two_replacements_stands_whichever_clause_it_names() -> None:
    papers = [BASE, FIRST, SECOND]
    first = change(21, 2, 12, "replaces")
    for named in (12, 21):
        second = change(31, 3, named, "replaces")
        assert text(date(2021, 1, 1), papers, [*OWN, first, second]) == [(11, YES), (21, YES), (13, YES)]
        assert text(date(2022, 1, 1), papers, [*OWN, first, second]) == [(11, YES), (31, YES), (13, YES)]


def test_a_replacement_takes_earlier_additions_along_and_leaves_later_ones() -> None:
    papers = [BASE, FIRST, SECOND]
    earlier = [change(21, 2, 12, "adds_to"), change(31, 3, 12, "replaces")]
    assert text(date(2022, 1, 1), papers, [*OWN, *earlier]) == [(11, YES), (31, YES), (13, YES)]
    later = [change(21, 2, 12, "replaces"), change(31, 3, 12, "adds_to")]
    assert text(date(2022, 1, 1), papers, [*OWN, *later]) == [(11, YES), (21, YES), (31, YES), (13, YES)]


def test_what_replaces_an_addition_is_one_itself() -> None:
    papers = [BASE, FIRST, SECOND]
    clauses = [ONE, change(21, 2, 11, "adds_to"), change(31, 3, 21, "replaces")]
    found = consolidated(papers, clauses, (), date(2022, 1, 1))
    assert [(one.clause, one.is_addition) for one in found] == [(11, False), (31, True)]


def test_two_clauses_of_one_paper_may_share_a_place() -> None:
    split = [change(21, 2, 12, "replaces", 1), change(22, 2, 12, "replaces", 2)]
    assert text(date(2020, 1, 1), [BASE, FIRST], [*OWN, *split]) == [
        (11, YES),
        (21, YES),
        (22, YES),
        (13, YES),
    ]


def test_between_the_bounds_of_an_inexact_amendment_both_wordings_are_unclear() -> None:
    amendment = FIRST._replace(signed_on="2020")
    found = consolidated([BASE, amendment], [TWO, change(21, 2, 12, "replaces")], (), date(2020, 6, 1))
    assert [(one.clause, one.answer, one.doubts) for one in found] == [(12, UNCLEAR, (2,)), (21, UNCLEAR, ())]


def test_two_amendments_whose_order_nobody_knows_leave_both_unclear() -> None:
    papers = [BASE, FIRST._replace(signed_on="2020"), SECOND._replace(signed_on="2020-06")]
    clauses = [TWO, change(21, 2, 12, "replaces"), change(31, 3, 12, "replaces")]
    found = consolidated(papers, clauses, (), date(2021, 1, 1))
    assert [(one.clause, one.answer, one.doubts) for one in found] == [
        (21, UNCLEAR, (3,)),
        (31, UNCLEAR, (2,)),
    ]


def test_a_paper_that_hangs_on_another_is_the_later_one() -> None:
    papers = [BASE, FIRST._replace(signed_on="2020"), Paper(3, 2, Relation.AMENDS, signed_on="2020")]
    clauses = [TWO, change(21, 2, 12, "replaces"), change(31, 3, 12, "replaces")]
    assert text(date(2021, 1, 1), papers, clauses) == [(31, YES)]


def test_what_was_repealed_does_not_come_back_when_the_amendment_is_over() -> None:
    over = FIRST._replace(ended_on="2020-12-31")
    assert text(date(2021, 1, 1), [BASE, over], [ONE, TWO, change(21, 2, 12, "replaces")]) == [(11, YES)]


def test_a_paper_that_is_held_back_changes_nothing() -> None:
    clauses = [ONE, TWO, change(21, 2, 12, "replaces")]
    found = consolidated([BASE, FIRST], clauses, (), date(2021, 1, 1), {2: HeldBack.NOT_APPROVED})
    assert [one.clause for one in found] == [11, 12]


def test_papers_without_clauses_stand_with_their_wording_by_chain() -> None:
    other = Paper(4, signed_on="2017-01-01")
    found = consolidated([BASE, FIRST, other], [ONE], {2, 4}, date(2021, 1, 1))
    assert [(one.paper, one.clause) for one in found] == [(4, None), (1, 11), (2, None)]


def test_the_end_of_the_base_paper_leaves_only_what_ended_it() -> None:
    end = Paper(5, 1, Relation.TERMINATES, signed_on="2021-01-01")
    papers = [BASE, FIRST, end]
    clauses = [ONE, change(21, 2, 11, "adds_to"), PaperClause(51, 5, 1, "1")]
    assert text(date(2021, 1, 1), papers, clauses) == [(51, YES)]


def test_a_clause_that_changes_one_that_is_not_known_stands_on_its_own() -> None:
    assert text(date(2020, 1, 1), [BASE, FIRST], [change(21, 2, 99, "replaces")]) == [(21, YES)]
    assert text(date(2020, 1, 1), [BASE, FIRST], [change(21, 2, 99, "repeals")]) == []


def test_clauses_that_change_one_another_in_a_circle_all_stand() -> None:
    clauses = [change(21, 2, 31, "replaces"), change(31, 3, 21, "replaces")]
    papers = [BASE, FIRST, SECOND]
    assert text(date(2023, 1, 1), papers, clauses) == [(21, YES), (31, YES)]
    into_it = [*clauses, PaperClause(11, 1, 1, "1", 21, "adds_to")]
    assert text(date(2023, 1, 1), papers, into_it) == [(11, YES), (21, YES), (31, YES)]
    assert now_in_place_of(papers, into_it, date(2023, 1, 1)) == {}


def test_what_stands_in_the_place_of_a_clause_that_is_out() -> None:
    clauses = [
        *OWN,
        change(21, 2, 12, "replaces"),
        change(22, 2, 12, "adds_to", 2),
        change(31, 3, 11, "repeals"),
    ]
    papers = [BASE, FIRST, SECOND]
    assert now_in_place_of(papers, clauses, date(2021, 5, 1)) == {12: (21,)}
    assert now_in_place_of(papers, clauses, date(2022, 5, 1)) == {12: (21,), 11: ()}
    unclear = [BASE, FIRST, SECOND._replace(signed_on="2022")]
    assert now_in_place_of(unclear, clauses, date(2022, 5, 1)) == {12: (21,)}
    assert now_in_place_of(papers, OWN, date(2022, 5, 1)) == {}
    twice = [TWO, change(21, 2, 12, "replaces"), change(31, 3, 12, "replaces")]
    assert now_in_place_of(papers, twice, date(2022, 5, 1)) == {12: (31,), 21: (31,)}


SURVIVAL = PaperClause(14, 1, 4, "4", outlives=True)
TERMINATION = Paper(5, 1, Relation.TERMINATES, signed_on="2021-01-01")
SUPPLEMENT = Paper(6, 1, Relation.SUPPLEMENTS, signed_on="2019-01-01")


@pytest.mark.parametrize("ended", [1, 6])
def test_what_goes_on_after_the_end_of_a_paper_and_of_those_that_hang_on_it(ended: int) -> None:
    papers = [BASE, TERMINATION, SUPPLEMENT]
    assert outliving(papers, [*OWN, SURVIVAL], [ended], date(2021, 6, 1)) == {ended: ((14, YES),)}
    assert outliving(papers, OWN, [ended], date(2021, 6, 1)) == {}


def test_the_terminating_paper_may_say_that_activities_go_on() -> None:
    told = PaperClause(51, 5, 1, "1", outlives=True)
    found = outliving([BASE, TERMINATION], [*OWN, SURVIVAL, told], [1], date(2021, 6, 1))
    assert found == {1: ((14, YES), (51, YES))}


def test_a_clause_of_a_sister_paper_or_of_what_took_its_place_speaks_of_that_paper_alone() -> None:
    new = Paper(7, 1, Relation.REPLACES, signed_on="2021-01-01")
    elsewhere = [PaperClause(61, 6, 1, "1", outlives=True), PaperClause(71, 7, 1, "1", outlives=True)]
    papers = [BASE, SUPPLEMENT, new]
    assert outliving(papers, elsewhere, [1], date(2022, 1, 1)) == {}
    assert outliving(papers, elsewhere, [7, 6], date(2022, 1, 1)) == {7: ((71, YES),), 6: ((61, YES),)}


def test_a_survival_clause_that_was_taken_out_keeps_nothing_alive() -> None:
    papers = [BASE, FIRST, TERMINATION]
    out = change(21, 2, 14, "repeals")
    assert outliving(papers, [SURVIVAL, out], [1], date(2021, 6, 1)) == {}
    perhaps = [BASE, FIRST._replace(signed_on="2021"), TERMINATION]
    assert outliving(perhaps, [SURVIVAL, out], [1], date(2021, 6, 1)) == {1: ((14, UNCLEAR),)}
