"""Which fields of cooperation the entries of a tie touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce

from kizuna.agreements.models import FieldEffect
from kizuna.agreements.queries.papers import TAKEN_OUT_BY, implied_ends
from kizuna.agreements.rules import Effect
from kizuna.chronicle.models import Entry
from kizuna.kernel.languages import LocalText


@dataclass(frozen=True, slots=True)
class Touch:
    """A field an entry touches: tagged with it (`effect` empty), or by what a paper does to it, by a clause."""

    code: str
    order: int
    names: LocalText
    effect: str
    as_printed: str
    clause: int | None = None
    clause_number: str = ""


def touches_of(entries: QuerySet[Entry]) -> dict[int, tuple[Touch, ...]]:
    """By entry the fields it touches; what a paper does to a field comes with its printed wording and its clause.

    A paper that takes out a clause of another ends the fields of that clause, see `implied_ends`.
    """
    seen = entries.order_by().values("pk")
    nothing = Value("", output_field=CharField())
    tagged = Entry.fields.through.objects.filter(entry__in=seen).values_list(
        "entry_id",
        "fieldofcooperation__code",
        "fieldofcooperation_id",
        "fieldofcooperation__names",
        nothing,
        nothing,
        _nobody(),
        nothing,
    )
    named = FieldEffect.objects.filter(instrument__entry__in=seen).values_list(
        "instrument__entry_id",
        "field__code",
        "field_id",
        "field__names",
        "effect",
        "as_printed",
        "clause_id",
        Coalesce("clause__number", nothing),
    )
    taken_out = (
        implied_ends()
        .filter(**{f"{TAKEN_OUT_BY}__entry__in": seen})
        .values_list(
            f"{TAKEN_OUT_BY}__entry_id",
            "field__code",
            "field_id",
            "field__names",
            _word(Effect.ENDS.value),
            nothing,
            _nobody(),
            nothing,
        )
    )
    rows = tagged.order_by().union(named.order_by(), taken_out.order_by(), all=True)
    return grouped((row[0], Touch(*row[1:])) for row in rows)


def _word(text: str) -> Value:
    return Value(text, output_field=CharField())


def _nobody() -> Value:
    return Value(None, output_field=IntegerField())


def grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, tuple[Any, ...]]:
    """The values that come with the same key, in their order."""
    groups: dict[int, list[Any]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
