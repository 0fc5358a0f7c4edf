"""Which kind of file it is, and who reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

from kizuna.archive.extraction.decoding import decode
from kizuna.archive.extraction.unreadable import Unreadable

_READABLE = ("txt", "text", "md", "html", "htm", "xhtml")
SECONDS = 12
MAX_BYTES = 10 * 1024 * 1024
_FOREIGN = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"\x1f\x8b",
    b"{\\rtf",
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file and what kind of file it was."""

    text: str
    media_type: str


def extract(data: bytes, file_name: str, *, encoding: str | None = None) -> Extracted:
    """The text of a .txt, .html or .pdf file. Raises Unreadable or EncodingUnclear; never runs what it reads."""
    if not data:
        raise Unreadable("empty")
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large")
    ending = file_name.lower().rpartition(".")[2]
    if data.startswith(b"%PDF-"):
        return Extracted(_in_child("pdf", data), "application/pdf")
    if ending == "pdf":
        raise Unreadable("not_a_pdf")
    if b"%PDF-" in data[:1024] or data.startswith(_FOREIGN):
        raise Unreadable("disguised" if ending in ("txt", "html", "htm") else "binary")
    if "." in file_name and ending not in _READABLE:
        raise Unreadable("binary")
    text = decode(data, encoding)
    if ending in ("html", "htm", "xhtml") or text.lstrip()[:15].lower().startswith(
        ("<!doctype html", "<html")
    ):
        return Extracted(_in_child("html", text.encode()), "text/html")
    return Extracted(text, "text/plain")


def _in_child(kind: str, data: bytes) -> str:
    """Parse in a process of its own: what hangs, eats memory or crashes there does no harm here."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", "kizuna.archive.extraction.child", kind],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Unreadable("too_long") from late
    try:
        answer = json.loads(done.stdout)
    except ValueError as broken:
        # Killed by its limits the child says nothing; -9 and -24 are out of memory and out of time.
        raise Unreadable("too_long" if done.returncode in (-24, -9) else "damaged") from broken
    if "refused" in answer:
        raise Unreadable(answer["refused"])
    return str(answer["text"])
