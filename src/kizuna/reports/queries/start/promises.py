"""Promises that are due, and undertakings whose paper has ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.db.models import Count

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Obligation
from kizuna.agreements.queries.obligations import obligations_of, outcomes
from kizuna.agreements.queries.terms import KnownTerms
from kizuna.archive.targets import address_of_key
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.access import visible_to
from kizuna.promises.models import Promise
from kizuna.promises.queries import WAITING
from kizuna.promises.rules import Standing, due_window
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind, comes_up

KINDS = {
    Standing.OVERDUE: DueKind.OVERDUE,
    Standing.UNCLEAR: DueKind.MAYBE_OVERDUE,
    Standing.DUE_SOON: DueKind.DUE_SOON,
    Standing.OPEN: DueKind.DUE_LATER,
    Standing.CHANGED: DueKind.DUE_LATER,
}


def promise_dues(
    user: AnyUser, today: date, known: KnownTerms, ahead: timedelta | None = None
) -> Iterator[Due]:
    """Promises near or past their due date, with `ahead` all that are due by then: one query.

    Without `ahead` also the undertakings whose paper is over: four queries where there are any.
    """
    waiting = visible_to(user).filter(WAITING).select_related("tie").annotate(rounds=Count("steps__due"))
    promises = {promise.pk: promise for promise in waiting.order_by("pk")}
    ended = _ended(user, today, known, promises) if promises and ahead is None else {}
    for promise in promises.values():
        if promise.pk in ended:
            day = ended[promise.pk]
            yield _due(promise, DueKind.UNDERTAKING, day, PartialDate.of_day(day))
        elif promise.due_now is not None:
            yield from _promise(promise, today, ahead)


def _promise(promise: Promise, today: date, ahead: timedelta | None) -> Iterator[Due]:
    kind = KINDS[promise.standing(today)]
    window = due_window(promise.due_now) if promise.due_now else None
    if window is None:
        return
    if kind is DueKind.DUE_LATER and (ahead is None or not comes_up(kind, window[1], today, ahead)):
        return
    yield _due(promise, kind, window[1], promise.due_now)


def _due(promise: Promise, kind: DueKind, day: date, when: PartialDate | None) -> Due:
    key = key_of(promise)
    return Due(
        kind=kind,
        day=day,
        when=when,
        title=promise.gist or LocalText({promise.wording_language: promise.wording}),
        url=address_of_key(key),
        tie=promise.tie.title if promise.tie else None,
        subject=key,
        round=promise.rounds,  # type: ignore[attr-defined]
    )


def _ended(user: AnyUser, today: date, known: KnownTerms, promises: Mapping[int, Promise]) -> dict[int, date]:
    """The undertakings whose paper is over and of which nobody has said what becomes of them; since when."""
    rows = obligations_of(promises, user).select_related("promise").prefetch_related("promise__steps")
    obligations: list[Obligation] = list(rows)
    if not obligations:
        return {}
    ends = outcomes(obligations, [one.promise for one in obligations], known, today)
    return {promise: since for promise, one in ends.items() if (since := one.since) is not None}
