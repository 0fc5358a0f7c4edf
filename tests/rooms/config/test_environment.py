"""What the environment says becomes a database, a key, or one sentence."""

import stat
from pathlib import Path

import pytest

from kizuna.config.environment import SettingError, read_environment


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "KIZUNA_SECRET_KEY", "KIZUNA_VAR", "KIZUNA_PLAIN_STATIC"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_word_there_is_a_safe_laptop(tmp_path: Path) -> None:
    environment = read_environment()
    assert environment.debug is False
    assert environment.allowed_hosts == ("localhost", "127.0.0.1", "[::1]")
    assert environment.time_zone == "Europe/Berlin"
    database = environment.database_in(tmp_path)
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == str(tmp_path / "kizuna.sqlite3")


def test_https_means_one_proxy_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_environment().proxies_in_front == 0
    monkeypatch.setenv("KIZUNA_HTTPS", "yes")
    assert read_environment().proxies_in_front == 1
    monkeypatch.setenv("KIZUNA_PROXIES", "2")
    assert read_environment().proxies_in_front == 2


def test_sqlite_writes_at_once_waits_and_keeps_its_keys(tmp_path: Path) -> None:
    options = read_environment().database_in(tmp_path)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "foreign_keys=ON" in options["init_command"]
    assert "mmap" not in options["init_command"]
    assert "wal" not in options["init_command"].lower()


def test_a_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    environment = read_environment()
    key = environment.secret_key_in(tmp_path / "new")
    assert len(key) >= 50
    assert environment.secret_key_in(tmp_path / "new") == key
    assert stat.S_IMODE((tmp_path / "new" / "secret-key").stat().st_mode) == 0o600


def test_a_given_key_is_used_and_not_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIZUNA_SECRET_KEY", "k" * 50)
    assert read_environment().secret_key_in(tmp_path) == "k" * 50
    assert list(tmp_path.iterdir()) == []


def test_postgresql_is_taken_by_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://anna:secret@db.example.org:5433/kizuna")
    database = read_environment().database_in(tmp_path)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example.org", 5433, "kizuna")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("KIZUNA_SECRET_KEY", "short", "at least 50 random characters"),
        ("KIZUNA_TIME_ZONE", "Essen", "write it like Europe/Berlin"),
        ("KIZUNA_HTTPS", "perhaps", "Write yes or no"),
    ],
)
def test_a_wrong_setting_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError, match=sentence):
        read_environment()
