"""Files as bytes on the disk, each under its SHA-256 and never under a name that somebody chose."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import puremagic
from django.conf import settings

from kizuna.sources.rules import MediaType

_SHA256 = re.compile(r"[0-9a-f]{64}")
# What is being written, or was when the power went.
_UNFINISHED = "unfinished-"


class FileNotSound(Exception):
    """The bytes on the disk are not there, or not those that were kept."""


def recognised(content: bytes) -> MediaType | None:
    """What the bytes themselves say they are; None for anything that is not kept here."""
    try:
        best = puremagic.magic_string(content)[0]
    except (puremagic.PureError, ValueError):
        return None
    return next((one for one in MediaType if one.value == best.mime_type), None)


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash lie. Raises ValueError for anything that is no hash."""
    if not _SHA256.fullmatch(sha256):
        raise ValueError("not a SHA-256")
    return Path(settings.FILES_DIR) / sha256[:2] / sha256


def write(content: bytes) -> str:
    """Put the bytes on the disk, all or none, and return their SHA-256. Known bytes are written anew."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = path_of(sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=_UNFINISHED, delete=False) as unfinished:
        try:
            unfinished.write(content)
            unfinished.flush()
            os.fsync(unfinished.fileno())
            Path(unfinished.name).replace(path)
        except OSError:
            Path(unfinished.name).unlink(missing_ok=True)
            raise
    _settle(path.parent)
    return sha256


def read(sha256: str) -> bytes:
    """The bytes with this hash. Raises FileNotSound when they are missing or are others by now."""
    try:
        content = path_of(sha256).read_bytes()
    except OSError as missing:
        raise FileNotSound(sha256) from missing
    if hashlib.sha256(content).hexdigest() != sha256:
        raise FileNotSound(sha256)
    return content


def everything() -> Iterator[Path]:
    """All files that lie here, finished or not."""
    for path in Path(settings.FILES_DIR).glob("*/*"):
        if _SHA256.fullmatch(path.name) or path.name.startswith(_UNFINISHED):
            yield path


def _settle(folder: Path) -> None:
    """Have the disk keep the new name as well, not only the bytes behind it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
