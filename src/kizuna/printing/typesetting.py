"""From a template and plain data to a PDF, in a process of its own that ends with it."""

from __future__ import annotations

import json
import logging
import signal
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import in_words
from kizuna.printing.child import NOT_PRINTED
from kizuna.printing.fonts import spare_typefaces, typefaces
from kizuna.printing.not_printed import NotPrinted
from kizuna.printing.rules import printable, printable_words
from kizuna.printing.sheets import Sheet

CHILD = "kizuna.printing.child"
SECONDS = 30
AT_ONCE = 2
SECONDS_IN_LINE = 20
FAMILY = Path(__file__).parent / "templates" / "printing" / "family.typ"
# Nothing of the server's environment reaches the process; it works with few threads and little memory.
ENVIRONMENT = {"RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2", "PYTHONUTF8": "1"}
OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGKILL}
OUT_OF_MEMORY = {-signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}
_log = logging.getLogger(__name__)
_places = BoundedSemaphore(AT_ONCE)


def typeset(sheet: Sheet) -> bytes:
    """The sheet as PDF/A-2a and PDF/UA-1. Raises NotPrinted."""
    if not _places.acquire(timeout=SECONDS_IN_LINE):
        raise NotPrinted("busy")
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", CHILD],
            input=json.dumps(job_of(sheet)).encode(),
            capture_output=True,
            timeout=SECONDS,
            env=ENVIRONMENT,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise NotPrinted("too_long") from late
    finally:
        _places.release()
    if done.returncode == 0 and done.stdout.startswith(b"%PDF-"):
        return done.stdout
    raise NotPrinted(_reason(done))


def job_of(sheet: Sheet) -> dict[str, Any]:
    """What the process is sent: the templates, the words made fit for print, and where the typefaces are."""
    return {
        "files": {"main": sheet.template.read_text("utf-8"), "family.typ": FAMILY.read_text("utf-8")},
        "data": printable({**sheet.content, "about": _about(sheet)}),
        "typefaces": [str(folder) for folder in typefaces()],
        "spare": [str(folder) for folder in spare_typefaces()],
    }


def _about(sheet: Sheet) -> dict[str, Any]:
    with override(sheet.language):
        office = str(settings.OFFICE_NAME)
        day = in_words(PartialDate.of_day(sheet.day), sheet.language)
        return {
            # A file for screen readers has a title, whatever is left of the words.
            "title": printable_words(sheet.title).strip() or sheet.name,
            "author": office,
            "language": sheet.language.value,
            "day": [sheet.day.year, sheet.day.month, sheet.day.day],
            "head": sheet.head,
            "running": sheet.running,
            "foot": _("%(office)s · as of %(day)s") % {"office": office, "day": day},
            # typst puts the numbers in.
            "page": _("page {page} of {pages}"),
        }


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    if done.returncode == NOT_PRINTED:
        code = done.stdout.decode("ascii")
    elif done.returncode in OUT_OF_TIME:
        code = "too_long"
    elif done.returncode in OUT_OF_MEMORY:
        code = "too_large"
    else:
        code = "broken"
    _log.warning(
        "not printed (%s, status %s): %s", code, done.returncode, done.stderr.decode(errors="replace")[-500:]
    )
    return code
