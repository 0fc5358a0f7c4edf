"""Reads of the papers: what hangs on what, and what is in force."""

from kizuna.agreements.queries.chains import papers_of, warnings_of
from kizuna.agreements.queries.force import FieldInForce, TiePapers, fields_in_force, papers_known
from kizuna.agreements.queries.many import fields_in_force_many
from kizuna.agreements.queries.pages import PaperPage, listed, paper_page
from kizuna.agreements.queries.signatories import Signatory

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
