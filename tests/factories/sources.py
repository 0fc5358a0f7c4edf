"""Documents, citations and accounts, made through the actions of the house."""

from datetime import UTC, datetime
from itertools import count

from kizuna.accounts.models import User
from kizuna.sources.actions import cite, receive_document
from kizuna.sources.models import Citation, Document

NOON = datetime(2026, 1, 15, 11, 0, tzinfo=UTC)
_numbers = count(1)


def a_document(by: User, text: str = "", *, title: str = "Release", visibility: str = "internal") -> Document:
    """A document; without a text one that no other document has."""
    text = text or f"The two cities met. This is text number {next(_numbers)}."
    return receive_document(title=title, text=text, visibility=visibility, by=by, at=NOON)


def a_citation(by: User, words: str = "met", document: Document | None = None) -> Citation:
    """A citation of some words of a document, of a new one when none is given."""
    document = document or a_document(by)
    start = document.text.index(words)
    return cite(document=document, start=start, end=start + len(words), by=by, at=NOON)
