"""Ties, and fields of living ties, in which nothing has happened for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, Value
from django.db.models.functions import Coalesce, Least

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.rules import SIGNS_OF_LIFE
from kizuna.kernel.languages import LocalText
from kizuna.register.access import ties_visible_to
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.reports.rules.life import is_dormant


@dataclass(frozen=True, slots=True)
class Silence:
    """A dormant tie with its last sign of life; with `fields` the tie lives and only these fields are silent."""

    tie: Tie
    last: date
    fields: tuple[LocalText, ...] = ()


def silences_for(user: AnyUser, today: date) -> Iterator[Silence]:
    """Every dormant tie, and for each living one its dormant fields together: four queries."""
    last_day = Max(Least(Coalesce(F("latest"), F("earliest")), Value(today)))
    begun = entries_visible_to(user).filter(kind__in=SIGNS_OF_LIFE, earliest__lte=today, tie__isnull=False)
    grouped = begun.order_by().values("tie_id").annotate(last=last_day)
    last_of_tie: dict[int, date] = {row["tie_id"]: row["last"] for row in grouped}
    names = dict(FieldOfCooperation.objects.values_list("id", "names"))
    silent: dict[int, dict[int, date]] = {}
    for row in begun.exclude(fields=None).order_by().values("tie_id", "fields").annotate(last=last_day):
        if is_dormant(row["last"], today):
            silent.setdefault(row["tie_id"], {})[row["fields"]] = row["last"]
    for tie in ties_visible_to(user).filter(pk__in=last_of_tie).order_by("pk"):
        if is_dormant(last_of_tie[tie.pk], today):
            yield Silence(tie, last_of_tie[tie.pk])
        elif tie.pk in silent:
            fields = silent[tie.pk]
            yield Silence(tie, max(fields.values()), tuple(names[field] for field in fields))
