"""How one thing came out of another, in both directions."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry, Thread
from kizuna.chronicle.queries.timeline import in_time
from kizuna.chronicle.rules import Edge, reached

# A recursive query walks the whole graph in one go on both databases; UNION drops what was seen already.
_REACHABLE = """
WITH RECURSIVE reachable(id) AS (
    SELECT CAST(%s AS bigint)
    UNION
    SELECT thread.{target} FROM chronicle_thread thread JOIN reachable ON thread.{source} = reachable.id
)
SELECT id FROM reachable
"""
_BACK = _REACHABLE.format(source="entry_id", target="arose_from_id")
_FORTH = _REACHABLE.format(source="arose_from_id", target="entry_id")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Everything an entry came out of and everything that came out of it, as far as the reader may see.

    `nodes` stand in time; an edge's `arose_from` and `entry` are both among them.
    """

    entry: Entry
    nodes: tuple[Entry, ...]
    edges: tuple[Thread, ...]
    origins: frozenset[int]
    outcomes: frozenset[int]

    @property
    def back(self) -> list[Entry]:
        """How did this come about? In time."""
        return [node for node in self.nodes if node.pk in self.origins]

    @property
    def forth(self) -> list[Entry]:
        """What came of this? In time."""
        return [node for node in self.nodes if node.pk in self.outcomes]


def lineage(entry: Entry, user: AnyUser) -> Lineage:
    """The lineage of an entry: four queries, however long it is. A hidden entry hides what lies behind it."""
    keys = _walk(_BACK, entry.pk) | _walk(_FORTH, entry.pk)
    visible = {
        node.pk: node
        for node in entries_visible_to(user).filter(pk__in=keys).select_related("tie").distinct()
    }
    threads = list(
        Thread.objects.filter(entry__in=visible, arose_from__in=visible)
        .select_related("citation__document")
        .order_by("id")
    )
    edges: list[Edge] = [(thread.entry_id, thread.arose_from_id) for thread in threads]
    origins = reached(edges, entry.pk)
    outcomes = reached([(arose_from, outcome) for outcome, arose_from in edges], entry.pk)
    kept = origins | outcomes | {entry.pk}
    return Lineage(
        entry=entry,
        nodes=tuple(in_time(visible[key] for key in kept & visible.keys())),
        edges=tuple(_within(threads, origins | {entry.pk}, outcomes | {entry.pk})),
        origins=frozenset(origins),
        outcomes=frozenset(outcomes),
    )


def threads_reachable(entry: int) -> set[int]:
    """The numbers of all entries out of which an entry came, itself included: one query."""
    return _walk(_BACK, entry)


def _within(threads: list[Thread], *sides: set[int]) -> list[Thread]:
    """Threads that lie on one side: those between an origin and a far outcome would tangle the picture."""
    return [
        thread
        for thread in threads
        if any(thread.entry_id in side and thread.arose_from_id in side for side in sides)
    ]


def _walk(statement: str, start: int) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [start])
        return {row[0] for row in cursor.fetchall()}
