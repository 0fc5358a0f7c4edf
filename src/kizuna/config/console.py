"""The `kizuna` command: hands the words after it to the room that knows what to do with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

Command = Callable[[Sequence[str]], int]

USAGE = """\
Usage: kizuna COMMAND …

  read FILE [--json] [--date YYYY-MM-DD] [--city NAME]   what a text says, fact by fact
  in-force --tie NAME --on DATE [--compare DATE] [--json]  what holds on a day, by which clause
  verify FILE                                            whether a proof of approval holds, offline
  record export TIE | import FILE                        a whole tie as one JSON document
  serve [--host ADDRESS] [--port NUMBER] [--workers N]   the web server
  manage …                                               Django's own commands
  version                                                which Kizuna this is

Each command explains itself with --help.
"""

# Reading a text needs neither Django nor a database, and starts in a fraction of the time without them.
WITHOUT_DJANGO = {
    "read": "kizuna.archive.read_command",
    "serve": "kizuna.config.serving",
    "verify": "kizuna.approvals.verify_command",
}
WITH_DJANGO = {
    "in-force": "kizuna.agreements.in_force_command",
    "record": "kizuna.records.command",
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; 2 when there is no such command."""
    command, *rest = [*(sys.argv[1:] if words is None else words)] or [""]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kizuna.config.settings")
    if command in WITHOUT_DJANGO:
        return _run(WITHOUT_DJANGO[command], rest)
    if command in WITH_DJANGO:
        import_module("django").setup()
        return _run(WITH_DJANGO[command], rest)
    if command == "manage":
        import_module("django.core.management").execute_from_command_line(["kizuna manage", *rest])
        return 0
    if command in {"version", "--version"}:
        sys.stdout.write(f"kizuna {import_module('importlib.metadata').version('kizuna')}\n")
        return 0
    if command in {"help", "--help", "-h"}:
        sys.stdout.write(USAGE)
        return 0
    sys.stderr.write(USAGE)
    return 2


def _run(module: str, words: Sequence[str]) -> int:
    run = cast("Command", import_module(module).run)
    return run(words)
