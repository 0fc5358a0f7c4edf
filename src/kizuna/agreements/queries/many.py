"""What is in force in many ties on a day, in one pass over all papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import CharField, ExpressionWrapper, F, QuerySet

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.rules.many import answers_by_tie
from kizuna.agreements.rules.papers import PaperRow
from kizuna.kernel.answers import Answer
from kizuna.register.models import FieldOfCooperation, Tie

EffectRow = tuple[int, int, str]

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
    answers = answers_by_tie(papers, effects, codes, on)
    if isinstance(ties, QuerySet):
        return answers
    return {tie.pk: answers[tie.pk] for tie in ties if tie.pk in answers}


def _rows_of(
    ties: QuerySet[Tie] | Sequence[Tie],
) -> tuple[list[PaperRow], list[EffectRow]]:
    """The plain rows of papers and effects; the dates stay text, so that equal ones are read once."""
    papers = Instrument.objects.exclude(entry__tie=None).order_by()
    effects = FieldEffect.objects.order_by()
    is_part = bool(ties.query.where) if isinstance(ties, QuerySet) else len(ties) <= MOST_IN_ONE_QUERY
    if is_part:
        papers = papers.filter(entry__tie__in=ties)
        effects = effects.filter(instrument__in=papers.values("pk"))
    dates = [ExpressionWrapper(F(column), output_field=CharField()) for column in DATE_COLUMNS]
    return (
        list(papers.values_list("pk", "parent_id", "relation", *dates, "entry__tie_id")),
        list(effects.values_list("instrument_id", "field_id", "effect")),
    )
