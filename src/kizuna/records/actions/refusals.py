"""Why a file is not brought in: one sentence, and where in the file the fault is."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.audit.refusals import Refused
from kizuna.records.rules.faults import FaultCode, RecordFault

TYPES: dict[str, str | Promise] = {
    "object": _("an object in braces"),
    "array": _("a list in brackets"),
    "string": _("a text in quotation marks"),
    "integer": _("a whole number"),
    "number": _("a number"),
    "boolean": _("true or false"),
}
SENTENCES: dict[FaultCode, str | Promise] = {
    FaultCode.TOO_LARGE: _("The file is larger than %(most)s MB."),
    FaultCode.NOT_UTF8: _("The file is not written in UTF-8; byte %(position)s does not fit."),
    FaultCode.NOT_JSON: _(
        "The file is not JSON; it cannot be read from line %(line)s, column %(column)s on."
    ),
    FaultCode.TOO_DEEP: _("The file is nested deeper than %(most)s levels."),
    FaultCode.KEY_TWICE: _("“%(name)s” stands here twice."),
    FaultCode.BAD_CHARACTER: _("This text contains a character that cannot be stored."),
    FaultCode.BAD_NUMBER: _("The file contains a number that cannot be stored."),
    FaultCode.WRONG_TYPE: _("%(expected)s is needed here."),
    FaultCode.MISSING: _("“%(name)s” is missing here."),
    FaultCode.UNKNOWN_KEY: _("“%(name)s” does not belong here."),
    FaultCode.NOT_A_CHOICE: _("Possible here is only: %(choices)s."),
    FaultCode.WRONG_FORM: _("This is not written the way the format asks for."),
    FaultCode.TOO_LONG: _("This is longer than %(bound)s."),
    FaultCode.TOO_SHORT: _("This is shorter than %(bound)s."),
    FaultCode.OUT_OF_BOUNDS: _("This number is out of bounds; the bound is %(bound)s."),
    FaultCode.NAMED_TWICE: _("The same is named twice here."),
    FaultCode.INVALID: _("This does not fit the format."),
    FaultCode.ID_TWICE: _("The id “%(name)s” is given twice."),
    FaultCode.UNKNOWN_ID: _("Nothing in the file has the id “%(name)s”."),
    FaultCode.CIRCLE: _("“%(name)s” would lead back to itself."),
    FaultCode.NOT_A_DATE: _(
        "“%(name)s” is not a date in EDTF notation, such as 2019-09-02, 2020-22 or 2017~."
    ),
    FaultCode.NOT_THE_QUOTE: _("The quoted words do not stand at this place of the document."),
    FaultCode.TWO_HELD_TRUE: _("Two accounts of “%(name)s” are held true."),
    FaultCode.DOCUMENT_TWICE: _("The same text is given twice."),
    FaultCode.WRONG_PART: _("This part does not belong to an entry of this kind."),
    FaultCode.WRONG_OWNER: _("“%(name)s” cannot stand in this place, or stands in it twice or not at all."),
    FaultCode.TWO_SCRIPTS: _("A person has one name in each script."),
    FaultCode.NOT_A_PARTNER: _("“%(name)s” is not one of the municipalities of the tie."),
    FaultCode.UNKNOWN_FIELD: _("There is no field of cooperation “%(name)s”."),
    FaultCode.SLUG_TAKEN: _("There already is a tie with the short name “%(name)s”; nothing was brought in."),
    FaultCode.CONFLICT: _(
        "The record cannot hold this beside what it already holds; nothing was brought in."
    ),
}


class RecordRefused(Refused):
    """The file is refused whole; nothing was written. `pointer` is a JSON pointer (RFC 6901)."""

    def __init__(self, code: str, sentence: str | Promise, pointer: str, **params: object) -> None:
        super().__init__(code, sentence, **params)
        self.pointer = pointer

    @property
    def sentence(self) -> str:
        """Where and why, in the language that is active now."""
        why = super().sentence
        return f"{self.pointer}: {why}" if self.pointer else why


def refusal_of(fault: RecordFault) -> RecordRefused:
    """The fault in words."""
    params = dict(fault.params)
    if fault.code is FaultCode.WRONG_TYPE:
        params["expected"] = TYPES.get(str(params["expected"]), params["expected"])
    return RecordRefused(fault.code.value, SENTENCES[fault.code], fault.pointer, **params)
