"""Everything the record holds of one tie, in a number of queries that does not depend on its size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import VisitRhythm
from kizuna.agreements.queries.rhythms import rhythm_of
from kizuna.chronicle.models import Entry
from kizuna.kernel.names import PersonName
from kizuna.promises.models import Promise
from kizuna.register.models import Municipality, Tenure, Tie, TieFrame
from kizuna.register.rules.tiers import Span
from kizuna.reports.queries.dossier import loading, touching
from kizuna.reports.queries.dossier.loading import DocumentLine
from kizuna.reports.queries.dossier.touching import Part, Touch
from kizuna.reports.queries.facts import Facts, facts_of


@dataclass(frozen=True, slots=True)
class TieRecord:
    """A tie as far as one user may see it; nothing in it asks the database again."""

    tie: Tie
    cities: tuple[Municipality, ...]
    tiers: tuple[Span, ...]
    frames: tuple[TieFrame, ...]
    entries: tuple[Entry, ...]
    touches: Mapping[int, tuple[Touch, ...]]
    parts: Mapping[int, tuple[Part, ...]]
    tenures: tuple[Tenure, ...]
    people: Mapping[int, tuple[PersonName, ...]]
    pages_of: frozenset[int]
    promises: tuple[Promise, ...]
    rhythm: VisitRhythm | None
    threads: Mapping[int, tuple[int, ...]]
    documents: tuple[DocumentLine, ...]
    facts: Facts

    @property
    def tie_key(self) -> str:
        """The key under which sources speak of the tie itself."""
        return f"register.tie:{self.tie.pk}"

    def entry(self, pk: int) -> Entry | None:
        """One of the entries by its number."""
        return next((entry for entry in self.entries if entry.pk == pk), None)


def load_record(slug: str, user: AnyUser) -> TieRecord | None:
    """The tie with this slug, or None when there is none the user may see."""
    found = loading.tie_and_cities(slug, user)
    if found is None:
        return None
    tie, cities = found
    seen = loading.entries_of(tie, user)
    entries = tuple(seen)
    parts = touching.parts_in(seen)
    tenures = loading.tenures_of(cities, {part.person for row in parts.values() for part in row})
    people = loading.names_of_all({tenure.person_id for tenure in tenures}, parts)
    promises = loading.promises_of(tie, user)
    facts = facts_of(loading.keys_of(tie, entries, promises, tenures), user)
    return TieRecord(
        tie=tie,
        cities=cities,
        tiers=loading.tiers_of(tie),
        frames=loading.frames_of(tie),
        entries=entries,
        touches=touching.touches_of(seen),
        parts=parts,
        tenures=tenures,
        people=people,
        pages_of=loading.pages_of(people, tenures, cities, user),
        promises=promises,
        rhythm=rhythm_of(tie),
        threads=loading.threads_in(seen),
        documents=loading.documents_of(tie, user, facts),
        facts=facts,
    )
