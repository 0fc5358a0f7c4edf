"""A paper as it is printed: its words, what hangs on it, and how its text stands between the sides."""

from kizuna.agreements.queries.printed.sheet import sheet_of

__all__ = ["sheet_of"]
