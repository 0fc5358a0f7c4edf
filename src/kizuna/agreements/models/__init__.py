"""Papers, their clauses, who signed them, scans of them, and the rhythm of visits they agree upon."""

from kizuna.agreements.models.clauses import Clause, FieldEffect, Obligation
from kizuna.agreements.models.instruments import Instrument, Party
from kizuna.agreements.models.rhythms import VisitRhythm
from kizuna.agreements.models.scans import Scan
from kizuna.agreements.models.signing import Signature

__all__ = ["Clause", "FieldEffect", "Instrument", "Obligation", "Party", "Scan", "Signature", "VisitRhythm"]
