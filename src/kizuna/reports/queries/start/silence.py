"""Ties, and fields of living ties, in which nothing has happened for long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Max, Value
from django.db.models.functions import Coalesce, Least
from django.urls import reverse

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.terms import KnownTerms
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.rules import SIGNS_OF_LIFE
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.months import months_later
from kizuna.register.access import ties_visible_to
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind
from kizuna.reports.rules.life import DORMANT_AFTER_MONTHS, is_dormant

# By tie and field: the answer for today, and the number of the paper that decides it.
InForce = Mapping[int, Mapping[str, tuple[Answer, int]]]


@dataclass(frozen=True, slots=True)
class Silence:
    """A dormant tie with its last sign of life; with `fields` the tie lives and only these fields are silent."""

    tie: Tie
    last: date
    fields: tuple[LocalText, ...] = ()


def dormant_dues(user: AnyUser, today: date, in_force: InForce | None, known: KnownTerms) -> Iterator[Due]:
    """Each silence as something that somebody might do something about."""
    for silence in silences_for(user, today, in_force or {}, known):
        yield Due(
            kind=DueKind.DORMANT,
            day=months_later(silence.last, DORMANT_AFTER_MONTHS),
            when=PartialDate.of_day(silence.last),
            title=silence.tie.title,
            url=reverse("reports:dossier", args=[silence.tie.slug]),
            fields=silence.fields,
        )


def silences_for(user: AnyUser, today: date, in_force: InForce, known: KnownTerms) -> Iterator[Silence]:
    """Every dormant tie, and for each living one its dormant fields together: four queries.

    A field in force in which nothing has happened at all is silent since its paper began.
    """
    last_day = Max(Least(Coalesce(F("latest"), F("earliest")), Value(today)))
    begun = entries_visible_to(user).filter(kind__in=SIGNS_OF_LIFE, earliest__lte=today, tie__isnull=False)
    grouped = begun.order_by().values("tie_id").annotate(last=last_day)
    last_of_tie: dict[int, date] = {row["tie_id"]: row["last"] for row in grouped}
    last_in_field: dict[int, dict[str, date]] = {}
    for row in begun.exclude(fields=None).order_by().values("tie_id", "fields__code").annotate(last=last_day):
        last_in_field.setdefault(row["tie_id"], {})[row["fields__code"]] = row["last"]
    names: dict[str, LocalText] = dict(FieldOfCooperation.objects.values_list("code", "names"))
    begins = known.certain_begins(today)
    for tie in ties_visible_to(user).filter(pk__in=last_of_tie).order_by("pk"):
        if is_dormant(last_of_tie[tie.pk], today):
            yield Silence(tie, last_of_tie[tie.pk])
            continue
        since = _since_paper(in_force.get(tie.pk, {}), begins) | last_in_field.get(tie.pk, {})
        silent = {code: day for code, day in since.items() if is_dormant(day, today)}
        if silent:
            fields = tuple(name for code, name in names.items() if code in silent)
            yield Silence(tie, max(silent.values()), fields)


def _since_paper(answers: Mapping[str, tuple[Answer, int]], begins: Mapping[int, date]) -> dict[str, date]:
    """The fields in force, by the day on which their papers had surely begun."""
    return {
        code: begins[paper]
        for code, (answer, paper) in answers.items()
        if answer is Answer.YES and paper in begins
    }
