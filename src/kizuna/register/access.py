"""Who may see which rows of the register. Lists and single pages read the same sources."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

from django.db.models import Q, QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.register.models import Municipality, Organisation, Person, Tie
from kizuna.sources.models import Document
from kizuna.sources.rules import SHOWN_BEYOND_THE_OFFICE


def may_edit(user: AnyUser) -> bool:
    """Whether the user may change the record."""
    return may(user, Right.EDIT_RECORD)


def may_export(user: AnyUser) -> bool:
    """Whether the user may take a tie's record out as a file: it holds the documents and what is internal."""
    return may(user, Right.READ_DOCUMENTS) and may(user, Right.SEE_INTERNAL)


def ties_visible_to(user: AnyUser) -> QuerySet[Tie]:
    """All for the office; what is not internal for readers; of those only the granted ones for guests."""
    if may(user, Right.SEE_RECORD) and may(user, Right.SEE_INTERNAL):
        return Tie.objects.all()
    if not user.is_authenticated or not user.is_active:
        return Tie.objects.none()
    shown = Tie.objects.filter(visibility__in=SHOWN_BEYOND_THE_OFFICE)
    return shown if may(user, Right.SEE_RECORD) else shown.filter(pk__in=_granted(user))


def municipalities_visible_to(user: AnyUser) -> QuerySet[Municipality]:
    """All for those who see the record, those of the granted ties for guests."""
    if may(user, Right.SEE_RECORD):
        return Municipality.objects.all()
    return Municipality.objects.filter(parts__tie__in=ties_visible_to(user)).distinct()


def organisations_visible_to(user: AnyUser) -> QuerySet[Organisation]:
    """All for those who see the record, those seated in the cities of the granted ties for guests."""
    if may(user, Right.SEE_RECORD):
        return Organisation.objects.all()
    return Organisation.objects.filter(municipality__in=municipalities_visible_to(user))


def people_visible_to(user: AnyUser) -> QuerySet[Person]:
    """All for those who see the record; for guests those with an office in the cities of the granted ties."""
    if may(user, Right.SEE_RECORD):
        return Person.objects.all()
    cities = municipalities_visible_to(user)
    in_office = Q(tenures__municipality__in=cities) | Q(tenures__organisation__municipality__in=cities)
    return Person.objects.filter(in_office).distinct()


def documents_visible_to(user: AnyUser) -> QuerySet[Document]:
    """All for those who read documents; else what is not internal, for guests of the granted ties only."""
    if may(user, Right.READ_DOCUMENTS):
        return Document.objects.all()
    shown = Document.objects.filter(visibility__in=SHOWN_BEYOND_THE_OFFICE)
    if may(user, Right.SEE_RECORD):
        return shown
    return shown.filter(ties__tie__in=ties_visible_to(user)).distinct()


class PagesOpen:
    """Whose pages the user may open, by number, so that no page leads to one that is not there for them.

    Costs nothing for those who see the whole record, and one question each for guests.
    """

    def __init__(self, user: AnyUser) -> None:
        self._user = user
        self._all = may(user, Right.SEE_RECORD)

    @cached_property
    def people(self) -> Container[int]:
        """The numbers of people."""
        return _EVERY if self._all else set(people_visible_to(self._user).values_list("pk", flat=True))

    @cached_property
    def bodies(self) -> Container[int]:
        """The numbers of organisations."""
        return _EVERY if self._all else set(organisations_visible_to(self._user).values_list("pk", flat=True))


class _Every:
    """Holds every number."""

    def __contains__(self, number: object) -> bool:
        return True


_EVERY = _Every()


def _granted(user: AnyUser) -> QuerySet[Tie]:
    return Tie.objects.filter(grants__user__in=[user.pk])
