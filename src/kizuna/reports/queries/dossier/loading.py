"""The single reads behind a tie's record. Each is one query, two where it says so."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.agreements.models import Clause, VisitRhythm
from kizuna.agreements.queries.approved import approval_columns
from kizuna.agreements.queries.clauses import COLUMNS, bears_on_the_answer
from kizuna.agreements.queries.rhythms import rhythm_beside, with_open_rhythm
from kizuna.agreements.rules import PaperClause
from kizuna.archive.rules.proposals import Decision
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry, Thread
from kizuna.columns.fields import LocalTextField
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.names import PersonName
from kizuna.promises.access import visible_to as promises_visible_to
from kizuna.promises.models import Promise
from kizuna.register import models as register
from kizuna.register.access import documents_visible_to, ties_visible_to
from kizuna.register.models import Municipality, Tenure, Tie, TieDocument, TieFrame, TieMunicipality, TieTier
from kizuna.register.queries.people import name_value
from kizuna.register.rules import Tier
from kizuna.register.rules.tiers import Span, in_order
from kizuna.reports.queries.addresses import key_of_owner, with_owners
from kizuna.reports.queries.dossier.taking_part import Part
from kizuna.reports.queries.dossier.touching import grouped
from kizuna.reports.queries.facts import Facts
from kizuna.sources.models import Document


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document that speaks of the tie, and how far it is reviewed. `found` is None if it was never read."""

    document: Document
    found: int | None
    decided: int

    @property
    def left(self) -> int:
        """How many proposals still wait for a decision."""
        return (self.found or 0) - self.decided


def tie_and_cities(
    slug: str, user: AnyUser
) -> tuple[Tie, tuple[Municipality, ...], VisitRhythm | None] | None:
    """The tie, its cities in the order of naming, and its rhythm of visits that has no end: one query."""
    rows = TieMunicipality.objects.filter(tie__slug=slug, tie__in=ties_visible_to(user))
    parts = list(
        with_open_rhythm(rows, "tie__rhythms")
        .select_related("tie", "municipality__successor")
        .order_by("position", "id")
    )
    if not parts:
        return None
    tie = parts[0].tie
    return tie, tuple(part.municipality for part in parts), rhythm_beside(parts[0], tie)


def tiers_and_frames_of(tie: Tie) -> tuple[tuple[Span, ...], tuple[TieFrame, ...]]:
    """The types of the tie and what frames it, each in the order of time: one query."""
    nothing = Value({}, output_field=LocalTextField())
    framed = TieFrame.objects.filter(tie=tie).values_list(
        Value("frame"), "kind", "names", "start", "end", "id"
    )
    typed = TieTier.objects.filter(tie=tie).values_list(Value("tier"), "tier", nothing, "start", "end", "id")
    tiers, frames = [], []
    for sort, code, names, start, end, pk in framed.order_by().union(typed.order_by(), all=True):
        if sort == "tier":
            tiers.append((pk, Span(Tier(code), start, end)))
        else:
            frames.append(TieFrame(pk=pk, tie=tie, kind=code, names=names, start=start, end=end))
    spans = in_order([span for _pk, span in sorted(tiers, key=lambda pair: pair[0])])
    return tuple(spans), tuple(sorted(frames, key=lambda row: (_begins(row.start), row.pk)))


def clauses_in(entries: QuerySet[Entry]) -> tuple[PaperClause, ...]:
    """The clauses of the papers that can bear on the answer for a day, see `bears_on_the_answer`."""
    seen = entries.order_by().values("pk")
    rows = Clause.objects.filter(bears_on_the_answer(), instrument__entry__in=seen).order_by("id").distinct()
    return tuple(PaperClause(*row) for row in rows.values_list(*COLUMNS))


def entries_of(tie: Tie, user: AnyUser) -> QuerySet[Entry]:
    """The entries of the tie that the user may see, each with the row that owns it."""
    return (
        with_owners(entries_visible_to(user).filter(tie=tie))
        .select_related(
            "delegation__from_municipality",
            "delegation__to_municipality",
            "programme__sending_body",
            "programme__hosting_body",
            "programme__place",
            "encounter__place",
            "instrument__place",
        )
        .annotate(**approval_columns("instrument__pk"))
    )


def tenures_of(cities: Sequence[Municipality], people: Iterable[int]) -> tuple[Tenure, ...]:
    """The offices in the cities and in bodies seated there, and those of the people who took part."""
    in_cities = Q(municipality__in=cities) | Q(organisation__municipality__in=cities)
    rows = Tenure.objects.filter(in_cities | Q(person__in=set(people)))
    return tuple(rows.select_related("organisation").order_by("id"))


def people_in(parts: Mapping[int, Sequence[Part]]) -> set[int]:
    """Who took part, and on whose behalf somebody signed."""
    named = {part.person for row in parts.values() for part in row}
    return named | {part.on_behalf_of for row in parts.values() for part in row if part.on_behalf_of}


def names_of_all(people: Iterable[int]) -> dict[int, tuple[PersonName, ...]]:
    """By person the preferred names, one a script."""
    rows = register.PersonName.objects.filter(person__in=set(people), is_preferred=True).order_by("id")
    return grouped((row.person_id, name_value(row)) for row in rows)


def pages_of(
    people: Iterable[int], tenures: Iterable[Tenure], cities: Sequence[Municipality], user: AnyUser
) -> frozenset[int]:
    """The people whose page the user may open; no query. A guest sees who holds office in the tie's cities."""
    if may(user, Right.SEE_RECORD):
        return frozenset(people)
    known = {city.pk for city in cities}
    return frozenset(tenure.person_id for tenure in tenures if seat_of(tenure) in known)


def seat_of(tenure: Tenure) -> int | None:
    """The municipality on whose side an office stands: its own, else the seat of the body."""
    if tenure.municipality_id:
        return tenure.municipality_id
    return tenure.organisation.municipality_id if tenure.organisation else None


def promises_of(tie: Tie, user: AnyUser) -> tuple[Promise, ...]:
    """The promises of the tie with what became of them: two queries."""
    rows = promises_visible_to(user).filter(tie=tie)
    return tuple(rows.select_related("field").prefetch_related("steps"))


def threads_in(entries: QuerySet[Entry], known: Container[int]) -> dict[int, tuple[int, ...]]:
    """By entry what it arose from; both ends are among the `known`, those that the user may see."""
    rows = Thread.objects.filter(entry__in=entries.order_by().values("pk")).order_by("id")
    pairs = rows.values_list("entry_id", "arose_from_id")
    return grouped((entry, origin) for entry, origin in pairs if origin in known)


def documents_of(tie: Tie, user: AnyUser, facts: Facts) -> tuple[DocumentLine, ...]:
    """The documents of the tie, and those that are cited for it, newest first."""
    proposals = "document__reading__proposals"
    rows = (
        TieDocument.objects.filter(tie=tie, document__in=documents_visible_to(user))
        .select_related("document")
        .defer("document__text")
        .annotate(
            reading=F("document__reading"),
            found=Count(proposals),
            decided=Count(proposals, filter=~Q(**{f"{proposals}__decision": Decision.OPEN.value})),
        )
    )
    lines = {
        row.document_id: DocumentLine(row.document, row.found if row.reading else None, row.decided)
        for row in rows
    }
    for pk, document in facts.documents().items():
        lines.setdefault(pk, DocumentLine(document, None, 0))
    return tuple(sorted(lines.values(), key=_newest_first, reverse=True))


def keys_of(
    tie: Tie, entries: Iterable[Entry], promises: Iterable[Promise], tenures: Iterable[Tenure]
) -> list[str]:
    """The keys of all rows of which a source may speak."""
    return [
        f"register.tie:{tie.pk}",
        *(key_of_owner(entry) for entry in entries),
        *(f"promises.promise:{promise.pk}" for promise in promises),
        *(f"register.tenure:{tenure.pk}" for tenure in tenures),
    ]


def _newest_first(line: DocumentLine) -> tuple[Any, ...]:
    published = line.document.published_on
    return (published.sort_key[0].isoformat() if published else "", line.document.pk)


def _begins(value: PartialDate | None) -> date:
    return (value.earliest if value else None) or date.min
