"""Papers, their clauses, who signed them, and scans of them."""

from kizuna.agreements.models.clauses import Clause, FieldEffect, Obligation
from kizuna.agreements.models.instruments import Instrument, Party
from kizuna.agreements.models.scans import Scan
from kizuna.agreements.models.signing import Signature

__all__ = ["Clause", "FieldEffect", "Instrument", "Obligation", "Party", "Scan", "Signature"]
