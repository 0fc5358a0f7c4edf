"""Steps that cross: whatever the timing, the outcome is that of one order or the other.

Each pair of steps is taken in both orders first, and then many times at once, by threads with connections of
their own; `KIZUNA_TEST_CROSSINGS` says how many times.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kizuna.accounts.actions import revoke_link
from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    amend_clause,
    amend_instrument,
    propose_text,
    record_instrument,
)
from kizuna.agreements.actions.clauses import add_clause
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import (
    approve_as_user,
    approve_by_link,
    invite_partner,
    object_by_link,
    withdraw_version,
)
from kizuna.approvals.models import Invitation, Objection, Version
from kizuna.audit.models import AuditRow
from kizuna.audit.refusals import Refused
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.approvals import WORDING, a_text, an_annex, an_invitation
from tests.factories.sources import NOON
from tests.factories.threads import ROUNDS, alone, elsewhere, in_a_file

pytestmark = pytest.mark.django_db(transaction=True)
Step = Callable[["Round"], object]
TITLE = LocalText({"de": "Zusatz"})


class Round:
    """A paper of its own whose text stands for approval, and two people of the other side who were asked."""

    def __init__(self, by: User, first: Instrument) -> None:
        self.by, self.first, tie = by, first, first.entry.tie
        assert tie
        self.cities = [party.municipality for party in first.parties.all() if party.municipality]
        self.paper = record_instrument(
            tie=tie, kind="supplement", title=TITLE, text=WORDING, parties=self.cities, by=by, at=NOON
        )
        self.clause = add_clause(instrument=self.paper, number="1", text=WORDING, by=by, at=NOON)
        self.version: Version = propose_text(instrument=self.paper, by=by, at=NOON)
        self.links: list[Invitation] = [
            an_invitation(by, self.version, name=name, email="")[0] for name in ("Vorbild Aya", "Muster Ken")
        ]
        self.told = AuditRow.objects.count()

    def outcome(self, results: list[Any]) -> tuple[Any, ...]:
        """All that matters of how it ended, without times and numbers of rows."""
        versions = [
            (
                one.number,
                one.is_current,
                one.withdrawn_at is not None,
                one.agreed_at is not None,
                tuple(sorted(approval.side for approval in one.approvals.all())),
                one.objections.count(),
                one.invitations.count(),
            )
            for one in Version.objects.filter(matter=self.version.matter_id).order_by("number")
        ]
        used = sorted(Invitation.objects.get(pk=one.pk).link.state(NOON).value for one in self.links)
        codes = tuple(one if isinstance(one, str) else "" for one in results)
        return codes, tuple(versions), tuple(used), AuditRow.objects.count() - self.told


def ours(one: Round) -> object:
    return approve_as_user(matter=one.version.matter, sha256=one.version.sha256, by=one.by, at=NOON)


def theirs(one: Round, link: int = 0) -> object:
    invitation = one.links[link]
    given: dict[str, Any] = {"sha256": one.version.sha256, "name": invitation.name, "confirmed": True}
    return approve_by_link(invitation=invitation, at=NOON, **given)


def theirs_by_another_link(one: Round) -> object:
    return theirs(one, 1)


def edit(one: Round) -> object:
    words = WORDING.with_text("de", "Ganz anders.")
    return amend_instrument(instrument=one.paper, text=words, by=one.by, at=NOON)


def edit_the_name(one: Round) -> object:
    return amend_instrument(instrument=one.paper, name_as_printed="Nr. 7", by=one.by, at=NOON)


def edit_a_clause(one: Round) -> object:
    return amend_clause(clause=one.clause, number="1a", by=one.by, at=NOON)


def annex(one: Round) -> object:
    return an_annex(one.by, one.paper)


def withdraw(one: Round) -> object:
    return withdraw_version(version=one.version, by=one.by, at=NOON)


def sign(one: Round) -> object:
    return amend_instrument(instrument=one.paper, signed_on=PartialDate("2026-01-15"), by=one.by, at=NOON)


def terminate(one: Round) -> object:
    tie = one.paper.entry.tie
    assert tie
    given: dict[str, Any] = {"parent": one.paper, "relation": "terminates", "kind": "termination"}
    return record_instrument(tie=tie, title=TITLE, signed_on=PartialDate("2026"), by=one.by, at=NOON, **given)


def revoke(one: Round) -> object:
    return revoke_link(link=one.links[0].link, by=one.by, at=NOON)


def object_(one: Round) -> object:
    given: dict[str, Any] = {
        "name": "Aya",
        "reason": "三名で。",
        "language": "ja",
        "sha256": one.version.sha256,
    }
    return object_by_link(invitation=one.links[0], at=NOON, **given)


def invite(one: Round) -> object:
    side, until = one.links[0].side, NOON + timedelta(days=1)
    return invite_partner(version=one.version, side=side, name="X", expires_at=until, by=one.by, at=NOON)


def propose(one: Round) -> object:
    return propose_text(instrument=one.paper, by=one.by, at=NOON)


# Who crosses whom, and with which refusals whoever comes second may be told so.
PAIRS: dict[str, tuple[Step, Step, set[str]]] = {
    "A edits while B approves": (edit, theirs, {"text_changed"}),
    "A edits a clause while B approves": (edit_a_clause, theirs, {"text_changed"}),
    "A adds an annex while B approves": (annex, theirs, {"text_changed"}),
    "A and B approve together": (ours, theirs, set()),
    "A withdraws while B approves": (withdraw, theirs, {"withdrawn"}),
    "A terminates while B approves": (terminate, theirs, set()),
    "A signs while B approves": (sign, theirs, set()),
    "two links of one side": (theirs, theirs_by_another_link, {"approved_already"}),
    "one link twice": (theirs, theirs, {"used"}),
    "a link is taken back while it is used": (revoke, theirs, {"revoked", "used"}),
    "B objects while A edits": (object_, edit, {"text_changed"}),
    "B objects while B approves": (object_, theirs, {"used"}),
    "B objects while the other of B approves": (object_, theirs_by_another_link, {"approved_already"}),
    "A asks somebody while A edits": (invite, edit, {"text_changed"}),
    "two of A edit": (edit, edit_the_name, set()),
    "two of A edit, one withdraws": (edit, withdraw, {"text_changed"}),
    "two of A propose": (propose, propose, {"same_text"}),
    "two of A approve": (ours, ours, {"approved_already"}),
}

# What happens before the two come.
BEFORE: dict[str, Step] = {"two of A propose": withdraw}


@pytest.fixture
def first(officer: User, tmp_path: Path) -> Iterator[Instrument]:
    with in_a_file(tmp_path):
        yield alone(lambda: a_text(officer))


def in_order(one: Round, first: Step, second: Step) -> list[Any]:
    results = []
    for step in (first, second):
        try:
            results.append(step(one))
        except Refused as refused:
            results.append(refused.code)
    return results


@pytest.mark.parametrize("name", PAIRS)
def test_crossing_steps_end_as_one_order_or_the_other(name: str, officer: User, first: Instrument) -> None:
    one_step, other_step, told = PAIRS[name]

    def started() -> Round:
        one = alone(lambda: Round(officer, first))
        if name in BEFORE:
            alone(lambda: BEFORE[name](one))
            one.told += 1
        return one

    def serial(first_step: Step, second_step: Step, *, turned: bool) -> tuple[Any, ...]:
        one = started()
        results = alone(lambda: in_order(one, first_step, second_step))
        return alone(lambda: one.outcome(results[::-1] if turned else results))

    allowed = [serial(one_step, other_step, turned=False), serial(other_step, one_step, turned=True)]
    assert {code for codes, *_rest in allowed for code in codes if code} == told
    met: Counter[int] = Counter()
    for _ in range(ROUNDS):
        one = started()
        results = elsewhere(lambda one=one: one_step(one), lambda one=one: other_step(one))  # type: ignore[misc]
        outcome = alone(lambda one=one, results=results: one.outcome(results))  # type: ignore[misc]
        assert outcome in allowed
        met[allowed.index(outcome)] += 1
    print(name, dict(met))  # noqa: T201 - shown by `pytest -s` in the long run: how often which order was met


def test_no_version_is_lost_or_doubled_by_all_of_it(officer: User, first: Instrument) -> None:
    one = alone(lambda: Round(officer, first))
    elsewhere(*(lambda step=step: step(one) for step in (edit, edit_the_name, edit_a_clause, object_, ours)))
    found = alone(lambda: [*one.version.matter.versions.order_by("number")])
    assert [version.number for version in found] == list(range(1, len(found) + 1))
    assert [version.is_current for version in found] == [False] * (len(found) - 1) + [True]
    assert alone(Objection.objects.count) <= 1
