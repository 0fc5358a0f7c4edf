"""Properties of the consolidated text that hold for any papers and clauses."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import Paper, PaperClause, consolidated, papers_in_force
from kizuna.agreements.rules.papers import beginning
from kizuna.kernel.answers import Answer

DAYS = st.dates(date(2015, 1, 1), date(2024, 12, 31))
DATES = st.sampled_from(["", "2017~", "2018-06", "2019-09-02", "2020", "2020-22/..", "2021-01-01", "../2020"])
RELATIONS = st.sampled_from(["supplements", "amends", "confirms", "renews", "replaces", "terminates"])


@st.composite
def papers_and_clauses(draw: st.DrawFn) -> tuple[list[Paper], list[PaperClause]]:
    papers: list[Paper] = []
    clauses: list[PaperClause] = []
    for key in range(1, draw(st.integers(1, 6)) + 1):
        parent = draw(st.sampled_from([None, *range(1, key)]))
        relation = draw(RELATIONS) if parent else ""
        papers.append(Paper(key, parent, relation, signed_on=draw(DATES), ended_on=draw(DATES)))
        for position in range(draw(st.integers(0, 3))):
            others = [one.key for one in clauses if one.paper != key]
            changed = draw(st.sampled_from([None, *others]))
            does = draw(st.sampled_from(["replaces", "repeals", "adds_to"])) if changed else ""
            clauses.append(PaperClause(key * 10 + position, key, position, str(position), changed, does))
    return papers, clauses


@given(papers_and_clauses(), DAYS)
def test_a_clause_is_never_shown_once_it_was_surely_taken_out(
    drawn: tuple[list[Paper], list[PaperClause]], day: date
) -> None:
    papers, clauses = drawn
    shown = {one.clause for one in consolidated(papers, clauses, (), day)}
    begun = {paper.key for paper in papers if beginning(paper.signed_on)[1] <= day}
    for clause in clauses:
        if clause.change in {"replaces", "repeals"} and clause.paper in begun:
            assert clause.changed not in shown
        if clause.change == "repeals":
            assert clause.key not in shown


@given(papers_and_clauses(), DAYS)
def test_what_is_shown_belongs_to_a_paper_that_holds_and_stands_once(
    drawn: tuple[list[Paper], list[PaperClause]], day: date
) -> None:
    papers, clauses = drawn
    found = consolidated(papers, clauses, {1, 2}, day)
    answers = papers_in_force(papers, day)
    for one in found:
        assert answers[one.paper].answer is not Answer.NO
        assert one.answer is not Answer.NO
        assert answers[one.paper].answer is Answer.YES or one.answer is Answer.UNCLEAR
    kept = [(one.clause, one.paper) for one in found]
    assert len(kept) == len(set(kept))


@given(papers_and_clauses(), DAYS)
def test_a_clause_nobody_changes_is_shown_while_its_paper_holds(
    drawn: tuple[list[Paper], list[PaperClause]], day: date
) -> None:
    papers, clauses = drawn
    shown = {one.clause: one.answer for one in consolidated(papers, clauses, (), day)}
    changed = {one.changed for one in clauses}
    answers = papers_in_force(papers, day)
    for clause in clauses:
        if clause.changed is None and clause.key not in changed:
            assert shown.get(clause.key, Answer.NO) is answers[clause.paper].answer


@given(papers_and_clauses(), DAYS, st.randoms())
def test_the_order_in_which_rows_are_read_does_not_matter(
    drawn: tuple[list[Paper], list[PaperClause]], day: date, chance: Random
) -> None:
    papers, clauses = drawn
    mixed_papers, mixed_clauses = [*papers], [*clauses]
    chance.shuffle(mixed_papers)
    chance.shuffle(mixed_clauses)
    assert consolidated(papers, clauses, {1}, day) == consolidated(mixed_papers, mixed_clauses, {1}, day)


@given(papers_and_clauses(), DAYS)
def test_exact_and_different_days_leave_nothing_unclear(
    drawn: tuple[list[Paper], list[PaperClause]], day: date
) -> None:
    papers, clauses = drawn
    exact = [paper._replace(signed_on=f"20{10 + paper.key}-05-01", ended_on="") for paper in papers]
    assert {one.answer for one in consolidated(exact, clauses, (), day)} <= {Answer.YES}
