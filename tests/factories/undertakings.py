"""Clauses, what they oblige somebody to, and rhythms of visits, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import add_clause, record_obligation, record_rhythm
from kizuna.agreements.models import Clause, Instrument, Obligation, VisitRhythm
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.factories.sources import NOON

WORDS = LocalText({"de": "Die Städte berichten einander jedes Jahr.", "ja": "両市は毎年報告します。"})


def a_clause(by: User, paper: Instrument, number: str = "1", **more: Any) -> Clause:
    """A clause with its words in two languages."""
    return add_clause(instrument=paper, number=number, text=more.pop("text", WORDS), by=by, at=NOON, **more)


def an_obligation(by: User, clause: Clause, wording: str = "", due: str = "", **more: Any) -> Obligation:
    """What the clause obliges somebody to; `due` in EDTF."""
    return record_obligation(
        clause=clause,
        wording=wording or clause.text.text("de"),
        due=PartialDate(due) if due else None,
        by=by,
        at=NOON,
        **more,
    )


def a_rhythm(by: User, tie: Tie, every_years: int = 2, **more: Any) -> VisitRhythm:
    """A rhythm that somebody told of."""
    more.setdefault("told_by", "told in 2010")
    return record_rhythm(tie=tie, every_years=every_years, by=by, at=NOON, **more)
