"""The picture of how one thing came out of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from django.utils.translation import get_language

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.models import Entry, Thread
from kizuna.chronicle.queries import lineage
from kizuna.kernel.wording import in_quotation_marks, in_words
from kizuna.register.access import documents_visible_to
from kizuna.reports.queries.addresses import address_of_entry, with_owners
from kizuna.ui.rules.lineage import Lineage, Origin, Step, lay_out_lineage


class Direction(StrEnum):
    """Which way to look from an entry."""

    BOTH = "both"
    ORIGINS = "origins"
    OUTCOMES = "outcomes"


@dataclass(frozen=True, slots=True)
class LineagePage:
    """The picture, and how many entries lie before and after the one looked at."""

    entry: Entry
    url: str
    picture: Lineage
    origins: int
    outcomes: int


def lineage_page(entry: Entry, user: AnyUser, direction: Direction) -> LineagePage:
    """Everything an entry came out of, everything that came out of it, or both: six queries at most."""
    found = lineage(entry, user)
    kept = {entry.pk}
    if direction is not Direction.OUTCOMES:
        kept |= found.origins
    if direction is not Direction.ORIGINS:
        kept |= found.outcomes
    nodes = with_owners(Entry.objects.filter(pk__in=[node.pk for node in found.nodes if node.pk in kept]))
    addresses = {node.pk: address_of_entry(node) for node in nodes}
    edges = [edge for edge in found.edges if edge.entry_id in kept and edge.arose_from_id in kept]
    steps = [_step(node, addresses[node.pk], entry) for node in found.nodes if node.pk in addresses]
    picture = lay_out_lineage(steps, _origins(edges, user))
    return LineagePage(entry, addresses[entry.pk], picture, len(found.origins), len(found.outcomes))


def _step(node: Entry, address: str, current: Entry) -> Step:
    language = get_language() or "en"
    return Step(
        key=str(node.pk),
        title=node.title.text(language),
        when=in_words(node.when, language) if node.when else "",
        kind=node.kind,
        href=address,
        kind_label=node.get_kind_display(),
        is_current=node.pk == current.pk,
    )


def _origins(edges: Iterable[Thread], user: AnyUser) -> list[Origin]:
    """The arrows; words of a document stand on them only for those who may read it."""
    threads = list(edges)
    cited = {thread.citation.document_id for thread in threads if thread.citation}
    seen = (
        set(documents_visible_to(user).filter(pk__in=cited).values_list("pk", flat=True)) if cited else set()
    )
    return [_origin(thread, seen) for thread in threads]


def _origin(thread: Thread, seen: set[int]) -> Origin:
    citation = thread.citation if thread.citation and thread.citation.document_id in seen else None
    language = get_language() or "en"
    reason = thread.reason.text(language)
    return Origin(
        parent=str(thread.arose_from_id),
        child=str(thread.entry_id),
        reason=in_quotation_marks(citation.quote, language) if citation else reason,
        href=reverse("archive:citation", args=[citation.pk]) if citation else "",
    )
