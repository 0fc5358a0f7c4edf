"""Everything that is due, from all rooms, as far as the user may see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.terms import KnownTerms, known_terms
from kizuna.reports.queries.start.anniversaries import anniversary_dues
from kizuna.reports.queries.start.desk import desk_dues
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.queries.start.papers import paper_dues
from kizuna.reports.queries.start.promises import promise_dues
from kizuna.reports.queries.start.silence import InForce, dormant_dues
from kizuna.reports.queries.start.visits import visit_dues
from kizuna.reports.rules.dues import by_day


def dues_for(user: AnyUser, today: date, in_force: InForce | None = None) -> list[Due]:
    """Everything due, by day; the number of queries does not depend on how much that is."""
    known = known_terms(user)
    desk, quiet = desk_dues(user), dormant_dues(user, today, in_force, known)
    return by_day([*desk, *_dated(user, today, known), *quiet])


def dated_dues(user: AnyUser, today: date, ahead: timedelta) -> list[Due]:
    """What has a day of its own, as far as `ahead`: five queries."""
    return by_day(_dated(user, today, known_terms(user), ahead))


def _dated(user: AnyUser, today: date, known: KnownTerms, ahead: timedelta | None = None) -> Iterator[Due]:
    yield from paper_dues(known, today, ahead)
    yield from promise_dues(user, today, known, ahead)
    yield from visit_dues(user, today, known, ahead)
    yield from anniversary_dues(user, today, known, ahead)
