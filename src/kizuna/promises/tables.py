"""The ledger as a table for a spreadsheet, in the reader's language; dates in EDTF, so that they can be read back."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.cells import cell_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language
from kizuna.promises.queries import LedgerRow, StepLine

HEADINGS: tuple[str | LazyText, ...] = (
    _("Wording"),
    _("In short"),
    _("Promised by"),
    _("Promised to"),
    _("Made on"),
    _("Due"),
    _("due by now"),
    _("Recurs after so many months"),
    _("Standing"),
    _("What became of it"),
    _("Field"),
    _("Tie"),
    _("Made in"),
)
# Spreadsheets set to German take the semicolon for granted, others the comma.
SEPARATORS = {Language.DE.value: ";"}
# Without it spreadsheets take UTF-8 for a Western code page.
BYTE_ORDER_MARK = "\ufeff"


def as_csv(rows: Iterable[LedgerRow], language: str) -> str:
    """The rows as a file: every cell quoted, none a formula."""
    written = StringIO()
    table = csv.writer(written, delimiter=SEPARATORS.get(language, ","), quoting=csv.QUOTE_ALL)
    table.writerow(str(heading) for heading in HEADINGS)
    for row in rows:
        table.writerow(cell_of(text) for text in _cells(row, language))
    return BYTE_ORDER_MARK + written.getvalue()


def _cells(row: LedgerRow, language: str) -> Iterator[str]:
    promise = row.promise
    yield promise.wording
    yield promise.gist.text(language)
    yield promise.promised_by
    yield promise.promised_to
    yield _date(promise.made_on)
    yield _date(promise.due)
    yield _date(promise.due_now)
    yield str(promise.every_months or "")
    yield str(row.label)
    yield "\n".join(_step(line, language) for line in row.steps)
    yield promise.field.names.text(language) if promise.field else ""
    yield promise.tie.title.text(language) if promise.tie else ""
    yield row.made_in.title.text(language) if row.made_in else ""


def _step(line: StepLine, language: str) -> str:
    step = line.step
    told = [
        str(step.get_state_display()),
        _date(step.happened_on),
        step.reason.text(language),
        step.wording.text(language),
        f"→ {step.due}" if step.due else "",
        line.evidence.title.text(language) if line.evidence else "",
    ]
    return " · ".join(part for part in told if part)


def _date(when: PartialDate | None) -> str:
    return when.edtf if when else ""
