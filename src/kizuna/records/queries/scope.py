"""What belongs to a tie: found from the tie by following what its rows name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.apps import apps
from django.db.models import Q

from kizuna.agreements.models import Clause, Instrument
from kizuna.chronicle.models import Entry, Thread
from kizuna.columns.keys import split_key
from kizuna.contacts.models import Encounter
from kizuna.delegations.models import Delegation, ProgrammeItem
from kizuna.exchanges.models import Programme
from kizuna.press.models import Release
from kizuna.promises.models import Promise
from kizuna.records.queries.entry_rows import entries
from kizuna.records.queries.register_rows import LOADERS, SHARED
from kizuna.records.rules.numbering import Key, Ref, Row, ValueRef, refs_in
from kizuna.register.models import Tie
from kizuna.sources.models import Statement

# The room's own rows, by the part of an entry under which the file keeps them.
PART_MODELS = {
    "agreement": Instrument,
    "delegation": Delegation,
    "programme_item": ProgrammeItem,
    "exchange": Programme,
    "encounter": Encounter,
    "release": Release,
}
PORTION = 400
SomeKey = TypeVar("SomeKey", int, str)
ROW_KEY = re.compile(r"[a-z]+\.[a-z]+:[1-9][0-9]{0,18}")


def entries_in_scope(tie: Tie) -> tuple[set[int], set[int]]:
    """The entries of the tie, and those of no tie that led to one of them or came out of one."""
    own = set(Entry.objects.filter(tie=tie).values_list("pk", flat=True))
    loose: set[int] = set()
    fresh = _without_tie(
        Q(outcomes__entry__tie=tie)
        | Q(origins__arose_from__tie=tie)
        | Q(programme_item__delegation__entry__tie=tie)
        | Q(promises__tie=tie)
        | Q(proves__promise__tie=tie)
    )
    while fresh:
        loose |= fresh
        fresh = _without_tie(Q(outcomes__entry__in=fresh) | Q(origins__arose_from__in=fresh)) - loose
    return own, loose


def _without_tie(where: Q) -> set[int]:
    return set(Entry.objects.filter(where, tie=None).values_list("pk", flat=True))


def threads_in_scope(tie: Tie, loose: set[int]) -> list[Thread]:
    """The threads with both ends among these entries."""
    return list(
        Thread.objects.filter(
            Q(entry__tie=tie) | Q(entry__in=loose), Q(arose_from__tie=tie) | Q(arose_from__in=loose)
        )
    )


def in_portions(keys: Iterable[SomeKey]) -> Iterator[list[SomeKey]]:
    """So many keys at a time as a database takes in one question."""
    waiting = iter(sorted(keys))
    while portion := list(islice(waiting, PORTION)):
        yield portion


class Scope:
    """Rows loaded so far, and the way to those they name."""

    def __init__(self, entry_keys: set[int], promises: Sequence[Promise], tie: Tie) -> None:
        self.rows: dict[Key, Row] = {}
        self.places: dict[str, Ref] = {tie_key(tie): Ref(("tie", tie.pk))}
        for portion in in_portions(entry_keys):
            self._add(entries(portion))
            self._place_entries(portion)
        for promise in promises:
            self.places[f"{Promise._meta.label_lower}:{promise.pk}"] = Ref(("promise", promise.pk))
        self.own = set(self.places)

    def follow(self, content: Any) -> None:
        """Load every row of register and sources that is named, and what these name in turn."""
        waiting = list(refs_in(content))
        while waiting:
            by_kind: dict[str, set[int]] = defaultdict(set)
            for ref in waiting:
                kind, number = ref.key
                if ref.key not in self.rows and kind in LOADERS:
                    by_kind[kind].add(int(str(number)))
            fresh = [
                row
                for kind, keys in by_kind.items()
                for portion in in_portions(keys)
                for row in LOADERS[kind](portion)
            ]
            self._add(fresh)
            waiting = [ref for row in fresh for ref in refs_in([row.content, row.more])]

    def shared_keys(self) -> set[str]:
        """The keys of all rows that other ties may share."""
        return set(self.places) - self.own

    def of_kind(self, kind: str) -> set[int]:
        """The numbers of the loaded rows of one kind."""
        return {int(str(number)) for known, number in self.rows if known == kind}

    def value(self, value: Any) -> Any:
        """A statement's value, with rows of the file in place of their keys."""
        if isinstance(value, str) and ROW_KEY.fullmatch(value):
            return self._row_named(value)
        if isinstance(value, dict):
            return {name: self.value(inner) for name, inner in sorted(value.items())}
        if isinstance(value, list):
            return [self.value(inner) for inner in value]
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return value

    def _row_named(self, key: str) -> Any:
        if key in self.places:
            place = self.places[key]
            return ValueRef(place.key, place.part)
        label, number = split_key(key)
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError):
            return key
        row = model._default_manager.filter(pk=number).first()
        if row is None:
            return key
        named = ValueRef((SHARED[label], number)) if label in SHARED and label != "register.tenure" else None
        return named or str(row)

    def _add(self, rows: Iterable[Row]) -> None:
        labels = {kind: label for label, kind in SHARED.items()}
        for row in rows:
            self.rows[row.key] = row
            kind, number = row.key
            if kind in labels:
                self.places[f"{labels[kind]}:{number}"] = Ref(row.key)

    def _place_entries(self, keys: Sequence[int]) -> None:
        for key in keys:
            self.places[f"{Entry._meta.label_lower}:{key}"] = Ref(("entry", key))
        for key in Clause.objects.filter(instrument__entry__in=keys).values_list("pk", flat=True):
            self.places[f"{Clause._meta.label_lower}:{key}"] = Ref(("clause", key))
        for part, model in PART_MODELS.items():
            found: Iterator[tuple[int, int]] = iter(
                model._default_manager.filter(entry__in=keys).values_list("pk", "entry_id")
            )
            for number, entry in found:
                self.places[f"{model._meta.label_lower}:{number}"] = Ref(("entry", entry), part)


def tie_key(tie: Tie) -> str:
    """The key under which statements speak of the tie."""
    return f"{Tie._meta.label_lower}:{tie.pk}"


def statements_on(keys: Iterable[str], documents: Iterable[int] | None) -> list[Statement]:
    """Accounts of these rows; of rows that ties share, only those from these documents or from none."""
    found: list[Statement] = []
    for portion in in_portions(set(keys)):
        rows = Statement.objects.filter(subject__in=portion)
        found += rows.select_related("citation")
    wanted = None if documents is None else set(documents)
    return [
        one for one in found if wanted is None or one.citation is None or one.citation.document_id in wanted
    ]
