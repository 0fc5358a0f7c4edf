"""What the pages of releases show."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.press.models import Release
from kizuna.register.access import documents_visible_to


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """One release; the document's own page is open to those who may see it."""

    release: Release
    may_read: bool
    mark: Mark


def release_page(release: Release, user: AnyUser) -> ReleasePage:
    """The page of a release."""
    may_read = documents_visible_to(user).filter(pk=release.document_id).exists()
    return ReleasePage(release, may_read, marks_of([release], user).of(release))
