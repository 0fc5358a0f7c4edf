"""The one way in which an action says no: nothing was written, and one sentence says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import Promise


class Refused(Exception):
    """Base of every room's refusals. `code` is for programs, `sentence` for the person who acted."""

    def __init__(self, code: str, sentence: str | Promise) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
