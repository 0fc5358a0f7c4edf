"""What a tie's dossier costs with one entry of each kind and with three hundred entries.

Run as `python benchmarks/dossier.py [times each kind]`; prints the number of queries of either page and the
ratio of their times, both measured in this run on a temporary SQLite database.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SOURCES = Path(__file__).resolve().parents[1]
ROUNDS = 7
ON = "?on=2019-10-01&compare=2018-12-31"
MOST_QUERIES = 15


def main(times: int) -> None:
    """Build a small and a large tie, ask for both pages, print queries and ratio."""
    sys.path[:0] = [str(SOURCES / "src"), str(SOURCES)]
    with tempfile.TemporaryDirectory(prefix="kizuna-bench-") as folder:
        os.environ["KIZUNA_VAR"] = folder
        os.environ["KIZUNA_PLAIN_STATIC"] = "yes"
        os.environ["DJANGO_SETTINGS_MODULE"] = "kizuna.config.settings"
        found = [measured(Path(folder), size) for size in (1, times)]
        report(found)


def measured(folder: Path, times: int) -> tuple[int, int, float]:
    """Number of entries, number of queries and the median of the seconds for one page, in a fresh database."""
    if (process := os.fork()) == 0:
        (folder / f"{times}.txt").write_text(" ".join(map(str, one_size(folder, times))))
        os._exit(0)
    os.waitpid(process, 0)
    entries, queries, seconds = (folder / f"{times}.txt").read_text().split()
    return int(entries), int(queries), float(seconds)


def one_size(folder: Path, times: int) -> tuple[int, int, float]:
    """As `measured`, in a process of its own, since Django is set up once."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / f'{times}.sqlite3'}"
    import django  # noqa: PLC0415 - the settings come first

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - Django must be set up
    from django.db import connection  # noqa: PLC0415 - as above
    from django.test import Client  # noqa: PLC0415 - as above
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - as above

    from tests.factories.accounts import a_user  # noqa: PLC0415 - as above
    from tests.factories.reports import a_lived_tie  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0)
    officer = a_user("officer")
    tie = a_lived_tie(officer, times).tie
    client = Client(headers={"host": "localhost"})
    client.force_login(officer)
    seconds = []
    queries = 0
    for _ in range(ROUNDS):
        with CaptureQueriesContext(connection) as captured:
            begun = time.perf_counter()
            page = client.get(f"/ties/{tie.slug}/{ON}")
            seconds.append(time.perf_counter() - begun)
        assert page.status_code == 200
        queries = len(captured)
    return tie.entries.count(), queries, median(seconds)


def report(found: list[tuple[int, int, float]]) -> None:
    """A line for each size, and the ratio."""
    for entries, queries, seconds in found:
        print(f"{entries:4} entries: {queries} queries, {seconds * 1000:.0f} ms")
    (_few, _asked, short), (_many, asked, long) = found
    print(f"time with many entries / with few: {long / short:.1f}")
    assert asked <= MOST_QUERIES, f"{asked} queries are more than {MOST_QUERIES}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
