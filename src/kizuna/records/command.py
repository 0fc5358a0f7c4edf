"""`kizuna record`: a whole tie out of the record as one JSON document, or into it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.utils import timezone, translation

from kizuna.accounts.models import User
from kizuna.records.actions import RecordRefused, import_record
from kizuna.records.queries import record_text
from kizuna.records.rules.decoding import MOST_BYTES
from kizuna.register.models import Tie

REFUSED = 2


def run(argv: Sequence[str]) -> int:
    """Export or import; 0 when done, 2 with one sentence on stderr when refused."""
    try:
        asked = _parser().parse_args(list(argv))
    except SystemExit as left:
        return int(left.code or 0)
    if asked.step == "export":
        return _export(asked.tie, asked.output)
    return _import(asked.file, asked.by)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kizuna record", description="A whole tie as one JSON document of the format kizuna-record/1."
    )
    steps = parser.add_subparsers(dest="step", required=True, metavar="export | import")
    out = steps.add_parser("export", help="write a tie with everything that is recorded of it")
    out.add_argument("tie", metavar="TIE", help="short name, such as essen-koriyama")
    out.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    into = steps.add_parser("import", help="bring in a tie; a bad file is refused whole")
    into.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    into.add_argument("--by", required=True, metavar="USERNAME", help="who brings it in, for the audit trail")
    return parser


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"kizuna record: {sentence}\n")
    return REFUSED


def _export(slug: str, output: str | None) -> int:
    tie = Tie.objects.filter(slug=slug).first()
    if tie is None:
        known = ", ".join(Tie.objects.values_list("slug", flat=True)[:10])
        return _refuse(f"There is no tie {slug!r}; known are: {known or 'none yet'}.")
    content = record_text(tie).encode()
    if output is None:
        sys.stdout.buffer.write(content)
        return 0
    try:
        Path(output).write_bytes(content)
    except OSError as error:
        return _refuse(f"{output} cannot be written: {error.strerror}.")
    return 0


def _import(name: str, username: str) -> int:
    by = User.objects.filter(username=username).first()
    if by is None:
        return _refuse(f"There is no user {username!r}; --by names who brings the record in.")
    try:
        content = _content(name)
    except OSError as error:
        return _refuse(f"{name} cannot be read: {error.strerror}.")
    try:
        tie = import_record(content=content, by=by, at=timezone.now())
    except RecordRefused as refused:
        with translation.override("en"):
            return _refuse(refused.sentence)
    except PermissionDenied:
        return _refuse(f"{username} may not change the record; only an officer or an administrator may.")
    sys.stdout.write(f"{tie.slug}\n")
    return 0


def _content(name: str) -> bytes:
    """What the file holds, but never more than is needed to see that it is too large."""
    if name == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES + 1)
