"""Why a paper could not be printed, in one sentence each."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "languages": _(
        "A paper is printed in one language or in two different ones: German, Japanese or English."
    ),
    "busy": _("Several papers are being printed at this moment. Please try again in a minute."),
    "too_long": _("The paper takes too long to print. Please shorten its longest texts."),
    "too_large": _(
        "The paper needs more memory to print than it may have. Please shorten its longest texts."
    ),
    "no_typeface": _("The typefaces for printing are missing on the server. Please tell whoever runs it."),
    "broken": _("The paper could not be printed. Please tell whoever runs the server."),
}


class NotPrinted(Exception):
    """No PDF could be made; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def sentence(self) -> str:
        """The reason in the reader's language."""
        return str(SENTENCES[self.code])
