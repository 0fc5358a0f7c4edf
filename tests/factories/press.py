"""Releases, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.kernel.languages import LocalText
from kizuna.press.actions import record_release
from kizuna.press.models import Release
from kizuna.sources.models import Document
from tests.factories.sources import NOON, a_document


def a_release(by: User, document: Document | None = None, title: str = "Release", **more: Any) -> Release:
    """A release of a document, of a new one when none is given."""
    return record_release(
        document=document or a_document(by), title=LocalText({"en": title}), by=by, at=NOON, **more
    )
