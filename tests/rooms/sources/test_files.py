"""Files kept by their hash: written before the row, once, sound or told to be damaged."""

import hashlib
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from pytest_django.fixtures import Settings

from kizuna.accounts.models import User
from kizuna.sources import vault
from kizuna.sources.actions import FileRefused, drop_file, keep_file
from kizuna.sources.models import StoredFile
from kizuna.sources.rules import MAX_FILE_BYTES
from kizuna.sources.vault import FileNotSound
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.files import BIG_ENDIAN_TIFF, JPEG, PDF, PNG, TIFF
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_DIR = tmp_path / "files"
    return tmp_path / "files"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PDF, "application/pdf"),
        (PNG, "image/png"),
        (JPEG, "image/jpeg"),
        (TIFF, "image/tiff"),
        (BIG_ENDIAN_TIFF, "image/tiff"),
    ],
)
def test_a_file_lies_under_its_hash_and_is_known_by_its_content(
    officer: User, folder: Path, content: bytes, media_type: str
) -> None:
    kept = keep_file(content=content, name="../wrong.exe", by=officer, at=NOON)
    sha256 = hashlib.sha256(content).hexdigest()
    assert (kept.sha256, kept.media_type, kept.size, kept.name) == (
        sha256,
        media_type,
        len(content),
        "wrong.exe",
    )
    assert [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()] == [
        f"{sha256[:2]}/{sha256}"
    ]
    assert vault.read(sha256) == content
    assert (last_row().action, last_row().changes["sha256"]) == ("sources.keep_file", sha256)


def test_the_same_bytes_are_kept_once(officer: User, folder: Path) -> None:
    first = keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
    with nothing_written():
        assert keep_file(content=PDF, name="two.pdf", by=officer, at=NOON) == first
    assert StoredFile.objects.get().name == "one.pdf"
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.create(
            sha256=first.sha256,
            name="x",
            media_type="application/pdf",
            size=1,
            received_at=NOON,
            received_by=officer,
        )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"<html><script>alert(1)</script>", "unknown_type"),
        (b"PK\x03\x04 a letter in a container", "unknown_type"),
        (b"MZ\x90\x00 a program", "unknown_type"),
        (PDF + b"x" * MAX_FILE_BYTES, "too_large"),
    ],
    ids=["empty", "page", "container", "program", "large"],
)
def test_what_is_no_scan_is_refused_and_leaves_nothing(
    officer: User, folder: Path, content: bytes, code: str
) -> None:
    with refused(FileRefused, code):
        keep_file(content=content, name="paper.pdf", by=officer, at=NOON)
    assert not folder.exists()


def test_who_may_not_edit_keeps_and_drops_nothing(officer: User, folder: Path) -> None:
    reader = a_user("reader")
    with refused(PermissionDenied):
        keep_file(content=PDF, name="one.pdf", by=reader, at=NOON)
    assert not folder.exists()
    kept = keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
    with refused(PermissionDenied):
        drop_file(file=kept, by=reader, at=NOON)


def test_when_the_row_is_not_written_the_bytes_are_and_are_found(officer: User, folder: Path) -> None:
    class Broken(Exception):
        pass

    def undone() -> None:
        with transaction.atomic():
            keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
            raise Broken

    with pytest.raises(Broken):
        undone()
    assert StoredFile.objects.count() == 0
    assert told()[-1] == "0 sound, 0 missing or damaged, 1 without a row"


def test_a_write_that_fails_leaves_nothing_half_written(
    officer: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with nothing_written(), pytest.raises(OSError, match="no space"):
        keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_damaged_and_missing_bytes_are_never_given_out(officer: User) -> None:
    kept = keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
    vault.path_of(kept.sha256).write_bytes(PDF + b" ")
    with pytest.raises(FileNotSound):
        vault.read(kept.sha256)
    with pytest.raises(CommandError, match="from the backup"):
        told()
    vault.path_of(kept.sha256).unlink()
    with pytest.raises(FileNotSound):
        vault.read(kept.sha256)
    keep_file(content=PDF, name="again.pdf", by=officer, at=NOON)
    assert vault.read(kept.sha256) == PDF


@pytest.mark.parametrize("name", ["../../secret-key", "", "A" * 64, "0" * 63])
def test_nothing_but_a_hash_leads_to_a_file(name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        vault.path_of(name)


def test_what_was_let_go_is_cleared_when_it_is_a_day_old(officer: User) -> None:
    kept = keep_file(content=PDF, name="one.pdf", by=officer, at=NOON)
    other = keep_file(content=PNG, name="two.png", by=officer, at=NOON)
    assert drop_file(file=kept, by=officer, at=NOON)
    assert last_row().action == "sources.drop_file"
    path = vault.path_of(kept.sha256)
    told(clear=True)
    assert path.exists()
    os.utime(path, (1, 1))
    os.utime(vault.path_of(other.sha256), (1, 1))
    told()
    assert path.exists()
    told(clear=True)
    assert not path.exists()
    assert vault.read(other.sha256) == PNG


def told(*, clear: bool = False) -> list[str]:
    written = StringIO()
    call_command("files", clear=clear, stdout=written)
    return written.getvalue().splitlines()
