"""Papers, their clauses, and who signed them."""

from kizuna.agreements.models.clauses import Clause, FieldEffect, Obligation
from kizuna.agreements.models.instruments import Instrument, Party
from kizuna.agreements.models.signing import Signature

__all__ = ["Clause", "FieldEffect", "Instrument", "Obligation", "Party", "Signature"]
