"""What is in force in many ties on a day, in one pass over all papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.db.models import CharField, ExpressionWrapper, F, QuerySet

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.queries.approved import Content, approved_of_all
from kizuna.agreements.queries.clauses import Title, taken_out_in, title_of
from kizuna.agreements.queries.papers import CARRIES, TAKEN_OUT_BY, FieldTouch, implied_ends, touches_in
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

    Six queries, whatever the number of ties, and one more while approved words that take out a clause are being
    changed; ties without papers are left out.
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
    told = {paper: content for paper, content in overtaken.items() if paper in known}
    kept = [effect for effect in effects if effect[0] not in overtaken]
    touches = [touch for paper, content in told.items() for touch in touches_in(paper, content, ())]
    touches += _implied_in(told, touches, {row[0]: row[9] for row in rows})
    kept += [(touch.paper, numbers[touch.field], touch.effect) for touch in touches if touch.field in numbers]
    return rows, kept


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
