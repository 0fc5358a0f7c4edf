"""A paper, a clause and a signing as their forms show them, by the names of the form's fields: for `rules.stamps`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from kizuna.agreements.models import Clause, Instrument, Party
from kizuna.chronicle.models import Entry
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText

PAPER_COLUMNS = (
    "kind",
    "name_as_printed",
    "text",
    "authentic_languages",
    "prevailing_language",
    "term",
    "term_months",
    "renewal_months",
    "notice_months",
    "parent",
    "relation",
    "agreed_on",
    "signed_on",
    "in_force_on",
    "notified_on",
    "ended_on",
    "withdrawn_on",
)
SIGNING_COLUMNS = ("signed_on", "place", "ceremony")
PARTY_COLUMNS = (
    *("signed_on", "place", "needs_council", "council_approved_on"),
    *("council_decision", "council_address", "original_kept_at"),
)
SIGNATURE_COLUMNS = (
    *("person", "role", "party", "function_as_printed"),
    *("on_behalf_of", "signed_on", "place", "by_video"),
)
CLAUSE_COLUMNS = ("number", "kind", "heading", "text", "changed_clause", "change", "outlives")


def paper_as_seen(instrument: Instrument) -> dict[str, str]:
    """Title, own columns, parties and the fields it names outside of its clauses."""
    entry = Entry.objects.get(pk=instrument.entry_id)
    parties = list(instrument.parties.order_by("id").values_list("municipality_id", "organisation_id"))
    effects = instrument.effects.filter(clause=None).order_by("id")
    return {
        **_columns(instrument, PAPER_COLUMNS),
        "title": _plain(entry.title),
        "visibility": _plain(entry.visibility),
        "cities": _plain([city for city, _body in parties if city]),
        "bodies": _plain([body for _city, body in parties if body]),
        "effects": _plain(list(effects.values_list("field_id", "effect", "as_printed"))),
    }


def clause_as_seen(clause: Clause) -> dict[str, str]:
    """Own columns and what it does to fields."""
    effects = clause.effects.order_by("id").values_list("field_id", "effect", "as_printed")
    return {**_columns(clause, CLAUSE_COLUMNS), "effects": _plain(list(effects))}


def signing_as_seen(instrument: Instrument) -> dict[str, str]:
    """How the paper was signed, what is noted of each party, and everybody under it."""
    seen = _columns(instrument, SIGNING_COLUMNS)
    for party in instrument.parties.order_by("id"):
        seen |= {party_field(party, name): text for name, text in _columns(party, PARTY_COLUMNS).items()}
    signed = instrument.signatures.order_by("id")
    return seen | {"signatories": _plain([list(_columns(row, SIGNATURE_COLUMNS).values()) for row in signed])}


def party_field(party: Party, column: str) -> str:
    """What the form of a signing calls a column of one party."""
    return f"party_{party.pk}_{column}"


def _columns(row: Model, names: tuple[str, ...]) -> dict[str, str]:
    return {name: _plain(getattr(row, row._meta.get_field(name).attname)) for name in names}  # type: ignore[union-attr]


def _plain(value: Any) -> str:
    """The value as a text that is the same whenever the value is."""
    match value:
        case PartialDate():
            return value.edtf
        case LocalText():
            return json.dumps(value.plain(), ensure_ascii=False)
        case Mapping() | list() | tuple():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
