"""`kizuna serve`: the web server in front of the application."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from granian.constants import Interfaces
from granian.server import Server


def run(words: Sequence[str]) -> int:
    """Serve until interrupted; one process by default, so that SQLite has one writer."""
    parser = ArgumentParser(prog="kizuna serve")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")
    parser.add_argument("--workers", type=int, default=1, help="how many processes (1)")
    chosen = parser.parse_args(list(words))

    Server(
        "kizuna.config.wsgi:application",
        address=chosen.host,
        port=chosen.port,
        interface=Interfaces.WSGI,
        workers=chosen.workers,
        blocking_threads=4,
        websockets=False,
    ).serve()
    return 0
