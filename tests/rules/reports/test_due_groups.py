"""Things that are due, in groups that stay readable."""

from dataclasses import dataclass
from datetime import date, timedelta

from kizuna.reports.rules.dues import DueGroup, DueKind, grouped

TODAY = date(2026, 11, 26)


@dataclass(frozen=True)
class Thing:
    day: date
    kind: DueKind = DueKind.NOTICE


def test_days_past_wait_and_the_next_four_weeks_stand_before_later() -> None:
    past, today, last = Thing(TODAY - timedelta(days=1)), Thing(TODAY), Thing(TODAY + timedelta(days=28))
    later = Thing(TODAY + timedelta(days=29))
    assert grouped([later, last, past, today], TODAY) == [
        (DueGroup.NOW, [past]),
        (DueGroup.SOON, [today, last]),
        (DueGroup.LATER, [later]),
    ]


def test_quiet_ties_stand_by_themselves_and_empty_groups_not_at_all() -> None:
    quiet = Thing(TODAY - timedelta(days=900), DueKind.DORMANT)
    assert grouped([quiet], TODAY) == [(DueGroup.QUIET, [quiet])]
    assert grouped([], TODAY) == []


def test_what_waits_for_somebody_since_today_waits_now() -> None:
    asked, theirs = Thing(TODAY, DueKind.APPROVAL_OURS), Thing(TODAY, DueKind.APPROVAL_THEIRS)
    assert grouped([asked, theirs], TODAY) == [(DueGroup.NOW, [asked]), (DueGroup.SOON, [theirs])]
