"""How many releases a second of computing the reader reads, against bare tokenisation of the same text.

Run as `python benchmarks/reader.py [FILE]`; without a file the example release is read. Also: how long
`kizuna read` takes from start to end, and the memory it needs.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading.pipeline import read
from kizuna.archive.rules.settling import settled
from kizuna.archive.tagger import bundled_tagger

ROUNDS = 60
STARTS = 3
TOKEN = re.compile(r"\w+|[^\w\s]")
HOUSE = Path(__file__).parents[1]


def text_to_read() -> Path:
    """The file named on the command line, or the example."""
    example = HOUSE / "examples" / "essen-koriyama" / "release-2019-09-03.txt"
    return Path(sys.argv[1]) if len(sys.argv) > 1 else example


def seconds(work: Callable[[], object]) -> float:
    """Computing time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure both in turns, then the whole command in children of this process."""
    path = text_to_read()
    text = settled(path.read_text(encoding="utf-8"))
    gazetteer, tagger = world(), bundled_tagger()
    reading, floor = [], []
    for _ in range(ROUNDS):
        reading.append(seconds(lambda: read(text, gazetteer=gazetteer, tagger=tagger)))
        floor.append(seconds(lambda: [TOKEN.findall(text) for _ in range(20)]) / 20)
    starts = [started(path) for _ in range(STARTS)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{path.name}, {len(text)} characters, {len(TOKEN.findall(text))} tokens, median of {ROUNDS} readings"
    )
    print(f"readings a second    {1 / median(reading):7.1f}   (best {1 / min(reading):.1f})")
    print(f"against tokenisation {median(reading) / median(floor):7.0f} times as long")
    print(f"`kizuna read`        {median(starts):7.2f} s from start to end, {peak:.0f} MB at most")


def started(path: Path) -> float:
    """Wall time of the command in a process of its own."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "kizuna.archive.read_command", str(path), "--json"],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
