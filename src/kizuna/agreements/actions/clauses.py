"""Clauses of a paper: put one in, correct it, take it out, move it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.agreeing import follow_up, hash_of_content
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal, refuse_overtaken
from kizuna.agreements.actions.rows import fields_carried
from kizuna.agreements.actions.soundness import in_words, refuse_languages
from kizuna.agreements.models import Clause, FieldEffect, Instrument
from kizuna.agreements.queries.earlier import papers_open_to
from kizuna.agreements.queries.seen import clause_as_seen
from kizuna.agreements.rules import ClauseChange, Effect
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.audit.refusals import refuse_unsound
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation

OWN_COLUMNS = ("number", "kind", "heading", "text", "changed_clause", "change", "outlives", "position")


@dataclass(frozen=True, slots=True)
class ClauseEffect:
    """What a clause does to a field, in the words printed."""

    field: FieldOfCooperation
    effect: Effect | str = Effect.ADDS
    as_printed: str = ""


class ClauseDetails(TypedDict, total=False):
    """What a clause says. `touches` given replaces all the clause does to fields."""

    number: str
    kind: str
    heading: LocalText
    text: LocalText
    changed_clause: Clause | None
    change: str
    outlives: bool
    position: int
    touches: Sequence[ClauseEffect]


@transaction.atomic
def add_clause(*, instrument: Instrument, by: User, at: datetime, **details: Unpack[ClauseDetails]) -> Clause:
    """Put a clause into a paper, after the others unless a position is given.

    If the paper's text stands for approval it is proposed anew, and approvals given so far count no more.
    Raises PermissionDenied and InstrumentRefused.
    """
    require(by, Right.EDIT_RECORD)
    paper = _held(instrument)
    before = hash_of_content(paper)
    clause = Clause(instrument=paper, position=_last_position(paper) + 1)
    set_columns(clause, details, OWN_COLUMNS)
    _refuse(clause, details)
    clause.save()
    _keep_effects(clause, details.get("touches", ()))
    _tell("agreements.add_clause", paper, before, clause, by=by, at=at, told=_told(clause, details))
    return clause


@transaction.atomic
def amend_clause(
    *, clause: Clause, by: User, at: datetime, seen: str = "", **changes: Unpack[ClauseDetails]
) -> Clause:
    """Correct a clause; what is not given stays. Approvals: see `add_clause`; `seen`: see `amend_instrument`.

    Raises PermissionDenied, InstrumentRefused and Overtaken.
    """
    require(by, Right.EDIT_RECORD)
    paper = _held(clause.instrument)
    before = hash_of_content(paper)
    amended = Clause.objects.select_related("instrument").filter(pk=clause.pk).first()
    if amended is None:
        raise refusal(Refusal.CLAUSE_GONE)
    refuse_overtaken(seen, clause_as_seen(amended) if seen else {})
    told: dict[str, Any] = set_columns(amended, changes, OWN_COLUMNS)
    _refuse(amended, changes)
    amended.save()
    if "touches" in changes:
        _keep_effects(amended, changes["touches"])
        told["touches"] = _touches_told(changes["touches"])
    _tell("agreements.amend_clause", paper, before, amended, by=by, at=at, told=told)
    return amended


@transaction.atomic
def remove_clause(*, clause: Clause, by: User, at: datetime) -> None:
    """Take a clause out of a paper with all it does to fields. Approvals: see `add_clause`.

    Raises PermissionDenied, and InstrumentRefused while another clause changes it or an obligation rests on it,
    and for the last clause of a paper whose own wording is not there in each authentic language.
    """
    require(by, Right.EDIT_RECORD)
    paper = _held(clause.instrument)
    before = hash_of_content(paper)
    if not paper.clauses.filter(pk=clause.pk).exists():
        raise refusal(Refusal.CLAUSE_GONE)
    if clause.changed_by.exists():
        raise refusal(Refusal.CLAUSE_IS_CHANGED)
    if clause.obligations.exists():
        raise refusal(Refusal.CLAUSE_HAS_OBLIGATIONS)
    told = {"number": clause.number, "heading": clause.heading, "text": clause.text}
    key = clause.pk
    clause.delete()
    clause.pk = key
    refuse_languages(paper)
    _tell("agreements.remove_clause", paper, before, clause, by=by, at=at, told=told)


@transaction.atomic
def move_clause(*, clause: Clause, up: bool, by: User, at: datetime) -> None:
    """Let the clause change places with the one before it, or behind; at the end of the row nothing happens.

    Approvals: see `add_clause`. Raises PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    paper = _held(clause.instrument)
    row = list(paper.clauses.order_by("position", "id"))
    place = row.index(clause) if clause in row else len(row)
    other = place - 1 if up else place + 1
    if not 0 <= min(place, other) <= max(place, other) < len(row):
        return
    before = hash_of_content(paper)
    row[place], row[other] = row[other], row[place]
    for position, one in enumerate(row, start=1):
        one.position = position
    Clause.objects.bulk_update(row, ["position"])
    _tell("agreements.move_clause", paper, before, clause, by=by, at=at, told={"position": other + 1})


def _held(instrument: Instrument) -> Instrument:
    """The paper's row, held until the transaction ends."""
    return Instrument.objects.select_for_update().get(pk=instrument.pk)


def _last_position(paper: Instrument) -> int:
    last = paper.clauses.order_by("-position").first()
    return last.position if last else 0


def _refuse(clause: Clause, details: ClauseDetails) -> None:
    paper = clause.instrument
    missing = {*paper.authentic_languages} - {*clause.text}
    if missing and clause.change != ClauseChange.REPEALS:
        raise refusal(Refusal.NO_AUTHENTIC_CLAUSE, languages=in_words(missing))
    if not (clause.text or clause.heading or clause.change):
        raise refusal(Refusal.EMPTY_CLAUSE)
    _refuse_number(clause)
    _refuse_changed(clause)
    touches = details.get("touches", ())
    if len({touch.field.pk for touch in touches}) < len(touches):
        raise refusal(Refusal.EFFECT_TWICE)
    elsewhere = paper.effects.exclude(clause=clause.pk) if clause.pk else paper.effects.all()
    named = {(effect.field_id, effect.effect) for effect in elsewhere}
    if any((touch.field.pk, str(touch.effect)) in named for touch in touches):
        raise refusal(Refusal.EFFECT_ELSEWHERE)
    refuse_unsound(clause, InstrumentRefused)


def _refuse_number(clause: Clause) -> None:
    others = clause.instrument.clauses.exclude(pk=clause.pk)
    if clause.number and others.filter(number=clause.number).exists():
        raise refusal(Refusal.NUMBER_TWICE)


def _refuse_changed(clause: Clause) -> None:
    """A clause changes clauses of the papers its own paper hangs on, and of no others."""
    changed = clause.changed_clause
    if changed is None:
        if clause.change:
            raise refusal(Refusal.CHANGE_WITHOUT_CLAUSE)
        return
    if not clause.change:
        raise refusal(Refusal.CLAUSE_WITHOUT_CHANGE)
    if changed.instrument_id not in papers_open_to(clause.instrument):
        raise refusal(Refusal.CLAUSE_OF_ANOTHER_CHAIN)
    if clause.pk and clause.pk in _changed_in_turn(changed):
        raise refusal(Refusal.CLAUSE_CIRCLE)


def _changed_in_turn(clause: Clause) -> set[int]:
    """The clause, the one it changes, the one that one changes, and so on."""
    found: set[int] = set()
    at: Clause | None = clause
    while at is not None and at.pk not in found:
        found.add(at.pk)
        at = at.changed_clause
    return found


def _keep_effects(clause: Clause, touches: Sequence[ClauseEffect]) -> None:
    clause.effects.exclude(field__in=[touch.field.pk for touch in touches]).delete()
    for touch in touches:
        row = clause.effects.filter(field=touch.field).first()
        row = row or FieldEffect(instrument=clause.instrument, clause=clause, field=touch.field)
        row.effect = str(touch.effect)
        row.as_printed = touch.as_printed
        refuse_unsound(row, InstrumentRefused)
        row.save()


def _told(clause: Clause, details: ClauseDetails) -> dict[str, Any]:
    told = {name: getattr(clause, name) for name in OWN_COLUMNS if getattr(clause, name)}
    return told | {"touches": _touches_told(details.get("touches", ()))}


def _touches_told(touches: Sequence[ClauseEffect]) -> dict[str, str]:
    return {touch.field.code: f"{touch.effect}: {touch.as_printed}".rstrip(": ") for touch in touches}


def _tell(
    action: str,
    paper: Instrument,
    before: str,
    clause: Clause,
    *,
    by: User,
    at: datetime,
    told: dict[str, Any],
) -> None:
    """Follow the change in the chronicle and with a new version where one stands; write the one audit row."""
    paper.entry.fields.set(fields_carried(paper))
    told |= follow_up(paper, before, by=by, at=at)
    record_change(by=by, at=at, action=action, subject=paper, changes={"clause": clause, **told})
