"""A whole tie as one document of the format kizuna-record/1."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from kizuna.agreements.models import VisitRhythm
from kizuna.chronicle.models import Thread
from kizuna.promises.models import Promise
from kizuna.promises.rules import KEPT
from kizuna.records.queries.register_rows import bag, by_day, edtf, ref
from kizuna.records.queries.scope import (
    Scope,
    entries_in_scope,
    statements_on,
    threads_in_scope,
    tie_key,
)
from kizuna.records.rules.format import FORMAT, order_statements, sections
from kizuna.records.rules.numbering import Key, Ref, Row, Whole, numbered
from kizuna.register.models import Organisation, Person, Tie, TieFrame
from kizuna.register.queries.ties import span_of
from kizuna.register.rules.tiers import in_order
from kizuna.sources.models import Statement


def record_text(tie: Tie) -> str:
    """The record as the text of a file."""
    return json.dumps(record_of(tie), ensure_ascii=False, indent=2) + "\n"


def record_of(tie: Tie) -> dict[str, Any]:
    """The tie with everything that is recorded of it; the same content always gives the same document.

    Left out are users, the audit trail, grants and what the archive only proposed.
    """
    own, loose = entries_in_scope(tie)
    entry_keys = own | loose
    promises = list(
        Promise.objects.filter(tie=tie).select_related("field").prefetch_related("steps__evidence")
    )
    threads = threads_in_scope(tie, loose)
    scope = Scope(entry_keys, promises, tie)
    told = _tie(tie)
    for promise in promises:
        row = _promise(promise, entry_keys)
        scope.rows[row.key] = row
    lines = [_thread(thread) for thread in threads]
    scope.follow([told, lines, [row.content for row in scope.rows.values()], _partners(tie)])
    accounts = _statements(tie, scope)
    order = {city.key: place for place, city in enumerate(told["municipalities"])}
    rows = [_in_order_of_naming(row, order) for row in scope.rows.values()]
    rows.append(Row(("tie", tie.pk), "tie", {}))
    ids: dict[Key, str] = {**numbered(rows), ("tie", tie.pk): "tie"}
    return {
        "format": FORMAT,
        **sections(
            ids=ids,
            tie={"seen_from": _home(tie), "tie": told},
            rows=rows,
            threads=lines,
            statements=order_statements(accounts, ids),
        ),
    }


def _in_order_of_naming(row: Row, order: Mapping[Key, int]) -> Row:
    """The partners stand first among the municipalities."""
    if row.prefix != "m":
        return row
    place = order.get(row.key, len(order))
    return Row(row.key, "m", row.content, order=(place, *row.order), came=row.came)


def _home(tie: Tie) -> Ref | None:
    city = tie.municipalities.filter(is_home=True).first()
    return ref("municipality", city.pk) if city else None


def _tie(tie: Tie) -> dict[str, Any]:
    history = in_order([span_of(row) for row in tie.tiers.all()])
    parts = tie.parts.order_by("position", "id").values_list("municipality_id", flat=True)
    attached = tie.documents.values_list("document_id", flat=True)
    return {
        "slug": tie.slug,
        "title": tie.title.plain(),
        "origin_story": tie.origin_story.plain(),
        "visibility": tie.visibility,
        "municipalities": [Ref(("municipality", key)) for key in parts],
        "tiers": [{"tier": str(span.tier), "start": edtf(span.start)} for span in history],
        "frames": [_frame(frame) for frame in sorted(tie.frames.all(), key=_frame_order)],
        "rhythms": [_rhythm(rhythm) for rhythm in sorted(tie.rhythms.all(), key=_rhythm_order)],
        "documents": bag("document", list(attached)),
    }


def _frame(frame: TieFrame) -> dict[str, Any]:
    return {
        "kind": frame.kind,
        "names": frame.names.plain(),
        "start": edtf(frame.start),
        "end": edtf(frame.end),
    }


def _frame_order(frame: TieFrame) -> tuple[Any, ...]:
    return (by_day(frame.start), by_day(frame.end), frame.kind, *frame.names.values())


def _rhythm(rhythm: VisitRhythm) -> dict[str, Any]:
    paper = rhythm.instrument
    return {
        "every_years": rhythm.every_years,
        "alternates": None if rhythm.alternates else False,
        "first_way": rhythm.first_way,
        "since": edtf(rhythm.since),
        "until": edtf(rhythm.until),
        "paper": ref("entry", paper.entry_id if paper else None),
        "told_by": rhythm.told_by,
    }


def _rhythm_order(rhythm: VisitRhythm) -> tuple[Any, ...]:
    return (
        rhythm.until is None,
        by_day(rhythm.since),
        by_day(rhythm.until),
        rhythm.every_years,
        rhythm.told_by,
    )


def _partners(tie: Tie) -> list[Ref]:
    """What is known on the partners' side, even if no entry names it yet."""
    abroad = list(tie.municipalities.filter(is_home=False).values_list("pk", flat=True))
    bodies = Organisation.objects.filter(municipality__in=abroad).values_list("pk", flat=True)
    in_office = Q(tenures__municipality__in=abroad) | Q(tenures__organisation__in=bodies)
    people = Person.objects.filter(in_office).distinct().values_list("pk", flat=True)
    return [
        *(Ref(("organisation", key)) for key in bodies),
        *(Ref(("person", key)) for key in people),
    ]


def _promise(promise: Promise, known: set[int]) -> Row:
    made_in = promise.made_in_id if promise.made_in_id in known else None
    content = {
        "wording": promise.wording,
        "wording_language": promise.wording_language,
        "gist": promise.gist.plain(),
        "made_in": ref("entry", made_in),
        "promised_by": promise.promised_by,
        "promised_to": promise.promised_to,
        "made_on": edtf(promise.made_on),
        "due": edtf(promise.due),
        "every_months": promise.every_months,
        "field": promise.field.code if promise.field else None,
        "visibility": promise.visibility,
        "steps": [
            {
                "state": step.state,
                # What happened in another tie stays there; its title tells it.
                "reason": step.reason.plain()
                or (step.evidence.title.plain() if step.evidence and step.evidence_id not in known else {}),
                "evidence": ref("entry", step.evidence_id if step.evidence_id in known else None),
                "happened_on": edtf(step.happened_on),
                # Of a promise that recurs no longer nothing is due again.
                "due": edtf(step.due) if promise.every_months or step.state not in KEPT else None,
                "wording": step.wording.plain(),
            }
            for step in promise.steps.all()
        ],
    }
    order = (*by_day(promise.made_on), *by_day(promise.due), promise.wording)
    return Row(("promise", promise.pk), "r", content, order=order, came=promise.pk)


def _thread(thread: Thread) -> dict[str, Any]:
    return {
        "entry": ref("entry", thread.entry_id),
        "arose_from": ref("entry", thread.arose_from_id),
        "citation": ref("citation", thread.citation_id),
        "reason": thread.reason.plain(),
    }


def _statements(tie: Tie, scope: Scope) -> list[dict[str, Any]]:
    """All accounts of the tie's own rows, then those of rows it shares, until nothing new is named."""
    found = _told(statements_on(scope.own | {tie_key(tie)}, None), scope)
    documents = scope.of_kind("document")
    asked: set[str] = set()
    while fresh := scope.shared_keys() - asked:
        asked |= fresh
        found += _told(statements_on(fresh, documents), scope)
    return found


def _told(statements: Sequence[Statement], scope: Scope) -> list[dict[str, Any]]:
    told = [
        {
            "subject": scope.places[statement.subject],
            "aspect": statement.aspect,
            "value": Whole(scope.value(statement.value)),
            "held_true": statement.is_held_true or None,
            "reason": statement.reason.plain(),
            "citation": ref("citation", statement.citation_id),
        }
        for statement in statements
    ]
    scope.follow(told)
    return told
