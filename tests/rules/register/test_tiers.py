"""A tie's type: one after the other, and which one on a day."""

from datetime import date

import pytest

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.register.rules.kinds import Tier
from kizuna.register.rules.slugs import slug_of, variants
from kizuna.register.rules.tiers import Span, TierFault, end_before, fault_of_change, in_order, tier_on

CONTACT_2015 = Span(Tier.CONTACT, PartialDate("2015"))


def test_a_first_type_needs_no_beginning() -> None:
    assert fault_of_change([], Tier.CONTACT, None) is None


@pytest.mark.parametrize(
    ("tier", "start", "fault"),
    [
        (Tier.CONTACT, "2017", TierFault.SAME),
        (Tier.FRIENDSHIP, "2014", TierFault.BEFORE_THE_LAST),
        (Tier.FRIENDSHIP, None, TierFault.NEEDS_START),
        (Tier.FRIENDSHIP, "2015", None),
        (Tier.FRIENDSHIP, "2017~", None),
    ],
)
def test_when_a_type_may_follow(tier: Tier, start: str | None, fault: TierFault | None) -> None:
    assert fault_of_change([CONTACT_2015], tier, PartialDate(start) if start else None) is fault


@pytest.mark.parametrize(
    ("start", "end"), [("2019-09-02", "2019-09-01"), ("2017~", "2017~"), ("2020-22/..", "2020-22")]
)
def test_the_earlier_type_ends_as_exactly_as_the_next_begins(start: str, end: str) -> None:
    assert end_before(PartialDate(start)).edtf == end


HISTORY = [
    Span(Tier.CONTACT, PartialDate("2015"), PartialDate("2017")),
    Span(Tier.COOPERATION, PartialDate("2017"), PartialDate("2019-09-01")),
    Span(Tier.TWINNING, PartialDate("2019-09-02")),
]


@pytest.mark.parametrize(
    ("day", "tier", "answer"),
    [
        (date(2014, 12, 31), None, Answer.NO),
        (date(2016, 5, 1), Tier.CONTACT, Answer.YES),
        (date(2017, 5, 1), Tier.COOPERATION, Answer.UNCLEAR),
        (date(2019, 9, 1), Tier.COOPERATION, Answer.YES),
        (date(2019, 9, 2), Tier.TWINNING, Answer.YES),
    ],
)
def test_the_type_on_a_day(day: date, tier: Tier | None, answer: Answer) -> None:
    assert tier_on(HISTORY, day) == (tier, answer)


def test_an_unknown_beginning_comes_first() -> None:
    unknown = Span(Tier.CONTACT)
    assert in_order([CONTACT_2015, unknown]) == [unknown, CONTACT_2015]


@pytest.mark.parametrize(
    ("names", "slug"),
    [
        (["Essen", "Kōriyama"], "essen-koriyama"),
        (["Münster", "Lüneburg"], "muenster-lueneburg"),
        (["郡山市"], "tie"),
        (["a" * 200], "a" * 74),
        (["St. John's", "Łódź"], "st-john-s-lodz"),
    ],
)
def test_a_short_name_is_latin(names: list[str], slug: str) -> None:
    assert slug_of(names) == slug


def test_a_taken_short_name_is_numbered_from_two() -> None:
    found = variants("essen-koriyama")
    assert [next(found) for _ in range(3)] == ["essen-koriyama", "essen-koriyama-2", "essen-koriyama-3"]
