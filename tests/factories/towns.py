"""Names of real twin towns, where the folder of source texts is at hand."""

import csv
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

SHARED = Path(os.environ.get("KIZUNA_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
TOWNS = SHARED / "data" / "twin_towns" / "hekman" / "twin_cities.csv"


def names_of_ties(count: int) -> Iterator[str]:
    """So many names: of real twin towns as far as a list of them is there, then numbers."""
    named = 0
    if TOWNS.is_file():
        with TOWNS.open(encoding="utf-8", newline="") as rows:
            for row in islice(csv.DictReader(rows), count):
                named += 1
                yield f"{row['city1']} – {row['city2']}"
    yield from (f"Tie {number}" for number in range(named + 1, count + 1))
