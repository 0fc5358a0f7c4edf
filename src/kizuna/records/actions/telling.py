"""Threads, promises, rhythms and statements: what is told of the entries and the rows."""

from __future__ import annotations

from typing import Any

from kizuna.agreements.actions import record_rhythm
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules.rhythm import OPPOSITE
from kizuna.chronicle.actions import link_origin
from kizuna.chronicle.models import Entry
from kizuna.columns.keys import key_of
from kizuna.promises.actions import answer_promise, record_promise
from kizuna.records.actions.bringing import Bringing, said, when
from kizuna.sources.actions import state


def bring_threads(bringing: Bringing) -> None:
    """What arose from what."""
    for path, told in bringing.each("threads"):
        with bringing.at_path(path):
            link_origin(
                entry=bringing.row(told["entry"], Entry),
                arose_from=bringing.row(told["arose_from"], Entry),
                citation=bringing.citation(told),
                reason=said(told.get("reason")),
                **bringing.actor,
            )


def bring_promises(bringing: Bringing) -> None:
    """Promises, and answer by answer what became of them."""
    for path, told in bringing.each("promises"):
        with bringing.at_path(path):
            promise = record_promise(
                tie=bringing.tie,
                made_in=bringing.maybe(told.get("made_in"), Entry),
                wording=told["wording"],
                wording_language=told.get("wording_language", "de"),
                gist=said(told.get("gist")),
                promised_by=told.get("promised_by", ""),
                promised_to=told.get("promised_to", ""),
                made_on=when(told.get("made_on")),
                due=when(told.get("due")),
                every_months=told.get("every_months"),
                field=bringing.fields[told["field"]] if "field" in told else None,
                visibility=told.get("visibility"),
                **bringing.actor,
            )
        bringing.made[told["id"]] = promise
        for index, step in enumerate(told.get("steps", ())):
            with bringing.at_path((*path, "steps", index)):
                answer_promise(
                    promise=promise,
                    state=step["state"],
                    reason=said(step.get("reason")),
                    evidence=bringing.maybe(step.get("evidence"), Entry),
                    happened_on=when(step.get("happened_on")),
                    due=when(step.get("due")),
                    wording=said(step.get("wording")),
                    **bringing.actor,
                )


def bring_rhythms(bringing: Bringing) -> None:
    """In which rhythm the sides visit each other, as our own city sees it."""
    for index, told in enumerate(bringing.record["tie"].get("rhythms", ())):
        way, paper = told.get("first_way", ""), told.get("paper")
        with bringing.at_path(("tie", "rhythms", index)):
            record_rhythm(
                tie=bringing.tie,
                every_years=told["every_years"],
                alternates=told.get("alternates", True),
                first_way=str(OPPOSITE[way]) if way and bringing.turned else way,
                since=when(told.get("since")),
                until=when(told.get("until")),
                instrument=bringing.row(f"{paper}/agreement", Instrument) if paper else None,
                told_by=told.get("told_by", ""),
                **bringing.actor,
            )


def bring_statements(bringing: Bringing) -> None:
    """All accounts, in the order of the file."""
    for path, told in bringing.each("statements"):
        with bringing.at_path(path):
            state(
                subject=bringing.made[told["subject"]],
                aspect=told["aspect"],
                value=_value(bringing, told["value"]),
                citation=bringing.citation(told),
                held_true=told.get("held_true", False),
                reason=said(told.get("reason")),
                **bringing.actor,
            )


def _value(bringing: Bringing, value: Any) -> Any:
    """The value with keys of this record in place of ids of the file."""
    if isinstance(value, dict):
        if value.keys() == {"$ref"}:
            return key_of(bringing.made[value["$ref"]])
        return {name: _value(bringing, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_value(bringing, inner) for inner in value]
    return value
