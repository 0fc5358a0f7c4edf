"""Reads of the chronicle."""

from kizuna.chronicle.queries.life import SignOfLife, last_sign_of_life, last_sign_of_life_by_field
from kizuna.chronicle.queries.lineage import Lineage, lineage, threads_reachable
from kizuna.chronicle.queries.timeline import entries_of, in_time

__all__ = [
    "Lineage",
    "SignOfLife",
    "entries_of",
    "in_time",
    "last_sign_of_life",
    "last_sign_of_life_by_field",
    "lineage",
    "threads_reachable",
]
