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
from kizuna.audit.queries import rows_narrowed
from kizuna.reports.forms import TrailForm
from kizuna.reports.queries.trail import lines_of, name_of, people_of_trail
from kizuna.ui.components import active_language

PAGE = 50


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Who changed what and when, the newest first; of one row, one person, some days."""
    user, language = user_of(request), active_language()
    require(user, Right.SEE_AUDIT)
    form = TrailForm(request.GET, people=people_of_trail(request.GET.get("by", ""), language))
    wanted = form.wanted()
    rows = rows_narrowed(rows_visible(may_see=may(user, Right.SEE_AUDIT)), wanted)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": lines_of(list(page), language),
        "form": form,
        "wanted": wanted,
        "about": name_of(wanted.about, language) if wanted.about else "",
    }
    return render(request, "reports/audit.html", context)
