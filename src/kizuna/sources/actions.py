"""Writes: keep a document, point into it, say what it says, decide between accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.sources.models import Citation, Document, Statement
from kizuna.sources.rules import Origin, TextFault, differ, digest_of, fault_of


class DocumentRefused(Refused):
    """The text cannot become a document."""


class DocumentKnown(DocumentRefused):
    """The very same text is already kept; `document` is the one."""

    def __init__(self, document: Document) -> None:
        super().__init__("known", _("This document is already in the archive."))
        self.document = document


class CitationRefused(Refused):
    """The span does not lie in the document."""


class StatementRefused(Refused):
    """An account cannot be kept, or not be held true this way."""


FAULTS: dict[TextFault, str | Promise] = {
    TextFault.EMPTY: _("The document has no text."),
    TextFault.TOO_LONG: _("The document is too long; at most 300,000 characters can be kept."),
    TextFault.NUL: _("The document contains characters that are no text. Is it really a text?"),
}


@transaction.atomic
def receive_document(
    *,
    title: str,
    text: str,
    by: User,
    at: datetime,
    origin: Origin | str = Origin.RELEASE,
    publisher: str = "",
    address: str = "",
    language: str = "de",
    published_on: PartialDate | None = None,
    file_name: str = "",
    visibility: str = "internal",
    audited: bool = True,
) -> Document:
    """Keep a text exactly as it is. Raises DocumentKnown, DocumentRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    digest = _digest_or_refusal(text)
    known = Document.objects.filter(sha256=digest).first()
    if known:
        raise DocumentKnown(known)
    document = Document(
        title=title.strip(),
        text=text,
        sha256=digest,
        origin=str(origin),
        publisher=publisher,
        address=address,
        language=language,
        published_on=published_on,
        file_name=file_name,
        visibility=str(visibility),
        received_at=at,
        received_by=by,
    )
    _keep(document)
    if audited:
        changes = {"title": document.title, "sha256": digest}
        record_change(by=by, at=at, action="sources.receive_document", subject=document, changes=changes)
    return document


def _keep(document: Document) -> None:
    """Another session may keep the very same text in between; the database decides."""
    refuse_unsound(document, DocumentRefused)
    try:
        with transaction.atomic():
            document.save()
    except IntegrityError as error:
        raise DocumentKnown(Document.objects.get(sha256=document.sha256)) from error


def _digest_or_refusal(text: str) -> str:
    fault = fault_of(text)
    if fault:
        raise DocumentRefused(str(fault), FAULTS[fault])
    try:
        return digest_of(text)
    except UnicodeEncodeError as error:
        raise DocumentRefused("no_text", FAULTS[TextFault.NUL]) from error


@transaction.atomic
def cite(
    *, document: Document, start: int, end: int, by: User, at: datetime, audited: bool = True
) -> Citation:
    """Point at `document.text[start:end]`; the same span is kept once. Raises CitationRefused."""
    require(by, Right.EDIT_RECORD)
    if not 0 <= start < end <= len(document.text):
        raise CitationRefused("outside", _("These words do not stand in the document."))
    citation, is_new = Citation.objects.get_or_create(
        document=document, start=start, end=end, defaults={"quote": document.text[start:end]}
    )
    if is_new and audited:
        record_change(
            by=by, at=at, action="sources.cite", subject=citation, changes={"quote": citation.quote}
        )
    return citation


@transaction.atomic
def state(
    *,
    subject: models.Model,
    aspect: str,
    value: Any,
    citation: Citation | None,
    by: User,
    at: datetime,
    held_true: bool = True,
    hold_true_instead: bool = False,
    reason: LocalText | None = None,
    audited: bool = True,
) -> Statement:
    """Keep what a source says of one aspect of a row; the same words of the same source only once.

    It is held true unless another account that says something else already is; `hold_true_instead`
    with a reason takes its place. Raises StatementRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    key, plain = key_of(subject), plain_value(value)
    others = list(Statement.objects.select_for_update().filter(subject=key, aspect=aspect))
    for other in others:
        if other.citation == citation and not differ([other.value, plain]):
            return other
    statement = Statement(
        subject=key,
        aspect=aspect,
        value=plain,
        citation=citation,
        reason=reason or LocalText(),
        made_at=at,
        made_by=by,
    )
    refuse_unsound(statement, StatementRefused)
    rival = next((other for other in others if other.is_held_true), None)
    statement.is_held_true = held_true and rival is None
    statement.save()
    if rival and hold_true_instead and differ([rival.value, plain]):
        _put_first(statement, statement.reason, others)
    if audited:
        changes = {"aspect": aspect, "value": plain, "held_true": statement.is_held_true}
        record_change(by=by, at=at, action="sources.state", subject=subject, changes=changes)
    return statement


@transaction.atomic
def hold_true(
    *, statement: Statement, reason: LocalText, by: User, at: datetime, audited: bool = True
) -> Statement:
    """Hold this account true instead of the others, which are kept. Raises StatementRefused."""
    require(by, Right.EDIT_RECORD)
    others = list(
        Statement.objects.select_for_update()
        .filter(subject=statement.subject, aspect=statement.aspect)
        .exclude(pk=statement.pk)
    )
    before = next((other.value for other in others if other.is_held_true), None)
    _put_first(statement, reason, others)
    if audited:
        record_change(
            by=by,
            at=at,
            action="sources.hold_true",
            subject=statement.subject,
            changes={statement.aspect: [before, statement.value], "reason": reason},
        )
    return statement


def _put_first(statement: Statement, reason: LocalText, others: list[Statement]) -> None:
    if not reason and differ([statement.value, *(other.value for other in others)]):
        raise StatementRefused("reason_needed", _("Please say why this account is held true."))
    Statement.objects.filter(pk__in=[other.pk for other in others]).update(is_held_true=False)
    statement.is_held_true = True
    statement.reason = reason
    refuse_unsound(statement, StatementRefused)
    statement.save(update_fields=["is_held_true", "reason"])


def plain_value(value: Any) -> Any:
    """A value as a statement keeps it: dates in EDTF or ISO 8601, texts per language, rows by key."""
    match value:
        case None | bool() | int() | float() | str():
            return str(value) if isinstance(value, str) else value
        case PartialDate():
            return value.edtf
        case LocalText():
            return value.plain()
        case date():
            return value.isoformat()
        case models.Model():
            return key_of(value)
        case Mapping():
            return {str(name): plain_value(inner) for name, inner in value.items()}
        case list() | tuple():
            return [plain_value(inner) for inner in value]
        case _:
            return str(value)
