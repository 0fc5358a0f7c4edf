"""Who may approve for whom."""

import pytest

from kizuna.approvals.rules.agreeing import ApprovalFault, Approver, approval_fault, is_agreed

JAN = Approver("Jan Muster", "jan@example.org", 1)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Approver("Aya Vorbild", "aya@example.org"), False),
        (Approver("Aya Vorbild", "JAN@example.org "), True),
        (Approver("MUSTER, Jan", ""), True),
        (Approver("Anders", "", 1), True),
        (Approver("Anders", "", 2), False),
    ],
)
def test_one_person_is_known_by_account_address_or_name(other: Approver, expected: bool) -> None:
    assert JAN.may_be(other) is expected
    assert other.may_be(JAN) is expected


@pytest.mark.parametrize(
    ("side", "who", "fault"),
    [
        ("b", Approver("Aya Vorbild"), None),
        ("a", Approver("Aya Vorbild"), ApprovalFault.APPROVED_ALREADY),
        ("b", JAN, ApprovalFault.SAME_PERSON),
        ("c", Approver("Aya Vorbild"), ApprovalFault.NOT_THEIR_SIDE),
        ("b", Approver("  "), ApprovalFault.NO_NAME),
    ],
)
def test_each_side_approves_once_and_by_its_own_person(
    side: str, who: Approver, fault: ApprovalFault | None
) -> None:
    assert approval_fault(side=side, sides=["a", "b"], approver=who, given=[("a", JAN)]) is fault


def test_a_text_is_agreed_when_every_side_approved() -> None:
    assert is_agreed(["a", "b"], ["b", "a"])
    assert not is_agreed(["a", "b"], ["a"])
    assert not is_agreed(["a"], ["a"])
    assert not is_agreed([], [])
