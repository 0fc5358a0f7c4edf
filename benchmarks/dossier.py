"""What a tie's dossier costs: with a few entries, with three hundred, and with 2,000 of which 200 are papers.

Run as `python benchmarks/dossier.py [times each kind]`; prints the number of queries of each page, its time, how the
time is shared between reading the rows, thinking and writing the page, and the ratio to the smallest page. All is
measured in this run, each size on a temporary SQLite database of its own.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

SOURCES = Path(__file__).resolve().parents[1]
ROUNDS = 7
ON, COMPARE = date(2019, 10, 1), date(2018, 12, 31)
MOST_QUERIES = 15
# Of each kind of happening so many, and so many papers.
LARGE = (360, 200)


def main(times: int) -> None:
    """Build ties of three sizes, ask for their pages, print queries, times and ratios."""
    sys.path[:0] = [str(SOURCES / "src"), str(SOURCES)]
    with tempfile.TemporaryDirectory(prefix="kizuna-bench-") as folder:
        os.environ["KIZUNA_VAR"] = folder
        os.environ["KIZUNA_PLAIN_STATIC"] = "yes"
        os.environ["DJANGO_SETTINGS_MODULE"] = "kizuna.config.settings"
        sizes = ((1, 2), (times, 2), LARGE)
        report([measured(Path(folder), happenings, papers) for happenings, papers in sizes])


def measured(folder: Path, happenings: int, papers: int) -> dict[str, Any]:
    """What one size costs, measured in a process of its own, since Django is set up once."""
    told = folder / f"{happenings}-{papers}.json"
    if (process := os.fork()) == 0:
        told.write_text(json.dumps(one_size(folder, happenings, papers)))
        os._exit(0)
    os.waitpid(process, 0)
    found: dict[str, Any] = json.loads(told.read_text())
    return found


def one_size(folder: Path, happenings: int, papers: int) -> dict[str, Any]:
    """Build the tie, ask for the page, and time its parts one by one."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / f'{happenings}-{papers}.sqlite3'}"
    import django  # noqa: PLC0415 - the settings come first

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - Django must be set up
    from django.db import connection  # noqa: PLC0415 - as above
    from django.test import Client  # noqa: PLC0415 - as above
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - as above
    from django.utils import timezone  # noqa: PLC0415 - as above

    from kizuna.reports.queries.dossier.page import dossier_of  # noqa: PLC0415 - as above
    from kizuna.reports.queries.dossier.record import load_record  # noqa: PLC0415 - as above
    from tests.factories.accounts import a_user  # noqa: PLC0415 - as above
    from tests.factories.reports import a_lived_tie, more_papers  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0)
    officer = a_user("officer")
    lived = a_lived_tie(officer, happenings)
    more_papers(officer, lived, papers - 2)
    client = Client(headers={"host": "localhost"})
    client.force_login(officer)
    address = f"/ties/{lived.tie.slug}/?on={ON}&compare={COMPARE}"
    record = load_record(lived.tie.slug, officer)
    assert record is not None
    with CaptureQueriesContext(connection) as captured:
        page = client.get(address)
    assert page.status_code == 200
    now = timezone.localtime()
    return {
        "entries": len(record.entries),
        "papers": len(record.papers),
        "queries": len(captured),
        "bytes": len(page.content),
        "page": timed(lambda: client.get(address)),
        "reading": timed(lambda: load_record(lived.tie.slug, officer)),
        "thinking": timed(
            lambda: dossier_of(load_record(lived.tie.slug, officer), on=ON, compare=COMPARE, now=now)  # type: ignore[arg-type]
        ),
    }


def timed(work: Callable[[], object]) -> float:
    """The median of several rounds, in seconds of computing: other programs of the machine do not count."""
    taken = []
    for _round in range(ROUNDS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return median(taken)


def report(found: list[dict[str, Any]]) -> None:
    """A line for each size, and the ratio to the smallest."""
    print("entries papers queries   page  reading thinking writing   size  ratio")
    for one in found:
        thinking = one["thinking"] - one["reading"]
        writing = one["page"] - one["thinking"]
        parts = (one["page"], one["reading"], thinking, writing)
        print(
            f"{one['entries']:7} {one['papers']:6} {one['queries']:7} "
            + " ".join(f"{seconds * 1000:4.0f} ms" for seconds in parts)
            + f" {one['bytes'] / 1024:5.0f} kB {one['page'] / found[0]['page']:5.1f}"
        )
        assert one["queries"] == found[0]["queries"], "the number of queries grows with the entries"
        assert one["queries"] <= MOST_QUERIES, f"{one['queries']} queries are more than {MOST_QUERIES}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
