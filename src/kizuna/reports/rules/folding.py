"""Long lists are folded: a page shows what lies around its day, and the rest when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
Line = TypeVar("Line")

# A list is folded to so many rows; some of them may lie after the day.
ROWS = 20
LATER_ROWS = 5
EVERYTHING = "everything"
# The lists of a dossier that fold, as its address names them.
FOLDS = frozenset(
    {
        *("timeline", "promises", "papers", "delegations", "exchanges", "contacts", "milestones", "sources"),
        *("releases", EVERYTHING),
    }
)


@dataclass(frozen=True, slots=True)
class Folded(Generic[Row]):
    """Some rows of a list, and how many there are in all."""

    lines: tuple[Row, ...]
    total: int

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return self.total - len(self.lines)

    def told(self, tell: Callable[[Row], Line]) -> Folded[Line]:
        """The same rows in other words."""
        return Folded(tuple(tell(row) for row in self.lines), self.total)


def is_wide(name: str, wide: Container[str]) -> bool:
    """Was the whole of the list asked for?"""
    return name in wide or EVERYTHING in wide


def folded(rows: Sequence[Row], *, later: int = 0, whole: bool = False, most: int = ROWS) -> Folded[Row]:
    """The rows around the day. The first `later` of them lie after it, the nearest of these last."""
    if whole or len(rows) <= most + LATER_ROWS:
        return Folded(tuple(rows), len(rows))
    start = max(0, min(later - LATER_ROWS, len(rows) - most))
    return Folded(tuple(rows[start : start + most]), len(rows))
