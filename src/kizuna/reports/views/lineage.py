"""The lineage of an entry."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.chronicle.access import entries_visible_to
from kizuna.reports.queries.lineage import Direction, lineage_page


@require_GET
def lineage(request: HttpRequest, pk: int) -> HttpResponse:
    """How did this come about, and what came of it? `?show=origins` or `?show=outcomes` shows one side."""
    user = user_of(request)
    entry = get_object_or_404(entries_visible_to(user).select_related("tie"), pk=pk)
    asked = request.GET.get("show", "")
    direction = Direction(asked) if asked in set(Direction) else Direction.BOTH
    page = lineage_page(entry, user, direction)
    return render(request, "reports/lineage.html", {"page": page, "entry": entry, "direction": direction})
