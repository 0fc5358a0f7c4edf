"""All promises as slim rows: enough to filter, count and sort them before a page of them is read whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.folding import fold
from kizuna.kernel.languages import LocalText
from kizuna.promises.access import visible_to
from kizuna.promises.labels import BY_HAND
from kizuna.promises.models import Promise
from kizuna.promises.rules import URGENCY, Standing, due_window, standing

COLUMNS = (
    *("pk", "tie_id", "made_in__kind", "state", "due", "next_due"),
    *("promised_by", "promised_to", "wording", "gist"),
)


class SlimRow(NamedTuple):
    """What the ledger is filtered and sorted by."""

    pk: int
    tie: int | None
    made_in_kind: str | None
    state: str
    due: PartialDate | None
    next_due: PartialDate | None
    promised_by: str
    promised_to: str
    wording: str
    gist: LocalText

    @property
    def origin(self) -> str:
        """The kind of entry it was made in."""
        return self.made_in_kind or BY_HAND


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the ledger shall show; empty is no condition."""

    tie: int | None = None
    standings: frozenset[str] = frozenset()
    origin: str = ""
    who: str = ""
    text: str = ""


class Counted(NamedTuple):
    """A row with its standing on the day."""

    row: SlimRow
    standing: Standing


@dataclass(frozen=True)
class Index:
    """The promises one user may see, as they stand on a day."""

    rows: Sequence[Counted] = field(default_factory=tuple)

    @cached_property
    def people(self) -> list[str]:
        """Everybody who promised something or was promised it, each spelling once."""
        named = {name for row, _standing in self.rows for name in (row.promised_by, row.promised_to)}
        return sorted(named - {""}, key=lambda name: (fold(name), name))

    @cached_property
    def origins(self) -> set[str]:
        """The kinds of entries that promises were made in."""
        return {row.origin for row, _standing in self.rows}

    @cached_property
    def ties(self) -> set[int]:
        """The ties there are promises in."""
        return {row.tie for row, _standing in self.rows if row.tie is not None}

    def keys(self, wanted: Wanted) -> list[int]:
        """The numbers of the promises that are wanted, those that call for attention first."""
        found = [one for one in self._but_for_standing(wanted) if self._stands(one, wanted)]
        return [one.row.pk for one in sorted(found, key=_urgency)]

    def counts(self, wanted: Wanted) -> dict[Standing, int]:
        """How many of them stand how, whatever the standing that is wanted."""
        counts = dict.fromkeys(URGENCY, 0)
        for one in self._but_for_standing(wanted):
            counts[one.standing] += 1
        return counts

    def _but_for_standing(self, wanted: Wanted) -> Iterable[Counted]:
        words = fold(wanted.text).split()
        who = fold(wanted.who)
        for one in self.rows:
            row = one.row
            if wanted.tie is not None and row.tie != wanted.tie:
                continue
            if wanted.origin and row.origin != wanted.origin:
                continue
            if who and who not in {fold(row.promised_by), fold(row.promised_to)}:
                continue
            if not words or _has_all(row, words):
                yield one

    @staticmethod
    def _stands(one: Counted, wanted: Wanted) -> bool:
        return not wanted.standings or one.standing.value in wanted.standings


def index_for(user: AnyUser, *, on: date) -> Index:
    """All promises the user may see: one query."""
    return Index(_counted(visible_to(user), on))


def _counted(promises: QuerySet[Promise], on: date) -> list[Counted]:
    slim = (SlimRow(*values) for values in promises.order_by("pk").values_list(*COLUMNS))
    return [Counted(row, standing(row.state, row.due, on, row.next_due)) for row in slim]


def _has_all(row: SlimRow, words: Sequence[str]) -> bool:
    told = fold(" ".join((row.wording, *row.gist.values(), row.promised_by, row.promised_to)))
    return all(word in told for word in words)


def _urgency(one: Counted) -> tuple[int, date, int]:
    due = one.row.next_due or one.row.due
    window = due_window(due) if due else None
    return URGENCY.index(one.standing), window[1] if window else date.max, one.row.pk
