"""What a source and a statement may be."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum


class Visibility(StrEnum):
    """Who may see a row beyond the office."""

    INTERNAL = "internal"
    PARTNERS = "partners"
    PUBLIC = "public"


class Origin(StrEnum):
    """How a document came to the office."""

    RELEASE = "release"
    NEWS = "news"
    PAPER = "paper"
    REPORT = "report"
    NOTE = "note"


class TextFault(StrEnum):
    """Why a text cannot become a document."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NUL = "nul"


MAX_CHARACTERS = 300_000
# Seen by no partner: what a guest or a reader may be shown.
SHOWN_BEYOND_THE_OFFICE = frozenset({Visibility.PARTNERS, Visibility.PUBLIC})


def fault_of(text: str) -> TextFault | None:
    """Why the text cannot be kept, or None."""
    if "\0" in text:
        return TextFault.NUL
    if len(text) > MAX_CHARACTERS:
        return TextFault.TOO_LONG
    return None if has_words(text) else TextFault.EMPTY


def has_words(text: str) -> bool:
    """Whether anything is left once spaces and invisible signs are gone."""
    return any(unicodedata.category(sign)[0] not in "ZC" for sign in text)


def digest_of(text: str) -> str:
    """SHA-256 of the text as UTF-8, in hexadecimal. Raises UnicodeEncodeError for lone surrogates."""
    return hashlib.sha256(text.encode()).hexdigest()


def differ(values: Iterable[object]) -> bool:
    """Whether the values, as kept in JSON, are not all the same."""
    return len({json.dumps(value, sort_keys=True, ensure_ascii=False) for value in values}) > 1


class MediaType(StrEnum):
    """What a file may be: scans and print-outs, nothing that could act on the machine of who opens it."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"


class FileFault(StrEnum):
    """Why a file cannot be kept."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_TYPE = "unknown_type"


MAX_FILE_BYTES = 25 * 1024 * 1024
LONGEST_FILE_NAME = 120


def file_fault(size: int, media_type: MediaType | None) -> FileFault | None:
    """Why a file of so many bytes that looks like this cannot be kept, or None."""
    if size == 0:
        return FileFault.EMPTY
    if size > MAX_FILE_BYTES:
        return FileFault.TOO_LARGE
    return None if media_type else FileFault.UNKNOWN_TYPE


def file_name_of(given: str) -> str:
    """The bare name of a file: no folders, no signs that print nothing or turn the reading direction, not too long.

    A long name loses letters before its ending.
    """
    bare = re.split(r"[/\\]", given)[-1]
    shown = "".join(sign for sign in bare if unicodedata.category(sign)[0] != "C").strip(" .")
    stem, dot, ending = shown.rpartition(".")
    if len(shown) > LONGEST_FILE_NAME and dot and len(ending) <= 8:
        return f"{stem[: LONGEST_FILE_NAME - len(ending) - 1]}.{ending}"
    return shown[:LONGEST_FILE_NAME] or "scan"
