"""What exactly is approved of a paper. How it is shown: see `wording_shown`.

Only what both sides agree upon is among it. Contacts, visibility, and what happens to the paper later (when
its text was agreed, who signed when and where, when it ended) may be noted by one side alone and stays out.
The words of its annexes are among it: an annex that could be swapped later would be a hole in the paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kizuna.agreements.models import Clause, FieldEffect, Instrument, Party
from kizuna.agreements.rules import Relation
from kizuna.approvals.rules.agreeing import Side
from kizuna.chronicle.models import Entry
from kizuna.columns.keys import key_of

# Written into each content. What is written under this name may never change; a new form gets a new number.
FORMAT = "kizuna.agreement/3"
# The forms before clauses and terms, and before annexes; contents in them stay readable.
EARLIER_FORMATS = ("kizuna.agreement/1", "kizuna.agreement/2")


def words_of(instrument: Instrument) -> tuple[list[Side], dict[str, Any]]:
    """The parties, each of which has to approve, in the order of their recording; and what is approved, typed."""
    parties = _parties(instrument)
    return [_side(party) for party in parties], _content(instrument, parties)


def sides_of(instrument: Instrument) -> list[Side]:
    """The parties, each of which has to approve, in the order of their recording."""
    return [_side(party) for party in _parties(instrument)]


def content_of(instrument: Instrument) -> dict[str, Any]:
    """What is approved of the paper, typed."""
    return _content(instrument, _parties(instrument))


def _content(instrument: Instrument, parties: Iterable[Party]) -> dict[str, Any]:
    parent = instrument.parent
    return {
        "format": FORMAT,
        "kind": instrument.kind,
        "title": Entry.objects.get(pk=instrument.entry_id).title.plain(),
        "name_as_printed": instrument.name_as_printed,
        "text": instrument.text.plain(),
        "clauses": _clauses(instrument),
        "authentic_languages": sorted({*instrument.authentic_languages}),
        "prevailing_language": instrument.prevailing_language,
        "term": {
            "kind": instrument.term,
            "months": instrument.term_months,
            "renewal_months": instrument.renewal_months,
            "notice_months": instrument.notice_months,
        },
        "parties": [_named(party) for party in parties],
        "relation": {
            "does": instrument.relation,
            "title": parent.entry.title.plain(),
            "name_as_printed": parent.name_as_printed,
        }
        if parent
        else None,
        "fields": _effects(instrument.effects.filter(clause=None).select_related("field")),
        "in_force_on": instrument.in_force_on,
        "annexes": annexes_of(instrument),
    }


def annexes_of(instrument: Instrument) -> list[dict[str, Any]]:
    """The words of the papers annexed to this one, in the order of their recording."""
    annexes = instrument.children.filter(relation=Relation.ANNEXED_TO.value, withdrawn_on=None)
    return [
        {
            "title": annex.entry.title.plain(),
            "name_as_printed": annex.name_as_printed,
            "text": annex.text.plain(),
            "clauses": _clauses(annex),
        }
        for annex in annexes.select_related("entry").order_by("id")
    ]


def _parties(instrument: Instrument) -> list[Party]:
    return list(
        instrument.parties.select_related("municipality", "organisation__municipality").order_by("id")
    )


def _side(party: Party) -> Side:
    if party.municipality is not None:
        return Side(key_of(party.municipality), party.municipality.names, party.municipality.is_home)
    if party.organisation is None:
        raise ValueError("a party without a body")
    seat = party.organisation.municipality
    return Side(key_of(party.organisation), party.organisation.names, bool(seat and seat.is_home))


def _named(party: Party) -> dict[str, Any]:
    body = party.municipality or party.organisation
    kind = "municipality" if party.municipality else "organisation"
    return {"kind": kind, "names": body.names.plain() if body else {}}


def _clauses(instrument: Instrument) -> list[dict[str, Any]]:
    rows = instrument.clauses.select_related("changed_clause__instrument__entry")
    return [_clause(row) for row in rows.prefetch_related("effects__field").order_by("position", "id")]


def _clause(clause: Clause) -> dict[str, Any]:
    changed = clause.changed_clause
    return {
        "number": clause.number,
        "heading": clause.heading.plain(),
        "text": clause.text.plain(),
        "outlives": clause.outlives,
        "changes": {
            "does": clause.change,
            "number": changed.number,
            "title": changed.instrument.entry.title.plain(),
        }
        if changed
        else None,
        "fields": _effects(clause.effects.all()),
    }


def _effects(effects: Iterable[FieldEffect]) -> list[dict[str, str]]:
    told = [
        {"effect": effect.effect, "field": effect.field.code, "as_printed": effect.as_printed}
        for effect in effects
    ]
    return sorted(told, key=lambda one: (one["effect"], one["field"]))
