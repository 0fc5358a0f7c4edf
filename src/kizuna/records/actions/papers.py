"""Papers: recorded in a first pass; in a second one their clauses, their occasion, and who signed them."""

from __future__ import annotations

from typing import Any

from kizuna.agreements.actions import (
    ClauseEffect,
    NewSignature,
    PartySigning,
    PrintedField,
    add_clause,
    amend_instrument,
    note_signing,
    record_instrument,
)
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.rules import Effect, SigningRole
from kizuna.chronicle.models import Entry
from kizuna.kernel.languages import LocalText
from kizuna.records.actions.bringing import Bringing, Told, said, when
from kizuna.records.rules.faults import Path
from kizuna.records.rules.papers import PlacedClause, clauses_in_order
from kizuna.register.models import Municipality, Organisation, Person, Tenure


def bring_paper(bringing: Bringing, told: Told, **shared: Any) -> Instrument:
    """A paper by itself; `shared` is what every room's action takes.

    What names rows that may be made later follows in `complete_papers`.
    """
    paper = told["agreement"]
    parent = paper.get("parent")
    return record_instrument(
        kind=paper["kind"],
        name_as_printed=paper.get("name_as_printed", ""),
        text=LocalText() if _text_waits(paper) else said(paper.get("text")),
        authentic_languages=list(paper.get("authentic_languages", ())),
        prevailing_language=paper.get("prevailing_language", ""),
        term=paper.get("term", ""),
        term_months=paper.get("term_months"),
        renewal_months=paper.get("renewal_months"),
        notice_months=paper.get("notice_months"),
        parent=bringing.row(f"{parent}/agreement", Instrument) if parent else None,
        relation=paper.get("relation", ""),
        parties=[_body(bringing, name) for name in paper.get("parties", ())],
        adds=_printed(bringing, paper, Effect.ADDS),
        extends=_printed(bringing, paper, Effect.EXTENDS),
        narrows=_printed(bringing, paper, Effect.NARROWS),
        ends=_printed(bringing, paper, Effect.ENDS),
        place=bringing.maybe(paper.get("place"), Municipality),
        agreed_on=when(paper.get("agreed_on")),
        signed_on=when(paper.get("signed_on")),
        in_force_on=when(paper.get("in_force_on")),
        notified_on=when(paper.get("notified_on")),
        ended_on=when(paper.get("ended_on")),
        withdrawn_on=when(paper.get("withdrawn_on")),
        **shared,
    )


def complete_papers(bringing: Bringing) -> None:
    """Clauses, those that are changed before those that change them; then each paper's occasion and signing."""
    for clause in clauses_in_order(bringing.record):
        with bringing.at_path(clause.path, {name: (name,) for name in clause.told}):
            bringing.made[clause.told["id"]] = _clause(bringing, clause)
    for path, told in bringing.each("entries"):
        if "agreement" in told:
            _complete(bringing, (*path, "agreement"), told)


def _text_waits(paper: Told) -> bool:
    """Beside clauses a text need not be there in every authentic language; by itself it has to be."""
    return "text" in paper and bool(paper.get("clauses"))


def _clause(bringing: Bringing, clause: PlacedClause) -> Clause:
    told = clause.told
    return add_clause(
        instrument=bringing.row(f"{clause.entry}/agreement", Instrument),
        position=clause.position,
        number=told.get("number", ""),
        kind=told.get("kind", "other"),
        heading=said(told.get("heading")),
        text=said(told.get("text")),
        changed_clause=bringing.maybe(told.get("changed_clause"), Clause),
        change=told.get("change", ""),
        outlives=told.get("outlives", False),
        touches=[
            ClauseEffect(field, effect, printed)
            for effect in Effect
            for field, printed in _printed(bringing, told, effect)
        ],
        **bringing.actor,
    )


def _complete(bringing: Bringing, path: Path, told: Told) -> None:
    """Text, occasion, parties, signatures: each that the file tells of, by an action of its own."""
    paper = told["agreement"]
    row = bringing.row(f"{told['id']}/agreement", Instrument)
    if _text_waits(paper):
        with bringing.at_path((*path, "text")):
            row = amend_instrument(instrument=row, text=said(paper["text"]), **bringing.actor)
    if "ceremony" in paper:
        with bringing.at_path((*path, "ceremony")):
            occasion = bringing.row(paper["ceremony"], Entry)
            row = note_signing(instrument=row, ceremony=occasion, **bringing.actor)
    if paper.get("signing"):
        with bringing.at_path((*path, "signing")):
            parties = [_signing(bringing, one) for one in paper["signing"]]
            row = note_signing(instrument=row, parties=parties, **bringing.actor)
    if paper.get("signatures"):
        with bringing.at_path((*path, "signatures")):
            signatories = [_signature(bringing, one) for one in paper["signatures"]]
            row = note_signing(instrument=row, signatories=signatories, **bringing.actor)
    if paper.get("signed_on", "") is None and row.signed_on:
        with bringing.at_path((*path, "signed_on")):
            row = amend_instrument(instrument=row, signed_on=None, **bringing.actor)
    bringing.made[f"{told['id']}/agreement"] = row


def _printed(bringing: Bringing, told: Told, effect: Effect) -> list[PrintedField]:
    return [(bringing.fields[one["field"]], one.get("as_printed", "")) for one in told.get(effect.value, ())]


def _signing(bringing: Bringing, told: Told) -> PartySigning:
    return PartySigning(
        body=_body(bringing, told["party"]),
        signed_on=when(told.get("signed_on")),
        place=bringing.maybe(told.get("place"), Municipality),
        needs_council=told.get("needs_council", False),
        council_approved_on=when(told.get("council_approved_on")),
        council_decision=told.get("council_decision", ""),
        council_address=told.get("council_address", ""),
        original_kept_at=told.get("original_kept_at", ""),
    )


def _signature(bringing: Bringing, told: Told) -> NewSignature:
    return NewSignature(
        person=bringing.row(told["person"], Person),
        party=_body(bringing, told["party"]) if "party" in told else None,
        function_as_printed=said(told.get("function_as_printed")),
        tenure=bringing.maybe(told.get("tenure"), Tenure),
        role=told.get("role", SigningRole.SIGNATORY),
        on_behalf_of=bringing.maybe(told.get("on_behalf_of"), Person),
        signed_on=when(told.get("signed_on")),
        place=bringing.maybe(told.get("place"), Municipality),
        by_video=told.get("by_video", False),
    )


def _body(bringing: Bringing, name: str) -> Municipality | Organisation:
    if name.startswith("m"):
        return bringing.row(name, Municipality)
    return bringing.row(name, Organisation)
