"""The order of a paper's dates: one order is impossible, others are only unusual."""

from typing import Any

import pytest

from kizuna.agreements.rules import (
    PaperDates,
    PartyDates,
    closes_a_circle,
    ends_before_it_begins,
    order_warnings,
    party_warnings,
)
from kizuna.agreements.rules.order import OrderWarning
from kizuna.kernel.dates import PartialDate

Warning_ = OrderWarning


def dates(notice_months: int | None = None, **texts: str) -> PaperDates:
    read: dict[str, Any] = {name: PartialDate.parse(text) for name, text in texts.items()}
    return PaperDates(notice_months=notice_months, **read)


def a_party(signed_on: str = "", council: str = "", *, asks: bool = True) -> PartyDates:
    return PartyDates(
        PartialDate(signed_on) if signed_on else None, asks, PartialDate(council) if council else None
    )


def test_an_end_certainly_before_the_beginning_is_impossible() -> None:
    assert ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019-09-01"))
    assert not ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019"))
    assert not ends_before_it_begins(dates(signed_on="2019-09-02", ended_on="2019-09-02"))
    assert not ends_before_it_begins(dates(ended_on="2019"))


PAPERS: list[tuple[PaperDates, list[OrderWarning]]] = [
    (
        dates(agreed_on="2022", signed_on="2021", in_force_on="2020", parent_begins_on="2023"),
        [Warning_.SIGNED_BEFORE_AGREED, Warning_.IN_FORCE_BEFORE_SIGNED, Warning_.BEFORE_ITS_PARENT],
    ),
    (dates(signed_on="2020", notified_on="2019-12-31", ended_on="2025"), [Warning_.NOTICE_BEFORE_BEGIN]),
    (dates(signed_on="2020", notified_on="2024-06", ended_on="2024-05-31"), [Warning_.NOTICE_AFTER_END]),
    (dates(6, notified_on="2024-06-01", ended_on="2024-11-30"), [Warning_.NOTICE_TOO_SHORT]),
    (dates(6, notified_on="2024-06-01", ended_on="2024-12-01"), []),
    (dates(6, notified_on="2024-06-01", ended_on="2024-05-01"), [Warning_.NOTICE_AFTER_END]),
    (dates(signed_on="2020", withdrawn_on="2021"), [Warning_.WITHDRAWN_THOUGH_SIGNED]),
]


@pytest.mark.parametrize(("paper", "found"), PAPERS)
def test_an_unusual_order_is_noticed(paper: PaperDates, found: list[OrderWarning]) -> None:
    assert order_warnings(paper) == found


PARTIES: list[tuple[PaperDates, PartyDates, list[OrderWarning]]] = [
    (dates(), a_party("2021-05-03", "2021-05-04"), [Warning_.SIGNED_BEFORE_COUNCIL]),
    (dates(signed_on="2021-05-03"), a_party(council="2021-06"), [Warning_.SIGNED_BEFORE_COUNCIL]),
    (dates(), a_party("2021-05-03", "2021-05-03"), []),
    (dates(), a_party("2021-05-03", "2021"), []),
    (dates(), a_party("2021"), [Warning_.SIGNED_WITHOUT_COUNCIL]),
    (dates(signed_on="2021"), a_party(), [Warning_.SIGNED_WITHOUT_COUNCIL]),
    (dates(), a_party(), []),
    (
        dates(signed_on="2021-05-03"),
        a_party("2021-05-04", asks=False),
        [Warning_.PARTY_SIGNED_AFTER_PAPER],
    ),
    (
        dates(in_force_on="2021-05-03"),
        a_party("2021-06", asks=False),
        [Warning_.IN_FORCE_BEFORE_PARTY_SIGNED],
    ),
    (dates(signed_on="2021", in_force_on="2021-06"), a_party("2021", asks=False), []),
]


@pytest.mark.parametrize(("paper", "party", "found"), PARTIES)
def test_an_unusual_signature_of_a_party_is_noticed(
    paper: PaperDates, party: PartyDates, found: list[OrderWarning]
) -> None:
    assert party_warnings(paper, party) == found


def test_every_warning_is_tried() -> None:
    tried = [found for _paper, found in PAPERS] + [found for _paper, _party, found in PARTIES]
    assert {one for found in tried for one in found} == set(OrderWarning)


def test_the_usual_order_and_doubtful_ones_are_left_alone() -> None:
    assert order_warnings(dates(agreed_on="2017", signed_on="2018", in_force_on="2018")) == []


def test_a_paper_cannot_hang_on_its_own_branch() -> None:
    parents = {1: None, 2: 1, 3: 2, 4: 5, 5: 4}
    assert closes_a_circle(1, 3, parents)
    assert closes_a_circle(1, 1, parents)
    assert not closes_a_circle(3, 1, parents)
    assert not closes_a_circle(1, 4, parents)
