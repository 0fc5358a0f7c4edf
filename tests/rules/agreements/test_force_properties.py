"""Properties of `fields_in_force` that hold for any papers."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules import Because, Paper, Relation, Term, answers_in_force, fields_in_force
from kizuna.agreements.rules.papers import beginning
from kizuna.kernel.answers import Answer

FIELDS = ("energy", "health", "education")
DATES = st.sampled_from(
    [
        "",
        "2017~",
        "2017",
        "2018-06",
        "2019-09-02",
        "2020-22",
        "2020-22/..",
        "2018/2019",
        "2021-01-01",
        "../2020",
    ]
)
DAYS = st.dates(date(2015, 1, 1), date(2024, 12, 31))
STANDING = ("supplements", "amends", "confirms", "renews")
STOPPING = ("replaces", "terminates")


@st.composite
def papers_of_a_tie(draw: st.DrawFn) -> list[Paper]:
    papers: list[Paper] = []
    for key in range(1, draw(st.integers(1, 7)) + 1):
        parent = draw(st.sampled_from([None, *range(1, key)]))
        relation = draw(st.sampled_from((*STANDING, *STOPPING))) if parent else ""
        adds = tuple(sorted(draw(st.sets(st.sampled_from(FIELDS)))))
        ends = tuple(field for field in FIELDS if field not in adds and draw(st.booleans()))
        papers.append(
            Paper(
                key,
                parent,
                relation,
                agreed_on=draw(DATES),
                signed_on=draw(DATES),
                in_force_on=draw(DATES),
                ended_on=draw(DATES),
                term=draw(st.sampled_from(["", *Term])),
                term_months=draw(st.sampled_from([None, 1, 12, 60])),
                adds=adds,
                ends=ends,
            )
        )
    return papers


@given(papers_of_a_tie(), DAYS, st.data())
def test_a_paper_that_ends_nothing_never_turns_yes_to_no(
    papers: list[Paper], day: date, data: st.DataObject
) -> None:
    parent = data.draw(st.sampled_from([None, *(paper.key for paper in papers)]))
    relation = data.draw(st.sampled_from(STANDING)) if parent else ""
    signed_on = data.draw(DATES)
    adds = tuple(sorted(data.draw(st.sets(st.sampled_from(FIELDS)))))
    more = [*papers, Paper(99, parent, relation, signed_on=signed_on, adds=adds)]
    before, after = answers_in_force(papers, day), answers_in_force(more, day)
    for field, (answer, _paper) in before.items():
        if answer is Answer.YES:
            assert after[field][0] is not Answer.NO


@given(papers_of_a_tie())
def test_a_day_before_every_beginning_is_all_no(papers: list[Paper]) -> None:
    begins = [beginning(paper.begins_on)[0] for paper in papers]
    dated = [paper for paper, first in zip(papers, begins, strict=True) if first > date.min]
    day = min((first for first in begins if first > date.min), default=date(2016, 1, 1)) - timedelta(days=1)
    known = {paper.key for paper in dated}
    alone = [paper if paper.parent in known else paper._replace(parent=None) for paper in dated]
    assert {answer for answer, _paper in answers_in_force(alone, day).values()} <= {Answer.NO}


@given(papers_of_a_tie(), DAYS, st.randoms())
def test_the_order_of_the_papers_does_not_matter(papers: list[Paper], day: date, chance: Random) -> None:
    shuffled = [*papers]
    chance.shuffle(shuffled)
    one, other = answers_in_force(papers, day), answers_in_force(shuffled, day)
    assert {field: found[0] for field, found in one.items()} == {
        field: found[0] for field, found in other.items()
    }


@given(papers_of_a_tie(), DAYS)
def test_exact_dates_leave_nothing_unclear(papers: list[Paper], day: date) -> None:
    exact = [
        paper._replace(agreed_on="", signed_on=f"20{10 + paper.key}-05-01", in_force_on="", ended_on="")
        for paper in papers
    ]
    assert Answer.UNCLEAR not in {answer for answer, _paper in answers_in_force(exact, day).values()}


@given(papers_of_a_tie(), DAYS)
def test_each_answer_gives_a_reason_that_fits_it(papers: list[Paper], day: date) -> None:
    for found in fields_in_force(papers, day).values():
        unclear = found.because.endswith("_unclear") or found.because is Because.NO_DATE
        assert unclear == (found.answer is Answer.UNCLEAR)
        assert (found.because is Because.IN_FORCE) == (found.answer is Answer.YES)
        assert found.field in next(paper.adds for paper in papers if paper.key == found.paper)


@given(papers_of_a_tie(), DAYS)
def test_terminating_every_paper_leaves_nothing_in_force(papers: list[Paper], day: date) -> None:
    stops = [
        Paper(100 + paper.key, paper.key, Relation.TERMINATES, in_force_on="2014-01-01") for paper in papers
    ]
    found = answers_in_force([*papers, *stops], day)
    assert Answer.YES not in {answer for answer, _paper in found.values()}
