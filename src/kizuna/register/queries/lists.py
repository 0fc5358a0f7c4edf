"""Lists of people and organisations, and what belongs to one municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kizuna.accounts.access import AnyUser
from kizuna.columns.keys import key_of
from kizuna.kernel.folding import fold
from kizuna.register.access import (
    municipalities_visible_to,
    organisations_visible_to,
    people_visible_to,
    ties_visible_to,
)
from kizuna.register.models import Municipality, Organisation, Person, PersonName, Spelling, Tenure
from kizuna.register.queries.offices import OfficeOn, office_holder
from kizuna.register.queries.ties import TieRow, tie_rows, with_parts
from kizuna.sources.queries import statements_of

LONGEST_SEARCHED = 100
Row = TypeVar("Row", Person, Organisation)


def people_listed(user: AnyUser, text: str = "") -> QuerySet[Person]:
    """The people the user may see, by family name, narrowed to a name: names and offices at hand."""
    name = PersonName.objects.filter(person=OuterRef("pk"), is_preferred=True)
    latin = name.filter(script=PersonName.Scripts.LATIN)
    people = (
        _named(people_visible_to(user), "person", text)
        .annotate(
            family=Coalesce(Subquery(latin.values("family")[:1]), Subquery(name.values("family")[:1])),
            given=Coalesce(Subquery(latin.values("given")[:1]), Subquery(name.values("given")[:1])),
        )
        .order_by("family", "given", "pk")
    )
    tenures = Tenure.objects.select_related("municipality", "organisation").order_by("-id")
    return people.prefetch_related("names", Prefetch("tenures", queryset=tenures))


def organisations_listed(user: AnyUser, text: str = "") -> QuerySet[Organisation]:
    """The organisations the user may see, narrowed to a name, with seat and parent at hand."""
    rows = organisations_visible_to(user).select_related("municipality", "parent")
    return _named(rows, "organisation", text).order_by("names__de", "names__en", "pk")


@dataclass(frozen=True, slots=True)
class MunicipalityPage:
    """What the register knows of a municipality, as far as the user may see it."""

    municipality: Municipality
    spellings: tuple[str, ...]
    ties: tuple[TieRow, ...]
    organisations: tuple[Organisation, ...]
    head: OfficeOn | None
    predecessors: tuple[Municipality, ...]
    succession_source: int | None


def municipality_page(municipality: Municipality, user: AnyUser, on: date) -> MunicipalityPage:
    """Everything for the page of a municipality: eight queries, and one more where it became another."""
    key = key_of(municipality)
    told = statements_of([key])[key, "successor"] if municipality.successor_id else []
    ties = with_parts(ties_visible_to(user).filter(parts__municipality=municipality).order_by("slug"))
    bodies = organisations_visible_to(user).filter(municipality=municipality).order_by("pk")
    return MunicipalityPage(
        municipality,
        spellings_of(municipality),
        tuple(tie_rows(ties)),
        tuple(bodies),
        office_holder(municipality, on),
        tuple(municipalities_visible_to(user).filter(successor=municipality).order_by("pk")),
        next((one.citation_id for one in told if one.citation_id), None),
    )


def spellings_of(municipality: Municipality) -> tuple[str, ...]:
    """Every way in which its name is written, in the order they were kept."""
    spellings = Spelling.objects.filter(municipality=municipality).order_by("pk")
    return tuple(spellings.values_list("text", flat=True))


def _named(rows: QuerySet[Row], column: str, text: str) -> QuerySet[Row]:
    condition = Q()
    for word in fold(text[:LONGEST_SEARCHED].replace("\0", "")).split():
        spelt = Spelling.objects.filter(**{column: OuterRef("pk")}, folded__contains=word)
        condition &= Q(Exists(spelt))
    return rows.filter(condition) if condition or not text.strip() else rows.none()
