"""Who may see readings and decide proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kizuna.accounts.rules import Right
from kizuna.archive.models import Proposal, Reading
from kizuna.register.access import documents_visible_to

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from kizuna.accounts.models import User


def may_see_archive(user: User | AnonymousUser) -> bool:
    """Whether the archive's list is open to the user."""
    return user.is_authenticated and user.may(Right.READ_DOCUMENTS)


def may_decide(user: User | AnonymousUser) -> bool:
    """Whether the user may hand in documents and decide what was read."""
    return user.is_authenticated and user.may(Right.CONFIRM_FACTS)


def readings_visible_to(user: User | AnonymousUser) -> QuerySet[Reading]:
    """Readings of the documents that the user may see; none without the right to read documents."""
    if not user.is_authenticated or not may_see_archive(user):
        return Reading.objects.none()
    return Reading.objects.filter(document__in=documents_visible_to(user))


def proposals_open_to(user: User | AnonymousUser) -> QuerySet[Proposal]:
    """Proposals that the user may decide."""
    if not user.is_authenticated or not may_decide(user):
        return Proposal.objects.none()
    return Proposal.objects.filter(reading__in=readings_visible_to(user)).select_related(
        "reading__document", "reading__tie", "reading__city"
    )
