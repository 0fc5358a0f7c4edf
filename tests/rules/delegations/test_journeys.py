"""Who leads, and how a programme is told."""

from kizuna.delegations.rules import Dated, MemberRole, by_day, has_two_heads, lies_outside, precedence
from kizuna.kernel.dates import PartialDate

FIRST, SECOND = PartialDate.parse("2019-09-02"), PartialDate.parse("2019-09-03")


def test_the_head_is_listed_first_and_whoever_accompanies_last() -> None:
    roles = ["accompanying", "interpreter", "member", "head", "stowaway"]
    assert sorted(roles, key=precedence) == ["head", "member", "interpreter", "accompanying", "stowaway"]


def test_only_one_leads() -> None:
    assert has_two_heads([MemberRole.HEAD, "member", "head"])
    assert not has_two_heads(["head", "member", "member"])


def test_the_programme_is_told_day_by_day() -> None:
    items = [Dated(1, SECOND, 0), Dated(2, None, 0), Dated(3, FIRST, 2), Dated(4, FIRST, 1)]
    assert by_day(items) == [(FIRST, [4, 3]), (SECOND, [1]), (None, [2])]


def test_an_item_outside_the_journey_is_noticed_only_when_certain() -> None:
    journey = PartialDate.parse("2019-09-01/2019-09-07")
    assert lies_outside(PartialDate.parse("2019-09-08"), journey)
    assert not lies_outside(SECOND, journey)
    assert not lies_outside(PartialDate.parse("2019-09"), journey)
    assert not lies_outside(None, journey)
