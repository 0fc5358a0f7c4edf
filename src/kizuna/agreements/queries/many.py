"""What is in force in many ties on a day, in one pass over all papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import CharField, ExpressionWrapper, F, QuerySet

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.rules import Effect, Paper, answers_in_force
from kizuna.kernel.answers import Answer
from kizuna.register.models import FieldOfCooperation, Tie

PaperRow = tuple[int, int, int | None, str, str | None, str | None, str | None, str | None]
EffectRow = tuple[int, int, str]

ADDS = Effect.ADDS.value
DATE_COLUMNS = ("agreed_on", "signed_on", "in_force_on", "ended_on")
# SQLite takes a limited number of values in one statement; of more ties all papers are read.
MOST_IN_ONE_QUERY = 500


def fields_in_force_many(
    ties: QuerySet[Tie] | Sequence[Tie], on: date
) -> dict[int, dict[str, tuple[Answer, int]]]:
    """By tie and field code the answer and the number of the paper that decides it.

    Three queries, whatever the number of ties; ties without papers are left out.
    """
    codes = dict(FieldOfCooperation.objects.values_list("pk", "code"))
    papers, effects = _rows_of(ties)
    adds: dict[int, tuple[str, ...]] = {}
    ends: dict[int, tuple[str, ...]] = {}
    for instrument, field, effect in effects:
        named = adds if effect == ADDS else ends
        named[instrument] = (*named.get(instrument, ()), codes[field])
    by_tie: dict[int, list[Paper]] = {}
    for tie, key, parent, relation, agreed, signed, in_force, ended in papers:
        paper = Paper(
            key,
            parent,
            relation,
            agreed or "",
            signed or "",
            in_force or "",
            ended or "",
            adds.get(key, ()),
            ends.get(key, ()),
        )
        by_tie.setdefault(tie, []).append(paper)
    wanted = by_tie if isinstance(ties, QuerySet) else {tie.pk for tie in ties} & by_tie.keys()
    return {tie: answers_in_force(by_tie[tie], on) for tie in wanted}


def _rows_of(
    ties: QuerySet[Tie] | Sequence[Tie],
) -> tuple[Iterable[PaperRow], Iterable[EffectRow]]:
    """The plain rows of papers and effects; the dates stay text, so that equal ones are read once."""
    papers = Instrument.objects.exclude(entry__tie=None).order_by()
    effects = FieldEffect.objects.order_by()
    is_part = bool(ties.query.where) if isinstance(ties, QuerySet) else len(ties) <= MOST_IN_ONE_QUERY
    if is_part:
        papers = papers.filter(entry__tie__in=ties)
        effects = effects.filter(instrument__in=papers.values("pk"))
    dates = [ExpressionWrapper(F(column), output_field=CharField()) for column in DATE_COLUMNS]
    return (
        papers.values_list("entry__tie_id", "pk", "parent_id", "relation", *dates),
        effects.values_list("instrument_id", "field_id", "effect"),
    )
