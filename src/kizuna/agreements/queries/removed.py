"""What was taken out of a paper, as the trail knows it."""

from __future__ import annotations

from kizuna.agreements.models import Clause, Instrument
from kizuna.audit.queries import trail_of


def was_removed(paper: Instrument, clause: int) -> bool:
    """Was a clause with this number once a part of the paper?"""
    key = f"{Clause._meta.label_lower}:{clause}"
    return trail_of(paper).filter(action="agreements.remove_clause", changes__clause=key).exists()
