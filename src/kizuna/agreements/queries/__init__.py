"""Reads of the papers: what hangs on what, and what is in force."""

from kizuna.agreements.queries.chains import papers_of, warnings_of
from kizuna.agreements.queries.force import FieldInForce, Signatory, fields_in_force
from kizuna.agreements.queries.many import fields_in_force_many

__all__ = ["FieldInForce", "Signatory", "fields_in_force", "fields_in_force_many", "papers_of", "warnings_of"]
