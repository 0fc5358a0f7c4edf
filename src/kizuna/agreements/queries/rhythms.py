"""Rhythms of visits."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument, VisitRhythm
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie


def rhythms_visible_to(user: AnyUser) -> QuerySet[VisitRhythm]:
    """The rhythms of the ties the user may see, those without an end; with tie, paper and clause at hand."""
    rows = VisitRhythm.objects.filter(tie__in=ties_visible_to(user), until=None)
    return rows.select_related("tie", "instrument__entry", "clause")


def rhythm_of(tie: Tie) -> VisitRhythm | None:
    """The tie's rhythm that has no end."""
    rows = VisitRhythm.objects.filter(tie=tie, until=None)
    return rows.select_related("instrument__entry", "clause").first()


def papers_with_clauses(tie: Tie, user: AnyUser) -> QuerySet[Instrument]:
    """The papers of a tie that may say how often the sides visit each other."""
    papers = visible_to(user).filter(entry__tie=tie).select_related("entry")
    return papers.prefetch_related("clauses").order_by("entry__earliest", "pk")
