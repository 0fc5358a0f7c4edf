"""The list of ties: filtered, searched, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from kizuna.accounts.access import AnyUser
from kizuna.kernel.folding import fold
from kizuna.register.access import ties_visible_to
from kizuna.register.enrichment import LastContact, tie_knowledge
from kizuna.register.models import Spelling, Tie, TieMunicipality, TieTier
from kizuna.register.queries.cities import country_name
from kizuna.register.queries.ties import TieRow, tie_rows, with_parts

SORTS = {"name": "slug", "country": "country", "type": "tier_now", "population": "population"}
LONGEST_SEARCHED = 100


@dataclass(frozen=True, slots=True)
class TieFilter:
    """What the address of the list asks for; empty is no condition."""

    text: str = ""
    tier: str = ""
    country: str = ""
    field: str = ""
    sort: str = "name"

    @property
    def is_narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text or self.tier or self.country or self.field)


@dataclass(frozen=True, slots=True)
class ListedTie:
    """A tie as the list shows it."""

    row: TieRow
    last_contact: LastContact | None
    countries: tuple[str, ...]


def ties_listed(user: AnyUser, wanted: TieFilter) -> QuerySet[Tie]:
    """The ties the user may see and asked for; sorted by `sorted_ties`, counted without that."""
    ties = ties_visible_to(user)
    if wanted.text:
        ties = ties.filter(_named(wanted.text))
    if wanted.tier:
        ties = ties.filter(Exists(_tiers_now().filter(tier=wanted.tier)))
    if wanted.country:
        abroad = TieMunicipality.objects.filter(tie=OuterRef("pk"), municipality__country=wanted.country)
        ties = ties.filter(Exists(abroad))
    if wanted.field:
        ties = ties.filter(pk__in=tie_knowledge().in_field(user, wanted.field))
    return ties


def sorted_ties(ties: QuerySet[Tie], sort: str) -> QuerySet[Tie]:
    """In the order asked for, by name otherwise, with cities and types at hand."""
    key = SORTS.get(sort.removeprefix("-"), "slug")
    partner = TieMunicipality.objects.filter(tie=OuterRef("pk"), municipality__is_home=False)
    first = partner.order_by("position", "id")
    columns = {
        "country": Subquery(first.values("municipality__country")[:1]),
        "population": Subquery(first.values("municipality__population")[:1]),
        "tier_now": Subquery(_tiers_now().order_by("-id").values("tier")[:1]),
    }
    if key in columns:
        ties = ties.annotate(**{key: columns[key]})
    order = F(key).desc(nulls_last=True) if sort.startswith("-") else F(key).asc(nulls_last=True)
    return with_parts(ties.order_by(order, "slug"))


def listed(ties: Iterable[Tie], user: AnyUser, language: str) -> list[ListedTie]:
    """The rows of one page, with the last contact of each: one query more."""
    rows = tie_rows(ties)
    contacts = tie_knowledge().last_contacts(user, [row.tie.pk for row in rows])
    return [ListedTie(row, contacts.get(row.tie.pk), _countries(row, language)) for row in rows]


def countries(user: AnyUser) -> list[str]:
    """The country codes of all cities in ties the user may see, sorted: one query."""
    parts = TieMunicipality.objects.filter(tie__in=ties_visible_to(user))
    return list(
        parts.order_by("municipality__country").values_list("municipality__country", flat=True).distinct()
    )


def _countries(row: TieRow, language: str) -> tuple[str, ...]:
    codes = dict.fromkeys(city.country for city in row.partners)
    return tuple(country_name(code, language) for code in codes)


def _named(text: str) -> Q:
    """Each word of what is looked for is within a spelling of one of the cities, or within the short name."""
    key = fold(text[:LONGEST_SEARCHED].replace("\0", ""))
    if not key:
        return Q(pk=None)
    condition = Q()
    for word in key.split():
        spelt = Spelling.objects.filter(municipality__parts__tie=OuterRef("pk"), folded__contains=word)
        condition &= Q(Exists(spelt)) | Q(slug__contains=word)
    return condition


def _tiers_now() -> QuerySet[TieTier]:
    return TieTier.objects.filter(tie=OuterRef("pk"), end=None)
