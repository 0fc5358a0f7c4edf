"""A tie on one page, as PDF."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.printing.answering import printed
from kizuna.printing.sheets import Sheet
from kizuna.printing.tongues import Tongues
from kizuna.reports.queries.dossier.day_bar import read_choice
from kizuna.reports.queries.dossier.record import load_record
from kizuna.reports.queries.summary import summary_of

LONGEST_DAY = 40


@require_GET
def summary(request: HttpRequest, slug: str) -> HttpResponse:
    """The tie on one page as of a day: `?on=YYYY-MM-DD&language=de`."""
    user, now = user_of(request), timezone.localtime()
    record = load_record(slug, user)
    if record is None:
        raise Http404
    asked = urlencode({"on": request.GET["on"][:LONGEST_DAY]} if "on" in request.GET else {})
    dossier = f"{reverse('reports:dossier', args=[slug])}?{asked}".rstrip("?")
    choice = read_choice(request.GET, now.date())
    if choice.problems:
        # The dossier says what is wrong with the day.
        return redirect(dossier)

    def make() -> Sheet:
        tongue = Tongues.of(request.GET.get("language", ""), get_language() or "de", most=1).first
        return summary_of(record, user, tongue, on=choice.on, now=now)

    return printed(request, make, back=dossier)
