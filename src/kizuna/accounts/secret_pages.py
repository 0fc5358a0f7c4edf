"""What every page keeps to that is opened by a secret link."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from kizuna.kernel.languages import Language, UnknownLanguage

View = Callable[..., HttpResponse]

# Partners abroad come first.
LANGUAGES_OFFERED = [
    (Language.JA.value, "日本語"),
    (Language.EN.value, "English"),
    (Language.DE.value, "Deutsch"),
]


def kept_to_oneself(view: View) -> View:
    """No search engine lists the page, nobody keeps it, and no other page learns its address.

    The origin alone is sent along, because a form without any origin would be refused.
    """

    @wraps(view)
    def answering(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
        answer = view(request, *args, **more)
        answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        answer["Referrer-Policy"] = "strict-origin"
        answer["Cache-Control"] = "private, no-store"
        return answer

    return answering


def language_for(request: HttpRequest, of_the_person: str | None) -> str:
    """As chosen in the address, else the language of the person the link is for, else the browser's."""
    try:
        return Language.of(request.GET.get("language", "")).value
    except UnknownLanguage:
        return of_the_person or get_language() or Language.EN.value
