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
from kizuna.reports.queries.start import (
    GROUPS,
    clocks_of,
    dues_for,
    figures_for,
    fortnight_of,
    in_force_for,
    recent_for,
)
from kizuna.reports.rules.dues import grouped


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """What is due, the clocks of the cities, what was changed lately, and a line for each tie."""
    user = user_of(request)
    now = timezone.localtime()
    today = now.date()
    in_force = in_force_for(user, today)
    dues = dues_for(user, today, in_force)
    figures = figures_for(user, in_force)
    own = home()
    context = {
        "groups": [(GROUPS[group], group.value, members) for group, members in grouped(dues, today)],
        "figures": figures,
        "clocks": clocks_of(figures, own, now),
        "fortnight": fortnight_of(dues, today),
        "recent": recent_for(user),
        "own": own,
        "may_decide": may_decide(user),
        "may_edit": may_edit(user),
        "may_open_accounts": may(user, Right.MANAGE_ACCOUNTS),
        "is_guest": not may(user, Right.SEE_RECORD),
    }
    return render(request, "reports/start.html", context)
