"""Ties with their cities and types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from kizuna.kernel.languages import LocalText
from kizuna.register.models import Municipality, Tie, TieMunicipality, TieTier
from kizuna.register.rules.kinds import Tier
from kizuna.register.rules.tiers import Span, in_order


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie as a list shows it: its cities in their order, and its types in time."""

    tie: Tie
    title: LocalText
    municipalities: tuple[Municipality, ...]
    partners: tuple[Municipality, ...]
    history: tuple[Span, ...]

    @property
    def tier(self) -> Span | None:
        """The latest type."""
        return self.history[-1] if self.history else None


def home() -> Municipality | None:
    """The office's own city, once it is known."""
    return Municipality.objects.filter(is_home=True).first()


def tie_between(municipalities: Sequence[Municipality]) -> Tie | None:
    """The tie that links exactly these municipalities."""
    wanted = {city.pk for city in municipalities}
    if not wanted:
        return None
    near = Tie.objects.filter(municipalities__in=wanted).distinct().prefetch_related("municipalities")
    for tie in near.order_by("pk"):
        if {city.pk for city in tie.municipalities.all()} == wanted:
            return tie
    return None


def with_parts(ties: QuerySet[Tie]) -> QuerySet[Tie]:
    """The ties with cities and types at hand: two more queries however many there are."""
    parts = TieMunicipality.objects.select_related("municipality").order_by("position", "id")
    return ties.prefetch_related(Prefetch("parts", queryset=parts), "tiers")


def tie_with_parts(tie: Tie) -> TieRow:
    """One tie as a list shows it."""
    return tie_rows([with_parts(Tie.objects.filter(pk=tie.pk)).get()])[0]


def tie_rows(ties: Iterable[Tie]) -> list[TieRow]:
    """Rows of ties that were read by `with_parts`; no query of its own."""
    return [_row(tie) for tie in ties]


def _row(tie: Tie) -> TieRow:
    cities = tuple(part.municipality for part in tie.parts.all())
    abroad = tuple(city for city in cities if not city.is_home)
    history = tuple(in_order([span_of(tier) for tier in tie.tiers.all()]))
    return TieRow(tie, tie.title or title_of(cities), cities, abroad or cities, history)


def span_of(row: TieTier) -> Span:
    """A stored type as the rules see it."""
    return Span(Tier(row.tier), row.start, row.end)


def title_of(municipalities: Sequence[Municipality]) -> LocalText:
    """The cities' names joined, in each language in which one of them has a name."""
    languages = {language for city in municipalities for language in city.names}
    return LocalText({tag: " – ".join(city.names.text(tag) for city in municipalities) for tag in languages})
