"""The text in force between partners."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from kizuna.accounts.requests import user_of
from kizuna.agreements.queries.texts import words_of
from kizuna.register.access import ties_visible_to
from kizuna.reports.queries.dossier.day_bar import day_bar, read_choice
from kizuna.reports.queries.dossier.steps import paper_steps
from kizuna.reports.queries.text_page import read_languages, text_page
from kizuna.ui.components import active_language


@require_GET
def text(request: HttpRequest, slug: str) -> HttpResponse:
    """The clauses in force on a day, compared with another: `?on=…&compare=…&language=de&beside=ja`."""
    user = user_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)
    words = words_of(tie, user)
    languages = read_languages(request.GET, active_language(), words.languages)
    choice = read_choice(request.GET, timezone.localdate(), languages.kept)
    context = {
        "tie": tie,
        "page": text_page(words, choice, languages),
        "bar": day_bar(paper_steps(words.known), words.titles, choice),
        "languages": languages,
    }
    return render(request, "reports/text.html", context)
