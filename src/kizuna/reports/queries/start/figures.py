"""One line of figures for each tie, and what time it is in its cities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.agreements.queries import fields_in_force_many
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.answers import Answer
from kizuna.promises.access import visible_to as promises_visible_to
from kizuna.promises.queries import WAITING
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Municipality
from kizuna.register.queries.ties import TieRow, tie_rows, with_parts
from kizuna.reports.queries.start.silence import InForce
from kizuna.ui.components import Clock, active_language, clock_at

# So many cities stand beside a clock by their names.
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class TieFigures:
    """A tie and its figures. `fields` is None for readers who see only a part of the papers."""

    row: TieRow
    fields: int | None
    papers: int
    delegations: int
    exchanges: int
    contacts: int
    waiting: int


@dataclass(frozen=True, slots=True)
class CityClock:
    """What the clock shows in some cities; `others` are as many as are not named."""

    cities: tuple[Municipality, ...]
    others: int
    clock: Clock


def in_force_for(user: AnyUser, today: date) -> InForce | None:
    """What is in force in all ties, for those who see all papers; None for others."""
    return fields_in_force_many(ties_visible_to(user), today) if may(user, Right.SEE_INTERNAL) else None


def figures_for(user: AnyUser, in_force: InForce | None) -> list[TieFigures]:
    """A line for each tie the user may see."""
    rows = tie_rows(with_parts(ties_visible_to(user)))
    counted = (
        entries_visible_to(user)
        .filter(tie__isnull=False)
        .order_by()
        .values_list("tie_id", "kind")
        .annotate(Count("pk"))
    )
    entries = {(tie, kind): number for tie, kind, number in counted}
    open_promises = promises_visible_to(user).filter(WAITING, tie__isnull=False)
    waiting = dict(open_promises.order_by().values_list("tie_id").annotate(Count("pk")))
    return [_figures(row, entries, waiting, in_force) for row in rows]


def clocks_of(figures: Iterable[TieFigures], own: Municipality | None, now: datetime) -> list[CityClock]:
    """What the clock shows in our own city, then elsewhere; cities in which it is the same time together."""
    cities = {own.pk: own} if own else {}
    for line in figures:
        for city in line.row.municipalities:
            cities.setdefault(city.pk, city)
    alike: dict[timedelta | None, list[Municipality]] = {}
    for city in cities.values():
        alike.setdefault(now.astimezone(ZoneInfo(city.time_zone)).utcoffset(), []).append(city)
    language = active_language()
    return [
        CityClock(
            tuple(there[:MOST_NAMED]),
            len(there[MOST_NAMED:]),
            clock_at(there[0].time_zone, now, "", language),
        )
        for there in alike.values()
    ]


def _figures(
    row: TieRow,
    entries: dict[tuple[int, str], int],
    waiting: dict[int, int],
    in_force: InForce | None,
) -> TieFigures:
    pk = row.tie.pk
    answers = None if in_force is None else in_force.get(pk, {}).values()
    return TieFigures(
        row=row,
        fields=None if answers is None else sum(answer is Answer.YES for answer, _paper in answers),
        papers=entries.get((pk, EntryKind.AGREEMENT.value), 0),
        delegations=entries.get((pk, EntryKind.DELEGATION.value), 0),
        exchanges=entries.get((pk, EntryKind.EXCHANGE.value), 0),
        contacts=entries.get((pk, EntryKind.ENCOUNTER.value), 0),
        waiting=waiting.get(pk, 0),
    )
