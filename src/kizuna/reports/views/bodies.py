"""Pages of people and organisations."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.register.access import may_edit, organisations_visible_to, people_visible_to
from kizuna.reports.queries.bodies import organisation_page, person_page


@require_GET
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """A person: names, offices, what they signed, where they travelled, whom they met."""
    user = user_of(request)
    rows = people_visible_to(user).prefetch_related(
        "names", "spellings", "tenures__municipality", "tenures__organisation"
    )
    page = person_page(get_object_or_404(rows, pk=pk), user, timezone.localdate())
    return render(request, "reports/person.html", {"page": page, "may_edit": may_edit(user)})


@require_GET
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """A body: where it belongs, its people, its encounters and programmes."""
    user = user_of(request)
    rows = (
        organisations_visible_to(user).select_related("parent", "municipality").prefetch_related("spellings")
    )
    page = organisation_page(get_object_or_404(rows, pk=pk), user, timezone.localdate())
    return render(request, "reports/organisation.html", {"page": page, "may_edit": may_edit(user)})
