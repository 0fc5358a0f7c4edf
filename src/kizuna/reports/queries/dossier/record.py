"""Everything the record holds of one tie, in a number of queries that does not depend on its size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Instrument, VisitRhythm
from kizuna.agreements.queries.approved import approved
from kizuna.agreements.queries.papers import FieldTouch, KnownPapers, known_papers
from kizuna.agreements.queries.registers import CityBound
from kizuna.agreements.rules import PaperClause
from kizuna.chronicle.models import Entry
from kizuna.kernel.names import PersonName
from kizuna.promises.models import Promise
from kizuna.register.models import Municipality, Tenure, Tie, TieFrame
from kizuna.register.rules.tiers import Span
from kizuna.reports.queries.dossier import loading, touching
from kizuna.reports.queries.dossier.loading import DocumentLine
from kizuna.reports.queries.dossier.taking_part import Part, taking_part_in
from kizuna.reports.queries.dossier.touching import Touch, grouped
from kizuna.reports.queries.facts import Facts, facts_of


@dataclass(frozen=True)
class TieRecord:
    """A tie as far as one user may see it; nothing in it asks the database again."""

    tie: Tie
    cities: tuple[Municipality, ...]
    tiers: tuple[Span, ...]
    frames: tuple[TieFrame, ...]
    entries: tuple[Entry, ...]
    touches: Mapping[int, tuple[Touch, ...]]
    clauses: tuple[PaperClause, ...]
    parts: Mapping[int, tuple[Part, ...]]
    parties: Mapping[int, tuple[CityBound, ...]]
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
        return self._entries.get(pk)

    @cached_property
    def papers(self) -> tuple[tuple[Entry, Instrument], ...]:
        """The papers with their entries, in the order of their numbers."""
        pairs = [(entry, entry.instrument) for entry in self.entries if hasattr(entry, "instrument")]
        return tuple(sorted(pairs, key=lambda pair: pair[1].pk))

    @cached_property
    def entry_of_paper(self) -> Mapping[int, Entry]:
        """By number of the paper its entry."""
        return {paper.pk: entry for entry, paper in self.papers}

    @property
    def titles(self) -> Mapping[int, str]:
        """By number of the paper its title in the language that is active."""
        language = get_language() or "en"
        if language not in self._titles:
            self._titles[language] = {paper.pk: entry.title.text(language) for entry, paper in self.papers}
        return self._titles[language]

    @cached_property
    def known(self) -> KnownPapers:
        """The papers as the rule of what is in force sees them."""
        pairs = [(paper, approved(entry, paper)) for entry, paper in self.papers]
        touches = [
            FieldTouch(paper.pk, one.code, one.effect, one.as_printed, one.clause, one.clause_number)
            for entry, paper in self.papers
            for one in self.touches.get(entry.pk, ())
            if one.effect
        ]
        return known_papers(pairs, touches, self.clauses)

    @cached_property
    def tenure(self) -> Mapping[int, Tenure]:
        """The offices by number."""
        return {one.pk: one for one in self.tenures}

    @cached_property
    def tenures_of(self) -> Mapping[int, tuple[Tenure, ...]]:
        """The offices by person."""
        return grouped((one.person_id, one) for one in self.tenures)

    @cached_property
    def _titles(self) -> dict[str, Mapping[int, str]]:
        return {}

    @cached_property
    def _entries(self) -> Mapping[int, Entry]:
        return {entry.pk: entry for entry in self.entries}


def load_record(slug: str, user: AnyUser) -> TieRecord | None:
    """The tie with this slug, or None when there is none the user may see."""
    found = loading.tie_and_cities(slug, user)
    if found is None:
        return None
    tie, cities, rhythm = found
    seen = loading.entries_of(tie, user)
    entries = tuple(seen)
    taking_part = taking_part_in(seen)
    people = loading.people_in(taking_part.parts)
    tenures = loading.tenures_of(cities, people)
    names = loading.names_of_all(people | {tenure.person_id for tenure in tenures})
    promises = loading.promises_of(tie, user)
    facts = facts_of(loading.keys_of(tie, entries, promises, tenures), user)
    tiers, frames = loading.tiers_and_frames_of(tie)
    return TieRecord(
        tie=tie,
        cities=cities,
        tiers=tiers,
        frames=frames,
        entries=entries,
        touches=touching.touches_of(seen),
        clauses=loading.clauses_in(seen),
        parts=taking_part.parts,
        parties=taking_part.parties,
        tenures=tenures,
        people=names,
        pages_of=loading.pages_of(names, tenures, cities, user),
        promises=promises,
        rhythm=rhythm,
        threads=loading.threads_in(seen, {entry.pk for entry in entries}),
        documents=loading.documents_of(tie, user, facts),
        facts=facts,
    )
