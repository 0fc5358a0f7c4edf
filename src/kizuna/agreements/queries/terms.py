"""Papers with what they say of their end, as the rules see them: one query for all that a user may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.approved import Approved, approval_columns, approved
from kizuna.agreements.queries.papers import known_papers
from kizuna.agreements.rules import HeldBack, Paper
from kizuna.agreements.rules.deadlines import Continuation, Deadline, deadlines
from kizuna.agreements.rules.papers import ALWAYS, NEVER
from kizuna.agreements.rules.weighing import ANSWERS, weigh
from kizuna.kernel.answers import Answer
from kizuna.register.models import Tie


@dataclass(slots=True)
class KnownTerms:
    """Papers by their numbers, and what the rules need to know of them."""

    instruments: dict[int, Instrument] = field(default_factory=dict)
    papers: list[Paper] = field(default_factory=list)
    held_back: dict[int, HeldBack] = field(default_factory=dict)
    continuations: dict[int, Continuation] = field(default_factory=dict)

    def deadlines(self, day: date) -> list[Deadline]:
        """What is to be done about their terms, as seen from a day."""
        return deadlines(self.papers, self.continuations, day, self.held_back)

    def over(self, day: date) -> dict[int, Answer]:
        """By number: is the paper over on the day?"""
        weighed = weigh(self.papers, day, self.held_back)
        return {paper.key: ANSWERS[over] for paper, over in zip(self.papers, weighed.over, strict=True)}

    def begun(self, day: date) -> dict[int, Answer]:
        """By number: has the paper taken effect by the day?"""
        weighed = weigh(self.papers, day, self.held_back)
        return {paper.key: ANSWERS[begun] for paper, begun in zip(self.papers, weighed.begun, strict=True)}

    def certain_begins(self, day: date) -> dict[int, date]:
        """By number the day on which the paper had surely begun, where that is known."""
        weighed = weigh(self.papers, day, self.held_back)
        return {
            paper.key: last
            for paper, last in zip(self.papers, weighed.last, strict=True)
            if last not in {ALWAYS, NEVER}
        }


def known_terms(user: AnyUser, ties: Iterable[int] | QuerySet[Tie] | None = None) -> KnownTerms:
    """The papers the user may see, of these ties or of all, with entry and tie at hand: one query."""
    rows = visible_to(user) if ties is None else visible_to(user).filter(entry__tie__in=ties)
    rows = rows.select_related("entry__tie").order_by("pk").annotate(**approval_columns())
    pairs = [(one, approved(one, one)) for one in rows]
    known = known_papers(pairs, ())
    return KnownTerms(
        instruments={one.pk: one for one, _standing in pairs},
        papers=known.papers,
        held_back=known.held_back,
        continuations={one.pk: _continuation(one, standing) for one, standing in pairs},
    )


def _continuation(instrument: Instrument, standing: Approved) -> Continuation:
    """What all sides approved last goes before a row that was changed since."""
    notified = instrument.notified_on
    given = (notified.latest or notified.earliest) if notified else None
    if standing.content is None:
        return Continuation(instrument.renewal_months, instrument.notice_months, given)
    term = standing.content.get("term", {})
    return Continuation(term.get("renewal_months"), term.get("notice_months"), given)
