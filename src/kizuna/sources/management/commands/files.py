"""`kizuna manage files`: are all files there and sound, and what lies about that no row knows?"""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kizuna.sources import vault
from kizuna.sources.models import StoredFile

# Whoever hands a file in writes its bytes before the row; a day is ample for that.
YOUNG_SECONDS = 24 * 60 * 60


class Command(BaseCommand):
    """Checks each file against its hash; with `--clear` takes away bytes that no row has known for a day."""

    help = "Check every file against its hash, and find bytes that belong to no row."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One switch."""
        parser.add_argument(
            "--clear", action="store_true", help="take away bytes that no row has known for a day"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each file that is not in order and a sum; end with 1 when one is not sound."""
        known = set(StoredFile.objects.values_list("sha256", flat=True))
        damaged = [sha256 for sha256 in sorted(known) if not self._is_sound(sha256)]
        strays = self._strays(known, clear=options["clear"])
        self.stdout.write(
            f"{len(known) - len(damaged)} sound, {len(damaged)} missing or damaged, {strays} without a row"
        )
        if damaged:
            raise CommandError("Put the files named above back from the backup.")

    def _is_sound(self, sha256: str) -> bool:
        try:
            vault.read(sha256)
        except vault.FileNotSound:
            self.stdout.write(f"missing or damaged: {vault.path_of(sha256)}")
            return False
        return True

    def _strays(self, known: set[str], *, clear: bool) -> int:
        old = time.time() - YOUNG_SECONDS
        strays = [path for path in vault.everything() if path.name not in known]
        for path in strays:
            if clear and path.stat().st_mtime < old:
                path.unlink(missing_ok=True)
                self.stdout.write(f"taken away: {path}")
            else:
                self.stdout.write(f"without a row: {path}")
        return len(strays)
