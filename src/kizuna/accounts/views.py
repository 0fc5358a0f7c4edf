"""The audit trail, for administrators."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kizuna.accounts.access import may, require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.access import rows_visible
from kizuna.audit.queries import rows_about

PAGE = 100


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Who changed what and when; the newest first, narrowed to one row by its key."""
    user = user_of(request)
    require(user, Right.SEE_AUDIT)
    about = request.GET.get("about", "").replace("\0", "")[:120]
    rows = rows_about(rows_visible(may_see=may(user, Right.SEE_AUDIT)), about)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/audit.html", {"page": page, "about": about})
