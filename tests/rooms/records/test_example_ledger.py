"""The three announcements of the release stand in the example's ledger with what became of them."""

import pytest
from django.utils import timezone

from kizuna.accounts.models import User
from kizuna.promises.queries import LedgerRow, ledger
from kizuna.promises.rules import Standing
from kizuna.records.example import build_example
from tests.factories.accounts import a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def told() -> dict[str, LedgerRow]:
    reader: User = a_user("administrator")
    tie = build_example(at=timezone.now())
    rows = ledger(reader, tie, on=timezone.localdate())
    words = {"Famul": "clerkship", "Krupp": "placements", "Asaka": "class"}
    return {words[next(word for word in words if word in row.promise.wording)]: row for row in rows}


def evidence(row: LedgerRow) -> list[str]:
    return [line.evidence.title.text("en") if line.evidence else "" for line in row.steps]


def test_the_school_class_came_late(told: dict[str, LedgerRow]) -> None:
    row = told["class"]
    assert (str(row.promise.due), row.standing) == ("2019", Standing.LATE)
    assert evidence(row) == ["School class from Kōriyama in Essen"]
    assert str(row.steps[0].step.happened_on) == "2022-12"


def test_the_placements_were_suspended_and_then_went_elsewhere(told: dict[str, LedgerRow]) -> None:
    row = told["placements"]
    assert row.standing is Standing.CHANGED
    assert evidence(row) == [
        "Pupils’ scholarships suspended",
        "First scholarships for placements in Japan",
    ]
    assert all(line.step.reason.keys() == {"de", "ja", "en"} for line in row.steps)


def test_the_clerkship_left_no_trace_and_still_asks(told: dict[str, LedgerRow]) -> None:
    row = told["clerkship"]
    assert (str(row.promise.due), row.standing, row.asks) == ("2020-22/..", Standing.OVERDUE, True)
    assert [line.step.state for line in row.steps] == ["open"]
    assert "None of the sources" in row.steps[0].step.reason["en"]


def test_each_has_its_words_in_the_release(told: dict[str, LedgerRow]) -> None:
    for row in told.values():
        assert row.mark.source
        assert row.made_in is not None
        assert row.made_in.kind == "release"
