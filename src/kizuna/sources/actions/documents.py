"""Writes: keep a document, point into it."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.kernel.dates import PartialDate
from kizuna.sources.models import Citation, Document
from kizuna.sources.rules import Origin, TextFault, digest_of, fault_of


class DocumentRefused(Refused):
    """The text cannot become a document."""


class DocumentKnown(DocumentRefused):
    """The very same text is already kept; `document` is the one."""

    def __init__(self, document: Document) -> None:
        super().__init__("known", _("This document is already in the archive."))
        self.document = document


class CitationRefused(Refused):
    """The span does not lie in the document."""


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
