"""What a person does with sources: keep a document or a file, point into it, say what it says, decide."""

from kizuna.sources.actions.documents import (
    CitationRefused,
    DocumentKnown,
    DocumentRefused,
    cite,
    receive_document,
)
from kizuna.sources.actions.files import FileRefused, drop_file, keep_file
from kizuna.sources.actions.statements import StatementRefused, hold_true, plain_value, state

__all__ = [
    "CitationRefused",
    "DocumentKnown",
    "DocumentRefused",
    "FileRefused",
    "StatementRefused",
    "cite",
    "drop_file",
    "hold_true",
    "keep_file",
    "plain_value",
    "receive_document",
    "state",
]
