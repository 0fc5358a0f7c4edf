"""`kizuna in-force`: what holds between partners on a day, in sentences or as JSON, compared with another day."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

from django.db import DatabaseError
from django.utils import translation

from kizuna.agreements.in_force_json import as_json
from kizuna.agreements.in_force_words import in_sentences
from kizuna.agreements.queries.asking import Asked, asked_of
from kizuna.kernel.days import NotADay, read_day
from kizuna.kernel.languages import Language
from kizuna.register.models import Tie

USAGE_ERROR = 2


def run(argv: Sequence[str]) -> int:
    """Print the answers; 0 when done, 2 with one sentence on stderr when the tie or a day is not known."""
    parser = _parser()
    try:
        asked = parser.parse_args(list(argv))
    except SystemExit as left:
        return int(left.code or 0)
    try:
        days = [read_day(text) for text in (asked.on, asked.compare) if text is not None]
    except NotADay as wrong:
        return _refuse(f"{wrong.text!r} is not a day; write it as YYYY-MM-DD, for example 2019-09-03.")
    try:
        tie = Tie.objects.filter(slug=asked.tie).first()
        known = [] if tie else list(Tie.objects.values_list("slug", flat=True))
    except DatabaseError:
        return _refuse("The database is not set up yet; run `make run` or `kizuna manage migrate` first.")
    if tie is None:
        near = get_close_matches(asked.tie, known) or known[:10]
        return _refuse(f"There is no tie {asked.tie!r}; known are: {', '.join(near) or 'none yet'}.")
    with translation.override(asked.language):
        sys.stdout.write(_told(tie, days, asked) + "\n")
    return 0


def _told(tie: Tie, days: Sequence[date], options: argparse.Namespace) -> str:
    found: Asked = asked_of(
        tie,
        days[0],
        days[1] if len(days) > 1 else None,
        with_text=options.text,
        with_registers=options.registers,
        every_field=options.all or options.json,
    )
    if options.json:
        return json.dumps(as_json(found, options.language), ensure_ascii=False, indent=2)
    return in_sentences(found, options.language)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kizuna in-force",
        description="Say for each field of cooperation whether it is in force on a day, by which clause and paper, "
        "and what differs on another day.",
    )
    parser.add_argument("--tie", required=True, metavar="NAME", help="short name, such as essen-koriyama")
    parser.add_argument("--on", required=True, metavar="DATE", help="the day, as YYYY-MM-DD")
    parser.add_argument("--compare", metavar="DATE", help="another day: what differs between the two")
    parser.add_argument("--text", action="store_true", help="also print the text in force, clause by clause")
    parser.add_argument(
        "--registers", action="store_true", help="also say how both sides' city registers would class the tie"
    )
    parser.add_argument("--json", action="store_true", help="print JSON, every field of the vocabulary")
    parser.add_argument("--all", action="store_true", help="also list the fields that no paper names")
    parser.add_argument(
        "--language", choices=[language.value for language in Language], default="en", help="of the sentences"
    )
    return parser


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"kizuna in-force: {sentence}\n")
    return USAGE_ERROR
