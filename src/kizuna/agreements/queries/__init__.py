"""Reads of the papers: what hangs on what, how they stand, and what is in force."""

from kizuna.agreements.queries.chains import papers_of
from kizuna.agreements.queries.force import FieldInForce, TiePapers, fields_in_force, papers_known
from kizuna.agreements.queries.listing import listed
from kizuna.agreements.queries.many import fields_in_force_many
from kizuna.agreements.queries.pages import PaperPage, paper_page
from kizuna.agreements.queries.signatories import Signatory
from kizuna.agreements.queries.warnings import warnings_of

__all__ = [
    "FieldInForce",
    "PaperPage",
    "Signatory",
    "TiePapers",
    "fields_in_force",
    "fields_in_force_many",
    "listed",
    "paper_page",
    "papers_known",
    "papers_of",
    "warnings_of",
]
