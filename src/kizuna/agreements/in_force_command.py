"""`kizuna in-force`: what holds between partners on a day, as a table or as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from kizuna.agreements.queries import FieldInForce, fields_in_force
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import Language
from kizuna.register.models import Tie

SIGNS = {Answer.YES: "●", Answer.NO: "○", Answer.UNCLEAR: "?"}
USAGE_ERROR = 2


def run(argv: Sequence[str]) -> int:
    """Print the answers; 0 when done, 2 with one sentence on stderr when the tie or the day is not known."""
    parser = _parser()
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as left:
        return int(left.code or 0)
    try:
        on = date.fromisoformat(asked.on)
    except ValueError:
        return _refuse(f"{asked.on!r} is not a day; write it as YYYY-MM-DD, for example 2019-09-03.")
    try:
        tie = Tie.objects.filter(slug=asked.tie).first()
    except DatabaseError:
        return _refuse("The database is not set up yet; run `make run` or `kizuna manage migrate` first.")
    if tie is None:
        known = ", ".join(Tie.objects.values_list("slug", flat=True)[:10])
        return _refuse(f"There is no tie {asked.tie!r}; known are: {known or 'none yet'}.")
    with translation.override(asked.language):
        answers = fields_in_force(tie, on, every_field=asked.all or asked.json)
        written = _as_json(answers, asked.language) if asked.json else _as_table(answers, asked.language)
    sys.stdout.write(written + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kizuna in-force",
        description="Say for each field of cooperation whether it is in force on a day, and by which paper.",
    )
    parser.add_argument("--tie", required=True, metavar="NAME", help="short name, such as essen-koriyama")
    parser.add_argument("--on", required=True, metavar="DATE", help="the day, as YYYY-MM-DD")
    parser.add_argument("--json", action="store_true", help="print JSON, every field of the vocabulary")
    parser.add_argument("--all", action="store_true", help="also list the fields that no paper names")
    parser.add_argument(
        "--language", choices=[language.value for language in Language], default="en", help="of the sentences"
    )
    return parser


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"kizuna in-force: {sentence}\n")
    return USAGE_ERROR


def _as_json(answers: Sequence[FieldInForce], language: str) -> str:
    rows: list[dict[str, Any]] = [
        {
            "field": found.field.code,
            "answer": found.answer.value,
            "because": str(found.because),
            "because_code": found.because.code.value,
            "instrument": found.instrument.entry.title.text(language) if found.instrument else None,
            "instrument_kind": found.instrument.kind if found.instrument else None,
            "since": found.since.edtf if found.since else None,
            "as_printed": found.as_printed or None,
            "signatories": [signatory.name(language) for signatory in found.signatories],
        }
        for found in answers
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _as_table(answers: Sequence[FieldInForce], language: str) -> str:
    if not answers:
        return _("No paper of this tie names a field of cooperation.")
    rows = [
        (
            f"{SIGNS[found.answer]} {found.answer.value}",
            found.field.names.text(language),
            _line(found, language),
        )
        for found in answers
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}" for row in rows)


def _line(found: FieldInForce, language: str) -> str:
    signed = ", ".join(signatory.name(language) for signatory in found.signatories)
    return f"{found.because} {signed}".rstrip() if found.answer is Answer.YES else str(found.because)
