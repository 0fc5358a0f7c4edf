"""What is in force in many ties on a day, in one pass over all papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import CharField, ExpressionWrapper, F, QuerySet

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.queries.approved import Content, approved_of_all
from kizuna.agreements.queries.papers import CARRIES, TAKEN_OUT_BY, implied_ends, touches_in
from kizuna.agreements.rules import Effect
from kizuna.agreements.rules.many import answers_by_tie
from kizuna.agreements.rules.papers import PaperRow
from kizuna.kernel.answers import Answer
from kizuna.register.models import FieldOfCooperation, Tie

EffectRow = tuple[int, int, str]

DATE_COLUMNS = ("agreed_on", "signed_on", "in_force_on", "ended_on")
ENDS = Effect.ENDS.value
# SQLite takes a limited number of values in one statement; of more ties all papers are read.
MOST_IN_ONE_QUERY = 500


def fields_in_force_many(
    ties: QuerySet[Tie] | Sequence[Tie], on: date
) -> dict[int, dict[str, tuple[Answer, int]]]:
    """By tie and field code the answer and the number of the paper that decides it.

    Six queries, whatever the number of ties; ties without papers are left out.
    """
    codes = dict(FieldOfCooperation.objects.values_list("pk", "code"))
    papers, effects = _rows_of(ties)
    standing = approved_of_all()
    held_back = {key: one.held_back for key, one in standing.items() if one.held_back}
    overtaken = {key: one.content for key, one in standing.items() if one.content}
    if overtaken:
        papers, effects = _as_approved(papers, effects, overtaken, codes)
    answers = answers_by_tie(papers, effects, codes, on, held_back)
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
    rows = papers.values_list("pk", "parent_id", "relation", *dates, "term", "term_months", "entry__tie_id")
    named = list(effects.values_list("instrument_id", "field_id", "effect"))
    taken_out = implied_ends().order_by().values_list(f"{TAKEN_OUT_BY}_id", "field_id").distinct()
    if taken_out and (known := {row[0] for row in rows}):
        carried = {(paper, field) for paper, field, effect in named if effect in CARRIES}
        ends = [pair for pair in taken_out if pair[0] in known and pair not in carried]
        named += [(paper, field, ENDS) for paper, field in ends]
    return list(rows), named


def _as_approved(
    papers: Sequence[PaperRow],
    effects: Sequence[EffectRow],
    overtaken: Mapping[int, Content],
    codes: Mapping[int, str],
) -> tuple[list[PaperRow], list[EffectRow]]:
    """The rows of papers that were changed since all sides approved them, by the words approved."""
    numbers = {code: number for number, code in codes.items()}
    rows = [_agreed_row(row, overtaken[row[0]]) if row[0] in overtaken else row for row in papers]
    known = {row[0] for row in rows}
    kept = [effect for effect in effects if effect[0] not in overtaken]
    kept += [
        (touch.paper, numbers[touch.field], touch.effect)
        for paper, content in overtaken.items()
        if paper in known
        for touch in touches_in(paper, content, ())
        if touch.field in numbers
    ]
    return rows, kept


def _agreed_row(row: PaperRow, content: Content) -> PaperRow:
    begins = content["in_force_on"]
    term = content.get("term", {})
    return (
        *row[:5],
        begins["edtf"] if begins else None,
        row[6],
        term.get("kind", ""),
        term.get("months"),
        row[9],
    )
