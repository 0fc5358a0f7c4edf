"""Papers as the rules see them: by their own rows, or by the words that all sides approved last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kizuna.agreements.models import FieldEffect, Instrument
from kizuna.agreements.queries.approved import Approved, Content
from kizuna.agreements.queries.clauses import Names, clauses_in, taken_out_in
from kizuna.agreements.rules import ClauseChange, Effect, HeldBack, Paper, PaperClause

CARRIES = frozenset({Effect.ADDS.value, Effect.EXTENDS.value})
TAKES_OUT = (ClauseChange.REPLACES.value, ClauseChange.REPEALS.value)
# From an effect in a clause to the paper whose clause replaced or repealed that one.
TAKEN_OUT_BY = "clause__changed_by__instrument"


@dataclass(frozen=True, slots=True)
class FieldTouch:
    """A paper touches a field, in the words printed, by a clause where that is known."""

    paper: int
    field: str
    effect: str
    as_printed: str = ""
    clause: int | None = None
    clause_number: str = ""


@dataclass(slots=True)
class KnownPapers:
    """Papers of one tie, what holds some of them back, what each does to the fields, and the clauses known."""

    papers: list[Paper] = field(default_factory=list)
    held_back: dict[int, HeldBack] = field(default_factory=dict)
    touches: dict[int, tuple[FieldTouch, ...]] = field(default_factory=dict)
    clauses: tuple[PaperClause, ...] = ()

    def touch(self, paper: int, code: str, effects: frozenset[str] = CARRIES) -> FieldTouch | None:
        """How the paper touches the field; the first of these effects."""
        return next(
            (one for one in self.touches.get(paper, ()) if one.field == code and one.effect in effects), None
        )


def known_papers(
    instruments: Iterable[tuple[Instrument, Approved]],
    touches: Iterable[FieldTouch],
    clauses: Iterable[PaperClause] = (),
) -> KnownPapers:
    """The papers with what they do; what all sides approved last goes before a row that was changed since.

    `touches` are those of the rows, the implied ends of `implied_ends` among them.
    """
    known, pairs, rows = KnownPapers(), list(instruments), tuple(clauses)
    by_paper: dict[int, list[FieldTouch]] = {}
    for touch in touches:
        by_paper.setdefault(touch.paper, []).append(touch)
    overtaken = {one.pk: standing.content for one, standing in pairs if standing.content is not None}
    names = Names.of([one for one, _standing in pairs], rows) if overtaken else None
    if names is not None:
        for paper, content in overtaken.items():
            by_paper[paper] = list(touches_in(paper, content, by_paper.get(paper, ())))
        for paper, content in overtaken.items():
            by_paper[paper] += _implied_by(paper, content, by_paper, names)
            rows = (*(row for row in rows if row.paper != paper), *clauses_in(paper, content, rows, names))
    for instrument, standing in pairs:
        touched = by_paper.get(instrument.pk, [])
        known.touches[instrument.pk] = tuple(touched)
        known.papers.append(_paper(instrument, standing, touched))
        if standing.held_back:
            known.held_back[instrument.pk] = standing.held_back
    known.clauses = rows
    return known


def touches_in(paper: int, content: Mapping[str, Any], rows: Sequence[FieldTouch]) -> Iterator[FieldTouch]:
    """What approved words do to the fields. Clauses are found again by their numbers among the rows."""
    clauses = {row.clause_number: row.clause for row in rows if row.clause}
    for one in content["fields"]:
        yield FieldTouch(paper, one["field"], one["effect"], one["as_printed"])
    for clause in content.get("clauses", ()):
        number = clause["number"]
        for one in clause["fields"]:
            yield FieldTouch(
                paper, one["field"], one["effect"], one["as_printed"], clauses.get(number), number
            )


def _implied_by(
    paper: int, content: Content, touches: Mapping[int, Sequence[FieldTouch]], names: Names
) -> Iterator[FieldTouch]:
    """The ends that follow from approved words that take a clause out, as `implied_ends` has them of rows."""
    for title, number in taken_out_in(content):
        for other in names.papers(title):
            for touch in touches.get(other, ()):
                if touch.clause_number == number and touch.effect in CARRIES:
                    yield FieldTouch(paper, touch.field, Effect.ENDS.value)


def touches_of(instruments: Iterable[int]) -> list[FieldTouch]:
    """What the papers do to the fields, ends that follow from changed clauses among it: two queries."""
    numbers = list(instruments)
    named = FieldEffect.objects.filter(instrument__in=numbers).order_by("id")
    touches = [
        FieldTouch(*row[:5], row[5] or "")
        for row in named.values_list(
            "instrument_id", "field__code", "effect", "as_printed", "clause_id", "clause__number"
        )
    ]
    taken_out = implied_ends().filter(**{f"{TAKEN_OUT_BY}__in": numbers})
    rows = taken_out.order_by().values_list(f"{TAKEN_OUT_BY}_id", "field__code").distinct()
    return touches + [FieldTouch(paper, code, Effect.ENDS.value) for paper, code in rows]


def implied_ends() -> Any:
    """Effects whose clause a later paper replaced or repealed: that paper ends what it does not carry on."""
    return FieldEffect.objects.filter(effect__in=CARRIES, clause__changed_by__change__in=TAKES_OUT)


def _paper(instrument: Instrument, standing: Approved, touches: Sequence[FieldTouch]) -> Paper:
    adds = dict.fromkeys(touch.field for touch in touches if touch.effect in CARRIES)
    ends = dict.fromkeys(touch.field for touch in touches if touch.effect == Effect.ENDS)
    content = standing.content
    term = content.get("term", {}) if content else {}
    in_force_on = _date(content["in_force_on"]) if content else str(instrument.in_force_on or "")
    return Paper(
        key=instrument.pk,
        parent=instrument.parent_id,
        relation=instrument.relation,
        agreed_on=str(instrument.agreed_on or ""),
        signed_on=str(instrument.signed_on or ""),
        in_force_on=in_force_on,
        ended_on=str(instrument.ended_on or ""),
        term=term.get("kind", "") if content else instrument.term,
        term_months=term.get("months") if content else instrument.term_months,
        adds=tuple(adds),
        ends=tuple(code for code in ends if code not in adds),
    )


def _date(value: Mapping[str, str] | None) -> str:
    return value["edtf"] if value else ""
