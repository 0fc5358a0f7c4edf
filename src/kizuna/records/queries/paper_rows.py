"""Papers and their clauses, told as the file tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from kizuna.agreements.models import Clause, FieldEffect, Instrument, Party, Signature
from kizuna.agreements.rules import ClauseKind, Effect, SigningRole
from kizuna.kernel.dates import PartialDate
from kizuna.records.queries.offices import office
from kizuna.records.queries.register_rows import edtf, ref
from kizuna.records.rules.numbering import Ref, Row, Whole
from kizuna.register.models import Tenure

CARRIES = frozenset({Effect.ADDS.value, Effect.EXTENDS.value})
# What has to be at hand, so that the number of papers does not count.
ROWS_OF_PAPERS = (
    "instrument__clauses",
    "instrument__parties",
    "instrument__effects__field",
    "instrument__signatures__party",
    "instrument__signatures__person__tenures",
)


def agreement(paper: Instrument) -> dict[str, Any]:
    """A paper with its clauses, parties, effects and signatures in the order in which they are printed."""
    parties = list(paper.parties.all())
    return {
        "kind": paper.kind,
        "name_as_printed": paper.name_as_printed,
        "text": paper.text.plain(),
        "authentic_languages": sorted(paper.authentic_languages),
        "prevailing_language": paper.prevailing_language,
        "term": paper.term,
        "term_months": paper.term_months,
        "renewal_months": paper.renewal_months,
        "notice_months": paper.notice_months,
        "parent": ref("entry", paper.parent.entry_id) if paper.parent else None,
        "relation": paper.relation,
        "agreed_on": edtf(paper.agreed_on),
        "signed_on": Whole(None) if _signs_itself(paper, parties) else edtf(paper.signed_on),
        "in_force_on": edtf(paper.in_force_on),
        "notified_on": edtf(paper.notified_on),
        "ended_on": edtf(paper.ended_on),
        "withdrawn_on": edtf(paper.withdrawn_on),
        "place": ref("municipality", paper.place_id),
        "ceremony": ref("entry", paper.ceremony_id),
        "parties": [_body(party) for party in parties],
        **_effects(one for one in paper.effects.all() if one.clause_id is None),
        "clauses": [Ref(("clause", clause.pk)) for clause in in_order(paper)],
        "signing": [told for party in parties if len(told := _signing(party)) > 1],
        "signatures": [_signature(paper, parties, signature) for signature in paper.signatures.all()],
    }


def clause_rows(paper: Instrument) -> list[Row]:
    """The clauses, each a row of its own within the paper's entry."""
    touched: dict[int | None, list[FieldEffect]] = {}
    for effect in paper.effects.all():
        touched.setdefault(effect.clause_id, []).append(effect)
    return [
        Row(
            ("clause", clause.pk),
            "k",
            _clause(clause, touched.get(clause.pk, ())),
            order=(place,),
            came=clause.pk,
            more=place,
            within=("entry", paper.entry_id),
        )
        for place, clause in enumerate(in_order(paper))
    ]


def words_of_clauses(paper: Instrument) -> list[Any]:
    """What tells two papers apart that are alike but for their clauses."""
    return [[clause.number, clause.heading.plain(), clause.text.plain()] for clause in in_order(paper)]


def fields_carried(paper: Instrument) -> list[str]:
    """The fields by which the room files the paper's entry, if nobody says otherwise."""
    return sorted({one.field.code for one in paper.effects.all() if one.effect in CARRIES})


def in_order(paper: Instrument) -> list[Clause]:
    """The clauses in the order of the paper."""
    return sorted(paper.clauses.all(), key=lambda clause: (clause.position, clause.pk))


def _clause(clause: Clause, effects: Iterable[FieldEffect]) -> dict[str, Any]:
    return {
        "number": clause.number,
        "kind": clause.kind if clause.kind != ClauseKind.OTHER else None,
        "heading": clause.heading.plain(),
        "text": clause.text.plain(),
        "changed_clause": ref("clause", clause.changed_clause_id),
        "change": clause.change,
        "outlives": clause.outlives or None,
        **_effects(effects),
    }


def _effects(effects: Iterable[FieldEffect]) -> dict[str, list[dict[str, str]]]:
    told: dict[str, list[dict[str, str]]] = {effect.value: [] for effect in Effect}
    for one in effects:
        told[one.effect].append({"field": one.field.code, "as_printed": one.as_printed})
    return told


def _body(party: Party) -> Ref | None:
    return ref("municipality", party.municipality_id) or ref("organisation", party.organisation_id)


def _signing(party: Party) -> dict[str, Any]:
    """When and where a party signed, its council and its original; of what is not known nothing is told."""
    told = {
        "party": _body(party),
        "signed_on": edtf(party.signed_on),
        "place": ref("municipality", party.place_id),
        "needs_council": party.needs_council,
        "council_approved_on": edtf(party.council_approved_on),
        "council_decision": party.council_decision,
        "council_address": party.council_address,
        "original_kept_at": party.original_kept_at,
    }
    return {name: value for name, value in told.items() if value}


def _signs_itself(paper: Instrument, parties: list[Party]) -> bool:
    """Would the room take the last of the parties' days for that of the paper, which has none?"""
    return paper.signed_on is None and bool(parties) and all(party.signed_on for party in parties)


def _day_of(paper: Instrument, parties: list[Party]) -> PartialDate | None:
    """The day of signing that the room goes by when it looks for offices."""
    if not _signs_itself(paper, parties):
        return paper.signed_on
    days = [party.signed_on for party in parties if party.signed_on]
    return max(days, key=lambda day: (day.latest or date.max, day.earliest or date.min))


def _signature(paper: Instrument, parties: list[Party], signature: Signature) -> dict[str, Any]:
    party = signature.party
    day = signature.signed_on or (party.signed_on if party else None) or _day_of(paper, parties)
    fits: Callable[[Tenure], bool] = lambda tenure: True  # noqa: E731
    if party and party.municipality_id:
        fits = lambda tenure: tenure.municipality_id == party.municipality_id  # noqa: E731
    elif party:
        fits = lambda tenure: tenure.organisation_id == party.organisation_id  # noqa: E731
    return {
        "person": ref("person", signature.person_id),
        "party": _body(party) if party else None,
        "function_as_printed": signature.function_as_printed.plain(),
        "tenure": office(signature, day, fits),
        "role": signature.role if signature.role != SigningRole.SIGNATORY else None,
        "on_behalf_of": ref("person", signature.on_behalf_of_id),
        "signed_on": edtf(signature.signed_on),
        "place": ref("municipality", signature.place_id),
        "by_video": signature.by_video or None,
    }
