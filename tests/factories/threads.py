"""Steps taken at the same moment, each in a thread and a connection of its own."""

import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from typing import TypeVar

from django.db import connection, connections

from kizuna.audit.refusals import Refused

Result = TypeVar("Result")
# How often each pair of steps crosses; a thousand in a night.
ROUNDS = int(os.environ.get("KIZUNA_TEST_CROSSINGS", "15"))
# Seconds by which one of two steps may come later, so that both orders are met, the long step's too.
DELAYS = (0, 0, 0.03, 0.25)


@contextmanager
def in_a_file(folder: Path) -> Iterator[None]:
    """SQLite's test database lies in memory, where threads cannot wait for one another; a copy in a file."""
    if connection.vendor != "sqlite":
        yield
        return
    path, kept = str(folder / "crossing.sqlite3"), connections.settings["default"]["NAME"]
    connection.ensure_connection()
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
    copy.close()
    connections.settings["default"]["NAME"] = path
    yield
    connections.settings["default"]["NAME"] = kept


def elsewhere(*steps: Callable[[], Result]) -> list[Result | str]:
    """Take the steps at the same moment, each in a thread and connection of its own; refusals by their code."""
    together = Barrier(len(steps))

    def taken(step: Callable[[], Result]) -> Result | str:
        try:
            connection.ensure_connection()
            together.wait(timeout=20)
            time.sleep(random.random() * random.choice(DELAYS))
            return step()
        except Refused as refused:
            return refused.code
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(len(steps)) as threads:
        return list(threads.map(taken, steps))


def alone(step: Callable[[], Result]) -> Result:
    """Take one step there, where the others are taken."""
    [result] = elsewhere(step)
    assert not isinstance(result, str)
    return result
