"""Which fields are in force on a day: told on the papers of one tie."""

from datetime import date

import pytest

from kizuna.agreements.rules import Because, Paper, Relation, answers_in_force, fields_in_force
from kizuna.kernel.answers import Answer

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR
MOU_FIELDS = ("energy", "environment", "medicine", "health")
MOU = Paper(1, signed_on="2017~", adds=MOU_FIELDS)
SUPPLEMENT = Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2019-09-02", adds=("education", "talent"))


def answers(papers: list[Paper], day: date) -> dict[str, Answer]:
    return {field: found.answer for field, found in fields_in_force(papers, day).items()}


def answer_on(day: date, *papers: Paper, field: str = "energy") -> Answer:
    return fields_in_force(papers, day)[field].answer


@pytest.mark.parametrize(
    ("day", "mou", "supplement"),
    [
        (date(2016, 12, 31), NO, NO),
        (date(2017, 1, 1), UNCLEAR, NO),
        (date(2017, 12, 30), UNCLEAR, NO),
        (date(2018, 12, 31), YES, NO),
        (date(2019, 9, 1), YES, NO),
        (date(2019, 9, 2), YES, YES),
        (date(2019, 9, 3), YES, YES),
    ],
)
def test_a_memorandum_and_its_supplement(day: date, mou: Answer, supplement: Answer) -> None:
    expected = dict.fromkeys(MOU_FIELDS, mou) | dict.fromkeys(("education", "talent"), supplement)
    assert answers([MOU, SUPPLEMENT], day) == expected
    assert {field: found[0] for field, found in answers_in_force([MOU, SUPPLEMENT], day).items()} == expected


def test_the_answer_names_the_paper_and_since_when() -> None:
    found = fields_in_force([SUPPLEMENT, MOU], date(2019, 9, 3))
    assert (found["education"].paper, found["education"].since) == (2, "2019-09-02")
    assert (found["medicine"].paper, found["medicine"].since) == (1, "2017~")


def test_unclear_names_the_date_that_is_not_exact() -> None:
    found = fields_in_force([MOU, SUPPLEMENT], date(2017, 6, 1))["energy"]
    assert (found.because, found.when) == (Because.BEGIN_UNCLEAR, "2017~")


def test_a_paper_without_any_date_is_unclear() -> None:
    found = fields_in_force([Paper(1, adds=("energy",))], date(2019, 1, 1))["energy"]
    assert (found.answer, found.because) == (UNCLEAR, Because.NO_DATE)


def test_entry_into_force_counts_before_signature_and_agreement() -> None:
    paper = Paper(
        1, agreed_on="2017-01-01", signed_on="2018-01-01", in_force_on="2019-01-01", adds=("energy",)
    )
    assert answer_on(date(2018, 12, 31), paper) is NO
    assert answer_on(date(2019, 1, 1), paper) is YES


def test_the_last_day_named_still_counts() -> None:
    paper = Paper(1, signed_on="2017-05-01", ended_on="2020-12-31", adds=("energy",))
    assert answer_on(date(2020, 12, 31), paper) is YES
    assert answer_on(date(2021, 1, 1), paper) is NO
    assert fields_in_force([paper], date(2021, 1, 1))["energy"].because is Because.ENDED


def test_an_end_known_to_the_year_is_unclear_within_it() -> None:
    paper = Paper(1, signed_on="2017-05-01", ended_on="2020", adds=("energy",))
    found = fields_in_force([paper], date(2020, 6, 1))["energy"]
    assert (found.answer, found.because, found.when) == (UNCLEAR, Because.END_UNCLEAR, "2020")


def test_the_end_of_a_supplement_does_not_end_its_parent() -> None:
    ended = SUPPLEMENT._replace(ended_on="2020-12-31")
    found = answers([MOU, ended], date(2021, 6, 1))
    assert (found["energy"], found["education"]) == (YES, NO)


def test_a_supplement_is_over_when_the_term_of_its_parent_is() -> None:
    ended = MOU._replace(ended_on="2020-12-31")
    found = fields_in_force([ended, SUPPLEMENT], date(2021, 1, 1))["education"]
    assert (found.answer, found.because, found.decided_by) == (NO, Because.ENDED, 1)


def test_the_termination_of_a_parent_ends_its_supplements() -> None:
    termination = Paper(3, 1, Relation.TERMINATES, in_force_on="2021-01-01")
    papers = [MOU, SUPPLEMENT, termination]
    assert set(answers(papers, date(2020, 12, 31)).values()) == {YES}
    found = fields_in_force(papers, date(2021, 1, 1))
    assert {answer.answer for answer in found.values()} == {NO}
    assert (found["education"].because, found["education"].decided_by) == (Because.TERMINATED, 3)


def test_a_termination_on_an_inexact_day_is_unclear() -> None:
    termination = Paper(3, 1, Relation.TERMINATES, signed_on="2021")
    found = fields_in_force([MOU, SUPPLEMENT, termination], date(2021, 6, 1))["education"]
    assert (found.answer, found.because, found.decided_by) == (UNCLEAR, Because.TERMINATION_UNCLEAR, 3)


def test_a_replacement_ends_its_parent_from_its_own_beginning() -> None:
    new = Paper(3, 1, Relation.REPLACES, signed_on="2022-05-01", adds=("energy", "culture"))
    papers = [MOU, SUPPLEMENT, new]
    before, after = answers(papers, date(2022, 4, 30)), fields_in_force(papers, date(2022, 5, 1))
    assert (before["energy"], before["education"], before["culture"]) == (YES, YES, NO)
    assert (after["energy"].answer, after["energy"].paper) == (YES, 3)
    assert (after["education"].answer, after["education"].because) == (NO, Because.REPLACED)


def test_a_renewal_extends_the_term() -> None:
    paper = Paper(1, signed_on="2017-01-01", ended_on="2020-12-31", adds=("energy",))
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2020-11-01", ended_on="2023-12-31")
    assert answer_on(date(2021, 6, 1), paper, renewal) is YES
    assert answer_on(date(2024, 1, 1), paper, renewal) is NO
    again = Paper(3, 2, Relation.RENEWS, signed_on="2023-11-01")
    assert answer_on(date(2024, 1, 1), paper, renewal, again) is YES


def test_a_renewal_after_the_term_leaves_a_gap() -> None:
    paper = Paper(1, signed_on="2017-01-01", ended_on="2020-12-31", adds=("energy",))
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2021-06-01")
    assert answer_on(date(2021, 3, 1), paper, renewal) is NO
    assert answer_on(date(2021, 6, 1), paper, renewal) is YES


def test_the_term_of_a_renewal_counts_where_none_was_stated_before() -> None:
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2020-11-01", ended_on="2023-12-31")
    assert answer_on(date(2023, 12, 31), MOU, renewal) is YES
    assert answer_on(date(2024, 1, 1), MOU, renewal) is NO


def test_a_termination_beats_a_renewal() -> None:
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2020-11-01")
    termination = Paper(3, 1, Relation.TERMINATES, signed_on="2021-01-01")
    assert answer_on(date(2021, 2, 1), MOU, renewal, termination) is NO


def test_a_termination_ends_the_fields_of_a_renewal_too() -> None:
    renewal = Paper(2, 1, Relation.RENEWS, signed_on="2020-11-01", adds=("culture",))
    termination = Paper(3, 1, Relation.TERMINATES, signed_on="2021-01-01")
    assert answer_on(date(2020, 12, 31), MOU, renewal, termination, field="culture") is YES
    assert answer_on(date(2021, 1, 1), MOU, renewal, termination, field="culture") is NO


def test_what_a_paper_ends_in_its_own_parent_is_later_even_in_the_same_year() -> None:
    amendment = Paper(3, 1, Relation.AMENDS, signed_on="2017-11-02", ends=("health",))
    assert answer_on(date(2017, 12, 1), MOU, amendment, field="health") is NO


def test_a_later_paper_of_the_chain_ends_one_field_only() -> None:
    amendment = Paper(3, 1, Relation.AMENDS, signed_on="2020-03-01", ends=("health",))
    found = fields_in_force([MOU, SUPPLEMENT, amendment], date(2020, 3, 1))
    assert (found["health"].answer, found["health"].because, found["health"].decided_by) == (
        NO,
        Because.FIELD_ENDED,
        3,
    )
    assert found["medicine"].answer is YES


def test_a_field_may_come_back_by_a_later_paper() -> None:
    amendment = Paper(3, 1, Relation.AMENDS, signed_on="2020-03-01", ends=("health",))
    back = Paper(4, 1, Relation.SUPPLEMENTS, signed_on="2022-03-01", adds=("health",))
    found = fields_in_force([MOU, amendment, back], date(2022, 3, 1))["health"]
    assert (found.answer, found.paper) == (YES, 4)


def test_a_paper_of_another_chain_ends_no_field_here() -> None:
    other = Paper(3, signed_on="2020-03-01", ends=("health",))
    assert answer_on(date(2020, 4, 1), MOU, other, field="health") is YES


def test_the_end_of_a_field_on_an_inexact_day_is_unclear() -> None:
    amendment = Paper(3, 1, Relation.AMENDS, signed_on="2020", ends=("health",))
    found = fields_in_force([MOU, amendment], date(2020, 4, 1))["health"]
    assert (found.answer, found.because, found.decided_by) == (UNCLEAR, Because.FIELD_END_UNCLEAR, 3)


def test_a_confirmation_is_named_and_proves_that_the_paper_was_there() -> None:
    confirmation = Paper(3, 1, Relation.CONFIRMS, signed_on="2017-08-28")
    found = fields_in_force([MOU, confirmation], date(2017, 9, 1))["energy"]
    assert (found.answer, found.paper, found.also) == (YES, 1, (3,))


def test_extended_before_it_was_signed_is_not_forced_into_order() -> None:
    paper = Paper(1, signed_on="2022-09-12", adds=("energy",))
    extension = Paper(2, 1, Relation.RENEWS, signed_on="2021")
    assert answer_on(date(2022, 1, 1), paper, extension) is NO
    assert answer_on(date(2022, 9, 12), paper, extension) is YES


def test_a_circle_of_papers_is_cut_rather_than_followed_for_ever() -> None:
    circle = [
        Paper(1, 2, Relation.SUPPLEMENTS, signed_on="2017-01-01", adds=("energy",)),
        Paper(2, 1, Relation.SUPPLEMENTS, signed_on="2017-01-01", adds=("culture",)),
    ]
    assert answers(circle, date(2018, 1, 1)) == {"energy": YES, "culture": YES}
