"""Papers as PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.agreements.access import visible_to
from kizuna.agreements.queries.printed import sheet_of
from kizuna.printing.answering import printed
from kizuna.printing.sheets import Sheet
from kizuna.printing.tongues import Tongues


@require_GET
def paper_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper in its chain: `?languages=de` or, side by side, `?languages=de,ja`; `&wording=approved`."""
    user = user_of(request)
    instrument = get_object_or_404(visible_to(user).select_related("entry__tie"), pk=pk)
    asked, approved = request.GET.get("languages", ""), request.GET.get("wording") == "approved"

    def make() -> Sheet:
        tongues = Tongues.of(asked, get_language() or "de")
        return sheet_of(instrument, user, tongues, timezone.localtime(), approved=approved)

    return printed(request, make, back=reverse("agreements:detail", args=[pk]))
