"""Handing a paper out, or saying why not."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from kizuna.printing.not_printed import NotPrinted
from kizuna.printing.sheets import Sheet
from kizuna.printing.typesetting import typeset


def printed(request: HttpRequest, make: Callable[[], Sheet], *, back: str) -> HttpResponse:
    """The sheet as a file, or the way back to a page that says why there is none."""
    try:
        sheet = make()
        pdf = typeset(sheet)
    except NotPrinted as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(back)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{sheet.name}.pdf"'
    answer["Content-Language"] = sheet.language.value
    return answer
