"""The last sign of life of a tie, and of each of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import SIGNS_OF_LIFE, sign_day
from kizuna.register.models import Tie


class SignOfLife(NamedTuple):
    """The entry that shows contact, and the last day on which that contact may have been."""

    entry: Entry
    day: date


def last_sign_of_life(
    ties: Iterable[Tie | int], on: date | None = None, among: QuerySet[Entry] | None = None
) -> dict[int, SignOfLife]:
    """The last sign of life of each tie up to `on` (today when None), by the tie's number: one query.

    `among` narrows the entries, for instance to those a user may see.
    """
    last: dict[int, SignOfLife] = {}
    for sign in _signs(ties, on, among):
        tie = sign.entry.tie_id
        if tie is not None and (tie not in last or last[tie].day < sign.day):
            last[tie] = sign
    return last


def last_sign_of_life_by_field(
    ties: Iterable[Tie | int], on: date | None = None, among: QuerySet[Entry] | None = None
) -> dict[int, dict[str, SignOfLife]]:
    """As `last_sign_of_life`, for each field of cooperation by its code: two queries."""
    last: dict[int, dict[str, SignOfLife]] = {}
    for sign in _signs(ties, on, among, with_fields=True):
        of_tie = last.setdefault(sign.entry.tie_id or 0, {})
        for field in sign.entry.fields.all():
            if field.code not in of_tie or of_tie[field.code].day < sign.day:
                of_tie[field.code] = sign
    return last


def _signs(
    ties: Iterable[Tie | int], on: date | None, among: QuerySet[Entry] | None, *, with_fields: bool = False
) -> Iterator[SignOfLife]:
    day = on or timezone.localdate()
    keys = [tie if isinstance(tie, int) else tie.pk for tie in ties]
    begun = Q(earliest__lte=day) | Q(earliest=None, latest__isnull=False)
    entries = Entry.objects.all() if among is None else among
    rows = entries.filter(begun, tie__in=keys, kind__in=SIGNS_OF_LIFE)
    for entry in rows.prefetch_related("fields") if with_fields else rows:
        sign = sign_day(entry.when, day)
        if sign:
            yield SignOfLife(entry, sign)
