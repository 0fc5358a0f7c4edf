"""The environment, read once and checked: a wrong value is answered by one sentence that says what to do."""

from __future__ import annotations

import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import dj_database_url
from environs import Env, EnvError


class SettingError(SystemExit):
    """A setting is missing or wrong; the sentence names it and the remedy."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What the operator may set; see docs/operations.md for each."""

    debug: bool
    secret_key: str
    allowed_hosts: tuple[str, ...]
    trusted_origins: tuple[str, ...]
    https: bool
    proxies_in_front: int
    database_url: str
    var_dir: Path | None
    time_zone: str
    office_name: str
    example_record: bool
    plain_static: bool

    def secret_key_in(self, folder: Path) -> str:
        """The secret key, or one made once and kept in `folder` when none is set."""
        if self.secret_key:
            return self.secret_key
        path = folder / "secret-key"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(secrets.token_urlsafe(64), encoding="ascii")
            path.chmod(0o600)
        return path.read_text(encoding="ascii").strip()

    def database_in(self, folder: Path) -> dict[str, Any]:
        """Django's description of the database; SQLite in `folder` when no address is set."""
        if not self.database_url or self.database_url.startswith("sqlite"):
            return self._sqlite(folder)
        try:
            found = dj_database_url.parse(self.database_url, conn_max_age=60, conn_health_checks=True)
        except (ValueError, dj_database_url.UnknownSchemeError) as error:
            raise SettingError(
                "DATABASE_URL is not an address of a database; write it as "
                "postgresql://user:password@host:5432/name or leave it out for SQLite."
            ) from error
        if found.get("ENGINE") != "django.db.backends.postgresql":
            raise SettingError("DATABASE_URL must name PostgreSQL or SQLite; no other database is supported.")
        return dict(found)

    def _sqlite(self, folder: Path) -> dict[str, Any]:
        path = self.database_url.removeprefix("sqlite://").removeprefix("/") or str(folder / "kizuna.sqlite3")
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        # Deferred transactions that turn into writers fail with "locked"; immediate ones queue.
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA foreign_keys=ON;",
            },
        }


def read_environment() -> Environment:
    """Read and check the environment; raises SettingError with one sentence."""
    env = Env()
    try:
        https = env.bool("KIZUNA_HTTPS", False)
        found = Environment(
            debug=env.bool("KIZUNA_DEBUG", False),
            secret_key=env.str("KIZUNA_SECRET_KEY", ""),
            allowed_hosts=tuple(env.list("KIZUNA_HOSTS", ["localhost", "127.0.0.1", "[::1]"])),
            trusted_origins=tuple(env.list("KIZUNA_ORIGINS", [])),
            https=https,
            proxies_in_front=_few(env.str("KIZUNA_PROXIES", "1" if https else "0")),
            database_url=env.str("DATABASE_URL", ""),
            var_dir=Path(folder) if (folder := env.str("KIZUNA_VAR", "")) else None,
            time_zone=env.str("KIZUNA_TIME_ZONE", "Europe/Berlin"),
            office_name=env.str("KIZUNA_OFFICE", ""),
            example_record=env.bool("KIZUNA_EXAMPLE", True),
            plain_static=env.bool("KIZUNA_PLAIN_STATIC", "pytest" in sys.modules),
        )
    except EnvError as error:
        raise SettingError(f"A setting cannot be read: {error} Write yes or no, or leave it out.") from error
    if found.time_zone not in available_timezones():
        raise SettingError(
            f"KIZUNA_TIME_ZONE is {found.time_zone!r}, which is the name of no time zone; "
            "write it like Europe/Berlin."
        )
    if found.secret_key and len(found.secret_key) < 50:
        raise SettingError("KIZUNA_SECRET_KEY is too short; give it at least 50 random characters.")
    return found


def _few(text: str) -> int:
    """A small number of proxies. Raises SettingError."""
    if text.isdecimal() and len(text) == 1:
        return int(text)
    raise SettingError(
        f"KIZUNA_PROXIES is {text!r}; write how many proxies of yours stand in front of the server, such as 1."
    )
