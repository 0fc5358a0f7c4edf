"""The start page: what needs you."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from kizuna.accounts.access import may
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.archive.access import may_decide
from kizuna.register.access import may_edit
from kizuna.register.queries import home
from kizuna.reports.queries.start import clocks_of, dues_for, figures_for, recent_for

MOST_DUE = 40


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """What is due, the clocks of the cities, what was changed lately, and a line for each tie."""
    user = user_of(request)
    now = timezone.localtime()
    dues = dues_for(user, now.date())
    figures = figures_for(user, now.date())
    own = home()
    context = {
        "dues": dues[:MOST_DUE],
        "more": len(dues) - MOST_DUE,
        "figures": figures,
        "clocks": clocks_of(figures, own, now),
        "recent": recent_for(user),
        "own": own,
        "may_decide": may_decide(user),
        "may_edit": may_edit(user),
        "may_open_accounts": may(user, Right.MANAGE_ACCOUNTS),
        "is_guest": not may(user, Right.SEE_RECORD),
    }
    return render(request, "reports/start.html", context)
