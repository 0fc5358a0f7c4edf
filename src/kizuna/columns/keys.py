"""One text that names any row of the record, such as `register.person:12`."""

from __future__ import annotations

from django.db.models import Model


def key_of(row: Model) -> str:
    """The key of a saved row; raises ValueError for one that was never saved."""
    if row.pk is None:
        raise ValueError("only a saved row has a key")
    return f"{row._meta.label_lower}:{row.pk}"


def split_key(key: str) -> tuple[str, int]:
    """Model label and number of a key; raises ValueError when it is none."""
    label, _, number = key.rpartition(":")
    return label, int(number)
