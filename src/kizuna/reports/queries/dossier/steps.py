"""The days worth stepping to: those on which a paper of the tie has surely begun."""

from __future__ import annotations

from kizuna.agreements.queries.papers import KnownPapers
from kizuna.kernel.dates import PartialDate
from kizuna.reports.rules.days import Step, steps_of


def paper_steps(known: KnownPapers) -> list[Step]:
    """The steps in order."""
    begins = ((paper.key, paper.begins_on) for paper in known.papers)
    return steps_of((key, PartialDate.parse(edtf) if edtf else None) for key, edtf in begins)
