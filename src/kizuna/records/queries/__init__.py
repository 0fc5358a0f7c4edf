"""Reads: a whole tie as one document."""

from kizuna.records.queries.exporting import record_of, record_text

__all__ = ["record_of", "record_text"]
