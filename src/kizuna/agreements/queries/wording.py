"""What exactly is approved of a paper. How it is shown: see `wording_shown`.

Only what both sides agree upon is among it. Contacts, visibility, and what happens to the paper later (when
its text was agreed, who signed when and where, when it ended) may be noted by one side alone and stays out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kizuna.agreements.models import Clause, FieldEffect, Instrument, Party
from kizuna.approvals.rules.agreeing import Side
from kizuna.chronicle.models import Entry
from kizuna.columns.keys import key_of

# Written into each content. What is written under this name may never change; a new form gets a new number.
FORMAT = "kizuna.agreement/2"
# The form before clauses and terms; contents in it stay readable.
EARLIER_FORMATS = ("kizuna.agreement/1",)


def sides_of(instrument: Instrument) -> list[Side]:
    """The parties, each of which has to approve, in the order of their recording."""
    return [_side(party) for party in _parties(instrument)]


def content_of(instrument: Instrument) -> dict[str, Any]:
    """What is approved of the paper, typed."""
    parent = instrument.parent
    return {
        "format": FORMAT,
        "kind": instrument.kind,
        "title": Entry.objects.get(pk=instrument.entry_id).title.plain(),
        "name_as_printed": instrument.name_as_printed,
        "text": instrument.text.plain(),
        "clauses": [_clause(clause) for clause in _clauses(instrument)],
        "authentic_languages": sorted({*instrument.authentic_languages}),
        "prevailing_language": instrument.prevailing_language,
        "term": {
            "kind": instrument.term,
            "months": instrument.term_months,
            "renewal_months": instrument.renewal_months,
            "notice_months": instrument.notice_months,
        },
        "parties": [_named(party) for party in _parties(instrument)],
        "relation": {
            "does": instrument.relation,
            "title": parent.entry.title.plain(),
            "name_as_printed": parent.name_as_printed,
        }
        if parent
        else None,
        "fields": _effects(instrument.effects.filter(clause=None).select_related("field")),
        "in_force_on": instrument.in_force_on,
    }


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


def _clauses(instrument: Instrument) -> list[Clause]:
    rows = instrument.clauses.select_related("changed_clause__instrument__entry")
    return list(rows.prefetch_related("effects__field").order_by("position", "id"))


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
