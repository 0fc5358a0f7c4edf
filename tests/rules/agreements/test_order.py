"""The order of a paper's dates: one order is impossible, others are only unusual."""

from kizuna.agreements.rules import PaperDates, closes_a_circle, ends_before_it_begins, order_warnings
from kizuna.agreements.rules.order import OrderWarning
from kizuna.kernel.dates import PartialDate


def dates(**texts: str) -> PaperDates:
    return PaperDates(**{name: PartialDate.parse(text) for name, text in texts.items()})


def test_an_end_certainly_before_the_beginning_is_impossible() -> None:
    assert ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019-09-01"))
    assert not ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019"))
    assert not ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019-09-02"))
    assert not ends_before_it_begins(dates(ended_on="2019"))


def test_an_unusual_order_is_noticed() -> None:
    paper = dates(agreed_on="2022", signed_on="2021", in_force_on="2020", parent_begins_on="2023")
    assert order_warnings(paper) == list(OrderWarning)


def test_the_usual_order_and_doubtful_ones_are_left_alone() -> None:
    assert order_warnings(dates(agreed_on="2017", signed_on="2018", in_force_on="2018")) == []


def test_a_paper_cannot_hang_on_its_own_branch() -> None:
    parents = {1: None, 2: 1, 3: 2, 4: 5, 5: 4}
    assert closes_a_circle(1, 3, parents)
    assert closes_a_circle(1, 1, parents)
    assert not closes_a_circle(3, 1, parents)
    assert not closes_a_circle(1, 4, parents)
