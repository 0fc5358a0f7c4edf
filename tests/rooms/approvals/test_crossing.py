"""Steps that cross: whatever the timing, the outcome is that of one order or the other."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.db import connection, connections

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument, propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import approve_as_user, approve_by_link, withdraw_version
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.queries import current_version
from kizuna.audit.refusals import Refused
from kizuna.columns.keys import key_of
from tests.factories.approvals import WORDING, a_text, an_invitation
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 12
Result = TypeVar("Result")
Step = Callable[[], object]


@pytest.fixture
def _in_a_file(officer: User, tmp_path: Path) -> Iterator[None]:
    """SQLite's test database lies in memory, where threads cannot wait for one another; a copy in a file."""
    if connection.vendor != "sqlite":
        yield
        return
    path, kept = str(tmp_path / "crossing.sqlite3"), connections.settings["default"]["NAME"]
    connection.ensure_connection()
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
    copy.close()
    connections.settings["default"]["NAME"] = path
    yield
    connections.settings["default"]["NAME"] = kept


def elsewhere(*steps: Callable[[], Result]) -> list[Result | str]:
    """Take the steps at the same moment, each in a thread and connection of its own; refusals by their code."""
    together = Barrier(len(steps))

    def taken(step: Callable[[], Result]) -> Result | str:
        try:
            connection.ensure_connection()
            together.wait(timeout=20)
            return step()
        except Refused as refused:
            return refused.code
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(len(steps)) as threads:
        return list(threads.map(taken, steps))


def alone(step: Callable[[], Result]) -> Result:
    [result] = elsewhere(step)
    assert not isinstance(result, str)
    return result


class Round:
    """A version that stands for approval, and an invitation to it."""

    def __init__(self, by: User, number: int, paper: Instrument | None = None) -> None:
        self.by = by
        if paper is None:
            self.paper = a_text(by)
        else:
            self.paper = Instrument.objects.get(pk=paper.pk)
            words = WORDING.with_text("de", f"Runde {number}.")
            amend_instrument(instrument=self.paper, text=words, by=by, at=NOON)
        current = current_version(key_of(self.paper))
        self.version: Version = current or propose_text(instrument=self.paper, by=by, at=NOON)
        self.invitation: Invitation = an_invitation(by, self.version)[0]

    def ours(self) -> object:
        return approve_as_user(matter=self.version.matter, sha256=self.version.sha256, by=self.by, at=NOON)

    def theirs(self) -> object:
        return approve_by_link(
            invitation=self.invitation,
            sha256=self.version.sha256,
            name="Vorbild Aya",
            confirmed=True,
            at=NOON,
        )

    def edit(self) -> object:
        words = WORDING.with_text("de", f"Geändert nach Fassung {self.version.number}.")
        return amend_instrument(instrument=self.paper, text=words, by=self.by, at=NOON)

    def withdraw(self) -> object:
        return withdraw_version(version=self.version, by=self.by, at=NOON)

    def found(self) -> tuple[Version, list[Approval]]:
        version = Version.objects.get(pk=self.version.pk)
        return version, list(version.approvals.all())


def rounds(by: User) -> Iterator[Round]:
    paper = None
    for number in range(ROUNDS):
        one = alone(lambda number=number, paper=paper: Round(by, number, paper))  # type: ignore[misc]
        paper = one.paper
        yield one


def codes(results: list[Any]) -> list[str]:
    return [one for one in results if isinstance(one, str)]


@pytest.mark.usefixtures("_in_a_file")
def test_one_edits_while_the_other_approves(officer: User) -> None:
    for one in rounds(officer):
        results = elsewhere(one.theirs, one.edit)
        version, approvals = alone(one.found)
        assert version.superseded_at is not None
        assert version.agreed_at is None
        # Approved first, and then void; or too late, and told so.
        assert codes(results) == ([] if approvals else ["text_changed"])
        current = alone(lambda one=one: current_version(key_of(one.paper)))  # type: ignore[misc]
        assert current is not None
        assert current.number == version.number + 1


@pytest.mark.usefixtures("_in_a_file")
def test_both_approve_at_once(officer: User) -> None:
    for one in rounds(officer):
        assert codes(elsewhere(one.ours, one.theirs)) == []
        version, approvals = alone(one.found)
        assert len(approvals) == 2
        assert version.agreed_at == NOON


@pytest.mark.usefixtures("_in_a_file")
def test_one_withdraws_while_the_other_approves(officer: User) -> None:
    for one in rounds(officer):
        results = elsewhere(one.withdraw, one.theirs)
        version, approvals = alone(one.found)
        assert version.withdrawn_at is not None
        assert codes(results) == ([] if approvals else ["withdrawn"])
        alone(lambda one=one: propose_text(instrument=one.paper, by=officer, at=NOON))  # type: ignore[misc]


@pytest.mark.usefixtures("_in_a_file")
def test_one_link_pressed_twice_counts_once(officer: User) -> None:
    for one in rounds(officer):
        assert codes(elsewhere(one.theirs, one.theirs)) == ["used"]
        assert len(alone(one.found)[1]) == 1


@pytest.mark.usefixtures("_in_a_file")
def test_two_edits_at_once_leave_no_gap_and_no_fork(officer: User) -> None:
    for one in rounds(officer):
        assert codes(elsewhere(one.edit, lambda one=one: _title(one))) == []  # type: ignore[misc]
    numbers = alone(lambda: list(Version.objects.order_by("number").values_list("number", flat=True)))
    assert numbers == list(range(1, len(numbers) + 1))
    assert alone(lambda: Version.objects.filter(superseded_at=None).count()) == 1


def _title(one: Round) -> object:
    return amend_instrument(
        instrument=one.paper, name_as_printed=f"Nr. {one.version.number}", by=one.by, at=NOON
    )
