"""One search over the whole record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.reports.queries import search as queries


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """What answers `?q=`, by kind."""
    text = queries.cleaned_query(request.GET.get("q", ""))
    found = queries.search(text, user_of(request))
    return render(request, "reports/search.html", {"text": text, "found": found})
