"""The ledger of promises."""

from kizuna.promises.queries.index import Counted, Index, Wanted, index_for
from kizuna.promises.queries.ledger import (
    WAITING,
    LedgerRow,
    StepLine,
    evidence_for,
    ledger,
    rows_of,
    ties_of,
)

__all__ = [
    "WAITING",
    "Counted",
    "Index",
    "LedgerRow",
    "StepLine",
    "Wanted",
    "evidence_for",
    "index_for",
    "ledger",
    "rows_of",
    "ties_of",
]
