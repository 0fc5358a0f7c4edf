"""What others may keep of a page: nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

Respond = Callable[[HttpRequest], HttpResponse]


def nothing_is_kept(respond: Respond) -> Respond:
    """Middleware: neither a proxy nor the browser of a shared desk keeps a page, unless it says otherwise.

    Style sheets and scripts never come this far; they say for themselves how long they last.
    """

    def keeping(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if "Cache-Control" not in response:
            patch_cache_control(response, private=True, no_store=True)
        return response

    return keeping
