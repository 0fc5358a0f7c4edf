"""Writes: entries and the threads between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.models import Entry, Thread
from kizuna.chronicle.queries.lineage import threads_reachable
from kizuna.chronicle.rules import EntryKind, arises_before_its_origin
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.models import Citation
from kizuna.sources.rules import Visibility

AMENDABLE = frozenset({"title", "summary", "when", "fields", "visibility", "tie"})


class EntryRefused(Refused):
    """The chronicle cannot keep this entry."""


class ThreadRefused(Refused):
    """One thing cannot have come out of the other."""


@transaction.atomic
def record_entry(
    *,
    kind: EntryKind | str,
    title: LocalText,
    by: User,
    at: datetime,
    tie: Tie | None = None,
    when: PartialDate | None = None,
    summary: LocalText | None = None,
    fields: Iterable[FieldOfCooperation] = (),
    visibility: Visibility | str | None = None,
    audited: bool = True,
) -> Entry:
    """Enter a happening or paper, as visible as its tie unless said otherwise.

    A room that owns the happening calls this within its own action with `audited=False`.
    Raises EntryRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    entry = Entry(
        kind=str(kind),
        title=title,
        tie=tie,
        when=when,
        summary=summary or LocalText(),
        visibility=str(visibility or (tie.visibility if tie else Visibility.PARTNERS)),
    )
    _keep(entry)
    entry.fields.set(fields)
    if audited:
        changes = {"kind": entry.kind, "title": title, "when": when, "tie": tie}
        record_change(by=by, at=at, action="chronicle.record_entry", subject=entry, changes=changes)
    return entry


@transaction.atomic
def record_milestone(
    *,
    tie: Tie,
    title: LocalText,
    when: PartialDate | None,
    by: User,
    at: datetime,
    summary: LocalText | None = None,
    fields: Iterable[FieldOfCooperation] = (),
    visibility: Visibility | str | None = None,
) -> Entry:
    """Enter what no other room keeps, such as an anniversary. Raises EntryRefused, PermissionDenied."""
    return record_entry(
        kind=EntryKind.MILESTONE,
        title=title,
        tie=tie,
        when=when,
        summary=summary,
        fields=fields,
        visibility=visibility,
        by=by,
        at=at,
    )


@transaction.atomic
def amend_entry(*, entry: Entry, by: User, at: datetime, audited: bool = True, **changes: Any) -> Entry:
    """Set some of title, summary, when, fields, visibility, tie. Raises EntryRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    if not changes.keys() <= AMENDABLE:
        raise TypeError(f"cannot amend {sorted(changes.keys() - AMENDABLE)}")
    fields = changes.pop("fields", None)
    before = {name: getattr(entry, name) for name in changes}
    for name, value in changes.items():
        setattr(entry, name, value)
    _keep(entry)
    written = {name: [old, changes[name]] for name, old in before.items() if old != changes[name]}
    if fields is not None:
        wanted = list(fields)
        written["fields"] = [sorted(map(str, entry.fields.all())), sorted(map(str, wanted))]
        entry.fields.set(wanted)
    if audited:
        record_change(by=by, at=at, action="chronicle.amend_entry", subject=entry, changes=written)
    return entry


def _keep(entry: Entry) -> None:
    if not entry.title:
        raise EntryRefused("no_title", _("Please give a title in at least one language."))
    entry.earliest = entry.when.earliest if entry.when else None
    entry.latest = entry.when.latest if entry.when else None
    refuse_unsound(entry, EntryRefused)
    entry.save()


@transaction.atomic
def link_origin(
    *,
    entry: Entry,
    arose_from: Entry,
    by: User,
    at: datetime,
    citation: Citation | None = None,
    reason: LocalText | None = None,
    audited: bool = True,
) -> Thread:
    """Say that one thing came out of another; said twice, the first stays. Raises ThreadRefused.

    Refused is what would make a thing its own origin, and an origin that began when all was over.
    """
    require(by, Right.EDIT_RECORD)
    known = Thread.objects.filter(entry=entry, arose_from=arose_from).first()
    if known:
        return known
    if entry.pk in threads_reachable(arose_from.pk):
        raise ThreadRefused("circle", _("Nothing can have come out of itself, not even by a detour."))
    if arises_before_its_origin(entry.when, arose_from.when):
        raise ThreadRefused(
            "too_late", _("This was over before the other began, so it cannot have come out of it.")
        )
    thread = Thread(entry=entry, arose_from=arose_from, citation=citation, reason=reason or LocalText())
    refuse_unsound(thread, ThreadRefused)
    thread.save()
    if audited:
        changes = {"arose_from": arose_from, "citation": citation, "reason": thread.reason}
        record_change(by=by, at=at, action="chronicle.link_origin", subject=entry, changes=changes)
    return thread
