"""What the entries of a tie touch: the fields of cooperation, and the people who took part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce

from kizuna.agreements.models import FieldEffect, Signature
from kizuna.agreements.queries.papers import TAKEN_OUT_BY, implied_ends
from kizuna.agreements.rules import Effect
from kizuna.chronicle.models import Entry
from kizuna.contacts.models import Presence
from kizuna.delegations.models import Member
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


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in an entry: `kind` is signature, member or presence; words are as printed."""

    kind: str
    person: int
    function: LocalText
    role: str
    organisation: str
    tenure: int | None
    city: int | None


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


def parts_in(entries: QuerySet[Entry]) -> dict[int, tuple[Part, ...]]:
    """By entry who signed or witnessed, travelled or was there."""
    seen = entries.order_by().values("pk")
    signed = Signature.objects.filter(instrument__entry__in=seen).values_list(
        "instrument__entry_id",
        _word("signature"),
        "person_id",
        "function_as_printed",
        "role",
        _word(""),
        "tenure_id",
        "party__municipality_id",
        "id",
    )
    travelled = Member.objects.filter(delegation__entry__in=seen).values_list(
        "delegation__entry_id",
        _word("member"),
        "person_id",
        "function_as_printed",
        "role",
        "organisation_as_printed",
        "tenure_id",
        _nobody(),
        "id",
    )
    there = Presence.objects.filter(encounter__entry__in=seen).values_list(
        "encounter__entry_id",
        _word("presence"),
        "person_id",
        "function_as_printed",
        _word(""),
        _word(""),
        _nobody(),
        _nobody(),
        "id",
    )
    rows = signed.order_by().union(travelled.order_by(), there.order_by(), all=True)
    return grouped((row[0], Part(*row[1:-1])) for row in sorted(rows, key=lambda row: row[-1]))


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
