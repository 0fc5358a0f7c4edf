"""What is in force in many ties on a day, in one pass over all papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import CharField, ExpressionWrapper, F, QuerySet

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.queries.approved import Content, approved_of_all
from kizuna.agreements.queries.clauses import Title, taken_out_in, title_of
from kizuna.agreements.queries.papers import CARRIES, TAKEN_OUT_BY, FieldTouch, implied_ends, touches_in
from kizuna.agreements.rules import Effect
from kizuna.agreements.rules.many import EffectRow, answers_by_tie
from kizuna.agreements.rules.papers import PaperRow
from kizuna.kernel.answers import Answer
from kizuna.register.models import FieldOfCooperation, Tie

DATE_COLUMNS = ("agreed_on", "signed_on", "in_force_on", "ended_on")
ENDS = Effect.ENDS.value
# SQLite takes a limited number of values in one statement; of more ties all papers are read.
MOST_IN_ONE_QUERY = 500


class Rows(NamedTuple):
    """Papers, and what they do to fields: number of the paper, number of the field, effect."""

    papers: list[PaperRow]
    effects: list[EffectRow]


def fields_in_force_many(
    ties: QuerySet[Tie] | Sequence[Tie], on: date
) -> dict[int, dict[str, tuple[Answer, int]]]:
    """By tie and field code the answer and the number of the paper that decides it.

    Six queries, whatever the number of ties, and one more while approved words that take out a clause are being
    changed; ties without papers are left out.
    """
    codes = dict(FieldOfCooperation.objects.values_list("pk", "code"))
    rows = _rows_of(ties)
    standing = approved_of_all()
    held_back = {key: one.held_back for key, one in standing.items() if one.held_back}
    overtaken = {key: one.content for key, one in standing.items() if one.content}
    if overtaken:
        rows = _as_approved(rows, overtaken, codes)
    answers = answers_by_tie(rows.papers, rows.effects, codes, on, held_back)
    if isinstance(ties, QuerySet):
        return answers
    return {tie.pk: answers[tie.pk] for tie in ties if tie.pk in answers}


def _rows_of(ties: QuerySet[Tie] | Sequence[Tie]) -> Rows:
    """The plain rows; the dates stay text, so that equal ones are read once."""
    papers = Instrument.objects.exclude(entry__tie=None).order_by()
    effects = FieldEffect.objects.order_by()
    is_part = bool(ties.query.where) if isinstance(ties, QuerySet) else len(ties) <= MOST_IN_ONE_QUERY
    if is_part:
        papers = papers.filter(entry__tie__in=ties)
        effects = effects.filter(instrument__in=papers.values("pk"))
    dates = [ExpressionWrapper(F(column), output_field=CharField()) for column in DATE_COLUMNS]
    rows = _plain_rows(
        papers.values_list("pk", "parent_id", "relation", *dates, "term", "term_months", "entry__tie_id")
    )
    named = _plain_rows(effects.values_list("instrument_id", "field_id", "effect"))
    taken_out = implied_ends().order_by().values_list(f"{TAKEN_OUT_BY}_id", "field_id").distinct()
    if pairs := list(taken_out):
        taking = {paper for paper, _field in pairs}
        if is_part:
            taking &= {row[0] for row in rows}
        carried = {row[:2] for row in named if row[0] in taking and row[2] in CARRIES}
        named += [(*pair, ENDS) for pair in pairs if pair[0] in taking and pair not in carried]
    return Rows(rows, named)


def _plain_rows(rows: Any) -> list[Any]:
    """The rows of `values_list` as the driver gives them: none of these columns needs to be read any further."""
    try:
        statement, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _as_approved(rows: Rows, overtaken: Mapping[int, Content], codes: Mapping[int, str]) -> Rows:
    """The rows of papers that were changed since all sides approved them, by the words approved."""
    numbers = {code: number for number, code in codes.items()}
    papers = [_agreed_row(row, overtaken[row[0]]) if row[0] in overtaken else row for row in rows.papers]
    known = {row[0] for row in papers}
    told = {paper: content for paper, content in overtaken.items() if paper in known}
    touches = [touch for paper, content in told.items() for touch in touches_in(paper, content, ())]
    touches += _implied_in(told, touches, {row[0]: row[9] for row in papers})
    kept = [effect for effect in rows.effects if effect[0] not in overtaken]
    kept += [(touch.paper, numbers[touch.field], touch.effect) for touch in touches if touch.field in numbers]
    return Rows(papers, kept)


def _implied_in(
    overtaken: Mapping[int, Content], touches: Sequence[FieldTouch], ties: Mapping[int, int]
) -> Iterator[FieldTouch]:
    """The ends that follow from approved words that take out a clause of a paper of the same tie."""
    taken = {paper: [*taken_out_in(content)] for paper, content in overtaken.items()}
    numbers = {number for pairs in taken.values() for _title, number in pairs}
    if not numbers:
        return
    by_tie: dict[int, dict[tuple[Title, str], list[FieldTouch]]] = {}
    carrying = FieldEffect.objects.filter(effect__in=CARRIES, clause__number__in=numbers)
    columns = ("instrument_id", "field__code", "effect", "clause__number", "instrument__entry__title")
    rows = [
        (FieldTouch(paper, code, effect, "", None, number), title_of(title.plain()))
        for paper, code, effect, number, title in carrying.order_by("id").values_list(*columns)
        if paper in ties and paper not in overtaken
    ]
    rows += [
        (touch, title_of(overtaken[touch.paper]["title"])) for touch in touches if touch.effect in CARRIES
    ]
    for touch, title in rows:
        named = by_tie.setdefault(ties[touch.paper], {})
        named.setdefault((title, touch.clause_number), []).append(touch)
    for paper, pairs in taken.items():
        carried = {touch.field for touch in touches if touch.paper == paper and touch.effect in CARRIES}
        for pair in pairs:
            for touch in by_tie.get(ties[paper], {}).get(pair, ()):
                if touch.field not in carried:
                    yield FieldTouch(paper, touch.field, ENDS)


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
