"""Who took part in the entries of a tie: those who signed, travelled or were there, and the parties of papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce

from kizuna.agreements.models import Party, Signature
from kizuna.agreements.queries.registers import CityBound
from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.contacts.models import Presence
from kizuna.delegations.models import Member
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText

SIGNATURE, PARTY = "signature", "party"


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in an entry: `kind` is signature, member or presence; words are as printed.

    Of a signature also the day, as far as it has one of its own, and for whom somebody signed.
    """

    kind: str
    person: int
    function: LocalText
    role: str
    organisation: str
    tenure: int | None
    city: int | None
    on_behalf_of: int | None = None
    signed_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class TakingPart:
    """By entry who took part, and which cities a paper binds."""

    parts: Mapping[int, tuple[Part, ...]]
    parties: Mapping[int, tuple[CityBound, ...]]


def taking_part_in(entries: QuerySet[Entry]) -> TakingPart:
    """One query over all of them, each in the order of its recording."""
    seen = entries.order_by().values("pk")
    others = (_travelled(seen), _was_there(seen), _is_bound(seen))
    rows = _signed(seen).order_by().union(*(other.order_by() for other in others), all=True)
    return _told(sorted(rows, key=lambda row: row[-1]))


def _signed(entries: Any) -> Any:
    return Signature.objects.filter(instrument__entry__in=entries).values_list(
        "instrument__entry_id",
        _word(SIGNATURE),
        "person_id",
        "function_as_printed",
        "role",
        _word(""),
        "tenure_id",
        "party__municipality_id",
        "on_behalf_of_id",
        Coalesce("signed_on", "party__signed_on", output_field=PartialDateField()),
        "id",
    )


def _travelled(entries: Any) -> Any:
    return Member.objects.filter(delegation__entry__in=entries).values_list(
        "delegation__entry_id",
        _word("member"),
        "person_id",
        "function_as_printed",
        "role",
        "organisation_as_printed",
        "tenure_id",
        *(_nobody(), _nobody(), _no_day()),
        "id",
    )


def _was_there(entries: Any) -> Any:
    return Presence.objects.filter(encounter__entry__in=entries).values_list(
        "encounter__entry_id",
        _word("presence"),
        "person_id",
        "function_as_printed",
        *(_word(""), _word("")),
        *(_nobody(), _nobody(), _nobody(), _no_day()),
        "id",
    )


def _is_bound(entries: Any) -> Any:
    """The day of a party is that of its council's approval."""
    return Party.objects.filter(instrument__entry__in=entries, municipality__isnull=False).values_list(
        "instrument__entry_id",
        _word(PARTY),
        _nobody(),
        Value({}, output_field=LocalTextField()),
        *(_word(""), _word("")),
        _nobody(),
        "municipality_id",
        _nobody(),
        "council_approved_on",
        "id",
    )


def _told(rows: list[tuple[Any, ...]]) -> TakingPart:
    parts: dict[int, tuple[Part, ...]] = {}
    parties: dict[int, tuple[CityBound, ...]] = {}
    for entry, *columns, _pk in rows:
        part = Part(*columns)
        if part.kind == PARTY and part.city is not None:
            parties[entry] = (*parties.get(entry, ()), CityBound(part.city, part.signed_on))
        else:
            parts[entry] = (*parts.get(entry, ()), part)
    return TakingPart(parts, parties)


def _word(text: str) -> Value:
    return Value(text, output_field=CharField())


def _nobody() -> Value:
    return Value(None, output_field=IntegerField())


def _no_day() -> Value:
    return Value(None, output_field=CharField())
