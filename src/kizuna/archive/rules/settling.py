"""The one form in which a text is stored, read and cited."""

from __future__ import annotations

import unicodedata


def settled(text: str) -> str:
    """NFC, one sign for line ends, no byte order mark; every span counts in this form."""
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
