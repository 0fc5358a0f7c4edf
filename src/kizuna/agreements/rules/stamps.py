"""What somebody had before their eyes when they opened a form, in short, so that a change in between is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

BETWEEN, WITHIN = ",", ":"
# Enough that no change is overlooked; nobody gains anything by making two contents look alike.
LENGTH = 12


def stamp_of(values: Mapping[str, str]) -> str:
    """A short mark of each value by its name; names are plain identifiers."""
    return BETWEEN.join(f"{name}{WITHIN}{_mark(value)}" for name, value in sorted(values.items()))


def changed_since(stamp: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The names whose values are others by now; a stamp that cannot be read says nothing of any."""
    marks = dict(part.split(WITHIN, 1) for part in stamp.split(BETWEEN) if WITHIN in part)
    return tuple(name for name, value in values.items() if marks.get(name, _mark(value)) != _mark(value))


def _mark(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:LENGTH]
