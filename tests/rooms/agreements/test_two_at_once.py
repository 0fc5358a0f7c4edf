"""Two people save the same form at the same moment: one of them is told, and nothing is written over unseen."""

from collections.abc import Callable
from functools import partial

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import add_clause, amend_clause, amend_instrument, note_signing
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.seen import clause_as_seen, paper_as_seen, signing_as_seen
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.audit.models import AuditRow
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.agreements import a_paper
from tests.factories.approvals import WORDING
from tests.factories.register import a_tie
from tests.factories.sources import NOON
from tests.factories.threads import alone, elsewhere

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("_in_a_file")]
ROUNDS = 5
Step = Callable[[], object]


def a_paper_with_a_clause(by: User) -> Clause:
    return add_clause(instrument=a_paper(by, a_tie(by)), number="1", text=WORDING, by=by, at=NOON)


def two_papers(by: User, number: int) -> tuple[Step, Step]:
    paper = Instrument.objects.get()
    step = partial(amend_instrument, instrument=paper, seen=stamp_of(paper_as_seen(paper)), by=by, at=NOON)
    return partial(step, name_as_printed=f"A{number}"), partial(
        step, ended_on=PartialDate(f"{2000 + number}")
    )


def two_clauses(by: User, number: int) -> tuple[Step, Step]:
    clause = Clause.objects.get()
    step = partial(amend_clause, clause=clause, seen=stamp_of(clause_as_seen(clause)), by=by, at=NOON)
    return partial(step, number=f"{number}a"), partial(step, heading=LocalText({"de": f"H{number}"}))


def two_signings(by: User, number: int) -> tuple[Step, Step]:
    paper = Instrument.objects.get()
    step = partial(note_signing, instrument=paper, seen=stamp_of(signing_as_seen(paper)), by=by, at=NOON)
    return (
        partial(step, signed_on=PartialDate(f"19{number}1")),
        partial(step, signed_on=PartialDate(f"19{number}2")),
    )


@pytest.mark.parametrize("two", [two_papers, two_clauses, two_signings])
def test_one_is_kept_and_the_other_is_told(
    officer: User, two: Callable[[User, int], tuple[Step, Step]]
) -> None:
    alone(lambda: a_paper_with_a_clause(officer))
    for number in range(ROUNDS):
        before = alone(AuditRow.objects.count)
        answers = elsewhere(*alone(partial(two, officer, number)))
        assert sorted(one if isinstance(one, str) else "kept" for one in answers) == ["kept", "overtaken"]
        assert alone(AuditRow.objects.count) == before + 1
